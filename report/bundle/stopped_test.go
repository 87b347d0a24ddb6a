package bundle

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

// TestAStoppedExportLeavesTheFolderAsItWas stops at every file that is written,
// over an earlier bundle and a file of somebody's own.
func TestAStoppedExportLeavesTheFolderAsItWas(t *testing.T) {
	made := func(m panel.Meeting) folder {
		f, err := making(context.Background(), m, func(Progress) {})
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	earlier, next := made(smaller()), made(reporttest.Small())
	due := len(next.manifest.Files)
	for at := 1; ; at++ {
		dir := t.TempDir()
		if _, err := written(earlier, dir); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "扫描件.pdf"), []byte("盖章"), 0o600); err != nil {
			t.Fatal(err)
		}
		before, steps := contents(t, dir), 0
		ctx, stop := context.WithCancel(context.Background())
		manifest, err := next.write(ctx, dir, func(p Progress) {
			if p.Done < due || p.Done > p.All || p.All != 2*due || !p.Writing {
				t.Errorf("step %d: %+v", at, p)
			}
			if steps++; steps == at {
				stop()
			}
		})
		stop()
		if err == nil {
			wantAll(t, dir, manifest)
			if want := due + 3; at != want { // the journal, the manifest, and the names, at which it is too late
				t.Errorf("it could not be stopped any more at step %d, want %d", at, want)
			}
			return
		}
		wantCode(t, err, "export_stopped")
		if after := contents(t, dir); !maps.Equal(before, after) {
			t.Fatalf("stopped at step %d the folder is not as it was", at)
		}
	}
}

// TestAnExportIsStoppedWhileDocumentsAreMade goes through the first, one in the
// middle and the last; the new folder goes again.
func TestAnExportIsStoppedWhileDocumentsAreMade(t *testing.T) {
	m := reporttest.Small()
	due := len(Due(m))
	for _, at := range []int{1, due / 2, due - 1} {
		dir := filepath.Join(t.TempDir(), "评审文书")
		ctx, stop := context.WithCancel(context.Background())
		steps := 0
		_, err := Export(ctx, dir, m, func(p Progress) {
			if p.Done != steps || p.File == "" || p.Writing {
				t.Errorf("step %d: %+v", steps, p)
			}
			if steps++; steps == at {
				stop()
			}
		})
		stop()
		wantCode(t, err, "export_stopped")
		if _, err := os.Stat(dir); err == nil || steps != at {
			t.Errorf("stopped at %d of %d steps, the folder is there: %t", steps, at, err == nil)
		}
	}
}

func TestANewFolderIsMadeWhereTheOneAroundItIs(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "评审文书")
	m := panel.Meeting{Round: reporttest.Small().Round}
	manifest, err := Export(context.Background(), dir, m, func(Progress) {})
	if err != nil {
		t.Fatal(err)
	}
	wantAll(t, dir, manifest)
	_, err = Export(context.Background(), filepath.Join(dir, "a", "b"), m, func(Progress) {})
	wantCode(t, err, "folder_missing")
}

func wantAll(t *testing.T, dir string, manifest Manifest) {
	t.Helper()
	for _, f := range manifest.Files {
		if hash, err := hashIn(dir, f.Path); err != nil || hash != f.SHA256 {
			t.Errorf("%s is not what the manifest says: %v", f.Path, err)
		}
	}
}

// contents are the files of a folder, nil when it is not there.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	if _, err := os.Stat(dir); err != nil {
		return nil
	}
	found := map[string]string{}
	for _, name := range namesIn(t, dir) {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		found[name] = string(data)
	}
	return found
}

func TestAFullDiskIsSeenBeforeAnythingIsWritten(t *testing.T) {
	have, err := free(t.TempDir())
	if err != nil || have == 0 {
		t.Fatalf("%d bytes free: %v", have, err)
	}
	dir := t.TempDir()
	if err := room(dir, nil); err != nil {
		t.Error(err)
	}
	if err := os.Remove(dir); err != nil {
		t.Fatal(err)
	}
	if err := room(dir, nil); err != nil { // it does not tell
		t.Error(err)
	}
}
