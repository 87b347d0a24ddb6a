package store_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A powerCut replays what a use case did to the disk and judges every folder
// that may be left when the power fails on the way.
type powerCut struct {
	job           task // in the folder in which it was traced
	base          string
	calls         []call
	before, after string
	found         map[[32]byte]string // what a state turned out to hold
}

// cutPower traces an operation with all that it writes, perhaps with a fault.
func cutPower(t *testing.T, op operation, fault ...string) powerCut {
	t.Helper()
	base := t.TempDir()
	j := op.prepare(t, base)
	p := powerCut{base: copyFolder(t, base), found: map[[32]byte]string{}}
	p.before = look(t, copyFolder(t, base), j)
	j.Dir = copyFolder(t, base)
	r := j.underStrace(t, append([]string{"-xx", "-s", "65536"}, fault...)...)
	if !r.done() {
		t.Fatal(r.out)
	}
	p.job, p.calls, p.after = j, r.calls, look(t, j.Dir, j)
	return p
}

// replay lets the power fail after every call but those that are left out, and
// gives the number of cuts and what is wrong after them.
func (p powerCut) replay(t *testing.T, leaveOut func(n int, c call) bool) (cuts int, wrong []string) {
	t.Helper()
	return p.replayOn(t, newDisk(t, p.job.Dir, p.base), leaveOut)
}

func (p powerCut) replayOn(t *testing.T, d *disk, leaveOut func(n int, c call) bool) (cuts int, wrong []string) {
	t.Helper()
	rng := rand.New(rand.NewPCG(2, 3))
	begun, acknowledged := false, false
	for n, c := range p.calls {
		begun = begun || c.isMark(markBegin)
		acknowledged = acknowledged || c.isMark(markDone)
		if !leaveOut(n, c) {
			must(t, d.do(c))
		}
		if !begun {
			continue
		}
		for _, state := range d.states(rng) {
			cuts++
			switch found := p.lookAt(t, state); {
			case found != p.before && found != p.after:
				wrong = append(wrong, fmt.Sprintf("after call %d, %s: half: %s", n, c.name, found))
			case acknowledged && found != p.after:
				wrong = append(wrong, fmt.Sprintf("after call %d, %s: acknowledged and lost", n, c.name))
			}
		}
	}
	if !acknowledged {
		t.Fatal("the use case did not come to its end")
	}
	return cuts, wrong
}

// lookAt starts the program in such a folder.
func (p powerCut) lookAt(t *testing.T, state folderState) string {
	t.Helper()
	sum := state.sum()
	if found, known := p.found[sum]; known {
		return found
	}
	dir, err := os.MkdirTemp(p.base, "state")
	must(t, err)
	for name, data := range state {
		must(t, os.WriteFile(filepath.Join(dir, name), data, 0o600))
	}
	found := look(t, dir, p.job)
	must(t, os.RemoveAll(dir))
	p.found[sum] = found
	return found
}

func nothing(int, call) bool { return false }

func isSync(c call) bool { return c.name == "fsync" || c.name == "fdatasync" }

// TestPowerLoss: whatever the disk holds when the machine dies, the box is as
// before or as after, and what was acknowledged is there.
func TestPowerLoss(t *testing.T) {
	needStrace(t)
	for _, op := range operations {
		if !strings.HasPrefix(op.name, "cast") && op.name != "closing a poll" {
			continue
		}
		t.Run(op.name, func(t *testing.T) {
			t.Parallel()
			p := cutPower(t, op)
			cuts, wrong := p.replay(t, nothing)
			for _, text := range wrong {
				t.Error(text)
			}
			t.Logf("power loss: %d cuts, %d different folders, %d failures", cuts, len(p.found), len(wrong))
		})
	}
}

// TestPowerLossAfterAFailedSync: one sync of a cast fails, so that the expert
// tries again or the store does so by itself, and then the power fails. What was
// acknowledged in the end is there even if the disk forgot what it failed to
// sync. The second sync, of the journal's name, is left out: SQLite goes on when it
// fails, and losing the power within the same commit may then leave half a ballot.
// That takes a folder that can't be synced and a power failure in the same
// few milliseconds.
func TestPowerLossAfterAFailedSync(t *testing.T) {
	needStrace(t)
	for _, n := range []int{1, 3, 4, 5} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			p := cutPower(t, operations[0], "-e", fmt.Sprintf("inject=fsync:error=EIO:when=%d", n))
			for _, forgets := range []bool{false, true} {
				d := newDisk(t, p.job.Dir, p.base)
				d.forgets = forgets
				cuts, wrong := p.replayOn(t, d, nothing)
				for _, text := range wrong {
					t.Error(text)
				}
				t.Logf("forgets %v: %d cuts, %d different folders so far, %d failures", forgets, cuts, len(p.found), len(wrong))
			}
		})
	}
}

// TestDiskModelNeedsEverySync guards the test above: it has to fail for a
// program that leaves out any of its syncs.
func TestDiskModelNeedsEverySync(t *testing.T) {
	needStrace(t)
	t.Parallel()
	p := cutPower(t, operations[0])
	begun := false
	for n, c := range p.calls {
		begun = begun || c.isMark(markBegin)
		if !begun || !isSync(c) {
			continue
		}
		if _, wrong := p.replay(t, func(i int, _ call) bool { return i == n }); len(wrong) == 0 {
			t.Errorf("without call %d, %s(%s), nothing is wrong", n, c.name, c.args[0])
		}
	}
}
