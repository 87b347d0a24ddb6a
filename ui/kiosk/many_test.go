package kiosk

import (
	"fmt"
	"strings"
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// windows are the sizes that the voting window has to work in, from a small
// laptop, and one whose system makes everything twice as large, to 4K.
var windows = []fyne.Size{
	fyne.NewSize(640, 400), fyne.NewSize(1024, 700), uitest.Laptop, uitest.Projector, fyne.NewSize(3840, 2160),
}

// withScale has text of a scale until the test ends.
func withScale(t *testing.T, scale float32, do func()) {
	t.Helper()
	defer theme.Use(theme.Current(), theme.Scale())
	theme.Use(theme.Light, scale)
	do()
}

// numbered names the candidates by their places.
func numbered(s *Session) {
	for i := range s.Candidates {
		s.Candidates[i].Name = fmt.Sprintf("甲%02d", i+1)
	}
}

// Whatever the window and the scale of text, the way through a long ballot by
// one key a candidate shows every one of them before the review, and the review
// shows every one of them once.
func TestNobodyOfSixtyGetsLost(t *testing.T) {
	uitest.Empty(t, uitest.Laptop)
	const n = 60
	for _, size := range windows {
		for _, scale := range []float32{1, 1.5, 2} {
			withScale(t, scale, func() {
				s := openIn(size, n, numbered)
				s.press(fyne.KeyEnter)
				for i := range n {
					if said := s.said(); !strings.Contains(said, fmt.Sprintf("甲%02d\n", i+1)) {
						t.Fatalf("%v at %v: candidate %d is voted on out of sight", size, scale, i+1)
					}
					s.checkWhole(t, size)
					if s.booth.page != voting {
						t.Fatalf("%v at %v: the review comes before candidate %d", size, scale, i+1)
					}
					s.press(fyne.Key1)
				}
				s.press(fyne.KeyEnter)
				var said string
				for sheet := range s.booth.sheets() {
					if s.booth.page != review || s.booth.sheet != sheet {
						t.Fatalf("%v at %v: page %d, sheet %d of the review", size, scale, s.booth.page, s.booth.sheet)
					}
					s.checkWhole(t, size)
					said += s.said()
					if pages := fmt.Sprintf("第 %d/%d 页", sheet+1, s.booth.sheets()); s.booth.sheets() > 1 && !strings.Contains(said, pages) {
						t.Errorf("%v at %v: the review does not say %q", size, scale, pages)
					}
					s.press(fyne.KeyEnter)
				}
				for i := range n {
					if got := strings.Count(said, fmt.Sprintf("甲%02d\n", i+1)); got != 1 {
						t.Errorf("%v at %v: the review has candidate %d %d times", size, scale, i+1, got)
					}
				}
				if len(s.box.ballots) != 1 || len(s.box.ballots[0]) != n {
					t.Errorf("%v at %v: the box has %v", size, scale, s.box.ballots)
				}
			})
		}
	}
}

// By the pages alone, with the mouse, everybody can be found as well.
func TestThePagesOfALongBallotHaveEverybody(t *testing.T) {
	uitest.Empty(t, uitest.Laptop)
	for _, n := range []int{1, 6, 7, 13, 59, 60} {
		s := openIn(fyne.NewSize(1024, 700), n, numbered)
		s.press(fyne.KeyEnter)
		said := s.said()
		for range s.booth.pages() - 1 {
			s.tap(t, "›", 0)
			said += s.said()
		}
		for i := range n {
			if got := strings.Count(said, fmt.Sprintf("甲%02d\n", i+1)); got != 1 {
				t.Errorf("of %d candidates %d is on the pages %d times", n, i+1, got)
			}
		}
	}
}

// Larger text is larger here too, as far as the window has room for it.
func TestTextGrowsWithItsScale(t *testing.T) {
	uitest.Empty(t, uitest.Laptop)
	heights := map[float32]float32{}
	for _, scale := range []float32{1, 2} {
		withScale(t, scale, func() {
			s := openIn(uitest.Laptop, 3, nil)
			s.press(fyne.KeyEnter)
			for _, o := range s.view.page.Objects {
				if text, ok := o.(*widgets.Text); ok && text.Text() == names[0] {
					heights[scale] = text.Size().Height
				}
			}
			for _, change := range []func(*Session){withPIN, byCode, recusals, recusedFromAll} {
				s := openIn(uitest.Laptop, 3, change)
				s.checkWhole(t, uitest.Laptop)
				s.press(fyne.KeyEnter, fyne.KeyF10)
				s.checkWhole(t, uitest.Laptop)
			}
			s = openIn(uitest.Laptop, 3, func(s *Session) { s.Poll.Method = panel.MethodHandOver })
			s.press(fyne.KeyEnter, fyne.Key1, fyne.Key2, fyne.Key3, fyne.KeyEnter, fyne.KeyEnter)
			s.checkWhole(t, uitest.Laptop)
		})
	}
	if heights[2] < 1.35*heights[1] {
		t.Errorf("a name is %v high at 100 %% and %v at 200 %%", heights[1], heights[2])
	}
}

func TestPicturesOfLargeText(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	uitest.Empty(t, uitest.Laptop)
	all := []fyne.KeyName{fyne.KeyEnter}
	for range 13 {
		all = append(all, fyne.Key1)
	}
	withScale(t, 2, func() {
		for name, p := range map[string]struct {
			change func(*Session)
			keys   []fyne.KeyName
		}{
			"waiting-pin": {withPIN, typed("1234567")}, "waiting-code": {byCode, typed("7K3M9")},
			"voting": {nil, all[:3]}, "review": {nil, append(all, fyne.KeyEnter)}, "papers": {recusals, all[:1]},
		} {
			s := openIn(uitest.Laptop, 13, p.change)
			s.press(p.keys...)
			uitest.GoldenInSight(t, name+"-large", s.window)
		}
	})
}
