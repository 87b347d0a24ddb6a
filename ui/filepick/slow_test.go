package filepick

import (
	"os"
	"path/filepath"
	"testing"

	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// slowRunner keeps work until the test lets a piece of it be done.
type slowRunner []func()

func (r *slowRunner) Background(work func() error, done func(error)) {
	*r = append(*r, func() { done(work()) })
}

// answer does the piece of work at a place in the queue.
func (r *slowRunner) answer(i int) {
	work := (*r)[i]
	*r = append((*r)[:i:i], (*r)[i+1:]...)
	work()
}

func open(t *testing.T, chosen func(string), folders bool) (*slowRunner, func(path string), *widgets.Entry, *widgets.Button) {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	before := lastDir
	lastDir = ""
	t.Cleanup(func() { lastDir = before })
	b := uitest.NewBench(t, uitest.Laptop)
	b.Host.Window.SetContent(widgets.Page(widgets.NewPageHead("申报对象"), widgets.Card(widgets.Paragraph(""))))
	b.Host.Window.Resize(uitest.Laptop)
	r := &slowRunner{}
	b.Host.Runner = r
	if folders {
		Folder(b.Host, "选择文件夹", chosen)
	} else {
		Open(b.Host, "选择名单", []string{".xlsx"}, chosen)
	}
	var entry *widgets.Entry
	var last *widgets.Button
	for _, o := range test.LaidOutObjects(b.Host.Window.Canvas().Overlays().Top()) {
		switch o := o.(type) {
		case *widgets.Entry:
			entry = o
		case *widgets.Button:
			last = o
		}
	}
	return r, func(path string) { entry.SetText(path); entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }, entry, last
}

func file(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "名单.xlsx")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestNothingIsReadOnTheThreadOfTheWindow(t *testing.T) {
	chosen, path := "", file(t)
	r, goTo, _, _ := open(t, func(path string) { chosen = path }, false)
	if len(*r) != 1 {
		t.Fatalf("%d pieces of work, want one for the places", len(*r))
	}
	goTo(path)
	if chosen != "" || len(*r) != 2 {
		t.Fatalf("chose %q before the drive answered", chosen)
	}
	r.answer(1)
	if chosen != path {
		t.Errorf("chose %q, want %q", chosen, path)
	}
	r.answer(0) // the places, when the picker is closed
	if len(*r) != 0 {
		t.Error("a closed picker reads a folder")
	}
}

func TestOnlyTheLastAnswerCounts(t *testing.T) {
	slow, quick := t.TempDir(), t.TempDir()
	chosen := ""
	r, goTo, entry, take := open(t, func(path string) { chosen = path }, true)
	r.answer(0) // the places
	r.answer(0) // the first folder
	goTo(slow)
	goTo(quick)
	take.Tapped(nil)
	if chosen != "" {
		t.Errorf("took %q while another folder was asked for", chosen)
	}
	r.answer(1)
	r.answer(0)
	if len(*r) != 0 || entry.Text != quick {
		t.Errorf("shows %s, want %s; %d pieces of work left", entry.Text, quick, len(*r))
	}
	take.Tapped(nil)
	if chosen != quick {
		t.Errorf("took %q, want %q", chosen, quick)
	}
}

func TestAWrongPathLeavesTheFolder(t *testing.T) {
	dir := t.TempDir()
	chosen := ""
	r, goTo, _, take := open(t, func(path string) { chosen = path }, true)
	goTo(dir)
	r.answer(1)
	goTo(filepath.Join(dir, "missing"))
	r.answer(1)
	take.Tapped(nil)
	if chosen != dir {
		t.Errorf("took %q, want %q", chosen, dir)
	}
}

func TestASecondEnterTakesTheFolderThatWasTyped(t *testing.T) {
	dir := t.TempDir()
	chosen := ""
	r, goTo, _, _ := open(t, func(path string) { chosen = path }, true)
	goTo(dir)
	goTo(dir)
	r.answer(1)
	if chosen != dir {
		t.Errorf("took %q, want %q", chosen, dir)
	}
}

func TestWindowsHasLettersForDrives(t *testing.T) {
	all := drives("windows")
	if len(all) != 26 || all[3] != (place{"D:", `D:\`}) {
		t.Errorf("%v", all)
	}
}
