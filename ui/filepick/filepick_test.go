package filepick_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"expertpanel/ui/filepick"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// folder fills a home of its own and gives the folder with the lists.
func folder(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	docs := filepath.Join(home, "文档")
	for _, name := range []string{"文档/各县区报来的名单/2026", "桌面"} {
		if err := os.MkdirAll(filepath.Join(home, name), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	when := time.Date(2026, 11, 20, 9, 0, 0, 0, time.Local)
	for _, name := range []string{"申报名单.xlsx", "说明.docx", "~$申报名单.xlsx"} {
		path := filepath.Join(docs, name)
		if err := os.WriteFile(path, make([]byte, 12345), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, when, when); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chtimes(filepath.Join(docs, "各县区报来的名单"), when, when); err != nil {
		t.Fatal(err)
	}
	return docs
}

func picking(t *testing.T, size fyne.Size, done func(string)) fyne.Window {
	t.Helper()
	b := uitest.NewBench(t, size)
	b.Host.Window.SetContent(widgets.Page(widgets.NewPageHead("申报对象"), widgets.Card(widgets.Paragraph(""))))
	b.Host.Window.Resize(size)
	filepick.Open(b.Host, "选择名单", []string{".xlsx", ".csv"}, done)
	return b.Host.Window
}

func TestFits(t *testing.T) {
	folder(t)
	uitest.Fits(t, func(t *testing.T, size fyne.Size) fyne.Window { return picking(t, size, nil) })
}

func TestPickAFileWithKeys(t *testing.T) {
	docs := folder(t)
	chosen := ""
	keys := picking(t, uitest.Laptop, func(path string) { chosen = path }).Canvas().Focused()
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyReturn} {
		keys.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if want := filepath.Join(docs, "申报名单.xlsx"); chosen != want {
		t.Errorf("chose %q, want %q", chosen, want)
	}
}

func TestClean(t *testing.T) {
	t.Setenv("HOME", "/home/teller")
	for in, want := range map[string]string{
		` "/a/名单.xlsx" `:                             "/a/名单.xlsx",
		"file:///a/名单.xlsx":                          "/a/名单.xlsx",
		"file:///a/%E5%90%8D%E5%8D%95%20(2).xlsx":    "/a/名单 (2).xlsx",
		"file://localhost/a/%E5%90%8D%E5%8D%95.xlsx": "/a/名单.xlsx",
		"file:///a/100%名单.xlsx":                      "/a/100%名单.xlsx",
		"file:///D:/%E5%90%8D%E5%8D%95.xlsx":         "D:/名单.xlsx",
		"/a/100%25.xlsx":                             "/a/100%25.xlsx",
		"~/名单.xlsx":                                  "/home/teller/名单.xlsx",
		"“/a/b/../名单.xlsx”":                          "/a/名单.xlsx",
	} {
		if got := filepick.Clean(in); got != want {
			t.Errorf("Clean(%q) = %q, want %q", in, got, want)
		}
	}
}
