package draws_test

import (
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

// states are what the dialog shows, by the names of their pictures.
func states() map[string]uitest.Shown {
	drawn := func(kind panel.DrawKind) uitest.Shown {
		return func(t *testing.T, size fyne.Size) fyne.Window {
			b := open(t, size, kind)
			b.fill(1, "李秘书")
			b.keys(fyne.KeyReturn)
			return b.Host.Window
		}
	}
	return map[string]uitest.Shown{"order-drawn": drawn(panel.DrawOrder), "panel-drawn": drawn(panel.DrawExperts)}
}

func TestFits(t *testing.T) {
	for name, show := range states() {
		t.Run(name, func(t *testing.T) { uitest.Fits(t, show) })
	}
}

func TestPictures(t *testing.T) {
	for name, show := range states() {
		t.Run(name, func(t *testing.T) { uitest.Pictures(t, name, show) })
	}
}
