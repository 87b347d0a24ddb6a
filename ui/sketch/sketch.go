// Package sketch places what a full-screen page shows. Such pages are thought
// out for one size of window; on another all grows or shrinks alike, so that
// they fit a laptop, a projector and a screen of 4K.
package sketch

import (
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Zoomed is an object that draws itself larger or smaller.
type Zoomed interface{ SetZoom(zoom float32) }

// Sheet collects what a page shows, each object at its place. All measures are
// those of the page as it was thought out, before zooming.
type Sheet struct {
	Zoom    float32
	Size    fyne.Size
	Least   float32 // a text that is too long is not written smaller than this, but cut
	Objects []fyne.CanvasObject
}

// New is an empty sheet over a window.
func New(window fyne.Size, zoom, least float32) Sheet {
	return Sheet{Zoom: zoom, Size: fyne.NewSize(window.Width/zoom, window.Height/zoom), Least: least}
}

// Put places an object.
func (s *Sheet) Put(o fyne.CanvasObject, x, y, width, height float32) {
	if z, ok := o.(Zoomed); ok {
		z.SetZoom(s.Zoom)
	}
	o.Move(fyne.NewPos(x*s.Zoom, y*s.Zoom))
	o.Resize(fyne.NewSize(width*s.Zoom, height*s.Zoom))
	s.Objects = append(s.Objects, o)
}

// Rectangle places a coloured ground.
func (s *Sheet) Rectangle(fill fyne.ThemeColorName, radius, x, y, width, height float32) *canvas.Rectangle {
	r := canvas.NewRectangle(theme.Colour(fill))
	r.CornerRadius = radius * s.Zoom
	s.Put(r, x, y, width, height)
	return r
}

// Line writes one line whose middle is at the height y. A text too long for
// its place is written smaller, and cut only when it would be too small to read.
func (s *Sheet) Line(text string, style widgets.Style, x, y, width float32) {
	t := s.Fitted(text, style, width)
	height := t.MinSize().Height / s.Zoom
	s.Put(t, x, y-height/2, width, height)
}

// Fitted is a text of one line that fits a width.
func (s *Sheet) Fitted(text string, style widgets.Style, width float32) *widgets.Text {
	for size := style.Size; ; size-- {
		style.Size = size * s.Zoom
		t := widgets.NewText(text, style)
		if t.MinSize().Width <= width*s.Zoom {
			return t
		}
		if size <= s.Least {
			style.Fit = widgets.Ellipsis
			t.SetStyle(style)
			return t
		}
	}
}
