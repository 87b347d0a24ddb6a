package checklist_test

import (
	"testing"

	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func begun(t *testing.T, size fyne.Size) fyne.Window {
	b := open(t, size)
	b.runes("1")
	b.keys(fyne.KeyDown, fyne.KeyDown)
	b.runes("121")
	b.runes("r")
	b.runes("制度未印发")
	b.keys(fyne.KeyEscape)
	b.keys(fyne.KeyHome)
	return b.Host.Window
}

func TestFits(t *testing.T) { uitest.Fits(t, begun) }
