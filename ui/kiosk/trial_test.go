package kiosk

import (
	"fmt"
	"maps"
	"testing"
	"time"

	"expertpanel/store/panel"

	"fyne.io/fyne/v2"
)

type clock struct{ at time.Time }

func (c *clock) now() time.Time       { return c.at }
func (c *clock) pass(d time.Duration) { c.at = c.at.Add(d) }
func newClock() *clock                { return &clock{time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)} }
func (c *clock) rest()                { c.pass(time.Second) }
func people(n int) []panel.Candidate {
	return peopleOf(n, func(i int) string { return fmt.Sprintf("甲%d", i) })
}
func ids(c ...panel.CandidateID) []panel.CandidateID { return c }

func peopleOf(n int, name func(int) string) []panel.Candidate {
	var out []panel.Candidate
	for i := range n {
		out = append(out, panel.Candidate{ID: panel.CandidateID(i + 1), Name: name(i + 1), Unit: "某单位"})
	}
	return out
}

func allOf(c []panel.Candidate) []panel.CandidateID {
	var out []panel.CandidateID
	for _, x := range c {
		out = append(out, x.ID)
	}
	return out
}

// trial is a booth whose box answers at once, unless held.
type trial struct {
	*booth
	*clock
	box     []panel.Ballot
	kinds   []int
	answers []error // what the box says next; nil when used up
	held    bool    // nothing answers before the test does
	gone    int     // how often the window was given back

	given  int // how many rights were given out
	out    map[panel.Right]bool
	denied []error // what is said next to a PIN, a code or a release; nil when used up
	pins   []string
	codes  []string
}

func newTrial(rule panel.Rule, c []panel.Candidate, papers ...panel.Paper) *trial {
	tt := &trial{clock: newClock(), out: map[panel.Right]bool{}}
	if len(papers) == 0 {
		papers = []panel.Paper{{Kind: 1, Candidates: allOf(c), Rights: 3}}
	}
	tt.booth = newBooth(rule, c, papers, tt.clock.now)
	tt.booth.cast = func(right panel.Right, ballot panel.Ballot) {
		var err error
		if len(tt.answers) > 0 {
			err, tt.answers = tt.answers[0], tt.answers[1:]
		}
		if err == nil {
			tt.box = append(tt.box, maps.Clone(ballot))
			tt.kinds = append(tt.kinds, right.Kind)
			delete(tt.out, right)
		}
		if !tt.held {
			tt.settled(right, err)
		}
	}
	tt.booth.check = func(pin []byte) {
		tt.pins = append(tt.pins, string(pin))
		if !tt.held {
			tt.checked(tt.denial())
		}
	}
	tt.booth.release = func(kind int) {
		if !tt.held {
			tt.give(kind)
		}
	}
	tt.booth.admit = func(code []byte) {
		tt.codes = append(tt.codes, string(code))
		if !tt.held {
			tt.give(papers[len(papers)-1].Kind)
		}
	}
	tt.booth.withdraw = func(right panel.Right) {
		if !tt.out[right] {
			panic(fmt.Sprintf("%v is withdrawn and was not out", right))
		}
		delete(tt.out, right)
	}
	tt.left = func() { tt.gone++ }
	tt.rest()
	return tt
}

func (tt *trial) denial() error {
	if len(tt.denied) == 0 {
		return nil
	}
	err := tt.denied[0]
	tt.denied = tt.denied[1:]
	return err
}

// give answers a release or a code with a right, unless it is denied.
func (tt *trial) give(kind int) {
	if err := tt.denial(); err != nil {
		tt.received(panel.Right{}, err)
		return
	}
	tt.given++
	right := panel.Right{Kind: kind, Token: [panel.TokenSize]byte{byte(tt.given), byte(tt.given >> 8)}}
	tt.out[right] = true
	tt.received(right, nil)
}

// press presses keys as slowly as people do.
func (tt *trial) press(names ...fyne.KeyName) {
	for _, name := range names {
		tt.rest()
		tt.key(name)
	}
}

func (tt *trial) on(t *testing.T, want page) {
	t.Helper()
	if tt.page != want {
		t.Fatalf("page is %d, want %d", tt.page, want)
	}
}

// trialWithPIN is a booth whose ballots the staff release.
func trialWithPIN(c []panel.Candidate, papers ...panel.Paper) *trial {
	tt := newTrial(panel.DefaultRule(), c, papers...)
	tt.booth.pin = true
	return tt
}

// types types a PIN or a code, fast, and Enter.
func (tt *trial) types(text string) {
	tt.rest()
	for _, key := range typed(text) {
		tt.pass(80 * time.Millisecond)
		tt.key(key)
	}
	tt.press(fyne.KeyEnter)
}

type fataler interface{ Fatalf(string, ...any) }

// checkRights expects that no right is out but that of the ballot in hand.
func (tt *trial) checkRights(t fataler) {
	want := 0
	if tt.holds {
		want = 1
	}
	if len(tt.out) != want || tt.holds && !tt.out[tt.right] {
		t.Fatalf("on page %d %d rights are out; the booth holds %v", tt.page, len(tt.out), tt.holds)
	}
	inHand := tt.page == voting || tt.page == review || tt.page == casting ||
		(tt.page == leaving || tt.page == resting) && (tt.back == voting || tt.back == review)
	if inHand != tt.holds {
		t.Fatalf("on page %d the booth holds a right: %v", tt.page, tt.holds)
	}
}
