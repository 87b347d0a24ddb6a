package vote

import (
	"fmt"
	"slices"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/screen"
)

// showPaper shows what is to be printed and given out of a poll on paper.
func (s *Screen) showPaper(poll panel.Poll) {
	s.title(ruletext.PollName(poll.No), len(poll.Candidates), len(poll.Present), poll.Method)
	checks := fixed(s.meeting, poll)
	if line, ok := zero(s.meeting, poll); ok {
		checks = append(checks, line)
	}
	for _, paper := range poll.Papers {
		checks = append(checks, neutral(words.Say("{{.Paper}}: {{.Rights}} ballots to give out", facts{"Paper": paperName(s.meeting, poll, paper), "Rights": paper.Rights})))
	}
	s.checks.show(words.Say("The poll is open"), s.free(), checks,
		s.printing(words.Say("Print the ballots"), paperBallot),
		s.printing(words.Say("Print the zero report"), zeroReport),
		s.printing(words.Say("Print the count sheet"), countSheet))
	s.showPaperBox(poll.Rights())
	s.next.Do(words.Say("Print the ballots and give them out. When all are back, end the voting and count."), words.Say("End the voting and count"), s.confirmCount)
}

// showPaperBox says how many ballots there are to be; where they are only the room knows.
func (s *Screen) showPaperBox(ballots int) {
	s.box.show(words.Say("Ballots on paper"), fmt.Sprint(ballots), words.Say("to give out, one to every expert present"))
}

// paperName says which candidates a kind of paper leaves out.
func paperName(m panel.Meeting, poll panel.Poll, paper panel.Paper) string {
	f := facts{"Kind": paper.Kind}
	var without []panel.CandidateID
	for _, id := range poll.Candidates {
		if !slices.Contains(paper.Candidates, id) {
			without = append(without, id)
		}
	}
	if len(without) == 0 {
		return words.Say("Paper {{.Kind}} (all candidates)", f)
	}
	f["Names"] = strings.Join(candidateNames(m, without), words.Say(", "))
	return words.Say("Paper {{.Kind}} (without {{.Names}})", f)
}

// confirmCount asks before no more ballots are given out or taken back.
func (s *Screen) confirmCount() {
	poll, open := s.meeting.OpenPoll()
	if !open {
		return
	}
	s.host.Confirm(screen.Confirmation{
		Title: words.Say("End the voting of {{.Poll}}?", facts{"Poll": ruletext.PollName(poll.No)}),
		Text:  words.Say("From now on no ballot is given out or taken back. The teller and the scrutineer each count the ballots and enter what they counted, without seeing the other's figures. There is a result when the two are alike."),
		Yes:   words.Say("End the voting and count"),
		Do:    func() { s.host.Save(func() error { return s.deps.Store.ClosePoll(poll.ID) }) },
	})
}
