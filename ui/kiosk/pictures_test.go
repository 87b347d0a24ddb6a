package kiosk

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

var screens = []struct {
	name string
	size fyne.Size
}{
	{"1280", uitest.Laptop},
	{"1024", fyne.NewSize(1024, 700)},
	{"1920", uitest.Projector},
}

// checkWhole expects that nothing is cut off.
func (s *scene) checkWhole(t *testing.T, size fyne.Size) {
	t.Helper()
	for _, o := range s.view.page.Objects {
		if at, end := o.Position(), o.Position().Add(o.Size()); at.X < 0 || at.Y < 0 || end.X > size.Width || end.Y > size.Height {
			t.Errorf("%T is cut off: %v to %v", o, at, end)
		}
	}
}

func TestTheKeysFitASmallWindow(t *testing.T) {
	uitest.Empty(t, uitest.Laptop)
	for _, size := range []fyne.Size{fyne.NewSize(800, 600), fyne.NewSize(1000, 620), fyne.NewSize(820, 800)} {
		for _, change := range []func(*Session){withPIN, byCode} {
			s := openIn(size, 3, change)
			s.checkWhole(t, size)
			s.press(fyne.KeyF10)
			s.checkWhole(t, size)
		}
	}
}

// state is a page as some keys lead to it.
type state struct {
	name   string
	n      int // candidates
	change func(*Session)
	keys   []fyne.KeyName
	err    error // that the box gives
}

func states() []state {
	const enter = fyne.KeyEnter
	all := func(n int) []fyne.KeyName { return slices.Repeat([]fyne.KeyName{fyne.Key1}, n) }
	return []state{
		{"waiting-pin", 5, withPIN, typed("1234567"), nil},
		{"waiting-pin-wrong", 5, withPIN, append(typed("123456"), enter), panel.Refuse("wrong_pin", "")},
		{"waiting-pin-later", 5, withPIN, append(typed("123456"), enter), panel.Refuse("try_later", "", "Seconds", 30)},
		{"waiting-code", 5, byCode, typed("7K3M9"), nil},
		{"waiting-code-refused", 5, byCode, append(typed("7K3M9QW2X"), enter), panel.Refuse("bad_code", "mistyped")},
		{"leaving-pin", 5, withPIN, append(append(typed("1234"), enter, fyne.Key1, fyne.KeyF10), typed("123")...), nil},
		{"done-pin", 1, withPIN, append(typed("1234"), enter, fyne.Key1, enter, enter), nil},
		{"papers-empty", 3, recusedFromAll, []fyne.KeyName{enter, fyne.KeyDown}, nil},
		{"voting-empty", 3, recusedFromAll, []fyne.KeyName{enter, fyne.Key2}, nil},
		{"waiting", 5, nil, nil, nil},
		{"papers", 5, recusals, []fyne.KeyName{enter}, nil},
		{"voting", 5, recusals, []fyne.KeyName{enter, fyne.Key2, fyne.Key1, fyne.Key2}, nil},
		{"voting-many", 13, nil, append([]fyne.KeyName{enter}, all(7)...), nil},
		{"voting-limit", 5, func(s *Session) { s.Rule.MaxAgree, s.Rule.Abstain = 3, false }, append([]fyne.KeyName{enter}, all(3)...), nil},
		{"review", 5, recusals, []fyne.KeyName{enter, fyne.Key2, fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key1, enter}, nil},
		{"review-many", 20, nil, append(append([]fyne.KeyName{enter}, all(20)...), enter), nil},
		{"review-error", 5, nil, append(append([]fyne.KeyName{enter}, all(5)...), enter, enter), errors.New("disk I/O error (SQLITE_IOERR_FSYNC)")},
		{"done", 5, nil, append(append([]fyne.KeyName{enter}, all(5)...), enter, enter), nil},
		{"finished", 5, func(s *Session) { s.Poll.Papers[0].Used = 8 }, append(append([]fyne.KeyName{enter}, all(5)...), enter, enter), nil},
		{"leaving", 5, func(s *Session) { s.Practice = true }, []fyne.KeyName{enter, fyne.Key1, fyne.KeyF10}, nil},
		{"voting-practice", 6, func(s *Session) { s.Practice = true }, append([]fyne.KeyName{enter}, all(6)...), nil},
	}
}

func (p state) openIn(size fyne.Size) *scene {
	s := openIn(size, p.n, p.change)
	s.box.err, s.box.refuse = p.err, p.err
	s.press(p.keys...)
	return s
}

func TestPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	uitest.Empty(t, uitest.Laptop)
	for _, screen := range screens {
		for _, p := range states() {
			t.Run(p.name+"-"+screen.name, func(t *testing.T) {
				s := p.openIn(screen.size)
				s.checkWhole(t, screen.size)
				if screen.name == "1280" || strings.HasPrefix(p.name, "waiting-") || strings.HasPrefix(p.name, "voting") || strings.HasPrefix(p.name, "review") {
					uitest.GoldenInSight(t, p.name+"-"+screen.name, s.window)
				}
			})
		}
	}
}
