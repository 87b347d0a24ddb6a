package widgets

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Kind is how much a button asks to be pressed.
type Kind int

// The kinds of buttons. A screen has one Primary: its next step's.
const (
	Secondary Kind = iota
	Primary
	Quiet  // no border until the pointer is over it
	Danger // does what can't be undone
)

// Button is pressed with the mouse, with Space and with Enter.
type Button struct {
	widget.DisableableWidget
	OnTapped func()

	text, key        string
	kind             Kind
	hovered, focused bool
	haste            *haste // of the modal that has the button; nil elsewhere
}

// NewButton makes a button.
func NewButton(text string, kind Kind, tapped func()) *Button {
	b := &Button{text: text, kind: kind, OnTapped: tapped}
	b.ExtendBaseWidget(b)
	return b
}

// WithKey shows the keys that do the same, such as Ctrl+I.
func (b *Button) WithKey(key string) *Button {
	b.key = key
	b.Refresh()
	return b
}

// Text is the label.
func (b *Button) Text() string { return b.text }

// SetText changes the label.
func (b *Button) SetText(text string) {
	b.text = text
	b.Refresh()
}

// SetKind changes the look.
func (b *Button) SetKind(kind Kind) {
	b.kind = kind
	b.Refresh()
}

// SetEnabled enables or disables the button.
func (b *Button) SetEnabled(enabled bool) {
	if enabled {
		b.Enable()
	} else {
		b.Disable()
	}
}

// Tapped presses the button.
func (b *Button) Tapped(*fyne.PointEvent) {
	if !b.Disabled() && b.OnTapped != nil {
		b.OnTapped()
	}
}

// TypedKey presses the button with Space or Enter.
func (b *Button) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if b.haste == nil || !b.haste.ignores() {
			b.Tapped(nil)
		}
	default:
		passOn(b, event)
	}
}

// TypedRune is called by Fyne.
func (b *Button) TypedRune(rune) {}

// FocusGained is called by Fyne.
func (b *Button) FocusGained() {
	b.focused = true
	b.Refresh()
	Follow(b)
}

// FocusLost is called by Fyne.
func (b *Button) FocusLost() {
	b.focused = false
	b.Refresh()
}

// MouseIn is called by Fyne.
func (b *Button) MouseIn(*desktop.MouseEvent) {
	b.hovered = true
	b.Refresh()
}

// MouseMoved is called by Fyne.
func (b *Button) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (b *Button) MouseOut() {
	b.hovered = false
	b.Refresh()
}

// passOn hands a key that an object has no use for to the window's own
// handler, so that Esc closes a dialog wherever the focus is.
func passOn(o fyne.CanvasObject, event *fyne.KeyEvent) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil {
		return
	}
	if handle := c.OnTypedKey(); handle != nil {
		handle(event)
	}
}

// CreateRenderer is called by Fyne.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &buttonRenderer{
		button: b,
		paper:  canvas.NewRectangle(nil),
		ring:   newRing(theme.Radius),
		label:  NewText("", Style{}),
		key:    NewText("", Style{}),
	}
	r.paint()
	LayOut(r, b)
	return r
}

type buttonRenderer struct {
	button      *Button
	paper, ring *canvas.Rectangle
	label, key  *Text
}

const (
	buttonHeight float32 = 38 // at 100 %
	buttonMargin float32 = 16
)

// ringWidth is the width of the line around what has the focus.
const ringWidth float32 = 2

func newRing(radius float32) *canvas.Rectangle {
	ring := canvas.NewRectangle(nil)
	ring.StrokeColor = theme.Colour(theme.Accent)
	ring.StrokeWidth = ringWidth
	ring.CornerRadius = radius + 2*ringWidth
	ring.Hide()
	return ring
}

func layRing(ring *canvas.Rectangle, size fyne.Size) {
	ring.Move(fyne.NewPos(-2*ringWidth, -2*ringWidth))
	ring.Resize(size.AddWidthHeight(4*ringWidth, 4*ringWidth))
}

func (r *buttonRenderer) MinSize() fyne.Size {
	width := r.label.MinSize().Width + 2*buttonMargin
	if r.button.key != "" {
		width += r.key.MinSize().Width + 8
	}
	return fyne.NewSize(width, theme.Scaled(buttonHeight))
}

func (r *buttonRenderer) Layout(size fyne.Size) {
	r.paper.Resize(size)
	layRing(r.ring, size)
	label, key := r.label.MinSize(), r.key.MinSize()
	width := label.Width
	if r.button.key != "" {
		width += key.Width + 8
	}
	x := (size.Width - width) / 2
	r.label.Move(fyne.NewPos(x, (size.Height-label.Height)/2))
	r.label.Resize(label)
	r.key.Move(fyne.NewPos(x+label.Width+8, (size.Height-key.Height)/2))
	r.key.Resize(key)
}

func (r *buttonRenderer) Refresh() {
	r.paint()
	r.Layout(r.button.Size())
	canvas.Refresh(r.button)
}

func (r *buttonRenderer) paint() {
	b := r.button
	fill, edge, ink := b.colours()
	r.paper.FillColor = theme.Colour(fill)
	r.paper.CornerRadius = theme.Radius
	r.paper.StrokeWidth = 1
	r.paper.StrokeColor = theme.Colour(edge)
	r.ring.Hidden = !b.focused
	r.label.text, r.label.lines = b.text, nil
	r.label.SetStyle(Style{Colour: ink, Bold: b.kind == Primary || b.kind == Danger})
	r.label.Refresh()
	r.key.text, r.key.lines = b.key, nil
	keyInk := theme.Second
	if b.kind == Primary || b.kind == Danger {
		keyInk = ink
	}
	r.key.SetStyle(Style{Size: theme.HintText, Colour: keyInk})
	r.key.Refresh()
}

func (b *Button) colours() (fill, edge, ink fyne.ThemeColorName) {
	switch {
	case b.Disabled():
		return theme.Muted, theme.Muted, theme.Second
	case b.kind == Primary && b.hovered:
		return theme.AccentDark, theme.AccentDark, theme.OnAccent
	case b.kind == Primary:
		return theme.Accent, theme.Accent, theme.OnAccent
	case b.kind == Danger:
		return theme.Bad, theme.Bad, theme.OnAccent
	case b.kind == Quiet && !b.hovered:
		return theme.Paper, theme.Paper, theme.Accent
	case b.kind == Quiet:
		return theme.Soft, theme.Soft, theme.Accent
	case b.hovered:
		return theme.Soft, theme.Edge, theme.Ink
	}
	return theme.Paper, theme.Edge, theme.Ink
}

func (r *buttonRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ring, r.paper, r.label, r.key}
}

func (r *buttonRenderer) Destroy() {}
