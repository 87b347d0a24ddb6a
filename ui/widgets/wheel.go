package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// ScrollForm is Scroll for a form: the wheel scrolls the page wherever the
// pointer is. Fyne's entries would take it for themselves, so that a page of
// fields would stand still under most of the pointer's places.
func ScrollForm(object fyne.CanvasObject) *fyne.Container {
	page := NewView(container.New(inset{bleed, bleed, barRoom, bleed}, object))
	return container.New(scrolled{}, page, newWheel(page))
}

// wheel lies over a page and gives it what the mouse's wheel does. It takes
// nothing else: whoever looks for what can be clicked looks through it.
type wheel struct {
	widget.BaseWidget
	page *View
}

func newWheel(page *View) *wheel {
	w := &wheel{page: page}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled is called by Fyne.
func (w *wheel) Scrolled(e *fyne.ScrollEvent) { w.page.Scrolled(e) }

// CreateRenderer is called by Fyne.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(color.Transparent))
}
