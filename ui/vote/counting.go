package vote

import (
	"fmt"

	"expertpanel/assets/words"
	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"
)

// tellers are the two who count a poll on paper.
var tellers = []int{store.Teller, store.Scrutineer}

func tellerName(teller int) string {
	if teller == store.Teller {
		return words.Say("Teller")
	}
	return words.Say("Scrutineer")
}

// showCounting shows whose count is in and, once both are, where they differ.
func (s *Screen) showCounting(poll panel.Poll) {
	s.title(ruletext.PollName(poll.No), len(poll.Candidates), len(poll.Present), poll.Method)
	checks := append(fixed(s.meeting, poll), good(words.Say("The voting is over; the ballots are being counted")))
	in := 0
	for _, teller := range tellers {
		if poll.Tellers[teller-1] {
			in++
		}
	}
	for _, teller := range tellers {
		checks = append(checks, s.tellerLine(poll, teller, in == len(tellers)))
	}
	differences, err := s.deps.Store.Differences(poll.ID)
	if err != nil {
		checks = append(checks, attention(words.Explain(err)))
	}
	for _, d := range differences {
		checks = append(checks, check{tone: widgets.Bad, text: differenceLine(s.meeting, d)})
	}
	s.checks.show(words.Say("Counting"), s.free(), checks, s.printing(words.Say("Print the count sheet"), countSheet))
	s.box.show(words.Say("Counts entered"), fmt.Sprintf("%d / %d", in, len(tellers)), words.Say("nobody sees the other's figures before both are in"))
	switch {
	case !poll.Tellers[store.Teller-1]:
		s.next.Do(words.Say("Let the teller count the ballots and enter the figures."), s.entryLabel(store.Teller), func() { s.enter(store.Teller) })
	case !poll.Tellers[store.Scrutineer-1]:
		s.next.Do(words.Say("Let the scrutineer count the ballots again and enter the figures."), s.entryLabel(store.Scrutineer), func() { s.enter(store.Scrutineer) })
	default:
		s.next.Blocked(words.Say("The two counts differ in {{.N}} figures. Count these again together; who was wrong corrects the own entry.", facts{"N": len(differences)}), "", nil)
	}
}

func (s *Screen) entryLabel(teller int) string {
	return words.Say("Entry of the {{.Teller}}…", facts{"Teller": tellerName(teller)})
}

// tellerLine says whether a teller's count is in, with the way to enter or
// correct it.
func (s *Screen) tellerLine(poll panel.Poll, teller int, both bool) check {
	f := facts{"Teller": tellerName(teller)}
	enter := func() { s.enter(teller) }
	switch {
	case both:
		return attention(words.Say("{{.Teller}}: entered, differs from the other", f)).with(words.Say("Correct…"), enter)
	case poll.Tellers[teller-1]:
		return good(words.Say("{{.Teller}}: entered", f)).with(words.Say("Enter anew…"), enter)
	}
	return neutral(words.Say("{{.Teller}}: not entered yet", f)).with(s.entryLabel(teller), enter)
}

// differenceLine names a figure on which the counts differ, with both values.
func differenceLine(m panel.Meeting, d panel.Difference) string {
	f := facts{"Figure": words.Say("figure." + string(d.Figure)), "First": d.First, "Second": d.Second}
	if d.Kind > 0 {
		f["Of"] = words.Say("Paper {{.Kind}}", facts{"Kind": d.Kind})
	} else {
		c, _ := m.Candidate(d.Candidate)
		f["Of"] = c.Name
	}
	return words.Say("{{.Of}}, {{.Figure}}: teller {{.First}}, scrutineer {{.Second}}", f)
}

// enter opens a teller's entry. It is empty, unless both are in and this one
// is corrected.
func (s *Screen) enter(teller int) {
	poll, underWay := s.meeting.OpenPoll()
	if !underWay || poll.State != panel.PollCounting || s.form != nil {
		return
	}
	own, known, err := s.deps.Store.OwnCount(poll.ID, teller)
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.form = newCountForm(s.host.Window, s.meeting, poll, teller)
	if known {
		s.form.fill(own)
	}
	s.form.enter = func(count panel.PaperCount) error {
		_, err := s.deps.Store.EnterCount(poll.ID, teller, count)
		return err
	}
	s.form.entered = s.entered
	s.form.cancel = s.confirmDrop
	s.form.closed = func() { s.form = nil }
	s.form.show()
}

// entered goes on after a count has come in: to the result when both agree.
func (s *Screen) entered() {
	s.host.Changed()
	if n := len(s.meeting.Polls); n > 0 && s.meeting.Polls[n-1].State == panel.PollClosed {
		s.host.Go(screen.Result)
	}
}

// confirmDrop asks before typed figures are given up.
func (s *Screen) confirmDrop() {
	if !s.form.changed() {
		s.form.modal.Close()
		return
	}
	s.host.Confirm(screen.Confirmation{
		Title:  words.Say("Give up what was typed?"),
		Text:   words.Say("The figures were not entered yet. They have to be typed again."),
		Yes:    words.Say("Give up"),
		Danger: true,
		Do:     func() { s.form.modal.Close() },
	})
}
