package result_test

import (
	"testing"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/uitest"
	"expertpanel/ui/vote/votetest"

	"fyne.io/fyne/v2"
)

func beside(m panel.Meeting) uitest.Shown {
	return func(t *testing.T, size fyne.Size) fyne.Window {
		_, _, w, _ := show(t, m, uitest.Beside(size))
		return w
	}
}

func TestEverythingFits(t *testing.T) {
	for name, shown := range map[string]uitest.Shown{
		"none": beside(votetest.Before()), "tie": beside(votetest.Tie()), "few": beside(few()), "many": beside(votetest.Many(20)), "void": beside(votetest.Void()),
		"signed": beside(votetest.Corrected(votetest.Signed(votetest.Final(), "王主持"))),
		"signing": func(t *testing.T, size fyne.Size) fyne.Window {
			_, s, w, _ := show(t, votetest.Final(), size)
			votetest.Button(t, s.Object(), words.Say("Confirm the signatures…")).Tapped(nil)
			return w
		},
	} {
		t.Run(name, func(t *testing.T) { uitest.Fits(t, shown) })
	}
}

func TestPicturesInAllLooks(t *testing.T) { uitest.Pictures(t, "tie", beside(votetest.Tie())) }
