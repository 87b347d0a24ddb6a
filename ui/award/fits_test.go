package award_test

import (
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/uitest"
	"expertpanel/ui/vote/votetest"

	"fyne.io/fyne/v2"
)

func beside(m panel.Meeting) uitest.Shown {
	return func(t *testing.T, size fyne.Size) fyne.Window { return show(t, m, uitest.Beside(size), 1).window }
}

// asked is the form that the primary button opens.
func asked(m panel.Meeting) uitest.Shown {
	return func(t *testing.T, size fyne.Size) fyne.Window {
		s := show(t, m, size, 1)
		s.screen.Advance()
		return s.window
	}
}

func confirmed() panel.Meeting {
	m := certified()
	m.Confirmation = &panel.Confirmation{Number: "淮人社发〔2026〕58号", Dated: panel.Date{Year: 2026, Month: 10, Day: 12}}
	return m
}

func TestEverythingFits(t *testing.T) {
	for name, shown := range map[string]uitest.Shown{
		"waiting": beside(votetest.Tie()), "to confirm": beside(certified()), "portrait": beside(rare()), "confirmed": beside(confirmed()),
		"an objection": beside(objected(panel.Upheld)), "confirming": asked(certified()), "awarding": asked(confirmed()),
	} {
		t.Run(name, func(t *testing.T) { uitest.Fits(t, shown) })
	}
}

func TestPicturesInAllLooks(t *testing.T) { uitest.Pictures(t, "confirmed", beside(confirmed())) }
