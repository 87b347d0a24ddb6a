package experts_test

import (
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func TestFits(t *testing.T) {
	uitest.Fits(t, func(t *testing.T, size fyne.Size) fyne.Window {
		b := open(t, uitest.Beside(size), people())
		b.mark(t, 0, 5, panel.Present)
		b.screen.Advance()
		return b.Host.Window
	})
}
