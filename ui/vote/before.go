package vote

import (
	"fmt"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/screen"
)

// showBefore shows what must hold before the next poll opens.
func (s *Screen) showBefore() {
	m := s.meeting
	opening, err := m.Opening()
	if err != nil {
		s.head.SetTitle(words.Say("Vote"))
		s.head.SetSubtitle("")
		s.next.Blocked(words.Explain(err), words.Say("To the candidates"), func() { s.host.Go(screen.Candidates) })
		s.checks.show(words.Say("Before the poll opens"), s.free(), []check{attention(words.Explain(err))})
		s.showBox(len(m.PresentExperts()), words.Say("Not open yet"))
		return
	}
	name := ruletext.PollName(opening.No)
	if opening.Again {
		name = words.Say("{{.Poll}} (held again)", facts{"Poll": name})
	}
	s.title(name, len(opening.Candidates), opening.Present, m.Round.Method)
	checks := before(m, opening)
	if m.Round.Method != panel.MethodPaper {
		checks = append(checks, s.pinLine())
	}
	s.checks.show(words.Say("Before the poll opens"), s.free(), checks)
	if m.Round.Method == panel.MethodPaper {
		s.showPaperBox(opening.Present)
	} else {
		s.showBox(opening.Present, words.Say("While voting, only the number of ballots is shown; nobody can see a vote before the poll is closed"))
	}
	s.sayBefore(opening)
}

func (s *Screen) showBox(rights int, below string) {
	s.box.show(words.Say("Ballot box"), fmt.Sprintf("0 / %d", rights), below)
}

// sayBefore says what keeps the poll from opening, or how to open it.
func (s *Screen) sayBefore(o panel.Opening) {
	if err := o.Err(); err != nil {
		s.next.Blocked(words.Explain(err), words.Say("To the experts' sign-in"), func() { s.host.Go(screen.Experts) })
		return
	}
	if step, unsaved := s.host.Unsaved(); unsaved { // or the poll opens by a rule that nobody sees any more
		name := facts{"Step": step.Name()}
		s.next.Blocked(words.Say("“{{.Step}}” holds changes that are not saved. Save them, then open the poll.", name),
			words.Say("To “{{.Step}}”", name), func() { s.host.Go(step) })
		return
	}
	sentence := words.Say("Let the scrutineer see that the box is empty, then open the poll.")
	switch {
	case s.meeting.Round.NeedsPIN():
		s.next.Blocked(words.Say("The operator's PIN releases ballots and leads out of the voting window. Set it, then open the poll."), words.Say("Set the PIN…"), s.askPIN)
		return
	case o.Again:
		sentence = words.Say("The last poll is void. Clear the box, then hold the poll again on the same candidates.")
	case s.meeting.Round.Method == panel.MethodPaper:
		sentence = words.Say("Let the scrutineer see that the box is empty, then open the poll and print the ballots.")
	}
	s.next.Do(sentence, words.Say("Open the poll"), s.confirmOpen)
}

func (s *Screen) confirmOpen() {
	opening, err := s.meeting.Opening()
	if err != nil {
		s.host.Fail(err)
		return
	}
	text := words.Say("The {{.Present}} experts who are signed in, their recusals, the rule and the way to vote ({{.Method}}) are fixed from now on and can't be changed. Who signs in later can't take part in this poll.",
		facts{"Present": opening.Present, "Method": ruletext.Method(s.meeting.Round.Method)})
	s.host.Confirm(screen.Confirmation{
		Title: words.Say("Open {{.Poll}}?", facts{"Poll": ruletext.PollName(opening.No)}),
		Text:  text,
		Yes:   words.Say("Open the poll"),
		Do: func() {
			s.host.Save(func() (err error) {
				s.begun, err = s.deps.Store.OpenPoll(s.meeting.Round.ID)
				return err
			})
		},
	})
}
