package vote

import (
	"expertpanel/assets/words"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// check is one line of what must hold or what is so, with a button where
// something can be done about it.
type check struct {
	tone  widgets.Tone
	text  string
	label string // of the button; empty leaves it out
	do    func()
}

func good(text string) check      { return check{tone: widgets.Good, text: text} }
func attention(text string) check { return check{tone: widgets.Attention, text: text} }
func neutral(text string) check   { return check{tone: widgets.Neutral, text: text} }

// with gives the line a button.
func (c check) with(label string, do func()) check {
	c.label, c.do = label, do
	return c
}

// checklist is a card of lines, each with its mark, and of what can be printed
// at its foot.
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

func (c *checklist) show(title string, enabled bool, checks []check, foot ...*widgets.Button) {
	c.title.SetText(title)
	c.rows.RemoveAll()
	for _, line := range checks {
		row := widgets.Row(12, widgets.NewMark(line.tone), widgets.Grow(widgets.Paragraph(line.text)))
		margin := float32(12)
		if line.label != "" {
			b := widgets.NewButton(line.label, widgets.Secondary, line.do)
			b.SetEnabled(enabled)
			row.Add(b)
			margin = 5
		}
		c.rows.Add(widgets.Rule())
		c.rows.Add(widgets.Inset(16, margin, row))
	}
	if len(foot) == 0 {
		return
	}
	buttons := widgets.Row(10)
	for _, b := range foot {
		b.SetEnabled(enabled)
		buttons.Add(b)
	}
	c.rows.Add(widgets.Rule())
	c.rows.Add(widgets.Inset(16, 12, buttons))
}

// boxCard shows how many ballots are in the box.
type boxCard struct {
	title, figure, below *widgets.Text
	card                 *fyne.Container
}

func newBoxCard() *boxCard {
	middle := widgets.Style{Align: fyne.TextAlignCenter, Colour: theme.Second, Fit: widgets.Wrap}
	b := &boxCard{
		title:  widgets.NewText(words.Say("Ballot box"), middle),
		figure: widgets.NewText("", widgets.Style{Size: theme.Scaled(60), Align: fyne.TextAlignCenter}),
		below:  widgets.NewText("", middle),
	}
	b.card = widgets.Card(widgets.Column(4, b.title, b.figure, b.below))
	return b
}

func (b *boxCard) show(title, figure, below string) {
	b.title.SetText(title)
	b.figure.SetText(figure)
	b.below.SetText(below)
}
