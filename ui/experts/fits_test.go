package experts_test

import (
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func signingIn(t *testing.T, size fyne.Size) fyne.Window {
	b := open(t, uitest.Beside(size), people())
	b.mark(t, 0, 5, panel.Present)
	b.mark(t, 8, 9, panel.Left)
	b.screen.Advance()
	return b.Host.Window
}

func TestFits(t *testing.T) { uitest.Fits(t, signingIn) }
