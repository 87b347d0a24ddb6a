package kiosk

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"expertpanel/store/panel"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func TestCastingTakesItsTime(t *testing.T) {
	uitest.Empty(t, uitest.Laptop)
	for _, c := range []struct{ takes, rest time.Duration }{
		{0, castingTime},
		{500 * time.Millisecond, castingTime - 500*time.Millisecond},
		{castingTime, 0},
		{3 * time.Second, 0},
		{-time.Hour, castingTime}, // the clock is set back meanwhile
	} {
		for _, err := range []error{nil, errors.New("disk")} {
			s := openIn(uitest.Laptop, 1, nil)
			s.box.err = err
			s.box.takes = func() { s.pass(c.takes) }
			s.press(fyne.KeyEnter, fyne.Key1, fyne.KeyEnter, fyne.KeyEnter)
			var want []time.Duration
			if c.rest > 0 {
				want = []time.Duration{c.rest}
			}
			if !slices.Equal(s.slept, want) {
				t.Errorf("the box takes %v and says %v: waited %v, want %v", c.takes, err, s.slept, want)
			}
		}
	}
}

func TestTheStaffsWindowIsHiddenMeanwhile(t *testing.T) {
	s := open9(t, uitest.Laptop, 1, withPIN)
	if !s.staff.hidden {
		t.Error("the staff's window can be seen beside the voting window")
	}
	s.press(typed(pin)...)
	s.press(fyne.KeyEnter, fyne.Key1, fyne.KeyF10, fyne.KeyEscape)
	if !s.staff.hidden || s.left != 0 {
		t.Error("the staff's window is back before the PIN is typed")
	}
	s.press(fyne.KeyF10)
	s.press(typed(pin)...)
	s.press(fyne.KeyEnter)
	if s.staff.hidden || s.left != 1 || s.box.out != 0 {
		t.Errorf("hidden %v, left %d times, %d rights out", s.staff.hidden, s.left, s.box.out)
	}
}

func TestAWindowThatTheSystemClosesBringsTheStaffsBack(t *testing.T) {
	s := open9(t, uitest.Laptop, 1, withPIN)
	s.press(typed(pin)...)
	s.press(fyne.KeyEnter, fyne.Key1)
	s.window.Close()
	if s.staff.hidden || s.left != 1 || s.box.out != 0 || s.booth.chosen() != 0 {
		t.Errorf("hidden %v, left %d times, %d rights out, %d choices", s.staff.hidden, s.left, s.box.out, s.booth.chosen())
	}
}

func TestAReleaseThatFailsIsSaidWithoutAPINToo(t *testing.T) {
	s := open9(t, uitest.Laptop, 1, nil)
	s.box.noRelease = errors.New("disk I/O error")
	s.press(fyne.KeyEnter)
	if !strings.Contains(s.said(), "disk I/O error") {
		t.Errorf("the window says %q", s.said())
	}
}

func TestTheScreenHasTheKeysOfACode(t *testing.T) {
	s := open9(t, uitest.Laptop, 2, byCode)
	s.box.kind = 1
	for _, c := range "7K3M9QW2Y" {
		s.tap(t, string(c), 0)
	}
	s.tap(t, "退格", 0)
	s.tap(t, "X", 0)
	if !strings.Contains(s.said(), "确定") || string(s.booth.secret.typed()) != code {
		t.Fatalf("%q is typed", s.booth.secret.typed())
	}
	s.tap(t, "确定", 0)
	if !strings.Contains(s.said(), "请对每一位申报人投票") {
		t.Errorf("after the code the window says %q", s.said())
	}
}

func TestTheThreeRefusalsOfACodeDiffer(t *testing.T) {
	uitest.Empty(t, uitest.Laptop)
	for detail, word := range map[string]string{"mistyped": "没有这个投票码", "used": "已经用过", "earlier": "前面一轮"} {
		s := openIn(uitest.Laptop, 1, byCode)
		s.box.refuse = panel.Refuse("bad_code", detail)
		s.press(typed(code)...)
		s.press(fyne.KeyEnter)
		if !strings.Contains(s.said(), word) {
			t.Errorf("%s: the window says %q", detail, s.said())
		}
	}
}
