package kiosk

import (
	"slices"
	"strconv"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

func (v *view) paintPapers(s *sheet) {
	b := v.booth
	s.head(words.Say("Take your ballot paper"),
		words.Say("Take the one that leaves out whom you are recused from, or the full one."))
	height := s.rowHeight(len(b.papers), len(b.papers), 112)
	for i := range b.papers {
		v.paintPaper(s, i, headHeight+float32(i)*height, height)
	}
	take := newPlate(words.Say("Take this paper"), 22, primary, func() { v.do(b.forward) })
	var back func()
	if b.canWait() {
		back = func() { v.do(b.backward) }
	}
	help := hint{words.Say("Keys: a digit takes a paper, ↑↓ move, Enter takes"), theme.Second, 18}
	if b.refusal != nil {
		help = hint{words.Explain(b.refusal), theme.Bad, 22}
	}
	s.foot(help, words.Say("Back to waiting"), back, take)
}

func (v *view) paintPaper(s *sheet, i int, y, height float32) {
	b := v.booth
	paper := b.papers[i]
	left := paper.Rights - paper.Used
	look, ink := row, theme.Ink
	if i == b.cursor {
		look = current
	}
	rest := words.Say("{{.Left}} left", facts{"Left": left})
	if left == 0 {
		look, ink = closed, theme.Second
		rest = words.Say("None left")
	}
	s.Put(newPlate("", 0, look, func() { v.do(func() { b.take(i) }) }), s.left, y+4, s.width, height-8)
	middle := y + height/2
	s.Line(strconv.Itoa(i+1), widgets.Style{Size: 22, Colour: theme.Second}, s.left+20, middle, 44)
	s.Line(b.paperName(paper), widgets.Style{Size: 28, Bold: true, Colour: ink}, s.left+72, middle-height*0.13, s.width-72-200)
	votes := words.Say("Votes on {{.N}} candidates", facts{"N": len(paper.Candidates)})
	if len(paper.Candidates) == 0 {
		votes = words.Say("Handed in without a vote, so that the ballots add up")
	}
	s.Line(votes,
		widgets.Style{Size: 18, Colour: theme.Second}, s.left+72, middle+height*0.2, s.width-72-200)
	s.Line(rest, widgets.Style{Size: 20, Colour: theme.Second, Align: fyne.TextAlignTrailing}, s.right()-190, middle, 170)
}

// paperName tells a kind of paper by whom it leaves out.
func (b *booth) paperName(p panel.Paper) string {
	var out []string
	for _, c := range b.candidates {
		if !slices.Contains(p.Candidates, c.ID) {
			out = append(out, c.Name)
		}
	}
	switch len(out) {
	case 0:
		return words.Say("Not recused")
	case len(b.candidates):
		return words.Say("Recused from all: hand in an empty ballot")
	}
	return words.Say("Recused from {{.Names}}", facts{"Names": strings.Join(out, words.Say(", "))})
}
