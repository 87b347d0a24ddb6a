package round_test

import (
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui/round"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func TestFits(t *testing.T) {
	data := storetest.Open(t, store.Options{})
	uitest.Fits(t, func(t *testing.T, size fyne.Size) fyne.Window {
		b := uitest.NewBench(t, uitest.Beside(size))
		s := round.New(b.Host, data)
		r := sample()
		r.ID = 1
		s.Show(panel.Meeting{Round: r})
		b.Put(s)
		return b.Host.Window
	})
}
