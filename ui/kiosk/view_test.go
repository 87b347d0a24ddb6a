package kiosk

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

func TestTheCoverShowsNothingOfTheBallot(t *testing.T) {
	s := open9(t, uitest.Laptop, 3, func(s *Session) {
		s.Ticks = func(tick func()) func() { return tick } // stopping ticks once more
	})
	s.press(fyne.KeyEnter, fyne.Key1)
	s.pass(idleTime)
	s.view.stop()
	uitest.GoldenInSight(t, "resting-1280", s.window)
	for _, word := range []string{"同意", names[0]} {
		if strings.Contains(s.said(), word) {
			t.Errorf("the cover says %q", word)
		}
	}
}

func TestEveryChosenButtonLooksTheSame(t *testing.T) {
	s := open9(t, uitest.Laptop, 3, nil)
	s.press(fyne.KeyEnter, fyne.Key1, fyne.Key2, fyne.Key3)
	n := 0
	for _, o := range s.view.page.Objects {
		if p, ok := o.(*plate); ok && slices.Contains([]string{"同意", "不同意", "弃权"}, p.label) && p.face == chosen {
			n++
		}
	}
	if n != 3 {
		t.Errorf("%d choices wear the chosen face, want 3", n)
	}
}

func TestTheReviewNamesEveryCandidateWithItsChoice(t *testing.T) {
	s := open9(t, uitest.Laptop, 20, nil)
	s.press(fyne.KeyEnter)
	for i := range 20 {
		s.press([]fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3}[i%3])
	}
	s.press(fyne.KeyEnter)
	said := s.said()
	for s.booth.sheet < s.booth.sheets()-1 {
		s.press(fyne.KeyEnter)
		said += s.said()
	}
	for i, name := range names {
		if !strings.Contains(said, name) {
			t.Errorf("the review leaves out %d %s", i+1, name)
		}
	}
	for choice, want := range map[string]int{"\n同意\n": 7, "\n不同意\n": 7, "\n弃权\n": 6} {
		if got := strings.Count(said, choice); got != want {
			t.Errorf("the review says %q %d times, want %d", choice, got, want)
		}
	}
}

func TestNothingOfABallotStaysInTheWindow(t *testing.T) {
	for name, end := range map[string][]fyne.KeyName{"cast": {fyne.KeyEnter}, "left": {fyne.KeyF10, fyne.Key0}} {
		s := open9(t, uitest.Laptop, 3, nil)
		s.press(fyne.KeyEnter, fyne.Key1, fyne.Key2, fyne.Key3, fyne.KeyEnter)
		before := slices.Clone(s.view.page.Objects)
		s.press(end...)
		for _, o := range before {
			if p, ok := o.(*plate); ok && (p.label != "" || p.face != open) {
				t.Errorf("%s: a plate still says %q", name, p.label)
			}
			if text, ok := o.(*widgets.Text); ok && text.Text() != "" {
				t.Errorf("%s: a text still says %q", name, text.Text())
			}
		}
		for _, choice := range s.booth.choices {
			if choice != 0 {
				t.Errorf("%s: a choice is still held", name)
			}
		}
	}
}

func TestTheNeutralPageWaitsForTheBox(t *testing.T) {
	s := open9(t, uitest.Laptop, 1, nil)
	s.press(fyne.KeyEnter, fyne.Key1, fyne.KeyEnter)
	s.runner.hold = true
	s.press(fyne.KeyEnter)
	if !strings.Contains(s.said(), "正在投入票箱") || strings.Contains(s.said(), "已投入票箱") {
		t.Fatalf("while the box writes, the window says %q", s.said())
	}
	s.runner.work()
	if !strings.Contains(s.said(), "已投入票箱") || len(s.box.ballots) != 1 {
		t.Errorf("after the box has answered, the window says %q", s.said())
	}
}

func TestNoWayBackToWaitingWithChoices(t *testing.T) {
	s := open9(t, uitest.Laptop, 3, recusals)
	s.press(fyne.KeyEnter)
	if !strings.Contains(s.said(), "返回") {
		t.Fatalf("the paper choice says %q", s.said())
	}
	s.press(fyne.Key1, fyne.Key1, fyne.KeyBackspace)
	if said := s.said(); !strings.Contains(said, "请选取您的选票") || strings.Contains(said, "返回") {
		t.Errorf("with choices made the paper choice says %q", said)
	}
}

func TestMouseAlone(t *testing.T) {
	s := open9(t, uitest.Laptop, 3, nil)
	tap := func(label string, nth int) { s.tap(t, label, nth) }
	tap("开始填写选票", 0)
	tap("同意", 0)
	tap("不同意", 1)
	tap("弃权", 2)
	tap("检查选票", 0)
	tap("返回修改", 0)
	tap("同意", 2)
	tap("检查选票", 0)
	tap("投票", 0)
	want := fmt.Sprint(panel.Ballot{1: panel.Agree, 2: panel.Oppose, 3: panel.Agree})
	if len(s.box.ballots) != 1 || fmt.Sprint(s.box.ballots[0]) != want {
		t.Errorf("box has %v", s.box.ballots)
	}
	tap("工作人员", 0)
	tap("离开", 0)
	if s.left != 1 {
		t.Errorf("left %d times, want once", s.left)
	}
}
