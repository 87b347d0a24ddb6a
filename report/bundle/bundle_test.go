package bundle

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"expertpanel/report"
	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

func TestDueFollowsTheMeeting(t *testing.T) {
	whole := reporttest.Small()
	change := func(f func(*panel.Meeting)) panel.Meeting {
		m := reporttest.Small()
		f(&m)
		return m
	}
	for _, c := range []struct {
		name    string
		meeting panel.Meeting
		want    []report.Kind
	}{
		{"empty", panel.Meeting{}, nil},
		{"before the vote", change(func(m *panel.Meeting) { m.Polls, m.Publicity = nil, nil }), []report.Kind{report.KindSignInSheet}},
		{"while voting", change(func(m *panel.Meeting) { m.Polls[0].State, m.Polls = panel.PollOpen, m.Polls[:1] }), []report.Kind{report.KindSignInSheet, report.KindZeroReport}},
		{"while voting on paper", reporttest.Paper(), []report.Kind{report.KindSignInSheet, report.KindZeroReport, report.KindBallotRecord, report.KindCountSheet}},
		{"voted on paper", reporttest.Again(), []report.Kind{report.KindSignInSheet, report.KindZeroReport, report.KindBallotRecord, report.KindCountSheet, report.KindCountReport, report.KindResultSummary, report.KindResultsBook, report.KindMinutes, report.KindPublicityNotice, report.KindPublicityHTML, report.KindPublicityText, report.KindConfirmation, report.KindPlaqueProof, report.KindPlaqueProduction, report.KindCertificate, report.KindPublicKey, report.KindPublicKeyText}},
		{"run-off due", change(func(m *panel.Meeting) { m.Polls = m.Polls[:1] }), []report.Kind{report.KindSignInSheet, report.KindZeroReport, report.KindCountReport, report.KindResultSummary, report.KindResultsBook}},
		{"run-off open", change(func(m *panel.Meeting) { m.Polls[1].State, m.Polls[1].Tallies = panel.PollOpen, nil }), []report.Kind{report.KindSignInSheet, report.KindZeroReport, report.KindCountReport, report.KindResultSummary, report.KindResultsBook}},
		{"not posted", change(func(m *panel.Meeting) { m.Publicity = nil }), []report.Kind{report.KindSignInSheet, report.KindZeroReport, report.KindCountReport, report.KindResultSummary, report.KindResultsBook, report.KindMinutes, report.KindPlaqueProof, report.KindPlaqueProduction}},
		{"posted", whole, []report.Kind{report.KindSignInSheet, report.KindZeroReport, report.KindCountReport, report.KindResultSummary, report.KindResultsBook, report.KindMinutes, report.KindPublicityNotice, report.KindPublicityHTML, report.KindPublicityText, report.KindConfirmation, report.KindPlaqueProof, report.KindPlaqueProduction, report.KindCertificate, report.KindPublicKey, report.KindPublicKeyText}},
		{"nobody passed", change(func(m *panel.Meeting) {
			m.Polls = m.Polls[:1]
			for i := range m.Polls[0].Tallies {
				m.Polls[0].Tallies[i].Agree = 0
			}
		}), []report.Kind{report.KindSignInSheet, report.KindZeroReport, report.KindCountReport, report.KindResultSummary, report.KindResultsBook, report.KindMinutes}},
	} {
		var got []report.Kind
		for _, d := range Due(c.meeting) {
			if report.StageOf(d.Kind) != report.Before || d.Kind == report.KindSignInSheet { // the others ask for people alone
				got = append(got, d.Kind)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestWritePutsWhatTheManifestSays(t *testing.T) {
	dir := t.TempDir()
	manifest, err := Write(dir, reporttest.Small())
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if err != nil {
		t.Fatal(err)
	}
	var read Manifest
	if err := json.Unmarshal(data, &read); err != nil || !slices.Equal(read.Files, manifest.Files) {
		t.Errorf("manifest.json is %s (%v), Write said %v", data, err, manifest)
	}
	var paths []string
	begin := map[string]string{".pdf": "%PDF-", ".xlsx": "PK", ".html": "<!DOCTYPE html>", ".txt": "\uFEFF"}
	for _, f := range manifest.Files {
		paths = append(paths, f.Path)
		content, err := os.ReadFile(filepath.Join(dir, f.Path))
		if err != nil {
			t.Fatal(err)
		}
		beginning := begin[filepath.Ext(f.Path)]
		if f.Kind == report.KindPublicKeyText {
			beginning = "" // for programs, without the mark that Windows' editors want
		}
		sum := sha256.Sum256(content)
		if hex.EncodeToString(sum[:]) != f.SHA256 || int64(len(content)) != f.Bytes || !strings.HasPrefix(string(content), beginning) {
			t.Errorf("%s is not what the manifest says", f.Path)
		}
	}
	var want []string
	for _, d := range Due(reporttest.Small()) {
		want = append(want, d.File)
	}
	if len(want) < 12 || !slices.Equal(paths, want) || !slices.IsSortedFunc(paths, func(a, b string) int { return strings.Compare(a[:2], b[:2]) }) {
		t.Errorf("files %v, want %v", paths, want)
	}
	if names := namesIn(t, dir); len(names) != len(want)+1 {
		t.Errorf("the folder has %v", names)
	}
}

// nameOf is the file name of a document.
func nameOf(k report.Kind) string {
	for _, d := range report.Documents() {
		if d.Kind == k {
			return d.File
		}
	}
	panic(k)
}

func namesIn(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func wantCode(t *testing.T, err error, code string) {
	t.Helper()
	if !errors.Is(err, panel.Refuse(code, "")) {
		t.Errorf("error %v, want %s", err, code)
	}
}

func TestAnEarlierBundleIsReplacedAndNothingElse(t *testing.T) {
	dir := t.TempDir()
	m := reporttest.Small()
	if _, err := Write(dir, m); err != nil {
		t.Fatal(err)
	}
	m.Round.Meeting.Place = "市政务中心五楼会议室"
	if _, err := Write(dir, m); err != nil {
		t.Fatalf("a new bundle over the old: %v", err)
	}
	own := filepath.Join(dir, nameOf(report.KindPublicityNotice))
	if err := os.WriteFile(own, []byte("盖章扫描件"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Write(dir, m)
	wantCode(t, err, "name_taken")
	if data, _ := os.ReadFile(own); string(data) != "盖章扫描件" {
		t.Error("a file that is not of the bundle was written over")
	}
}

func TestAFolderUnderAFileNameIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, nameOf(report.KindResultSummary)), 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := Write(dir, reporttest.Small())
	wantCode(t, err, "name_taken")
	if names := namesIn(t, dir); len(names) != 1 {
		t.Errorf("left behind: %v", names)
	}
}

func TestBadFoldersAreRefused(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for path, code := range map[string]string{
		filepath.Join(dir, "missing"): "folder_missing",
		file:                          "not_a_folder",
		filepath.Join(file, "below"):  "not_a_folder",
	} {
		_, err := Write(path, reporttest.Small())
		wantCode(t, err, code)
	}
}

func TestUnprintableNameWritesNothing(t *testing.T) {
	dir := t.TempDir()
	m := reporttest.Small()
	m.Candidates[0].Name = "张\ue863"
	_, err := Write(dir, m)
	wantCode(t, err, "no_glyph")
	if names := namesIn(t, dir); len(names) != 0 {
		t.Errorf("left behind: %v", names)
	}
}

// mounted is a small file system of its own, where the test may make one.
func mounted(t *testing.T, options string) string {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("only root can mount a small disk")
	}
	dir := t.TempDir()
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", options, "tmpfs", dir).CombinedOutput(); err != nil {
		t.Skipf("no small disk can be mounted here: %s", out)
	}
	t.Cleanup(func() { exec.Command("umount", dir).Run() })
	return dir
}

func TestAFullDiskLeavesNothingBehind(t *testing.T) {
	var total int64
	manifest, err := Write(t.TempDir(), reporttest.Small())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range manifest.Files {
		total += f.Bytes
	}
	for size := int64(4096); size < total; size += total / 12 / 4096 * 4096 {
		t.Run("", func(t *testing.T) {
			dir := mounted(t, "size="+strconv.FormatInt(size, 10))
			_, err := Write(dir, reporttest.Small())
			wantCode(t, err, "disk_full")
			if names := namesIn(t, dir); len(names) != 0 {
				t.Errorf("%d bytes: left behind %v", size, names)
			}
		})
	}
}

func TestAReadOnlyFolderIsRefused(t *testing.T) {
	if os.Getuid() == 0 {
		_, err := Write(mounted(t, "ro,size=1m"), reporttest.Small())
		wantCode(t, err, "folder_not_writable")
		return
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	_, err := Write(dir, reporttest.Small())
	wantCode(t, err, "folder_not_writable")
}

func TestErrorsOfDisksAreTold(t *testing.T) {
	for err, code := range map[error]string{
		&os.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}: "disk_full",
		&os.PathError{Op: "write", Path: "x", Err: syscall.EROFS}:  "folder_not_writable",
		&os.PathError{Op: "open", Path: "x", Err: syscall.EACCES}:  "folder_not_writable",
		&os.PathError{Op: "open", Path: "x", Err: syscall.ENOENT}:  "folder_missing",
		&os.PathError{Op: "sync", Path: "x", Err: syscall.EIO}:     "write_failed",
	} {
		wantCode(t, refusal(err, "x"), code)
	}
}
