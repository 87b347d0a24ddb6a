package signin_test

import (
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func signingIn(t *testing.T, size fyne.Size) fyne.Window {
	b := open(t, size)
	b.keys(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	m := b.meeting(t)
	if err := b.data.Recuse(panel.Recusal{Expert: m.Experts[5].ID, Candidate: m.Candidates[1].ID, Reason: "近亲属"}); err != nil {
		t.Fatal(err)
	}
	b.keys(fyne.KeyDown, fyne.KeyReturn)
	b.Host.Window.Canvas().Focused().TypedRune('L')
	return b.Host.Window
}

func TestFits(t *testing.T) { uitest.Fits(t, signingIn) }
