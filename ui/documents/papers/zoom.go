package papers

import (
	"fyne.io/fyne/v2"
)

// fitting says what the size of the pages follows.
type fitting string

// The ways to fit: free is a size that was chosen.
const (
	free     fitting = ""
	fitWidth fitting = "width"
	fitPage  fitting = "page"
)

// steps are the sizes that + and − go through, in percent.
var steps = []int{10, 25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400}

// percent is the size of the pages, rounded.
func (v *pageView) percent() int { return int(round(v.scale * 100)) }

func (v *pageView) larger() {
	for _, s := range steps {
		if s > v.percent() {
			v.zoom(free, float32(s)/100)
			return
		}
	}
}

func (v *pageView) smaller() {
	for i := len(steps) - 1; i >= 0; i-- {
		if steps[i] < v.percent() {
			v.zoom(free, float32(steps[i])/100)
			return
		}
	}
}

func (v *pageView) fitTo(f fitting) { v.zoom(f, v.fitted(f)) }

// refit follows the size of the window.
func (v *pageView) refit() { v.zoom(v.fit, v.fitted(v.fit)) }

// fitted is the scale at which the largest page fits.
func (v *pageView) fitted(f fitting) float32 {
	var width, height float32
	for _, s := range v.slots {
		width, height = max(width, float32(s.width)*unit), max(height, float32(s.height)*unit)
	}
	room := v.scroll.Size().SubtractWidthHeight(2*margin, 2*margin)
	if f == free || width == 0 || room.Width <= 0 || room.Height <= 0 {
		return v.scale
	}
	scale := room.Width / width
	if f == fitPage {
		scale = min(scale, room.Height/height)
	}
	return min(scale, float32(steps[len(steps)-1])/100)
}

// opening is how a document is shown first: in real size, or smaller where that is too wide.
func (v *pageView) opening() (fitting, float32) {
	if scale := v.fitted(fitWidth); scale < 1 {
		return fitWidth, scale
	}
	return free, 1
}

// zoom changes the size of the pages and keeps in its place what is in the middle of the view.
func (v *pageView) zoom(f fitting, scale float32) {
	v.fit = f
	if len(v.slots) == 0 {
		v.scale = scale
		return
	}
	view := v.scroll.Size()
	page, _ := v.page()
	in := (v.scroll.Offset.Y - v.top(page)) / v.size(v.slots[page]).Height
	across := (v.scroll.Offset.X + view.Width/2) / max(1, v.sheet.Size().Width)
	v.scale = scale
	v.sheet.Refresh()
	v.scroll.Refresh()
	y := v.top(page) + in*v.size(v.slots[page]).Height
	if f == fitPage {
		y = v.top(page) - margin
	}
	v.scrollTo(fyne.NewPos(across*v.sheet.MinSize().Width-view.Width/2, y))
}

// to scrolls down or up to y.
func (v *pageView) to(y float32) { v.scrollTo(fyne.NewPos(v.scroll.Offset.X, y)) }

func (v *pageView) scrollTo(to fyne.Position) {
	room := v.sheet.MinSize().Subtract(v.scroll.Size())
	v.scroll.ScrollToOffset(fyne.NewPos(max(0, min(to.X, room.Width)), max(0, min(to.Y, room.Height))))
	v.look()
}

// next shows the next page from its top, previous the one before.
func (v *pageView) next()     { v.toPage(1) }
func (v *pageView) previous() { v.toPage(-1) }

func (v *pageView) toPage(by int) {
	page, of := v.page()
	if page += by; page >= 0 && page < of {
		v.to(v.top(page) - margin)
	}
}

// turn goes on by a page when pages are seen whole, else by what is in sight.
func (v *pageView) turn(by int) {
	page, of := v.page()
	if of == 0 {
		return
	}
	height := v.scroll.Size().Height
	if v.size(v.slots[page]).Height <= height {
		v.toPage(by)
		return
	}
	v.to(v.scroll.Offset.Y + float32(by)*(height-48))
}
