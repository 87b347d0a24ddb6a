package kiosk

import (
	"expertpanel/ui/sketch"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// face is how a plate looks.
type face struct {
	fill, edge, ink fyne.ThemeColorName
	line            float32
}

// Every choice has the same face when it is chosen: from across the room
// nobody can tell a yes from a no.
var (
	open    = face{theme.Paper, theme.Edge, theme.Ink, 2}
	chosen  = face{theme.Accent, theme.Accent, theme.OnAccent, 2}
	closed  = face{theme.Muted, theme.Muted, theme.Second, 2}
	primary = chosen
	field   = open
	quiet   = face{theme.Paper, theme.Paper, theme.Second, 0}
	row     = face{theme.Paper, theme.Line, theme.Ink, 1}
	current = face{theme.Selected, theme.Accent, theme.Ink, 3}
)

// plate is something large to press. It never takes the keyboard's focus: keys
// belong to the window, whatever was pressed last.
type plate struct {
	widget.BaseWidget
	face
	label, corner string
	size, zoom    float32
	pressed       func() // nil: can't be pressed
	hovered       bool
}

func newPlate(label string, size float32, f face, pressed func()) *plate {
	p := &plate{label: label, size: size, zoom: 1, face: f, pressed: pressed}
	p.ExtendBaseWidget(p)
	return p
}

// withKey shows a key in the corner.
func (p *plate) withKey(key string) *plate {
	p.corner = key
	return p
}

// SetZoom is called when the plate is placed.
func (p *plate) SetZoom(zoom float32) { p.zoom = zoom }

// blank makes the plate like any other.
func (p *plate) blank() {
	p.label, p.corner, p.face, p.pressed = "", "", open, nil
	p.Refresh()
}

// Tapped is called by Fyne.
func (p *plate) Tapped(*fyne.PointEvent) {
	if p.pressed != nil {
		p.pressed()
	}
}

// MouseIn is called by Fyne.
func (p *plate) MouseIn(*desktop.MouseEvent) {
	p.hovered = true
	p.Refresh()
}

// MouseMoved is called by Fyne.
func (p *plate) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (p *plate) MouseOut() {
	p.hovered = false
	p.Refresh()
}

// CreateRenderer is called by Fyne.
func (p *plate) CreateRenderer() fyne.WidgetRenderer {
	r := &plateRenderer{plate: p, paper: canvas.NewRectangle(nil)}
	r.paint()
	return r
}

type plateRenderer struct {
	plate   *plate
	paper   *canvas.Rectangle
	objects []fyne.CanvasObject
	written plateWriting
}

// plateWriting is all that a plate's writing depends on.
type plateWriting struct {
	label, corner string
	size, zoom    float32
	face          face
	at            fyne.Size
}

func (r *plateRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }

func (r *plateRenderer) Layout(size fyne.Size) {
	p := r.plate
	r.paper.Resize(size)
	// Fyne lays out what is new until nothing changes: writing the same again would never end.
	writing := plateWriting{p.label, p.corner, p.size, p.zoom, p.face, size}
	if r.written == writing {
		return
	}
	r.written = writing
	blank(r.objects)
	s := &sheet{Sheet: sketch.New(size, p.zoom, leastText)}
	margin := float32(10)
	if p.label != "" {
		bold := p.fill == theme.Accent
		s.Line(p.label, widgets.Style{Size: p.size, Colour: p.ink, Bold: bold, Align: fyne.TextAlignCenter}, margin, s.Size.Height/2, s.Size.Width-2*margin)
	}
	if p.corner != "" {
		s.Line(p.corner, widgets.Style{Size: 15, Colour: p.cornerInk(), Align: fyne.TextAlignTrailing}, margin, 16, s.Size.Width-2*margin)
	}
	r.objects = append([]fyne.CanvasObject{r.paper}, s.Objects...)
}

func (p *plate) cornerInk() fyne.ThemeColorName {
	if p.ink == theme.OnAccent {
		return p.ink
	}
	return theme.Second
}

func (r *plateRenderer) paint() {
	p := r.plate
	fill := p.fill
	if p.hovered && p.pressed != nil {
		switch fill {
		case theme.Paper:
			fill = theme.Hovered
		case theme.Accent:
			fill = theme.AccentDark
		}
	}
	r.paper.FillColor = theme.Colour(fill)
	r.paper.StrokeColor = theme.Colour(p.edge)
	r.paper.StrokeWidth = p.line * p.zoom
	r.paper.CornerRadius = theme.CardRadius * p.zoom
}

func (r *plateRenderer) Refresh() {
	r.paint()
	r.Layout(r.plate.Size())
	canvas.Refresh(r.plate)
}

func (r *plateRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *plateRenderer) Destroy() {}
