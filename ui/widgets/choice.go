package widgets

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Option is one of a Choice: its value, what people read, and the tone that it
// has when chosen; Plain takes the accent.
type Option struct {
	Value, Label string
	Tone         ChoiceTone
}

// ChoiceTone colours a chosen option.
type ChoiceTone int

// The tones of options.
const (
	Plain ChoiceTone = iota
	Idle             // nothing has happened yet
	Positive
	Warning
)

func (t ChoiceTone) colours() (fill, ink fyne.ThemeColorName) {
	switch t {
	case Idle:
		return theme.Muted, theme.Ink
	case Positive:
		return theme.Good, theme.OnAccent
	case Warning:
		return theme.AttentionSoft, theme.AttentionInk
	}
	return theme.Accent, theme.OnAccent
}

// Choice is one of a few options, side by side. Left and Right move it.
type Choice struct {
	widget.DisableableWidget
	OnChanged func(value string)

	options []Option
	value   string
	focused bool
}

// NewChoice makes a choice with nothing chosen.
func NewChoice(options []Option, changed func(value string)) *Choice {
	c := &Choice{options: options, OnChanged: changed}
	c.ExtendBaseWidget(c)
	return c
}

// Value is what is chosen.
func (c *Choice) Value() string { return c.value }

// SetValue shows a choice without reporting it.
func (c *Choice) SetValue(value string) {
	c.value = value
	c.Refresh()
}

// SetEnabled enables or disables choosing.
func (c *Choice) SetEnabled(enabled bool) {
	if enabled {
		c.Enable()
	} else {
		c.Disable()
	}
}

func (c *Choice) choose(i int) {
	if c.Disabled() || i < 0 || i >= len(c.options) || c.options[i].Value == c.value {
		return
	}
	c.SetValue(c.options[i].Value)
	if c.OnChanged != nil {
		c.OnChanged(c.value)
	}
}

func (c *Choice) index() int {
	for i, o := range c.options {
		if o.Value == c.value {
			return i
		}
	}
	return -1
}

// Tapped chooses what is under the pointer.
func (c *Choice) Tapped(event *fyne.PointEvent) {
	x := event.Position.X
	for i, width := range c.widths(c.Size().Width) {
		if x < width {
			c.choose(i)
			return
		}
		x -= width
	}
}

// TypedKey moves the choice.
func (c *Choice) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyLeft:
		c.choose(c.index() - 1)
	case fyne.KeyRight:
		c.choose(c.index() + 1)
	default:
		passOn(c, event)
	}
}

// TypedRune is called by Fyne.
func (c *Choice) TypedRune(rune) {}

// FocusGained is called by Fyne.
func (c *Choice) FocusGained() {
	c.focused = true
	c.Refresh()
	Follow(c)
}

// FocusLost is called by Fyne.
func (c *Choice) FocusLost() {
	c.focused = false
	c.Refresh()
}

const segmentMargin float32 = 14

// widths are those of the segments, in proportion to their labels.
func (c *Choice) widths(total float32) []float32 {
	widths := make([]float32, len(c.options))
	var sum float32
	for i, o := range c.options {
		widths[i] = NewText(o.Label, Style{Bold: true}).MinSize().Width + 2*segmentMargin
		sum += widths[i]
	}
	if total == 0 || total > sum { // stay as small as the labels
		return widths
	}
	for i := range widths {
		widths[i] *= total / sum
	}
	return widths
}

// CreateRenderer is called by Fyne.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	c.ExtendBaseWidget(c)
	r := &choiceRenderer{choice: c, frame: canvas.NewRectangle(nil), pill: canvas.NewRectangle(nil), ring: newRing(theme.Radius)}
	r.frame.CornerRadius = theme.Radius
	r.frame.StrokeWidth = 1
	r.frame.StrokeColor = theme.Colour(theme.Edge)
	r.pill.CornerRadius = theme.Radius - 2
	for range c.options {
		r.labels = append(r.labels, NewText("", Style{}))
	}
	r.paint()
	LayOut(r, c)
	return r
}

type choiceRenderer struct {
	choice            *Choice
	ring, frame, pill *canvas.Rectangle
	labels            []*Text
}

func (r *choiceRenderer) MinSize() fyne.Size {
	var sum float32
	for _, width := range r.choice.widths(0) {
		sum += width
	}
	return fyne.NewSize(sum, theme.Scaled(buttonHeight))
}

func (r *choiceRenderer) Layout(size fyne.Size) {
	widths := r.choice.widths(size.Width)
	var x float32
	chosen := r.choice.index()
	r.pill.Hidden = chosen < 0
	for i, width := range widths {
		if i == chosen {
			r.pill.Move(fyne.NewPos(x+3, 3))
			r.pill.Resize(fyne.NewSize(width-6, size.Height-6))
		}
		height := r.labels[i].MinSize().Height
		r.labels[i].Move(fyne.NewPos(x+6, (size.Height-height)/2))
		r.labels[i].Resize(fyne.NewSize(width-12, height))
		x += width
	}
	frame := fyne.NewSize(x, size.Height)
	r.frame.Resize(frame)
	layRing(r.ring, frame)
}

func (r *choiceRenderer) paint() {
	c := r.choice
	r.ring.Hidden = !c.focused
	r.frame.FillColor = theme.Colour(theme.Paper)
	fill, chosenInk, ink := theme.Accent, theme.OnAccent, theme.Ink
	if i := c.index(); i >= 0 {
		fill, chosenInk = c.options[i].Tone.colours()
	}
	if c.Disabled() {
		fill, chosenInk, ink = theme.Muted, theme.Second, theme.Second
	}
	r.pill.FillColor = theme.Colour(fill)
	for i, o := range c.options {
		style := Style{Colour: ink, Align: fyne.TextAlignCenter, Fit: Ellipsis}
		if o.Value == c.value {
			style.Colour, style.Bold = chosenInk, true
		}
		r.labels[i].SetText(o.Label)
		r.labels[i].SetStyle(style)
	}
}

func (r *choiceRenderer) Refresh() {
	r.paint()
	r.Layout(r.choice.Size())
	canvas.Refresh(r.choice)
}

func (r *choiceRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ring, r.frame, r.pill}
	for _, l := range r.labels {
		objects = append(objects, l)
	}
	return objects
}

func (r *choiceRenderer) Destroy() {}
