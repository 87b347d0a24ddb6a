package ui

import (
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pressable makes any content work as a button: with the mouse, Space and
// Enter. Its tip is said while the pointer or the focus is on it.
type pressable struct {
	widget.BaseWidget
	pressed func()
	tips    *widgets.Tips
	tip     func() string

	paper, ring      *canvas.Rectangle
	content          *fyne.Container
	lit              bool // shown as the current one
	hovered, focused bool
}

func newPressable(content fyne.CanvasObject, pressed func()) *pressable {
	p := &pressable{pressed: pressed, paper: canvas.NewRectangle(nil), ring: canvas.NewRectangle(nil)}
	p.paper.CornerRadius = theme.Radius
	p.ring.CornerRadius = theme.Radius
	p.ring.StrokeWidth = 2
	p.ring.StrokeColor = theme.Colour(theme.Accent)
	p.content = container.NewStack(p.paper, p.ring, content)
	p.ExtendBaseWidget(p)
	p.paint()
	return p
}

// tipped gives the pressable a tip.
func (p *pressable) tipped(tips *widgets.Tips, tip func() string) *pressable {
	p.tips, p.tip = tips, tip
	return p
}

func (p *pressable) light(lit bool) {
	p.lit = lit
	p.paint()
}

func (p *pressable) paint() {
	fill := theme.Paper
	switch {
	case p.lit:
		fill = theme.AccentSoft
	case p.hovered:
		fill = theme.Soft
	}
	p.paper.FillColor = theme.Colour(fill)
	p.ring.Hidden = !p.focused
	canvas.Refresh(p)
}

func (p *pressable) explain() {
	switch {
	case p.tips == nil:
	case p.hovered || p.focused:
		p.tips.Show(p, p.tip())
	default:
		p.tips.Hide(p)
	}
}

// Tapped is called by Fyne.
func (p *pressable) Tapped(*fyne.PointEvent) { p.pressed() }

// TypedKey is called by Fyne.
func (p *pressable) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		p.pressed()
	default: // F1 is the window's
		c := fyne.CurrentApp().Driver().CanvasForObject(p)
		if c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(event)
		}
	}
}

// TypedRune is called by Fyne.
func (p *pressable) TypedRune(rune) {}

// FocusGained is called by Fyne.
func (p *pressable) FocusGained() { p.focused = true; p.paint(); p.explain(); widgets.Follow(p) }

// FocusLost is called by Fyne.
func (p *pressable) FocusLost() { p.focused = false; p.paint(); p.explain() }

// MouseIn is called by Fyne.
func (p *pressable) MouseIn(*desktop.MouseEvent) { p.hovered = true; p.paint(); p.explain() }

// MouseMoved is called by Fyne.
func (p *pressable) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (p *pressable) MouseOut() { p.hovered = false; p.paint(); p.explain() }

// CreateRenderer is called by Fyne.
func (p *pressable) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.content) }
