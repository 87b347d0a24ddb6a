package store_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

const (
	dealtSlots      = 7 // as many as experts
	dealtCandidates = 100
)

// falseAlarm is the chance that one of the tables below looks wrong although
// the slots are chosen well. There are three tables: together less than 1e-9.
const falseAlarm = 3e-10

// dealings is what many casts did: how often each slot was chosen by the first
// and by the second ballot, and which two by the first ballot's votes on two candidates.
type dealings struct {
	first, second [dealtSlots]int
	two           [dealtSlots * dealtSlots]int
}

// deal casts two ballots of many candidates into empty boxes, again and again.
// The first agrees with all and the second opposes all, so that the slots show
// whose vote each holds.
func deal(t *testing.T, rounds int, options func() store.Options) (d dealings) {
	t.Helper()
	base := t.TempDir()
	s := storetest.OpenAt(t, base, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 1, dealtSlots)
	var more []panel.Candidate
	for i := range dealtCandidates - 1 {
		more = append(more, panel.Candidate{Name: fmt.Sprintf("乙%d", i), Unit: "某中心", Recommender: "某县人社局"})
	}
	must(t, s.ImportCandidates(m.Round.ID, more))
	poll := storetest.OpenPoll(t, s, m.Round.ID)
	must(t, s.Close())
	for range rounds {
		dir := copyFolder(t, base)
		s := storetest.OpenAt(t, dir, options())
		for _, choice := range []string{"a", "o"} {
			must(t, storetest.Cast(s, poll.ID, 1, storetest.Ballot(poll.Papers[0], strings.Repeat(choice, dealtCandidates))))
		}
		box := store.Box(t, s, poll.ID)
		must(t, s.Close())
		must(t, os.RemoveAll(dir))
		for i, c := range poll.Candidates {
			slot := strings.IndexByte(box[c], 'a')
			d.first[slot]++
			d.second[strings.IndexByte(box[c], 'o')]++
			if i%2 == 1 { // pairs that share no candidate are independent samples
				d.two[strings.IndexByte(box[poll.Candidates[i-1]], 'a')*dealtSlots+slot]++
			}
		}
	}
	return d
}

// TestSlotsAreDealtEvenly: with the machine's random source every slot is
// equally likely, and the votes of one hand on two candidates lie in slots that
// have nothing to do with each other.
func TestSlotsAreDealtEvenly(t *testing.T) {
	if testing.Short() {
		t.Skip("statistics take many casts")
	}
	d := deal(t, 60, func() store.Options { return store.Options{} })
	for name, table := range map[string][]int{
		"the first ballot's slots": d.first[:], "the second ballot's slots": d.second[:], "the slots of two candidates": d.two[:],
	} {
		if p := evenness(table); p < falseAlarm {
			t.Errorf("%s are uneven, p = %.3g: %v", name, p, table)
		}
	}
}

// TestUnevenDealsAreFound guards the test above.
func TestUnevenDealsAreFound(t *testing.T) {
	if testing.Short() {
		t.Skip("statistics take many casts")
	}
	rng := rand.New(rand.NewPCG(4, 5))
	same := func() store.Options { // one number for a whole ballot
		k := -1
		return store.Options{Pick: func(n int) (int, error) {
			if k < 0 {
				k = rng.IntN(dealtSlots)
			}
			return k % n, nil
		}}
	}
	side := deal(t, 20, same)
	if p := evenness(side.two[:]); p >= falseAlarm {
		t.Errorf("votes that lie side by side pass, p = %.3g", p)
	}
	low := func() store.Options { // a remainder that favours the first slots
		return store.Options{Pick: func(n int) (int, error) { return rng.IntN(n+3) % n, nil }}
	}
	d := deal(t, 20, low)
	if p := evenness(d.first[:]); p >= falseAlarm {
		t.Errorf("an uneven deal passes, p = %.3g", p)
	}
}

// evenness is the chance that a table whose cells are equally likely comes out
// as unevenly as this or more, by the chi-square test with its tail in closed form for
// an even number of degrees of freedom. Every cell is expected to hold 20 or more,
// where the test is near enough.
func evenness(table []int) float64 {
	n := 0
	for _, k := range table {
		n += k
	}
	expected, chi2 := float64(n)/float64(len(table)), 0.0
	for _, k := range table {
		chi2 += (float64(k) - expected) * (float64(k) - expected) / expected
	}
	sum, term := 0.0, math.Exp(-chi2/2)
	for i := range (len(table) - 1) / 2 {
		sum += term
		term *= chi2 / 2 / float64(i+1)
	}
	return sum
}

func TestEvenness(t *testing.T) {
	// The 5 % bound of 6 degrees of freedom is 12.592.
	const mean = 100_000
	table := []int{mean, mean, mean, mean, mean, mean, mean}
	if p := evenness(table); p != 1 {
		t.Errorf("an even table has p = %v", p)
	}
	d := int(math.Sqrt(12.592 * mean / 2))
	table[0], table[1] = mean+d, mean-d
	if p := evenness(table); math.Abs(p-0.05) > 0.0005 {
		t.Errorf("p = %v, want 0.05", p)
	}
}
