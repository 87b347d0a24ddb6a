package kiosk

import (
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Measures of the pages, in Fyne's units.
const (
	headHeight float32 = 112 // title and what is said below it
	footHeight float32 = 104 // key hints and the page's button
	widest     float32 = 1240
	votingRow  float32 = 86 // the least height of a candidate's row
	reviewRow  float32 = 64
)

// sketch collects what a page shows, each object at its place. Pages are laid
// out for a window of about 1280 × 800; on a larger one all grows alike.
type sketch struct {
	zoom    float32
	size    fyne.Size // of the window, before zooming
	left    float32   // of the column that holds everything
	width   float32
	objects []fyne.CanvasObject
}

// least is the window below which all shrinks alike: with the text of the whole
// system made larger, a page must still fit.
var least = fyne.NewSize(900, 680)

// newSketch keeps lines short on a wide screen: the eye must find the choices
// that belong to a name.
func newSketch(window fyne.Size) *sketch {
	zoom := max(min(window.Width/1280, window.Height/800), min(1, window.Width/least.Width, window.Height/least.Height))
	size := fyne.NewSize(window.Width/zoom, window.Height/zoom)
	margin := float32(56)
	if size.Width < 1100 {
		margin = 36
	}
	width := min(size.Width-2*margin, widest)
	return &sketch{zoom: zoom, size: size, left: (size.Width - width) / 2, width: width}
}

func (s *sketch) right() float32 { return s.left + s.width }

// rowsFor is how many rows of at least the given height fit between head and foot.
func (s *sketch) rowsFor(height float32) int {
	return max(1, int((s.size.Height-headHeight-footHeight)/height))
}

// columns is how many columns a long review has.
func (s *sketch) columns() int {
	if s.width < 900 {
		return 1
	}
	return 2
}

func (s *sketch) put(o fyne.CanvasObject, x, y, width, height float32) {
	if p, ok := o.(*plate); ok {
		p.zoom = s.zoom
	}
	o.Move(fyne.NewPos(x*s.zoom, y*s.zoom))
	o.Resize(fyne.NewSize(width*s.zoom, height*s.zoom))
	s.objects = append(s.objects, o)
}

func (s *sketch) rectangle(fill fyne.ThemeColorName, radius, x, y, width, height float32) *canvas.Rectangle {
	r := canvas.NewRectangle(theme.Colour(fill))
	r.CornerRadius = radius * s.zoom
	s.put(r, x, y, width, height)
	return r
}

// line writes one line whose middle is at the height y. A text too long for
// its place is written smaller, and cut only when it would be too small to read.
func (s *sketch) line(text string, style widgets.Style, x, y, width float32) {
	t := s.fitted(text, style, width)
	height := t.MinSize().Height / s.zoom
	s.put(t, x, y-height/2, width, height)
}

const leastText float32 = 15

func (s *sketch) fitted(text string, style widgets.Style, width float32) *widgets.Text {
	for size := style.Size; ; size-- {
		style.Size = size * s.zoom
		t := widgets.NewText(text, style)
		if t.MinSize().Width <= width*s.zoom {
			return t
		}
		if size <= leastText {
			style.Fit = widgets.Ellipsis
			t.SetStyle(style)
			return t
		}
	}
}
