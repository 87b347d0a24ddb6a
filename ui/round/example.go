package round

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// example shows how many agree votes pass for panels of several sizes.
type example struct {
	sentence *widgets.Text
	numbers  *fyne.Container
	object   fyne.CanvasObject
}

func newExample() *example {
	e := &example{sentence: widgets.Aside(""), numbers: widgets.Equal(8)}
	e.object = widgets.Column(10, widgets.Heading(words.Say("For example")), e.numbers, e.sentence)
	return e
}

func (e *example) wait() {
	e.numbers.Objects = nil
	e.sentence.SetText(words.Say("The example appears when the rule can be used."))
}

// sizes are how many panels are worked out, from the smallest that may vote.
const sizes = 5

func (e *example) show(r panel.Rule) {
	e.numbers.Objects = nil
	for present := r.MinExperts; present < r.MinExperts+sizes; present++ {
		facts := map[string]any{"Present": present, "Required": r.Required(present)}
		e.numbers.Add(widgets.Column(
			0,
			widgets.NewText(words.Say("{{.Present}} present", facts), widgets.Style{Size: theme.HintText, Colour: theme.Second, Align: fyne.TextAlignCenter, Fit: widgets.Ellipsis}),
			widgets.NewText(words.Say("{{.Required}} votes", facts), widgets.Style{Size: theme.HeadingText, Bold: true, Colour: theme.Accent, Align: fyne.TextAlignCenter, Fit: widgets.Ellipsis}),
		))
	}
	e.sentence.SetText(ruletext.Example(r, max(9, r.MinExperts)))
}
