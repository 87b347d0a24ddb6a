package kiosk

import (
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

type facts = map[string]any

const (
	choiceWidth float32 = 148
	choiceGap   float32 = 12
	choiceSize  float32 = 26
	limitSize   float32 = 22
)

func choiceName(c panel.Choice) string {
	switch c {
	case panel.Agree:
		return words.Say("Agree")
	case panel.Oppose:
		return words.Say("Oppose")
	case panel.Abstain:
		return words.Say("Abstain")
	}
	return ""
}

func (v *view) paintVoting(s *sheet) {
	b := v.booth
	v.evenOutVoting(s)
	if b.wanted() == 0 {
		s.head(words.Say("Hand in an empty ballot"), words.Say("You are recused from all candidates. The ballot is handed in without a vote, so that the ballots add up."))
	} else {
		s.head(words.Say("Vote on each candidate"),
			words.Say("Secret ballot. You can change every choice until the last step puts it into the box."))
		s.Line(words.Say("Chosen {{.Chosen}} / {{.Wanted}}", facts{"Chosen": b.chosen(), "Wanted": b.wanted()}),
			widgets.Style{Size: 22, Bold: true, Align: fyne.TextAlignTrailing}, s.right()-400, 80, 400)
	}

	first := b.pageNo() * b.perPage
	last := min(first+b.perPage, len(b.candidates))
	height := s.rowHeight(b.perPage, len(b.candidates), 106)
	for i := first; i < last; i++ {
		v.paintCandidate(s, i, headHeight+float32(i-first)*height, height)
	}

	var back func()
	if b.canChange() {
		back = func() { v.do(b.backward) }
	}
	ready := closed
	if b.complete() {
		ready = primary
	}
	s.foot(v.votingHints(), words.Say("Change paper"), back, newPlate(words.Say("Check ballot"), 24, ready, func() { v.do(b.forward) }))
	v.paintPager(s, b.pageNo(), b.pages())
}

// votingHints are the keys, or the limit of agreements while the rule has one.
func (v *view) votingHints() hint {
	b := v.booth
	if b.wanted() == 0 {
		return hint{words.Say("Keys: Enter next"), theme.Second, 18}
	}
	if b.rule.MaxAgree > 0 {
		return limitHint(b.rule.MaxAgree, b.agreed(), b.atLimit())
	}
	if b.rule.Abstain {
		return hint{words.Say("Keys: 1 agree, 2 oppose, 3 abstain, ↑↓ move, Enter next"), theme.Second, 18}
	}
	return hint{words.Say("Keys: 1 agree, 2 oppose, ↑↓ move, Enter next"), theme.Second, 18}
}

func limitHint(most, agreed int, reached bool) hint {
	ink := theme.Second
	if reached {
		ink = theme.AttentionInk
	}
	return hint{words.Say("Agree to at most {{.Most}}; {{.Agreed}} agreed to", facts{"Most": most, "Agreed": agreed}), ink, limitSize}
}

func (v *view) paintCandidate(s *sheet, i int, y, height float32) {
	b := v.booth
	c := b.candidates[i]
	if i == b.cursor && b.wanted() > 0 {
		s.Put(newPlate("", 0, current, nil), s.left-3, y+1, s.width+6, height-2)
	} else {
		s.Rectangle(theme.Line, 0, s.left, y+height-1, s.width, 1)
	}
	middle := y + height/2
	choices := b.offered()
	choicesWidth := float32(len(choices))*(choiceWidth+choiceGap) - choiceGap
	choicesLeft := s.right() - 14 - choicesWidth
	nameLeft := s.left + 68
	nameWidth := choicesLeft - 24 - nameLeft
	s.Line(strconv.Itoa(i+1), widgets.Style{Size: 22, Colour: theme.Second}, s.left+14, middle, 48)
	s.Line(c.Name, widgets.Style{Size: min(34, height*0.36), Bold: true}, nameLeft, middle-height*0.15, nameWidth)
	s.Line(c.Unit, widgets.Style{Size: 19, Colour: theme.Second}, nameLeft, middle+height*0.235, nameWidth)

	top, tall := y+height*0.16, height*0.68
	if !b.mayVote(i) {
		s.Rectangle(theme.Soft, theme.CardRadius, choicesLeft, top, choicesWidth, tall)
		s.Line(words.Say("You are recused and don't vote on this one"),
			widgets.Style{Size: 20, Colour: theme.Second, Align: fyne.TextAlignCenter}, choicesLeft, middle, choicesWidth)
		return
	}
	for n, choice := range choices {
		look := open
		switch {
		case b.choices[i] == choice:
			look = chosen
		case !b.allowed(i, choice):
			look = closed
		}
		p := newPlate(choiceName(choice), choiceSize, look, func() { v.do(func() { v.choose(i, choice) }) }).withKey(strconv.Itoa(n + 1))
		s.Put(p, choicesLeft+float32(n)*(choiceWidth+choiceGap), top, choiceWidth, tall)
	}
}

// choose is a choice by mouse or touch. It goes on to the next candidate on
// the page, but never turns the page under the finger.
func (v *view) choose(i int, choice panel.Choice) {
	b := v.booth
	if !b.choose(i, choice) {
		return
	}
	if next := b.nextOpen(i); next/b.perPage == b.pageNo() {
		b.cursor = next
	}
}
