package kiosk

import (
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

const reviewedSize float32 = 24

func (v *view) paintReview(s *sheet) {
	b := v.booth
	v.evenOutReview(s)
	if b.problem == nil {
		s.head(words.Say("Check your ballot"), words.Say("Once it is in the box it can't be changed."))
	} else {
		v.paintProblem(s)
	}

	first := b.sheet * b.perSheet
	last := min(first+b.perSheet, len(b.candidates))
	rows := s.rowsFor(reviewRow)
	columns := 1
	if last-first > rows {
		columns = s.columns()
	}
	height := s.rowHeight(rows, last-first, 84)
	const gap float32 = 32
	width := (s.width - gap*float32(columns-1)) / float32(columns)
	for i := first; i < last; i++ {
		column, row := (i-first)/rows, (i-first)%rows
		v.paintReviewed(s, i, s.left+float32(column)*(width+gap), headHeight+float32(row)*height, width, height)
	}

	next := newPlate(words.Say("Cast this ballot"), 26, primary, func() { v.do(b.forward) })
	keys := hint{words.Say("Keys: Enter casts, Backspace goes back"), theme.Second, 18}
	if b.sheet < b.sheets()-1 {
		next = newPlate(words.Say("Next page"), 24, primary, func() { v.do(b.forward) })
		keys.text = words.Say("Keys: Enter next page, Backspace goes back")
	}
	s.foot(keys, words.Say("Go back and change"), func() { v.do(b.backward) }, next)
	v.paintPager(s, b.sheet, b.sheets())
}

// paintProblem says in place of the title why the box did not
// confirm the ballot. Casting again is right whether or not it has it already.
func (v *view) paintProblem(s *sheet) {
	text := words.Say("The box has not confirmed the ballot; your choices are kept. Cast it again. {{.Problem}}", facts{"Problem": words.Explain(v.booth.problem)})
	t := widgets.NewText(text, widgets.Style{Size: 19 * s.Zoom, Colour: theme.Bad, Bold: true, Fit: widgets.Wrap})
	width := s.width - 130
	t.Resize(fyne.NewSize(width*s.Zoom, 0))
	height := t.MinSize().Height / s.Zoom
	s.Rectangle(theme.BadSoft, theme.CardRadius, s.left, 10, width+32, headHeight-20)
	s.Put(t, s.left+16, (headHeight-height)/2, width, height)
}

func (v *view) paintReviewed(s *sheet, i int, x, y, width, height float32) {
	b := v.booth
	c := b.candidates[i]
	const choice float32 = 128
	middle := y + height/2
	s.Put(newPlate("", 0, row, func() { v.do(func() { b.edit(i) }) }), x, y+3, width, height-6)
	nameLeft := x + 64
	nameWidth := width - 64 - choice - 36
	s.Line(strconv.Itoa(i+1), widgets.Style{Size: 20, Colour: theme.Second}, x+16, middle, 44)
	s.Line(c.Name, widgets.Style{Size: 28, Bold: true}, nameLeft, middle-10, nameWidth)
	s.Line(c.Unit, widgets.Style{Size: 15, Colour: theme.Second}, nameLeft, middle+17, nameWidth)
	right := x + width - choice - 14
	if !b.mayVote(i) {
		s.Line(words.Say("Recused, no vote"), widgets.Style{Size: 20, Colour: theme.Second, Align: fyne.TextAlignCenter}, right, middle, choice)
		return
	}
	s.Put(newPlate(choiceName(b.choices[i]), reviewedSize, chosen, func() { v.do(func() { b.edit(i) }) }), right, middle-22, choice, 44)
}
