package bundle

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"expertpanel/report"
	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

func practice() panel.Meeting {
	m := reporttest.Small()
	m.Round.Practice = true
	return reporttest.Certified(m)
}

// TestAPracticeIsNeverExportedAsReal holds what keeps a rehearsal's papers from
// being taken for real ones: the manifest, the files' names, every page.
func TestAPracticeIsNeverExportedAsReal(t *testing.T) {
	dir := t.TempDir()
	manifest, err := Write(dir, practice())
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if err != nil {
		t.Fatal(err)
	}
	var read Manifest
	if err := json.Unmarshal(data, &read); err != nil || !read.Round.Practice {
		t.Errorf("the manifest does not say that it is a practice: %s, %v", data, err)
	}
	if len(manifest.Files) != len(Due(practice())) {
		t.Errorf("%d files", len(manifest.Files))
	}
	for _, f := range manifest.Files {
		if !strings.HasPrefix(f.Path, "演练-") {
			t.Errorf("%s does not carry the mark in its name", f.Path)
		}
		switch f.Kind {
		case report.KindPlaqueProduction: // shapes, no text; a picture in report has the mark
		case report.KindPublicKeyText:
			if text, err := os.ReadFile(filepath.Join(dir, f.Path)); err != nil || !strings.Contains(string(text), "演练·不作为评审依据") {
				t.Errorf("%s does not carry the mark: %v", f.Path, err)
			}
		default:
			marked(t, filepath.Join(dir, f.Path))
		}
	}
}

const mark = "演练·不作为评审依据"

func marked(t *testing.T, path string) {
	t.Helper()
	if filepath.Ext(path) == ".pdf" {
		everyPageMarked(t, path)
		return
	}
	data, err := os.ReadFile(path)
	if err == nil && filepath.Ext(path) == ".xlsx" {
		data, err = textsOf(data)
	}
	if err != nil || !strings.Contains(string(data), mark) {
		t.Errorf("%s does not carry the mark: %v", path, err)
	}
}

// textsOf is what the cells of a workbook say.
func textsOf(workbook []byte) ([]byte, error) {
	z, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		return nil, err
	}
	part, err := z.Open("xl/sharedStrings.xml")
	if err != nil {
		return nil, err
	}
	return io.ReadAll(part)
}

func everyPageMarked(t *testing.T, path string) {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed")
	}
	text, err := exec.Command("pdftotext", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	for i, page := range strings.Split(strings.TrimSuffix(string(text), "\f"), "\f") {
		if !strings.Contains(page, mark) {
			t.Errorf("%s, page %d does not carry the mark", path, i+1)
		}
	}
}

func TestPracticeAndRealBundlesNeverShareAFolder(t *testing.T) {
	for _, c := range []struct{ first, then panel.Meeting }{
		{reporttest.Small(), practice()},
		{practice(), reporttest.Small()},
	} {
		dir := t.TempDir()
		manifest, err := Write(dir, c.first)
		if err != nil {
			t.Fatal(err)
		}
		_, err = Write(dir, c.then)
		wantCode(t, err, "other_round")
		wantFolder(t, dir, manifest)
	}
}

// A write that broke off has left a journal in the place of the manifest.
func TestARealBundleIsRefusedBesideAPracticeThatBrokeOff(t *testing.T) {
	dir := t.TempDir()
	broke, mend := breakAfter(t, 3)
	if _, err := Write(dir, practice()); err == nil || !broke() {
		t.Fatalf("the write did not break off: %v", err)
	}
	mend()
	_, err := Write(dir, reporttest.Small())
	wantCode(t, err, "other_round")
}
