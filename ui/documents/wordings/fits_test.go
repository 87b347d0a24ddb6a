package wordings

import (
	"testing"

	"expertpanel/report"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

// broken is the editor over a line that can't be used.
func broken(t *testing.T, size fyne.Size) fyne.Window {
	s := newScene(t, report.KindSignInSheet)
	s.Host.Window.Resize(size)
	s.take(2)
	s.entry.SetText("【条】{{.没有这个}}")
	return s.Host.Window
}

func TestEverythingFits(t *testing.T) { uitest.Fits(t, broken) }
