package store_test

import (
	"crypto/sha256"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

// castOrders is how many orders of casting, and of which hand filled which
// slot, are tried.
const castOrders = 60

// A finalBox says what every slot of a poll holds in the end: for each
// candidate one letter a slot, "-" where a vote is not handed in.
type finalBox map[panel.CandidateID]string

// director makes the store fill the slots that the test wants: it stands in
// for the random source and knows which slots are still empty.
type director struct {
	empty map[panel.CandidateID][]int
	next  []target // the slots of the ballot being cast, in the order of the paper
}

type target struct {
	candidate panel.CandidateID
	slot      int
}

func (d *director) pick(int) (int, error) {
	t := d.next[0]
	d.next = d.next[1:]
	i := slices.Index(d.empty[t.candidate], t.slot)
	d.empty[t.candidate] = slices.Delete(d.empty[t.candidate], i, i+1)
	return i, nil
}

// TestFilesKeepNoOrder: the data folder depends on what the slots finally hold
// and on nothing else.
func TestFilesKeepNoOrder(t *testing.T) {
	var want map[string][32]byte
	for order := range castOrders {
		rng := rand.New(rand.NewPCG(1, uint64(order)))
		got := foldersAfter(t, rng)
		if want == nil {
			want = got
		}
		for stage, sum := range got {
			if sum != want[stage] {
				t.Fatalf("cast order %d: the folder %s differs from that of cast order 0", order, stage)
			}
		}
	}
}

// foldersAfter holds a meeting with one recusal whose slots end up the same
// whatever rng chooses, and returns the digests of the folder before and after closing.
func foldersAfter(t *testing.T, rng *rand.Rand) map[string][32]byte {
	d := &director{empty: map[panel.CandidateID][]int{}}
	dir := t.TempDir()
	s := storetest.OpenAt(t, dir, store.Options{Pick: d.pick, Random: rand.NewChaCha8([32]byte{}), Now: storetest.Noon})
	m := storetest.Round(t, s, panel.DefaultRule(), 3, 9)
	if err := s.Recuse(panel.Recusal{Expert: m.Experts[4].ID, Candidate: m.Candidates[1].ID}); err != nil {
		t.Fatal(err)
	}
	poll := storetest.OpenPoll(t, s, m.Round.ID)
	final := finalBox{
		poll.Candidates[0]: "aonaaoana",
		poll.Candidates[1]: "aaaaaoon",
		poll.Candidates[2]: "onoonaaan",
	}
	// Each candidate's slots are dealt to hands by a shuffle of its own.
	deal := map[panel.CandidateID][]int{}
	for _, c := range poll.Candidates {
		slots := rng.Perm(len(final[c]))
		deal[c] = slots
		for i := range slots {
			d.empty[c] = append(d.empty[c], i)
		}
	}
	hands := []int{1, 1, 1, 1, 1, 1, 1, 1, 2} // paper kinds
	rng.Shuffle(len(hands), func(i, j int) { hands[i], hands[j] = hands[j], hands[i] })
	for _, kind := range hands {
		ballot := panel.Ballot{}
		paper := poll.Papers[kind-1]
		// The store fills slots in the order of candidate ids, which is that of the paper here.
		for _, c := range paper.Candidates {
			slot := deal[c][0]
			deal[c] = deal[c][1:]
			ballot[c] = panel.Choice(final[c][slot])
			d.next = append(d.next, target{c, slot})
		}
		if err := storetest.Cast(s, poll.ID, kind, ballot); err != nil {
			t.Fatal(err)
		}
	}
	sums := map[string][32]byte{"with the poll open": folderSum(t, dir)}
	if err := s.ClosePoll(poll.ID); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	sums["after closing"] = folderSum(t, dir)
	return sums
}

// folderSum digests every file of the folder with its name.
func folderSum(t *testing.T, dir string) [32]byte {
	t.Helper()
	h := sha256.New()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		h.Write([]byte(e.Name() + "\x00"))
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
			if err := storetest.Cast(s, poll.ID, 1, storetest.Ballot(poll.Papers[0], string(choice))); err != nil {
				t.Fatal(err)
			}
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

func TestSlotsAreDealtEvenly(t *testing.T) {
	var first [7]int
	s := storetest.Open(t, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 100, 7)
	poll := storetest.OpenPoll(t, s, m.Round.ID)
	// One ballot over 100 candidates is 100 independent picks among 7 slots; the
	// only agree of each candidate shows which slot the first cast took.
	b := panel.Ballot{}
	for _, c := range poll.Candidates {
		b[c] = panel.Agree
	}
	if err := storetest.Cast(s, poll.ID, 1, b); err != nil {
		t.Fatal(err)
	}
	for _, slot := range store.FilledSlots(t, s, poll.ID) {
		first[slot-1]++
	}
	// 100 picks among 7 slots: one that is never chosen has a chance below 1 in 500,000.
	for i, n := range first {
		if n == 0 {
			t.Errorf("slot %d was never chosen in 100 picks", i+1)
		}
	}
}
