package ui_test

import (
	"testing"

	"expertpanel/ui/screen"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestTheSearchGoesAnywhere(t *testing.T) {
	for typed, want := range map[string]screen.Step{
		"zjpd":  0, // nothing
		"psz":   screen.Experts,
		"申报":    screen.Candidates,
		"sbdx":  screen.Candidates,
		"ndps":  screen.Round,
		"biaoj": screen.Vote,
	} {
		s := open(t, uitest.Laptop, real(t))
		before := s.Step()
		s.Press(fyne.KeyK)
		test.Type(s.window.Canvas().Focused(), typed)
		s.key(fyne.KeyReturn)
		closed := s.window.Canvas().Overlays().Top() == nil
		switch {
		case want == 0 && (closed || s.Step() != before):
			t.Errorf("%q is nothing and goes to %s", typed, s.Step().Name())
		case want != 0 && (!closed || s.Step() != want):
			t.Errorf("%q goes to %s, want %s", typed, s.Step().Name(), want.Name())
		}
	}
}

func TestTheSearchFindsPeopleAndClosesWithEsc(t *testing.T) {
	s := open(t, uitest.Laptop, real(t))
	m, err := s.data.Meeting(1)
	if err != nil {
		t.Fatal(err)
	}
	s.Press(fyne.KeyK)
	test.Type(s.window.Canvas().Focused(), m.Candidates[1].Name)
	s.key(fyne.KeyReturn)
	if s.Step() != screen.Candidates || !said(s.window, m.Candidates[1].Unit) {
		t.Errorf("%s is not shown", m.Candidates[1].Name)
	}
	s.Press(fyne.KeyK)
	s.key(fyne.KeyEscape)
	if s.window.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close the search")
	}
}
