package papers

import (
	"image"
	"math"

	"expertpanel/ui/screen"
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pageView shows pages one below another. Only those in sight are drawn, and
// only their pictures are kept.
type pageView struct {
	widget.BaseWidget
	runner screen.Runner
	moved  func() // another page is in sight, or all are larger or smaller

	pages   Pages
	slots   []*slot
	fit     fitting
	scale   float32 // of the pages, 1 is their real size
	drawing bool
	scroll  *container.Scroll
	sheet   *fyne.Container
}

// slot is the place of a page.
type slot struct {
	width, height float64 // of the page, in points
	paper         *canvas.Rectangle
	picture       *canvas.Image
	drawn         int // the width of the picture in pixels, 0 without one
}

// margin is the space around pages.
const margin float32 = 14

// unit is how many of the window's units a point is at full size.
const unit float32 = 96.0 / 72

func newPageView(runner screen.Runner, moved func()) *pageView {
	v := &pageView{runner: runner, moved: moved, scale: 1}
	v.sheet = container.New(pageLayout{v})
	v.scroll = container.NewScroll(v.sheet)
	v.scroll.OnScrolled = func(fyne.Position) { v.look() }
	v.ExtendBaseWidget(v)
	return v
}

// show shows a document from its first page.
func (v *pageView) show(pages Pages) {
	v.pages = pages
	v.sheet.RemoveAll()
	for i := range pages.Len() {
		s := &slot{paper: canvas.NewRectangle(theme.Colour(theme.Paper)), picture: &canvas.Image{FillMode: canvas.ImageFillStretch, ScaleMode: canvas.ImageScaleSmooth}}
		s.width, s.height = pages.Size(i)
		s.paper.StrokeColor, s.paper.StrokeWidth = theme.Colour(theme.Edge), 1
		s.picture.Hide()
		v.slots = append(v.slots, s)
		v.sheet.Add(s.paper)
		v.sheet.Add(s.picture)
	}
	v.zoom(v.opening())
	v.look()
}

// forget takes the pages away.
func (v *pageView) forget() {
	v.pages, v.slots = nil, nil
	v.sheet.RemoveAll()
}

// size is a page's place at the scale.
func (v *pageView) size(s *slot) fyne.Size {
	return fyne.NewSize(round(float32(s.width)*unit*v.scale), round(float32(s.height)*unit*v.scale))
}

func round(x float32) float32 { return float32(math.Round(float64(x))) }

// top is where page i begins.
func (v *pageView) top(i int) float32 {
	y := margin
	for _, s := range v.slots[:i] {
		y += v.size(s).Height + margin
	}
	return y
}

// page is the page in sight, from 0, and how many there are.
func (v *pageView) page() (page, of int) {
	view := v.scroll.Size().Height
	if y := v.scroll.Offset.Y; y > 0 && y+view >= v.sheet.MinSize().Height {
		return len(v.slots) - 1, len(v.slots)
	}
	middle := v.scroll.Offset.Y + view/3
	for i := range v.slots {
		if v.top(i) <= middle {
			page = i
		}
	}
	return page, len(v.slots)
}

// look draws what has come into sight, and lets go of what is far.
func (v *pageView) look() {
	if len(v.slots) == 0 {
		return
	}
	v.moved()
	first, last := v.inSight()
	for i, s := range v.slots {
		if s.drawn > 0 && (i < first-1 || i > last+1) {
			s.picture.Hide()
			s.picture.Image, s.drawn = nil, 0
		}
	}
	if v.drawing {
		return // it looks again when it is done
	}
	for i := first; i <= last; i++ {
		if width := v.pixels(v.slots[i]); v.slots[i].drawn != width {
			v.draw(i, width)
			return
		}
	}
}

// inSight are the first and the last page in sight.
func (v *pageView) inSight() (first, last int) {
	from, to := v.scroll.Offset.Y, v.scroll.Offset.Y+v.scroll.Size().Height
	first = -1
	for i, s := range v.slots {
		top := v.top(i)
		if top+v.size(s).Height >= from && top <= to {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return max(0, first), last
}

// pixels is how wide a page's picture has to be for the display.
func (v *pageView) pixels(s *slot) int {
	scale := float32(1)
	if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil {
		scale = c.Scale()
	}
	return int(round(v.size(s).Width * scale))
}

// draw draws a page away from the window's thread.
func (v *pageView) draw(i, width int) {
	v.drawing = true
	pages, s := v.pages, v.slots[i]
	var drawn *image.RGBA
	v.runner.Background(func() (err error) {
		drawn, err = pages.Draw(i, width)
		return err
	}, func(err error) {
		v.drawing = false
		if v.pages != pages {
			return // closed meanwhile
		}
		s.drawn = width // also when it can't be drawn: it stays white, and is not tried for ever
		if err == nil {
			s.picture.Image = drawn
			s.picture.Show()
			s.picture.Refresh()
		}
		v.look()
	})
}

// pageLayout lays the pages out, each in the middle.
type pageLayout struct{ view *pageView }

func (l pageLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	v := l.view
	size := fyne.NewSize(0, v.top(len(v.slots)))
	for _, s := range v.slots {
		size.Width = max(size.Width, v.size(s).Width+2*margin)
	}
	return size
}

func (l pageLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	v := l.view
	y := margin
	for _, s := range v.slots {
		page := v.size(s)
		at := fyne.NewPos(round(max(margin, (size.Width-page.Width)/2)), y)
		for _, o := range []fyne.CanvasObject{s.paper, s.picture} {
			o.Move(at)
			o.Resize(page)
		}
		y += page.Height + margin
	}
}

// CreateRenderer is called by Fyne.
func (v *pageView) CreateRenderer() fyne.WidgetRenderer {
	ground := canvas.NewRectangle(theme.Colour(theme.Muted))
	ground.CornerRadius = theme.Radius
	return &pageViewRenderer{view: v, ground: ground}
}

type pageViewRenderer struct {
	view   *pageView
	ground *canvas.Rectangle
}

func (r *pageViewRenderer) Layout(size fyne.Size) {
	r.ground.Resize(size)
	if r.view.scroll.Size() == size {
		return
	}
	r.view.scroll.Resize(size)
	r.view.refit()
	r.view.look()
}

func (r *pageViewRenderer) MinSize() fyne.Size { return fyne.NewSize(200, 120) }

func (r *pageViewRenderer) Refresh() {
	r.Layout(r.view.Size())
	canvas.Refresh(r.view)
}

func (r *pageViewRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.ground, r.view.scroll}
}

func (r *pageViewRenderer) Destroy() {}

// TypedKey turns the pages.
func (v *pageView) TypedKey(event *fyne.KeyEvent) {
	const step = 48
	switch event.Name {
	case fyne.KeyDown:
		v.to(v.scroll.Offset.Y + step)
	case fyne.KeyUp:
		v.to(v.scroll.Offset.Y - step)
	case fyne.KeyPageDown, fyne.KeySpace:
		v.turn(1)
	case fyne.KeyPageUp:
		v.turn(-1)
	case fyne.KeyRight:
		v.next()
	case fyne.KeyLeft:
		v.previous()
	case fyne.KeyHome:
		v.to(0)
	case fyne.KeyEnd:
		v.to(v.sheet.MinSize().Height)
	default:
		if c := fyne.CurrentApp().Driver().CanvasForObject(v); c != nil && c.OnTypedKey() != nil {
			c.OnTypedKey()(event) // Esc closes, Enter prints
		}
	}
}

// TypedShortcut changes the size of the pages.
func (v *pageView) TypedShortcut(shortcut fyne.Shortcut) {
	custom, ok := shortcut.(*desktop.CustomShortcut)
	if !ok {
		return
	}
	switch custom.KeyName {
	case fyne.KeyPlus, fyne.KeyEqual:
		v.larger()
	case fyne.KeyMinus:
		v.smaller()
	case fyne.Key0:
		v.fitTo(fitWidth)
	}
}

// TypedRune is called by Fyne.
func (v *pageView) TypedRune(rune) {}

// FocusGained is called by Fyne.
func (v *pageView) FocusGained() {}

// FocusLost is called by Fyne.
func (v *pageView) FocusLost() {}
