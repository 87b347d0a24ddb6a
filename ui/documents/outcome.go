package documents

import (
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// outcome says how the writing goes and how it ended.
type outcome struct {
	mark   *widgets.Mark
	text   *widgets.Text
	object *fyne.Container
}

func newOutcome() *outcome {
	o := &outcome{mark: widgets.NewMark(widgets.Neutral), text: widgets.Paragraph("")}
	o.object = widgets.Row(10, o.mark, widgets.Grow(o.text))
	o.object.Hide()
	return o
}

func (o *outcome) show(tone widgets.Tone, text string) {
	o.mark.Set(tone)
	o.text.SetText(text)
	o.object.Show()
}

func (o *outcome) clear() {
	o.text.SetText("")
	o.object.Hide()
}
