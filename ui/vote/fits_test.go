package vote_test

import (
	"testing"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/uitest"
	"expertpanel/ui/vote/votetest"

	"fyne.io/fyne/v2"
)

// opened is the screen with a form opened on it.
func opened(m panel.Meeting, s noStore, button string) uitest.Shown {
	return func(t *testing.T, size fyne.Size) fyne.Window {
		screen, w := show(t, m, s, size)
		votetest.Button(t, screen.Object(), words.Say(button)).Tapped(nil)
		return w
	}
}

func beside(m panel.Meeting, s noStore) uitest.Shown {
	return func(t *testing.T, size fyne.Size) fyne.Window {
		_, w := show(t, m, s, uitest.Beside(size))
		return w
	}
}

func TestEverythingFits(t *testing.T) {
	for name, shown := range map[string]uitest.Shown{
		"before": beside(votetest.Before(), noStore{}), "open": beside(votetest.Open(5), noStore{}), "codes": beside(votetest.Codes(2, 3), noStore{}),
		"paper": beside(votetest.Paper(), noStore{}), "counting": beside(votetest.Counting([2]bool{true, true}), noStore{differences: differences}),
		"void": beside(votetest.Void(), noStore{}), "run-off": beside(votetest.Tie(), noStore{}),
		"no-pin": beside(with(votetest.Before(), func(m *panel.Meeting) { m.Round.Method, m.Round.PINSet = panel.MethodCodes, false }), noStore{}),
		"pin":    opened(votetest.Codes(1, 2), noStore{}, "Replace…"),
		"entry": func(t *testing.T, size fyne.Size) fyne.Window {
			s, w := show(t, votetest.Counting([2]bool{}), noStore{}, size)
			s.Advance()
			typeInto(w, "8\n9\n\n1\n1\n\n9\n\n\n\n6\n3\n1\n")
			return w
		},
	} {
		t.Run(name, func(t *testing.T) { uitest.Fits(t, shown) })
	}
}

func TestPicturesInAllLooks(t *testing.T) {
	uitest.Pictures(t, "before", beside(votetest.Before(), noStore{}))
	uitest.Pictures(t, "open", beside(votetest.Open(5), noStore{}))
}
