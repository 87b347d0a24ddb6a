package progress

import (
	"errors"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/eligibility"
	"expertpanel/ui/screen"
)

func round(m panel.Meeting) Status {
	var missing []string
	if m.Round.Office.Bureau == "" {
		missing = append(missing, words.Say("the bureau"))
	}
	if m.Round.Meeting.Date.IsZero() {
		missing = append(missing, words.Say("the date of the meeting"))
	}
	if m.Round.Meeting.Place == "" {
		missing = append(missing, words.Say("the place of the meeting"))
	}
	if len(missing) > 0 {
		return Status{State: Started, Next: words.Say("Fill in {{.Missing}}; the documents print them.",
			map[string]any{"Missing": strings.Join(missing, words.Say(", "))})}
	}
	if m.Round.RuleFrozen {
		return Status{State: Done, Next: words.Say("Voting has started: the rule is fixed, the rest can still be corrected.")}
	}
	return Status{State: Done, Next: words.Say("The round is ready. Go on to the candidates.")}
}

func candidates(m panel.Meeting) Status {
	if m.Round.RuleFrozen {
		return Status{State: Done, Next: words.Say("Voting has started; the list of candidates is fixed.")}
	}
	if len(m.Candidates) == 0 {
		return Status{State: Open, Next: words.Say("Import the recommenders' spreadsheet, or add the candidates one by one.")}
	}
	var short, unknown []string
	for _, c := range m.Standing() {
		findings := eligibility.Of(c)
		switch {
		case !eligibility.Met(findings):
			short = append(short, c.Name)
		case len(findings) > 0:
			unknown = append(unknown, c.Name)
		}
	}
	switch {
	case len(m.Standing()) == 0:
		return Status{State: Attention, Next: words.Say("All candidates are excluded from the vote. Put at least one of them to the vote.")}
	case len(short) > 0:
		return Status{State: Attention, Next: words.Say("{{.Names}} does not meet Article 5: correct the particulars, or exclude from the vote with a reason.", names(short))}
	case len(unknown) > 0:
		return Status{State: Attention, Next: words.Say("Fill in what is missing of {{.Names}} (years, staff or grounds), so that Article 5 can be checked.", names(unknown))}
	}
	var open []string
	lists, begun := m.Checklists(), false
	for _, c := range m.Unsettled() {
		open = append(open, c.Name)
		begun = begun || lists[c.ID].Begun()
	}
	if len(open) > 0 && (begun || len(open) < len(m.Standing())) {
		return Status{State: Done, Next: words.Say("Eligibility or materials of {{.Names}} are still open; see the checklists. It is told before the poll opens.", names(open))}
	}
	return Status{State: Done, Next: words.Say("The list is complete. Go on to the experts' sign-in.")}
}

// names lists at most three names, and how many more there are.
func names(list []string) map[string]any {
	const most = 3
	text := strings.Join(list[:min(most, len(list))], words.Say(", "))
	if len(list) > most {
		text = words.Say("{{.Names}} and others, {{.Count}} in all,", map[string]any{"Names": text, "Count": len(list)})
	}
	return map[string]any{"Names": text}
}

func experts(m panel.Meeting) Status {
	if m.Decided() {
		return Status{State: Done, Next: words.Say("The vote is over.")}
	}
	if _, open := m.OpenPoll(); open {
		return Status{State: Done, Next: words.Say("Ballots are being taken; those present were fixed when the poll opened.")}
	}
	rule, present := m.Round.Rule, len(m.PresentExperts())
	switch {
	case len(m.Members()) == 0:
		return Status{State: Open, Next: words.Say("Import or add the experts, at least {{.Least}} (Article 6(3)).", map[string]any{"Least": rule.MinExperts})}
	case len(m.Members()) < rule.MinExperts:
		return Status{State: Started, Next: words.Say("There are {{.Have}} experts; add at least {{.Missing}} more (Article 6(3)).",
			map[string]any{"Have": len(m.Members()), "Missing": rule.MinExperts - len(m.Members())})}
	case present < rule.MinExperts:
		return Status{State: Started, Next: words.Say("Signed in: {{.Present}}. At least {{.Missing}} more have to sign in (Article 6(3)).",
			map[string]any{"Present": present, "Missing": rule.MinExperts - present})}
	}
	opening, err := m.Opening()
	if err != nil { // no candidates yet: sign-in itself is complete
		return Status{State: Done, Next: words.Say("Enough experts have signed in. Candidates are still missing."), Mend: screen.Candidates}
	}
	if err := opening.Err(); err != nil {
		return Status{State: Attention, Next: words.Explain(err)}
	}
	return Status{State: Done, Next: words.Say("Enough experts have signed in. Go on to the vote.")}
}

// waiting says which earlier step keeps a poll from opening.
func waiting(m panel.Meeting) (Status, bool) {
	opening, err := m.Opening()
	if err == nil {
		err = opening.Err()
	}
	if err == nil {
		return Status{}, false
	}
	mend := screen.Experts
	if errors.Is(err, &panel.Error{Code: "no_candidates"}) {
		mend = screen.Candidates
	}
	return Status{State: Waiting, Next: words.Explain(err), Mend: mend}, true
}
