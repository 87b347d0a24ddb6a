package draws_test

import (
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func TestFits(t *testing.T) {
	for name, kind := range map[string]panel.DrawKind{"order": panel.DrawOrder, "panel": panel.DrawExperts} {
		t.Run(name, func(t *testing.T) {
			uitest.Fits(t, func(t *testing.T, size fyne.Size) fyne.Window {
				return open(t, size, kind).Host.Window
			})
		})
	}
}
