package store_test

import (
	"crypto/sha256"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

// A castHistory is a poll that can be held in many orders with one outcome.
type castHistory struct {
	name   string
	method panel.Method
	final  []string // for each candidate, in the order of presentation
	orders int      // how many orders of casting, and of which hand fills which slot, are tried
	killed int      // in how many of them the program is killed and started again
}

var (
	allIn   = []string{"aonaaoana", "aaaaaoon", "onoonaaan"}
	oneLeft = []string{"aonaa-ana", "-aaaaoon", "ono-naaan"}
)

var histories = []castHistory{
	{"hand-over", panel.MethodHandOver, allIn, 200, 10},
	{"codes", panel.MethodCodes, allIn, 200, 10},
	{"hand-over, one ballot not handed in", panel.MethodHandOver, oneLeft, 50, 2},
	{"codes, one not used", panel.MethodCodes, oneLeft, 50, 2},
}

// TestFilesKeepNoOrder: the data folder depends on what the slots and rights
// finally hold and on nothing else. It knows nothing of the order of casts, of
// which votes came from one hand, and of kills in the middle. Nothing is
// excluded from the comparison, SQLite's change counter neither: it counts
// commits, and what a kill interrupted is rolled back with its count.
func TestFilesKeepNoOrder(t *testing.T) {
	for _, h := range histories {
		t.Run(h.name, func(t *testing.T) {
			t.Parallel()
			if testing.Short() {
				h.orders, h.killed = 12, 1
			}
			base := t.TempDir()
			j, poll, hands := h.prepare(t, base)
			var want [3][32]byte
			for order := range h.orders {
				rng := rand.New(rand.NewPCG(1, uint64(order)))
				j.Casts = planCasts(rng, poll, j.Final, hands)
				j.Dir = copyFolder(t, base)
				if order >= h.orders-h.killed {
					castWithKills(t, j, rng)
				}
				got := finishPoll(t, j)
				must(t, os.RemoveAll(j.Dir))
				if order == 0 {
					want = got
				}
				for stage, name := range []string{"with the poll open", "with the poll closed", "at the end"} {
					if got[stage] != want[stage] {
						t.Fatalf("cast order %d: the folder %s differs from that of cast order 0", order, name)
					}
				}
			}
			t.Logf("%d cast orders, %d of them with kills: one digest", h.orders, h.killed)
		})
	}
}

// prepare makes the folder with the poll open and says who holds a right.
func (h castHistory) prepare(t *testing.T, dir string) (task, panel.Poll, []panel.Slip) {
	var slips []panel.Slip
	issued := &slips
	if h.method == panel.MethodHandOver {
		issued = nil
	}
	m, poll := beginPoll(t, dir, h.method, issued)
	for _, paper := range poll.Papers {
		for range paper.Rights {
			if h.method == panel.MethodHandOver {
				slips = append(slips, panel.Slip{Kind: paper.Kind})
			}
		}
	}
	j := task{Act: "casts", Round: m.Round.ID, Poll: poll.ID, Final: finalBox{}}
	votes := 0
	for i, c := range poll.Candidates {
		j.Final[c] = h.final[i]
		votes = max(votes, len(strings.ReplaceAll(h.final[i], "-", "")))
	}
	// The right that stays unused is always the same one, of the first kind.
	slices.SortFunc(slips, func(a, b panel.Slip) int {
		return strings.Compare(fmt.Sprint(b.Kind, b.Code), fmt.Sprint(a.Kind, a.Code))
	})
	return j, poll, slips[:votes]
}

// castWithKills votes for a while in a process that is killed between two
// casts, and in another that is killed in the middle of one.
func castWithKills(t *testing.T, j task, rng *rand.Rand) {
	t.Helper()
	j.Die = 1 + rng.IntN(len(j.Casts)-2)
	if r := j.alone(t); !r.killed {
		t.Fatalf("alive between casts: %s", r.out)
	}
	j.Die = 0
	if testing.Short() || !straceWorks() {
		t.Log("strace is missing or time is short: no kills in the middle of a cast")
		return
	}
	// In a cast the first of these is done 14 times, the second 5 times and the last once.
	kinds := []struct {
		name  string
		times int
	}{{"pwrite64", 14}, {"fsync", 5}, {"unlink", 1}}
	kind := kinds[rng.IntN(len(kinds))]
	r := j.underStrace(t, "-e", fmt.Sprintf("inject=%s:signal=SIGKILL:when=%d", kind.name, 1+rng.IntN(kind.times)))
	if !r.killed {
		t.Fatalf("alive in a cast: %s", r.out)
	}
}

// finishPoll casts what is left of the plan, closes the poll and the folder,
// and digests the folder at each of these stages.
func finishPoll(t *testing.T, j task) (sums [3][32]byte) {
	t.Helper()
	d := &director{}
	s := storetest.OpenAt(t, j.Dir, store.Options{Pick: d.pick, Now: storetest.Noon})
	in, err := j.resume(s, d)
	must(t, err)
	must(t, j.castFrom(s, d, in))
	sums[0] = folderSum(t, j.Dir)
	must(t, s.ClosePoll(j.Poll))
	sums[1] = folderSum(t, j.Dir)
	must(t, s.Close())
	sums[2] = folderSum(t, j.Dir)
	return sums
}

// folderSum digests every file of the folder with its name.
func folderSum(t testing.TB, dir string) [32]byte {
	t.Helper()
	h := sha256.New()
	entries, err := os.ReadDir(dir)
	must(t, err)
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		must(t, err)
		fmt.Fprintf(h, "%s\x00%d\x00", e.Name(), len(data))
		h.Write(data)
	}
	return [32]byte(h.Sum(nil))
}

// TestFilesTellBoxesApart guards the test above: were the digests blind, it could not fail.
func TestFilesTellBoxesApart(t *testing.T) {
	digest := func(choices string) [32]byte {
		dir := t.TempDir()
		s := storetest.OpenAt(t, dir, store.Options{
			Pick:   func(int) (int, error) { return 0, nil },
			Random: rand.NewChaCha8([32]byte{}), Now: storetest.Noon,
		})
		m := storetest.Round(t, s, panel.DefaultRule(), 1, 7)
		poll := storetest.OpenPoll(t, s, m.Round.ID)
		for _, choice := range choices {
			must(t, storetest.Cast(s, poll.ID, 1, storetest.Ballot(poll.Papers[0], string(choice))))
		}
		return folderSum(t, dir)
	}
	if digest("aao") == digest("aaa") {
		t.Error("two different boxes have one digest")
	}
	if first, again := digest("aao"), digest("aao"); first != again {
		t.Error("one box has two digests: something else than the votes gets into the files")
	}
}
