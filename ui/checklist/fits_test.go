package checklist_test

import (
	"testing"

	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func TestFits(t *testing.T) {
	uitest.Fits(t, func(t *testing.T, size fyne.Size) fyne.Window {
		b := open(t, size)
		b.runes("121")
		return b.Host.Window
	})
}
