package widgets

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Reader is something long to read, which the keys scroll too.
type Reader struct {
	widget.BaseWidget
	place  *fyne.Container
	scroll *View
}

// NewReader makes a reader of content that may be higher than its place.
func NewReader(content fyne.CanvasObject) *Reader {
	place := Scroll(content)
	r := &Reader{place: place, scroll: place.Objects[0].(*View)}
	r.ExtendBaseWidget(r)
	return r
}

// readerStep is how far an arrow scrolls at 100 %: two lines or so. A page keeps as
// much of the last one in sight.
const readerStep float32 = 48

// TypedKey scrolls.
func (r *Reader) TypedKey(event *fyne.KeyEvent) {
	line := theme.Scaled(readerStep)
	page := r.scroll.Size().Height - line
	switch event.Name {
	case fyne.KeyDown:
		r.to(r.scroll.Offset.Y + line)
	case fyne.KeyUp:
		r.to(r.scroll.Offset.Y - line)
	case fyne.KeyPageDown, fyne.KeySpace:
		r.to(r.scroll.Offset.Y + page)
	case fyne.KeyPageUp:
		r.to(r.scroll.Offset.Y - page)
	case fyne.KeyHome:
		r.to(0)
	case fyne.KeyEnd:
		r.to(r.scroll.Content.Size().Height)
	default:
		passOn(r, event)
	}
}

func (r *Reader) to(y float32) {
	last := max(0, r.scroll.Content.Size().Height-r.scroll.Size().Height)
	r.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(y, last))))
}

// Offset is how far it is scrolled.
func (r *Reader) Offset() float32 { return r.scroll.Offset.Y }

// TypedRune is called by Fyne.
func (r *Reader) TypedRune(rune) {}

// FocusGained is called by Fyne. The bar shows that keys scroll; a ring around a page would say no more.
func (r *Reader) FocusGained() {}

// FocusLost is called by Fyne.
func (r *Reader) FocusLost() {}

// CreateRenderer is called by Fyne.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.place) }
