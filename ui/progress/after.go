package progress

import (
	"slices"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
)

func vote(m panel.Meeting) Status {
	if poll, open := m.OpenPoll(); open {
		return Status{State: Started, Next: underWay(poll)}
	}
	if m.Decided() {
		return Status{State: Done, Next: words.Say("The vote is over. See the result.")}
	}
	if status, blocked := waiting(m); blocked {
		return status
	}
	switch {
	case len(m.Polls) > 0:
		return Status{State: Attention, Next: due(m)}
	case m.Round.NeedsPIN():
		return Status{State: Open, Next: words.Say("Set the operator's PIN, then open the poll.")}
	}
	return Status{State: Open, Next: words.Say("Everything is ready. Show that the box is empty, then open the poll.")}
}

// underWay says how far the poll is that has no result yet.
func underWay(p panel.Poll) string {
	switch {
	case p.State == panel.PollCounting:
		in := 0
		for _, entered := range p.Tellers {
			if entered {
				in++
			}
		}
		return words.Say("The ballots are being counted; {{.In}} of {{.All}} counts are entered.", map[string]any{"In": in, "All": len(p.Tellers)})
	case p.Method == panel.MethodPaper:
		return words.Say("The ballots on paper are out. When all are back, end the voting and count.")
	}
	return words.Say("Ballots in the box: {{.In}} of {{.All}}.", map[string]any{"In": p.Ballots(), "All": p.Rights()})
}

// due says which poll has to be opened after one that is over.
func due(m panel.Meeting) string {
	last, pending := m.Polls[len(m.Polls)-1], map[string]any{"Count": len(m.Pending())}
	if last.State == panel.PollVoid {
		return words.Say("The last poll is void: hold it again on the same {{.Count}} candidates.", pending)
	}
	return words.Say("A tie: open a run-off over {{.Count}} candidates.", pending)
}

func result(m panel.Meeting) Status {
	results := m.Results()
	if !slices.ContainsFunc(results, func(poll []panel.Result) bool { return len(poll) > 0 }) {
		return Status{State: Waiting, Next: words.Say("There is a result once the poll is closed."), Mend: screen.Vote}
	}
	if poll, open := m.OpenPoll(); open {
		return Status{State: Started, Next: underWay(poll), Mend: screen.Vote}
	}
	if len(m.Pending()) > 0 {
		return Status{State: Started, Next: due(m), Mend: screen.Vote}
	}
	for _, res := range results[len(results)-1] {
		if res.Outcome == panel.TieUnresolved {
			return Status{State: Attention, Next: words.Say("A tie stands after the last poll that the rule allows. The panel decides; the record shows the tie.")}
		}
	}
	return Status{State: Done, Next: words.Say("The result is final. Print the result sheet and have it signed.")}
}

func publicity(m panel.Meeting, today panel.Date) Status {
	switch {
	case !m.Decided():
		return Status{State: Waiting, Next: words.Say("Names are made public once the vote is decided."), Mend: screen.Vote}
	case len(m.Recognised()) == 0:
		return Status{State: Done, Next: words.Say("Nobody is recognised; there is nothing to make public.")}
	case m.Publicity == nil:
		return Status{State: Open, Next: words.Say("Choose the day of posting; the names stay public for five working days (Article 6(4)).")}
	case m.Confirmation != nil:
		return Status{State: Done, Next: words.Say("The studios are confirmed.")}
	case m.Verdict(today) == panel.BeingHandled:
		return Status{State: Attention, Next: words.Say("The period is over; {{.N}} objections have no outcome yet.", map[string]any{"N": len(m.OpenObjections())})}
	case !m.Publicity.Period.Last().Before(today):
		return Status{State: Started, Next: words.Say("Public until the end of {{.Last}}; record objections as they come.", map[string]any{"Last": m.Publicity.Period.Last()})}
	}
	return Status{State: Done, Next: words.Say("The five working days are over. Go on to the confirmation.")}
}

func award(m panel.Meeting, today panel.Date) Status {
	before := publicity(m, today)
	switch {
	case before.State != Done:
		return Status{State: Waiting, Next: words.Say("Confirmation follows when the five working days are over (Article 6(4))."), Mend: screen.Publicity}
	case len(m.Confirmable()) == 0:
		return Status{State: Done, Next: words.Say("Nobody is recognised; there is nothing to confirm.")}
	case m.Confirmation == nil:
		return Status{State: Open, Next: words.Say("Print the confirmation, have it signed, and enter its number and date.")}
	}
	for _, c := range m.Confirmable() {
		if m.AwardOf(c.ID).HandedOn.IsZero() {
			return Status{State: Started, Next: words.Say("Have certificates and plaques made, and note who received them.")}
		}
	}
	return Status{State: Done, Next: words.Say("All plaques are handed over. Have the subsidies paid.")}
}

func documents(m panel.Meeting) Status {
	if len(m.Candidates) == 0 && len(m.Experts) == 0 {
		return Status{State: Waiting, Next: words.Say("There are documents once there are candidates and experts."), Mend: screen.Candidates}
	}
	return Status{State: Open, Next: words.Say("Every document of the round can be seen, printed and saved here.")}
}
