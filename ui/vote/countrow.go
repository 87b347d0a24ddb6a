package vote

import (
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// countRow is a row of figures with what they add up to.
type countRow struct {
	entries []*widgets.NumberEntry
	mark    *widgets.Mark
	said    *widgets.Text
	tone    widgets.Tone
	object  *fyne.Container
}

func newCountRow(name string, figures int, hidden map[int]bool) *countRow {
	r := &countRow{mark: widgets.NewMark(widgets.Neutral), said: widgets.NewText("", widgets.Style{Fit: widgets.Wrap})}
	row := container.New(&countLayout{}, widgets.NewText(name, widgets.Style{Fit: widgets.Wrap}), widgets.Row(6, r.mark, widgets.Grow(r.said)))
	for i := range figures {
		e := widgets.NewNumberEntry("")
		e.Hidden = hidden[i]
		r.entries = append(r.entries, e)
		if !e.Hidden {
			row.Add(e)
		}
	}
	r.object = row
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
	r.said.SetStyle(widgets.Style{Colour: inks[tone], Fit: widgets.Wrap})
}

var inks = map[widgets.Tone]fyne.ThemeColorName{
	widgets.Neutral: theme.Second, widgets.Good: theme.Good, widgets.Attention: theme.AttentionInk, widgets.Bad: theme.Bad,
}

// countLayout sets a name at the left, then the figures in columns, then what
// they add up to; objects are the name, the sum and the figures. Where that is
// too narrow, because text is large, the figures stand below the other two.
type countLayout struct {
	width float32 // that it was laid out for
}

const countGap float32 = 10

func (c *countLayout) stacks(figures int, width float32) bool {
	return width > 0 && width < theme.Scaled(leastName+balanceWidth+float32(figures)*figureWidth)+float32(figures+1)*countGap
}

func (c *countLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := max(objects[0].MinSize().Height, objects[1].MinSize().Height)
	figures := float32(0)
	for _, o := range objects[2:] {
		figures = max(figures, o.MinSize().Height)
	}
	if c.stacks(len(objects)-2, c.width) {
		return fyne.NewSize(0, height+figures)
	}
	return fyne.NewSize(0, max(height, figures))
}

func (c *countLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	c.width = size.Width
	n := len(objects) - 2
	balance, figure := theme.Scaled(balanceWidth), theme.Scaled(figureWidth)
	stacks := c.stacks(n, size.Width)
	name := size.Width - balance - countGap
	if stacks {
		figure = (size.Width - countGap*float32(n-1)) / float32(n)
	} else {
		name -= float32(n) * (figure + countGap)
	}
	objects[0].Resize(fyne.NewSize(name, 0))
	objects[1].Resize(fyne.NewSize(balance, 0))
	height := max(objects[0].MinSize().Height, objects[1].MinSize().Height)
	x, top, below := name+countGap, float32(0), size.Height
	if stacks {
		x, top, below = 0, height, size.Height-height
	}
	for _, o := range objects[2:] {
		o.Resize(fyne.NewSize(figure, 0)) // a head wraps
		o.Resize(fyne.NewSize(figure, o.MinSize().Height))
		o.Move(fyne.NewPos(x, top+(below-o.Size().Height)/2))
		x += figure + countGap
	}
	if !stacks {
		height = size.Height
	}
	for i, x := range []float32{0, size.Width - balance} {
		o := objects[i]
		o.Resize(fyne.NewSize(o.Size().Width, o.MinSize().Height))
		o.Move(fyne.NewPos(x, (height-o.Size().Height)/2))
	}
}
