package checking

import (
	"testing"

	"expertpanel/assets/words"
	"expertpanel/report/reporttest"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// checked is a certificate that was found to be true.
func checked(t *testing.T, size fyne.Size) fyne.Window {
	m := reporttest.Small()
	b := uitest.NewBench(t, size)
	b.Host.Window.SetContent(container.NewWithoutLayout())
	b.Host.Window.Resize(size)
	Show(b.Host, keys(m.PublicKey))
	for _, o := range test.LaidOutObjects(b.Host.Window.Canvas().Overlays().Top()) {
		if e, ok := o.(*widgets.Entry); ok {
			e.SetText(m.Certificates[0].Text())
		}
	}
	uitest.Press(b.Host.Window, words.Say("Check it"))
	return b.Host.Window
}

func TestEverythingFits(t *testing.T) { uitest.Fits(t, checked) }
