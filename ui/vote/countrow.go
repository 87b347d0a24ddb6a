package vote

import (
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// countRow is a row of figures with what they add up to.
type countRow struct {
	entries []*widgets.NumberEntry
	mark    *widgets.Mark
	said    *widgets.Text
	tone    widgets.Tone
	object  fyne.CanvasObject
}

func newCountRow(name string, figures int, hidden map[int]bool) *countRow {
	r := &countRow{mark: widgets.NewMark(widgets.Neutral), said: widgets.NewText("", widgets.Style{Fit: widgets.Ellipsis})}
	row := widgets.Row(10, widgets.Grow(widgets.NewText(name, widgets.Style{Fit: widgets.Ellipsis})))
	for i := range figures {
		e := widgets.NewNumberEntry("")
		e.Hidden = hidden[i]
		r.entries = append(r.entries, e)
		if !e.Hidden {
			row.Add(widgets.Sized(figureWidth, 0, e))
		}
	}
	row.Add(widgets.Sized(balanceWidth, 0, widgets.Row(6, r.mark, widgets.Grow(r.said))))
	r.object = widgets.Sized(0, countRowHeight, row)
	return r
}

func (r *countRow) texts() []string {
	var texts []string
	for _, e := range r.entries {
		texts = append(texts, e.Text)
	}
	return texts
}

func (r *countRow) set(texts []string) {
	for i, e := range r.entries {
		e.SetText(texts[i])
	}
}

// say says beside the figures what they add up to.
func (r *countRow) say(tone widgets.Tone, text string) {
	if r.said.Text() == text && r.tone == tone {
		return
	}
	r.tone = tone
	r.mark.Set(tone)
	r.said.SetText(text)
	r.said.SetStyle(widgets.Style{Colour: inks[tone], Fit: widgets.Ellipsis})
}

var inks = map[widgets.Tone]fyne.ThemeColorName{
	widgets.Neutral: theme.Second, widgets.Good: theme.Good, widgets.Attention: theme.AttentionInk, widgets.Bad: theme.Bad,
}
