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

func filled(t *testing.T, size fyne.Size) fyne.Window {
	b := uitest.NewBench(t, uitest.Beside(size))
	s := round.New(b.Host, storetest.Open(t, store.Options{}))
	r := sample()
	r.ID = 1
	s.Show(panel.Meeting{Round: r})
	b.Put(s)
	return b.Host.Window
}

func TestFits(t *testing.T) { uitest.Fits(t, filled) }
