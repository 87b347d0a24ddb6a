package vote

import (
	"fmt"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"
)

// Documents of an open poll.
const (
	zeroReport  = report.Kind("zero_report")
	votingCodes = report.Kind("voting_codes")
	paperBallot = report.Kind("paper_ballot")
	countSheet  = report.Kind("count_sheet")
)

// showOpen shows the number of ballots in the box and nothing else.
func (s *Screen) showOpen(poll panel.Poll) {
	s.title(ruletext.PollName(poll.No), len(poll.Candidates), len(poll.Present), poll.Method)
	var checks []check
	if poll.ID != s.begun {
		checks = append(checks, neutral(words.Say("The program was started again: this poll is still open, {{.Ballots}} ballots are in the box and all of them saved. Unfinished ballots were not cast; go on.",
			facts{"Ballots": poll.Ballots()})))
	}
	checks = append(checks, during(s.meeting, poll)...)
	checks = append(checks, s.pinLine())
	var foot []*widgets.Button
	if poll.Ballots() == 0 {
		foot = append(foot, s.printing(words.Say("Print the zero report"), zeroReport))
	}
	if poll.Method == panel.MethodCodes && poll.Ballots() < poll.Rights() {
		foot = append(foot, widgets.NewButton(words.Say("Print voting codes…"), widgets.Secondary, s.confirmCodes))
	}
	s.checks.show(words.Say("The poll is open"), s.free(), checks, foot...)
	s.box.show(words.Say("Ballot box"), fmt.Sprintf("%d / %d", poll.Ballots(), poll.Rights()), words.Say("ballots are in the box; nobody can see a vote before the poll is closed"))
	s.sayOpen(poll)
}

func (s *Screen) sayOpen(poll panel.Poll) {
	times, _ := s.meeting.CodesIssued(poll.No)
	switch {
	case poll.Ballots() == poll.Rights():
		s.next.Do(words.Say("All ballots are in the box. Close the poll and count."), words.Say("Close the poll"), s.confirmClose)
	case s.meeting.Round.NeedsPIN():
		s.next.Blocked(words.Say("The operator's PIN releases ballots and leads out of the voting window. Set it, then go on."), words.Say("Set the PIN…"), s.askPIN)
	case poll.Method == panel.MethodCodes && times == 0:
		s.next.Blocked(words.Say("There are no voting codes yet. Print them, cut them apart and let every expert draw one."), words.Say("Print voting codes…"), s.confirmCodes)
	case poll.Method == panel.MethodCodes:
		s.next.Do(words.Say("Let every expert draw a slip, then open the voting window; the sheet of codes is removed from this computer."), words.Say("To the voting window"), s.openKiosk)
	default:
		s.next.Do(words.Say("Open the voting window and hand the computer to the experts, one after the other."), words.Say("To the voting window"), s.openKiosk)
	}
}

func (s *Screen) confirmClose() {
	poll, open := s.meeting.OpenPoll()
	if !open || !s.free() {
		return
	}
	missing := poll.Rights() - poll.Ballots()
	text := words.Say("All {{.Ballots}} ballots are in. After closing they are counted, and no more can be handed in.", facts{"Ballots": poll.Ballots()})
	if missing > 0 {
		text = words.Say("{{.Missing}} experts have not voted; once the poll is closed they can't any more.", facts{"Missing": missing}) + shortfall(s.meeting, poll)
	}
	s.host.Confirm(screen.Confirmation{
		Title:  words.Say("Close {{.Poll}}?", facts{"Poll": ruletext.PollName(poll.No)}),
		Text:   text,
		Yes:    words.Say("Close the poll"),
		Danger: missing > 0,
		Do: func() {
			if s.host.Save(func() error { return s.deps.Store.ClosePoll(poll.ID) }) {
				s.host.Go(screen.Result)
			}
		},
	})
}

// shortfall says what closing now does to candidates with too few ballots. It
// follows from the papers handed in, not from any vote.
func shortfall(m panel.Meeting, poll panel.Poll) string {
	rule := m.Round.Rule
	if rule.Quorum == panel.QuorumPanel {
		if poll.Ballots() < rule.MinExperts {
			return words.Say(" Only {{.Ballots}} ballots are in, fewer than {{.Least}}: no candidate will reach the quorum.",
				facts{"Ballots": poll.Ballots(), "Least": rule.MinExperts})
		}
		return ""
	}
	var short []string
	for _, id := range poll.Candidates {
		if n := returned(poll, id); n < rule.MinExperts {
			c, _ := m.Candidate(id)
			short = append(short, words.Say("{{.Name}} ({{.Ballots}} ballots)", facts{"Name": c.Name, "Ballots": n}))
		}
	}
	if len(short) == 0 {
		return ""
	}
	return words.Say(" With fewer than {{.Least}} ballots these will not reach the quorum: {{.Names}}.",
		facts{"Least": rule.MinExperts, "Names": strings.Join(short, words.Say(", "))})
}
