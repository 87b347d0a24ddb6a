package viewer_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"expertpanel/report"
	"expertpanel/store/panel"
	"expertpanel/ui/documents/viewer"
)

func document(text string, err error) report.Document {
	return report.Document{File: "3-公示.pdf", Make: func(w io.Writer, _ panel.Meeting) error {
		_, werr := io.WriteString(w, text)
		return errors.Join(err, werr)
	}}
}

func TestShowMakesAndOpens(t *testing.T) {
	var opened string
	v := viewer.Viewer{Dir: filepath.Join(t.TempDir(), "new"), Open: func(path string) error {
		opened = path
		return nil
	}}
	if err := v.Show(document("a", nil), panel.Meeting{}); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(opened); string(data) != "a" || filepath.Base(opened) != "3-公示.pdf" {
		t.Errorf("%s holds %q", opened, data)
	}
}

func TestACopyOfAPracticeCarriesTheMarkInItsName(t *testing.T) {
	var opened string
	v := viewer.Viewer{Dir: t.TempDir(), Open: func(path string) error { opened = path; return nil }}
	m := panel.Meeting{Round: panel.Round{Practice: true}}
	if err := v.Show(document("a", nil), m); err != nil || filepath.Base(opened) != "演练-3-公示.pdf" {
		t.Errorf("opened %q: %v", opened, err)
	}
}

func TestACopyThatIsStillOpenIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "3-公示.pdf"), 0o700); err != nil { // can't be written over
		t.Fatal(err)
	}
	var opened string
	v := viewer.Viewer{Dir: dir, Open: func(path string) error { opened = path; return nil }}
	if err := v.Show(document("b", nil), panel.Meeting{}); err != nil || filepath.Base(opened) != "3-公示(2).pdf" {
		t.Errorf("opened %q: %v", opened, err)
	}
}

func TestRefusals(t *testing.T) {
	boom := errors.New("boom")
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	fine := func(string) error { return nil }
	broken := func(string) error { return boom }
	for _, tt := range []struct {
		name string
		v    viewer.Viewer
		d    report.Document
		want error
	}{
		{"document", viewer.Viewer{Dir: t.TempDir(), Open: fine}, document("", boom), boom},
		{"folder", viewer.Viewer{Dir: file, Open: fine}, document("", nil), panel.Refuse("viewer_folder", "")},
		{"viewer", viewer.Viewer{Dir: t.TempDir(), Open: broken}, document("", nil), panel.Refuse("no_viewer", "")},
	} {
		if err := tt.v.Show(tt.d, panel.Meeting{}); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}
