package store_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"expertpanel/store"
)

// keptCopy is what a migration to the second version leaves of the data before it.
const keptCopy = "panel-before-v2.db"

// faults are what may happen at a call: the process is killed before it, or
// the call fails, once or from then on.
var faults = []struct {
	name, inject string
	lasting      bool
}{
	{"killed", "signal=SIGKILL:when=%d", false},
	{"EIO", "error=EIO:when=%d", false},
	{"ENOSPC", "error=ENOSPC:when=%d", false},
	{"EIO from then on", "error=EIO:when=%d+", true},
}

// A point is the n-th call of a name.
type point struct {
	name string
	n    int
}

// points are the calls of a use case that change the disk.
func points(r run) []point {
	var points []point
	count, inside := map[string]int{}, false
	for _, c := range r.calls {
		inside = inside && !c.isMark(markDone) || c.isMark(markBegin)
		count[c.name]++
		if inside && c.name != "close" && c.name != "readlinkat" {
			points = append(points, point{c.name, count[c.name]})
		}
	}
	return points
}

// TestEveryCallMayFail kills the program at every single call that changes the
// disk, and lets every one of them fail. The folder then holds what it held
// before or all of what it holds after; once the program has said "done" it is
// the latter. After a passing error the same ballot is accepted when it is
// cast again, and it counts once.
func TestEveryCallMayFail(t *testing.T) {
	needStrace(t)
	for _, op := range operations {
		t.Run(op.name, func(t *testing.T) {
			t.Parallel()
			base := t.TempDir()
			j := op.prepare(t, base)
			before := look(t, copyFolder(t, base), j)
			j.Dir = copyFolder(t, base)
			whole := j.underStrace(t)
			if !whole.done() {
				t.Fatalf("without faults: %s", whole.out)
			}
			after := look(t, j.Dir, j)
			if before == after && j.Act != "migrate" {
				t.Fatal("nothing happened")
			}
			tried, failed := 0, 0
			for _, p := range points(whole) {
				for _, f := range faults {
					tried++
					j.Dir = copyFolder(t, base)
					inject := fmt.Sprintf("inject=%s:"+f.inject, p.name, p.n)
					r := j.underStrace(t, "-e", inject)
					err := judge(r, f.lasting, look(t, j.Dir, j), before, after)
					if err == nil {
						err = lookAtJournal(t, j.Dir)
					}
					if err != nil {
						failed++
						t.Errorf("%s: %v\n%s", inject, err, r.out)
					}
					must(t, os.RemoveAll(j.Dir))
				}
			}
			t.Logf("strace: %d points tried, %d failures", tried, failed)
		})
	}
}

// judge compares what is found in the folder with what the child said.
func judge(r run, lasting bool, found, before, after string) error {
	hit := slices.ContainsFunc(r.calls, func(c call) bool { return c.injected })
	switch {
	case !r.killed && !hit:
		return fmt.Errorf("the fault did not take place")
	case found != before && found != after:
		return fmt.Errorf("half: %s", found)
	case r.done() && found != after:
		return fmt.Errorf("acknowledged and lost")
	case !r.killed && !lasting && !r.done():
		return fmt.Errorf("refused when tried again")
	}
	return nil
}

// look opens the folder as the program does when it is started again and tells
// all that it holds.
func look(t testing.TB, dir string, j task) string {
	t.Helper()
	s, err := store.Open(dir, childOptions())
	if err != nil {
		return "can't be opened: " + err.Error()
	}
	defer s.Close()
	if err := s.CheckIntegrity(); err != nil {
		return err.Error()
	}
	if err := store.CheckBox(s); err != nil {
		return err.Error()
	}
	m, err := s.Meeting(j.Round)
	if err != nil {
		return err.Error()
	}
	if wrong := lookAtCopy(t, dir); wrong != "" {
		return wrong
	}
	return fmt.Sprintf("%+v\n%s", m, store.Dump(t, s))
}

// lookAtJournal checks a journal that is left. One that was not valid yet is
// no longer needed and stays until the next change; its pages may only say
// what the data say themselves.
func lookAtJournal(t testing.TB, dir string) error {
	t.Helper()
	const header, page = 512, 4096
	path := filepath.Join(dir, store.DatabaseName)
	journal, err := os.ReadFile(path + "-journal")
	if err != nil {
		return nil
	}
	data, err := os.ReadFile(path)
	must(t, err)
	for at := header; at+4+page <= len(journal); at += 4 + page + 4 {
		no := int(binary.BigEndian.Uint32(journal[at:]))
		if no < 1 || no*page > len(data) || !bytes.Equal(journal[at+4:at+4+page], data[(no-1)*page:no*page]) {
			return fmt.Errorf("the journal that is left holds another page %d", no)
		}
	}
	return nil
}

// lookAtCopy checks that the copy that a migration keeps is whole when it has its name.
func lookAtCopy(t testing.TB, dir string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, keptCopy))
	if err != nil {
		return ""
	}
	alone := filepath.Join(t.TempDir(), "copy")
	must(t, os.Mkdir(alone, 0o700))
	must(t, os.WriteFile(filepath.Join(alone, store.DatabaseName), data, 0o600))
	s, err := store.Open(alone, childOptions())
	if err != nil {
		return "the copy can't be opened: " + err.Error()
	}
	defer s.Close()
	if err := s.CheckIntegrity(); err != nil {
		return "the copy: " + err.Error()
	}
	if m, err := s.Meeting(1); err != nil || len(m.Polls) != 1 || len(m.Polls[0].Tallies) != 1 {
		return fmt.Sprintf("the copy holds %+v, %v", m, err)
	}
	return ""
}

// copyFolder copies a folder that nobody has open, but for its lock.
func copyFolder(t testing.TB, dir string) string {
	t.Helper()
	return copyTo(t, dir, fastDir(t))
}

func copyTo(t testing.TB, dir, to string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".lock") {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		must(t, err)
		must(t, os.WriteFile(filepath.Join(to, e.Name()), data, 0o600))
	}
	return to
}

// fastDir is a folder in memory where the system has such: these tests are
// about the calls that the program makes, not about this computer's disk.
func fastDir(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("/dev/shm", "expertpanel")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { must(t, os.RemoveAll(dir)) })
	return dir
}
