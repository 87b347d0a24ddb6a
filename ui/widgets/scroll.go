package widgets

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// View scrolls its content. Unlike Fyne's own its bars are where they belong
// when it comes back into sight after long.
type View struct {
	container.Scroll
}

// NewView makes a view that scrolls up and down.
func NewView(content fyne.CanvasObject) *View { return newView(content, container.ScrollVerticalOnly) }

func newView(content fyne.CanvasObject, direction container.ScrollDirection) *View {
	v := &View{}
	v.Content, v.Direction = content, direction
	v.ExtendBaseWidget(v)
	return v
}

// CreateRenderer is called by Fyne.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	r := v.Scroll.CreateRenderer()
	LayOut(r, v)
	views[v] = true
	return scrolling{r, v}
}

// Scroll lets an object that is higher than its place be scrolled.
func Scroll(object fyne.CanvasObject) *fyne.Container {
	return container.New(scrolled{}, newBled(object))
}

func newBled(object fyne.CanvasObject) *View {
	return NewView(container.New(inset{bleed, bleed, barRoom, bleed}, object))
}

// Around what is scrolled there is room for the borders and focus rings of
// what is in it, and at the right for the bar; the view reaches that much
// beyond its place, so that its content keeps in line with what is above.
const (
	bleed   float32 = 5
	barRoom float32 = 16
)

// leastScrolled is how much of what is scrolled is in sight at least, at 100 %.
const leastScrolled float32 = 160

type scrolled struct{}

func (scrolled) MinSize(objects []fyne.CanvasObject) fyne.Size {
	view := objects[0].(*View)
	content := view.Content.MinSize()
	height := min(content.Height, theme.Scaled(leastScrolled))
	return fyne.NewSize(content.Width, height).SubtractWidthHeight(bleed+barRoom, 2*bleed)
}

// Layout lays the scrolled object out before the view: its height is known
// only once it has its width.
func (scrolled) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	view := objects[0].(*View)
	room := size.AddWidthHeight(bleed+barRoom, 2*bleed)
	heightAt(view.Content, room.Width)
	view.Move(fyne.NewPos(-bleed, -bleed))
	view.Resize(room)
	view.Refresh()
	for _, over := range objects[1:] {
		over.Move(view.Position())
		over.Resize(room)
	}
}

// Reveal moves what is in a Scroll so that a piece of it comes into sight.
func Reveal(in *fyne.Container, piece fyne.CanvasObject) { in.Objects[0].(*View).reveal(piece) }

// ToTop moves what is in a Scroll to its beginning.
func ToTop(in *fyne.Container) { in.Objects[0].(*View).ScrollToTop() }

func (v *View) reveal(piece fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(piece).Y - driver.AbsolutePositionForObject(v).Y
	below := top + piece.Size().Height - v.Size().Height
	switch {
	case top < bleed:
		v.ScrollToOffset(v.Offset.AddXY(0, top-bleed))
	case below > -bleed:
		v.ScrollToOffset(v.Offset.AddXY(0, min(below+bleed, top)))
	}
}
