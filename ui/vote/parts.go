package vote

import (
	"fmt"

	"expertpanel/assets/words"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// checklist is a card of lines, each with its mark.
type checklist struct {
	title *widgets.Text
	rows  *fyne.Container
	sheet *fyne.Container
}

func newChecklist() *checklist {
	c := &checklist{title: widgets.Heading(""), rows: widgets.Column(0)}
	c.sheet = widgets.Sheet(widgets.Column(0, widgets.Inset(16, 12, c.title), c.rows))
	return c
}

func (c *checklist) show(title string, checks []check) {
	c.title.SetText(title)
	c.rows.RemoveAll()
	for _, line := range checks {
		text := widgets.Grow(widgets.Paragraph(line.text))
		c.rows.Add(widgets.Rule())
		c.rows.Add(widgets.Inset(16, 12, widgets.Row(12, widgets.NewMark(line.tone), text)))
	}
}

// boxCard shows how many ballots are in the box.
type boxCard struct {
	count, below *widgets.Text
	card         *fyne.Container
}

func newBoxCard() *boxCard {
	middle := widgets.Style{Align: fyne.TextAlignCenter, Colour: theme.Second, Fit: widgets.Wrap}
	b := &boxCard{
		count: widgets.NewText("", widgets.Style{Size: 60, Align: fyne.TextAlignCenter}),
		below: widgets.NewText("", middle),
	}
	b.card = widgets.Card(widgets.Column(4, widgets.NewText(words.Say("Ballot box"), middle), b.count, b.below))
	return b
}

func (b *boxCard) show(used, rights int, below string) {
	b.count.SetText(fmt.Sprintf("%d / %d", used, rights))
	b.below.SetText(below)
}
