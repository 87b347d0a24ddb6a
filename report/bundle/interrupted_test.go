package bundle

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"

	"expertpanel/report"
	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

// breakAfter makes every change of a name fail from the given one on, as when a
// stick is pulled out, and reports whether it came to that.
func breakAfter(t *testing.T, steps int) (broke func() bool, mend func()) {
	t.Helper()
	done := 0
	step := func() error {
		if done++; done > steps {
			return syscall.EIO
		}
		return nil
	}
	rename = func(from, to string) error {
		if err := step(); err != nil {
			return err
		}
		return os.Rename(from, to)
	}
	remove = func(name string) error {
		if err := step(); err != nil {
			return err
		}
		return os.Remove(name)
	}
	mend = func() { rename, remove = os.Rename, os.Remove }
	t.Cleanup(mend)
	return func() bool { return done > steps }, mend
}

// smaller is the meeting before its notice was due, and otherwise changed too.
func smaller() panel.Meeting {
	m := reporttest.Small()
	m.Publicity = nil
	m.Round.Meeting.Place = "市政务中心五楼会议室"
	return m
}

func written(f folder, dir string) (Manifest, error) {
	return f.write(context.Background(), dir, func(Progress) {})
}

func TestAWriteThatBreaksOffCanBeTakenUp(t *testing.T) {
	of := func(m panel.Meeting) folder { // made once: each step writes them again
		made, err := making(context.Background(), m, func(Progress) {})
		if err != nil {
			t.Fatal(err)
		}
		return made
	}
	none, small, fewer := of(panel.Meeting{Round: reporttest.Small().Round}), of(reporttest.Small()), of(smaller())
	for name, change := range map[string]struct {
		before, after folder
		then          []folder
	}{
		"fewer": {small, fewer, []folder{small, fewer}},
		"more":  {fewer, small, []folder{small}},
		"first": {none, small, []folder{fewer}},
	} {
		for step, broken := 0, true; broken; step++ {
			then := change.then[step%len(change.then)]
			dir := t.TempDir()
			if _, err := written(change.before, dir); err != nil {
				t.Fatal(err)
			}
			broke, mend := breakAfter(t, step)
			_, err := written(change.after, dir)
			broken = broke()
			mend()
			if (err != nil) != broken {
				t.Errorf("%s, step %d: the write says %v", name, step, err)
			}
			known(t, dir)
			manifest, err := written(then, dir)
			if err != nil {
				t.Errorf("%s, step %d: the next write says %v", name, step, err)
			}
			wantFolder(t, dir, manifest)
		}
	}
}

// known checks that the journal or the manifest knows every document, and that
// where the manifest is, all are as it says.
func known(t *testing.T, dir string) {
	t.Helper()
	manifest, err := readManifest(dir, ManifestName)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range manifest.Files {
		if hash, err := hashIn(dir, f.Path); err != nil || hash != f.SHA256 {
			t.Errorf("the manifest is there and %s is not what it says", f.Path)
		}
	}
	if manifest, err = readOld(dir); err != nil {
		t.Fatal(err)
	}
	for _, name := range namesIn(t, dir) {
		if name == ManifestName || name == journalName || slices.Contains(leftovers(t, dir), filepath.Join(dir, name)) {
			continue
		}
		hash, err := hashIn(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		if _, ours := manifest.names(name, hash); !ours {
			t.Errorf("the manifest does not know %s", name)
		}
	}
}

func leftovers(t *testing.T, dir string) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, temporaryName))
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// wantFolder checks that the folder has what the manifest says, and no more.
func wantFolder(t *testing.T, dir string, manifest Manifest) {
	t.Helper()
	want := []string{}
	for _, f := range manifest.Files {
		want = append(want, f.Path)
		if hash, err := hashIn(dir, f.Path); err != nil || hash != f.SHA256 {
			t.Errorf("%s is not what the manifest says: %v", f.Path, err)
		}
	}
	want = append(want, ManifestName)
	slices.Sort(want)
	if got := namesIn(t, dir); !slices.Equal(got, want) {
		t.Errorf("the folder has %v, want %v", got, want)
	}
	if m, err := readManifest(dir, ManifestName); err != nil || m.Round != manifest.Round || !slices.Equal(m.Files, manifest.Files) {
		t.Errorf("manifest.json is %+v (%v), want %+v", m, err, manifest)
	}
}

func TestTemporaryFilesOfABrokenWriteGo(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{".expertpanel-123.tmp", "别人的.tmp"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("half"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Write(dir, reporttest.Small()); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "别人的.tmp")); err != nil {
		t.Error(err)
	}
	if left := leftovers(t, dir); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

func TestDocumentsNoLongerDueGo(t *testing.T) {
	dir := t.TempDir()
	if _, err := Write(dir, reporttest.Small()); err != nil {
		t.Fatal(err)
	}
	manifest, err := Write(dir, smaller())
	if err != nil {
		t.Fatal(err)
	}
	wantFolder(t, dir, manifest)
}

func TestADocumentThatWasChangedStays(t *testing.T) {
	dir := t.TempDir()
	if _, err := Write(dir, reporttest.Small()); err != nil {
		t.Fatal(err)
	}
	own := filepath.Join(dir, nameOf(report.KindPublicityNotice))
	if err := os.WriteFile(own, []byte("盖章扫描件"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Write(dir, smaller()); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(own); string(data) != "盖章扫描件" {
		t.Error("a file that is not of the bundle was removed")
	}
}

func TestTheFolderOfAnotherRoundIsRefused(t *testing.T) {
	for name, other := range map[string]func(*panel.Round){
		"practice": func(r *panel.Round) { r.Practice = true },
		"year":     func(r *panel.Round) { r.Year = 2027 },
		"title":    func(r *panel.Round) { r.Title = "2026年度补充评审" },
	} {
		dir, m := t.TempDir(), reporttest.Small()
		manifest, err := Write(dir, m)
		if err != nil {
			t.Fatal(err)
		}
		other(&m.Round)
		_, err = Write(dir, m)
		var refused *panel.Error
		if !errors.As(err, &refused) || refused.Code != "other_round" || refused.Values["Title"] != "2026年度淮南市职业指导大师工作室评审" {
			t.Errorf("%s: %v", name, err)
		}
		wantFolder(t, dir, manifest)
	}
}

func TestAManifestOfSomebodyElseStays(t *testing.T) {
	for _, text := range []string{
		"", "{}", "[]", `{"name": "My App", "icons": []}`, `{"files": []}`, `{"round": {"year": 2026}}`,
		`{"round": {"year": 2026}, "files": [], "name": "x"}`,
		`{"round": {"year": 2026}, "files": []} {}`,
		`{"round": {"year": 2026}, "files": [{"path": "../x", "sha256": "0000000000000000000000000000000000000000000000000000000000000000"}]}`,
	} {
		dir := t.TempDir()
		path := filepath.Join(dir, ManifestName)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Write(dir, reporttest.Small())
		wantCode(t, err, "name_taken")
		if data, _ := os.ReadFile(path); string(data) != text || len(namesIn(t, dir)) != 1 {
			t.Errorf("%q was written over", text)
		}
	}
}
