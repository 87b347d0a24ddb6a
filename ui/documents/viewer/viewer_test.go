package viewer_test

import (
	"errors"
	"fmt"
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

func TestWhatIsShownIsNotedWithItsDigest(t *testing.T) {
	var noted []string
	v := viewer.Viewer{Dir: t.TempDir(), Open: func(string) error { return nil }, Note: func(round panel.RoundID, document, sha256 string) error {
		noted = append(noted, fmt.Sprint(round, " ", document, " ", sha256))
		return nil
	}}
	d := document("abc", nil)
	d.Kind = "zero_report"
	if err := v.Show(d, panel.Meeting{Round: panel.Round{ID: 3}}); err != nil {
		t.Fatal(err)
	}
	const want = "3 zero_report ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" // FIPS 180-4's example
	if len(noted) != 1 || noted[0] != want {
		t.Errorf("noted %q", noted)
	}
	v.Open = func(string) error { return errors.New("nothing opens it") }
	if err := v.Show(d, panel.Meeting{}); err == nil || len(noted) != 1 {
		t.Errorf("noted %q: %v", noted, err)
	}
}

func TestWhatWasShownCanBeDiscarded(t *testing.T) {
	v := viewer.Viewer{Dir: t.TempDir(), Open: func(string) error { return errors.New("nothing opens it") }}
	err := v.ShowMade(1, "voting_codes", "codes.pdf", func(w io.Writer) error {
		_, err := io.WriteString(w, "secret")
		return err
	})
	if !errors.Is(err, panel.Refuse("no_viewer", "")) {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(v.Dir, "codes(2).pdf"), nil, 0o600); err != nil { // of an earlier run
		t.Fatal(err)
	}
	if err := v.Discard("codes.pdf"); err != nil {
		t.Error(err)
	}
	if left, err := os.ReadDir(v.Dir); err != nil || len(left) > 0 {
		t.Errorf("left are %v: %v", left, err)
	}
	if err := v.Discard("codes.pdf"); err != nil {
		t.Errorf("what is gone already: %v", err)
	}
	if err := os.MkdirAll(filepath.Join(v.Dir, "codes.pdf", "held"), 0o700); err != nil { // can't be removed
		t.Fatal(err)
	}
	if err := v.Discard("codes.pdf"); !errors.Is(err, panel.Refuse("still_shown", "")) {
		t.Errorf("what can't be removed: %v", err)
	}
}
