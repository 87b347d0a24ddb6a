package widgets

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Tile is a piece of a list that can be pressed anywhere and walked through with
// keys: content of any kind on a ground that shows pointer and focus.
type Tile struct {
	widget.BaseWidget
	OnTapped  func()
	OnKey     func(*fyne.KeyEvent) (done bool) // before Space and Enter, which press the tile
	OnRune    func(rune)
	OnFocused func()

	ground           fyne.ThemeColorName
	paper            *canvas.Rectangle
	content          *fyne.Container
	hovered, focused bool
}

// NewTile makes a tile.
func NewTile(content fyne.CanvasObject, tapped func()) *Tile {
	t := &Tile{OnTapped: tapped, ground: theme.Paper, paper: canvas.NewRectangle(nil)}
	t.paper.CornerRadius = theme.Radius
	t.content = container.NewStack(t.paper, content)
	t.ExtendBaseWidget(t)
	t.paint()
	return t
}

// SetGround colours the tile.
func (t *Tile) SetGround(ground fyne.ThemeColorName) {
	t.ground = ground
	t.paint()
}

func (t *Tile) paint() {
	t.paper.FillColor = theme.Colour(t.ground)
	t.paper.StrokeWidth, t.paper.StrokeColor = 1, theme.Colour(theme.Line)
	if t.hovered {
		t.paper.StrokeColor = theme.Colour(theme.Edge)
	}
	if t.focused {
		t.paper.StrokeWidth, t.paper.StrokeColor = ringWidth, theme.Colour(theme.Accent)
	}
	canvas.Refresh(t)
}

// Tapped takes the focus and presses the tile.
func (t *Tile) Tapped(*fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(t); c != nil {
		c.Focus(t)
	}
	if t.OnTapped != nil {
		t.OnTapped()
	}
}

// TypedKey is called by Fyne.
func (t *Tile) TypedKey(event *fyne.KeyEvent) {
	if t.OnKey != nil && t.OnKey(event) {
		return
	}
	switch event.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if t.OnTapped != nil {
			t.OnTapped()
		}
	default:
		passOn(t, event)
	}
}

// TypedRune is called by Fyne.
func (t *Tile) TypedRune(r rune) {
	if t.OnRune != nil {
		t.OnRune(r)
	}
}

// FocusGained is called by Fyne.
func (t *Tile) FocusGained() {
	t.focused = true
	t.paint()
	Follow(t)
	if t.OnFocused != nil {
		t.OnFocused()
	}
}

// FocusLost is called by Fyne.
func (t *Tile) FocusLost() { t.focused = false; t.paint() }

// MouseIn is called by Fyne.
func (t *Tile) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.paint() }

// MouseMoved is called by Fyne.
func (t *Tile) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (t *Tile) MouseOut() { t.hovered = false; t.paint() }

// CreateRenderer is called by Fyne.
func (t *Tile) CreateRenderer() fyne.WidgetRenderer {
	r := widget.NewSimpleRenderer(t.content)
	LayOut(r, t)
	return r
}
