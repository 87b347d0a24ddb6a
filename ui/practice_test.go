package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/rehearsal"
	"expertpanel/store/storetest"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

// rehearsed opens the window on a practice round.
func rehearsed(t *testing.T) *shell {
	t.Helper()
	return open(t, uitest.Laptop, func(data *store.Store) {
		if _, err := practiceRound(data); err != nil {
			t.Fatal(err)
		}
	})
}

func TestAPracticeIsMarkedOnEveryScreenAndInTheTitle(t *testing.T) {
	s := rehearsed(t)
	for _, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.KeyN} {
		s.Press(key)
		if !strings.HasPrefix(s.window.Title(), "演练 · ") || !said(s.window, "演练：这里的一切不作数") {
			t.Errorf("after Ctrl+%s the window “%s” does not carry the mark", key, s.window.Title())
		}
	}
	s.Press(fyne.KeyReturn) // the new round is one of the practice
	rounds, err := s.data.Rounds()
	if err != nil || len(rounds) != 2 || !rounds[0].Practice {
		t.Errorf("rounds %+v, %v", rounds, err)
	}
	real := open(t, uitest.Laptop, real(t))
	if strings.Contains(real.window.Title(), "演练") { // the pictures show that it has no band
		t.Error("a real round carries the mark")
	}
}

func TestAPracticeIsDeletedWithItsWindow(t *testing.T) {
	s := rehearsed(t)
	uitest.Press(s.window, "删除演练")
	uitest.Golden(t, "practice-delete", s.window)
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // on “取消”
	if _, err := s.data.Rounds(); err != nil || s.window.closed {
		t.Fatalf("an Enter too many has deleted it: %v", err)
	}
	uitest.Press(s.window, "删除演练")
	uitest.Press(s.window, "删除演练")
	if left, err := os.ReadDir(s.data.Dir()); !s.window.closed || len(left) > 0 || err != nil {
		t.Errorf("closed %v; left %v, %v", s.window.closed, left, err)
	}
}

func TestAPracticeIsMadeOfTheRealRound(t *testing.T) {
	s := open(t, uitest.Laptop, real(t))
	s.Press(fyne.Key1)
	uitest.Press(s.window, "演练")
	dir := filepath.Join(s.data.Dir(), "practice")
	if len(s.practised) != 1 || s.practised[0] != dir {
		t.Fatalf("opened %v", s.practised)
	}
	uitest.Press(s.window, "演练")
	uitest.Golden(t, "practice-again", s.window)
	uitest.Press(s.window, "继续演练")
	if len(s.practised) != 2 {
		t.Errorf("going on opened %v", s.practised)
	}
	uitest.Press(s.window, "演练")
	uitest.Press(s.window, "重新开始")
	if len(s.practised) != 3 {
		t.Errorf("starting afresh opened %v", s.practised)
	}
	held := storetest.OpenAt(t, dir, store.Options{}) // as its window does
	uitest.Press(s.window, "演练")
	if !said(s.window, "演练窗口正开着") || len(s.practised) != 3 {
		t.Error("nothing is said of the window that has the practice open")
	}
	m := storetest.Meeting(t, held, 1)
	if !m.Round.Practice || len(m.Candidates) != 3 || len(m.Experts) != 9 || len(m.PresentExperts()) != 0 {
		t.Errorf("the practice is %+v", m)
	}
}

func TestNoPracticeIsMadeWhileBallotsAreTaken(t *testing.T) {
	var m panel.Meeting
	s := open(t, uitest.Laptop, func(data *store.Store) {
		m = storetest.Round(t, data, panel.DefaultRule(), 3, 9)
		storetest.OpenPoll(t, data, m.Round.ID)
	})
	s.host.Practise(m.Round.ID)
	if len(s.practised) != 0 || !said(s.window, "先结束投票") {
		t.Errorf("opened %v", s.practised)
	}
	if begun, err := rehearsal.Begun(rehearsal.FolderIn(s.data.Dir())); begun || err != nil {
		t.Errorf("a copy was made: %v", err)
	}
}

func TestThePracticeCantBeDeletedWhileItVotes(t *testing.T) {
	s := rehearsed(t)
	s.busy.busy = "投票界面还开着。"
	uitest.Press(s.window, "删除演练")
	if !said(s.window, "投票界面还开着") {
		t.Error("the practice can be deleted while its voting window is open")
	}
	if _, err := s.data.Rounds(); err != nil {
		t.Errorf("the data have gone: %v", err)
	}
}
