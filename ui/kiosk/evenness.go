package kiosk

import (
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Fyne keeps the measures and the picture of every text for a minute or more
// after it was last shown, by its words, size and colour. So a page that shows
// what an expert has chosen draws, where nobody sees it, everything that others
// might have chosen too: what is kept is the same after every ballot.

// evenOut draws texts behind the page.
func (s *sheet) evenOut(texts ...*widgets.Text) {
	hidden := container.NewWithoutLayout()
	for _, t := range texts {
		t.Resize(t.MinSize())
		hidden.Add(t)
	}
	s.Put(hidden, s.left, 0, s.width, headHeight)
	s.Rectangle(theme.Paper, 0, 0, 0, s.Size.Width, s.Size.Height)
}

func (v *view) evenOutVoting(s *sheet) {
	texts := v.everyChoice(s, choiceSize, true, chosen.ink)
	if v.booth.rule.MaxAgree > 0 {
		texts = append(texts, v.everyChoice(s, choiceSize, false, closed.ink)...)
		texts = append(texts, v.everyHint(s)...)
	}
	s.evenOut(texts...)
}

func (v *view) evenOutReview(s *sheet) {
	s.evenOut(v.everyChoice(s, reviewedSize, true, chosen.ink)...)
}

// everyChoice is each choice of the rule in a size and a colour.
func (v *view) everyChoice(s *sheet, size float32, bold bool, ink fyne.ThemeColorName) []*widgets.Text {
	var texts []*widgets.Text
	for _, c := range v.booth.offered() {
		texts = append(texts, widgets.NewText(choiceName(c), widgets.Style{Size: size * s.Zoom, Bold: bold, Colour: ink}))
	}
	return texts
}

// everyHint is each hint at the limit of agreements, reached or not.
func (v *view) everyHint(s *sheet) []*widgets.Text {
	var texts []*widgets.Text
	for n := range v.booth.rule.MaxAgree + 1 {
		for _, reached := range []bool{false, true} {
			h := limitHint(v.booth.rule.MaxAgree, n, reached)
			texts = append(texts, widgets.NewText(h.text, widgets.Style{Size: h.size * s.Zoom, Colour: h.ink}))
		}
	}
	return texts
}
