package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"expertpanel/store"
	"expertpanel/store/storetest"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// choose gives a path to the dialog that asks for one.
func choose(s *shell, path string) {
	for _, o := range test.LaidOutObjects(s.window.Canvas().Overlays().Top()) {
		if e, ok := o.(*widgets.Entry); ok {
			e.OnSubmitted(path)
			break
		}
	}
	uitest.Press(s.window, "打开")
	uitest.Press(s.window, "存到这里")
}

func TestFirstStartRestoresABackup(t *testing.T) {
	data := storetest.Open(t, store.Options{})
	real(t)(data)
	rounds, err := data.Rounds()
	if err != nil {
		t.Fatal(err)
	}
	path, err := data.BackUp(t.TempDir(), "备份")
	if err != nil {
		t.Fatal(err)
	}
	s := open(t, uitest.Laptop, nil)
	uitest.Press(s.window, "恢复…")
	choose(s, path)
	if !said(s.window, "备份已恢复") || !said(s.window, "恢复了 1 轮评审") {
		t.Error("it does not say that the round is here again")
	}
	uitest.Press(s.window, "知道了")
	if !said(s.window, rounds[0].Title) {
		t.Error("the restored round is not shown")
	}
}

func TestWhatIsNoBackupIsSaid(t *testing.T) {
	path := filepath.Join(t.TempDir(), "名单.zip")
	if err := os.WriteFile(path, []byte("名单"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := open(t, uitest.Laptop, nil)
	uitest.Press(s.window, "恢复…")
	choose(s, path)
	if !said(s.window, "不是评审会的备份") {
		t.Error("it does not say that the file is no backup")
	}
	uitest.Press(s.window, "知道了")
	if !said(s.window, "新建年度评审") {
		t.Error("the first start is not shown any more")
	}
}

func TestTheListOfRoundsBacksUp(t *testing.T) {
	s := open(t, uitest.Laptop, real(t))
	dir := t.TempDir()
	uitest.Tap(s.window, fyne.NewPos(60, 40))
	uitest.Press(s.window, "备份全部数据…")
	choose(s, dir)
	if !said(s.window, "备份完成") {
		t.Error("it does not say that the backup is complete")
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 || !strings.HasPrefix(files[0].Name(), "评审会备份 ") || !strings.HasSuffix(files[0].Name(), store.BackupSuffix) {
		t.Errorf("the folder has %v, %v", files, err)
	}
}
