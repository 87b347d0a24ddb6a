package kiosk

import (
	"testing"

	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func TestPicturesInAllLooks(t *testing.T) {
	for _, p := range states() {
		if p.name == "waiting-pin" || p.name == "voting" || p.name == "review" || p.name == "done" {
			uitest.PicturesInSight(t, p.name, func(t *testing.T, size fyne.Size) fyne.Window {
				uitest.Empty(t, size)
				return p.openIn(size).window
			})
		}
	}
}
