package ui_test

import (
	"os"
	"path/filepath"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui/crash"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

// afterCrash opens the window on data beside which a record lies.
func afterCrash(t *testing.T) *shell {
	t.Helper()
	return open(t, uitest.Laptop, func(data *store.Store) {
		storetest.Round(t, data, panel.DefaultRule(), 3, 9)
		if err := crash.Write(data.Dir(), "expertpanel 1.2.3"); err != nil {
			t.Fatal(err)
		}
	})
}

func TestAnUnexpectedEndIsToldUntilItIsRead(t *testing.T) {
	s := afterCrash(t)
	if !said(s.window, "程序上次意外结束") || !said(s.window, s.data.Dir()) {
		t.Error("nothing is said of the record")
	}
	key := &fyne.KeyEvent{Name: fyne.KeyEscape}
	s.window.Canvas().OnTypedKey()(key)
	if !crash.Found(s.data.Dir()) {
		t.Error("Esc has done away with the record")
	}

	s = afterCrash(t)
	uitest.Press(s.window, "知道了")
	if _, err := os.Stat(filepath.Join(s.data.Dir(), "crash-old.txt")); err != nil || crash.Found(s.data.Dir()) {
		t.Errorf("the record was not put aside: %v", err)
	}

	s = afterCrash(t)
	uitest.Press(s.window, "删除记录")
	if left, err := filepath.Glob(filepath.Join(s.data.Dir(), "crash*")); len(left) > 0 || err != nil {
		t.Errorf("left %v, %v", left, err)
	}
	if s.window.Canvas().Overlays().Top() != nil {
		t.Error("the notice stays")
	}
}
