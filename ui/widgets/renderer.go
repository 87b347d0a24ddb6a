package widgets

import "fyne.io/fyne/v2"

// LayOut lays a new renderer out. Fyne throws away the renderer of a widget that
// was out of sight for a minute, makes another when it comes back, and lays that
// one out only when the size changes: until then it would show nothing.
func LayOut(r fyne.WidgetRenderer, w fyne.Widget) {
	if size := w.Size(); !size.IsZero() {
		r.Layout(size)
	}
}
