package uitest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// outOfSight does what Fyne does to a window whose content was out of sight
// for more than a minute: it throws the widgets' renderers away. What comes
// back must look as it did.
func outOfSight(t *testing.T, w fyne.Window) {
	t.Helper()
	t.Run("out of sight", func(t *testing.T) { // whose end throws them away
		for _, top := range tops(w) {
			walk(top, func(p placed) {
				if one, ok := p.object.(fyne.Widget); ok {
					test.TempWidgetRenderer(t, one)
				}
			})
		}
	})
}

// tops are the window's content and what is open over it.
func tops(w fyne.Window) []fyne.CanvasObject {
	overlays := w.Canvas().Overlays().List()
	if w.Content() == nil { // a dialog may be shown over nothing
		return overlays
	}
	return append([]fyne.CanvasObject{w.Content()}, overlays...)
}
