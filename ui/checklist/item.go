package checklist

import (
	"strconv"

	"expertpanel/assets/regulation"
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// item is the row of one item: the article's words, what the candidate brings,
// and what was found.
type item struct {
	of      panel.Item
	tile    *widgets.Tile
	brings  *widgets.Text
	remark  *widgets.Text
	state   *widgets.Choice
	copies  *widgets.Choice // nil of what has no copies
	changed func(panel.Check)
	check   panel.Check
}

func newItem(of panel.Item, changed func(panel.Check)) *item {
	i := &item{
		of: of, changed: changed,
		brings: widgets.Hint(""), remark: widgets.NewText("", widgets.Style{Size: theme.HintText, Colour: theme.AttentionInk, Fit: widgets.Wrap}),
	}
	i.state = widgets.NewChoice([]widgets.Option{
		{Value: string(panel.NotLookedAt), Label: words.Say("Not looked at"), Tone: widgets.Idle},
		{Value: string(panel.Fulfilled), Label: words.Say("Met"), Tone: widgets.Positive},
		{Value: string(panel.Unfulfilled), Label: words.Say("Not met"), Tone: widgets.Warning},
	}, func(value string) { i.find(panel.CheckState(value)) })
	text := widgets.Column(2, widgets.Paragraph(regulation.Clause(string(of))), i.brings, i.remark)
	row := widgets.Row(16, widgets.Grow(text))
	if of.IsMaterial() {
		var options []widgets.Option
		for n := range panel.CopiesAsked + 1 {
			tone := widgets.Warning
			if n == panel.CopiesAsked {
				tone = widgets.Positive
			}
			options = append(options, widgets.Option{Value: strconv.Itoa(n), Label: words.Say("{{.Count}} copies", map[string]any{"Count": n}), Tone: tone})
		}
		options[0].Tone = widgets.Idle
		i.copies = widgets.NewChoice(options, func(value string) {
			n, _ := strconv.Atoi(value) // the options are numbers
			i.receive(n)
		})
		row.Add(i.copies)
	}
	row.Add(i.state)
	i.tile = widgets.NewTile(widgets.Inset(12, 5, row), nil)
	return i
}

// find notes a state. Who says that a material is met has its copies in hand,
// unless another number was noted.
func (i *item) find(state panel.CheckState) {
	c := i.check
	c.State = state
	if state == panel.Fulfilled && i.of.IsMaterial() && c.Copies == 0 {
		c.Copies = panel.CopiesAsked
	}
	i.changed(c)
}

func (i *item) receive(copies int) {
	c := i.check
	c.Copies = max(0, min(copies, panel.CopiesAsked))
	if i.of.IsMaterial() && c != i.check {
		i.changed(c)
	}
}

// show paints what was found; frozen rows can't be changed any more.
func (i *item) show(c panel.Check, brings string, frozen bool) {
	i.check = c
	i.brings.SetText(brings)
	i.brings.Hidden = brings == ""
	i.remark.SetText("")
	if c.Remark != "" {
		i.remark.SetText(words.Say("Remark: {{.Text}}", map[string]any{"Text": c.Remark}))
	}
	i.remark.Hidden = c.Remark == ""
	i.state.SetValue(string(c.State))
	i.state.SetEnabled(!frozen)
	if i.copies != nil {
		i.copies.SetValue(strconv.Itoa(c.Copies))
		i.copies.SetEnabled(!frozen)
	}
	ground := theme.Paper
	switch {
	case c.Settled():
		ground = theme.GoodSoft
	case c.State == panel.Unfulfilled || c.State == panel.Fulfilled:
		ground = theme.AttentionSoft
	}
	i.tile.SetGround(ground)
}

// brings is what a candidate's particulars say about an item.
func brings(c panel.Candidate, of panel.Item) string {
	text := map[panel.Item]string{
		panel.GroundCertificate: c.Certificate, panel.GroundAward: c.Award, panel.GroundMerit: c.Merit,
	}[of]
	if of == panel.StudioStaff && c.Staff > 0 {
		text = words.Say("{{.Staff}} staff besides the master", map[string]any{"Staff": c.Staff})
	}
	if text == "" {
		return ""
	}
	return words.Say("Put forward: {{.Text}}", map[string]any{"Text": text})
}

// heading is what an article asks for before its items.
func heading(clause string) fyne.CanvasObject {
	return widgets.NewText(regulation.Clause(clause), widgets.Style{Bold: true, Fit: widgets.Wrap})
}
