package signin_test

import (
	"testing"

	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func TestFits(t *testing.T) {
	uitest.Fits(t, func(t *testing.T, size fyne.Size) fyne.Window {
		b := open(t, size)
		b.keys(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
		b.Host.Window.Canvas().Focused().TypedRune('l')
		return b.Host.Window
	})
}
