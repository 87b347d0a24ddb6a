package kiosk

import (
	"errors"
	"maps"
	"testing"
	"time"

	"expertpanel/store/panel"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

// wholeCode stands for a code that is typed at once: keys by chance hardly ever make one.
const wholeCode fyne.KeyName = "code"

var anyKeys = []fyne.KeyName{
	fyne.Key1, fyne.Key1, fyne.Key2, fyne.Key3, fyne.KeyEnter, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyBackspace,
	fyne.KeyEscape, fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyF10, fyne.Key0, fyne.Key9, wholeCode,
}

// chance is a trial whose staff, experts, disk and clock do whatever they like.
type chance struct {
	*trial
	t        *rapid.T
	late     []func() // answers that are still to come
	seen     map[int]bool
	reviewed panel.Ballot
	begun    int
}

func newChance(t *rapid.T) *chance {
	c := people(rapid.IntRange(1, 6).Draw(t, "candidates"))
	papers := []panel.Paper{{Kind: 1, Candidates: allOf(c), Rights: rapid.IntRange(1, 3).Draw(t, "rights")}}
	if rapid.Bool().Draw(t, "recusal") {
		papers = append(papers, panel.Paper{Kind: 2, Candidates: allOf(c)[1:], Rights: 1})
	}
	rule := panel.DefaultRule()
	rule.MaxAgree = rapid.IntRange(0, 3).Draw(t, "max_agree")
	rule.Abstain = rapid.Bool().Draw(t, "abstain")
	x := &chance{trial: newTrial(rule, c, papers...), t: t, seen: map[int]bool{}}
	x.fit(rapid.IntRange(1, 6).Draw(t, "per_page"), rapid.IntRange(1, 6).Draw(t, "per_sheet"))
	x.booth.pin = rapid.Bool().Draw(t, "pin")
	x.method = rapid.SampledFrom([]panel.Method{panel.MethodHandOver, panel.MethodCodes}).Draw(t, "method")
	x.booth.check = func([]byte) { x.answer(func() { x.checked(x.mayFail()) }) }
	x.booth.release = func(kind int) { x.answer(func() { x.giveOrFail(kind) }) }
	x.booth.admit = func([]byte) {
		left := func(p panel.Paper) bool { return p.Used < p.Rights }
		kind := rapid.SampledFrom(x.papers).Filter(left).Draw(t, "kind").Kind
		x.answer(func() { x.giveOrFail(kind) })
	}
	x.booth.cast = func(right panel.Right, ballot panel.Ballot) {
		x.checkCast(papers[right.Kind-1], right, ballot)
		x.answer(func() {
			err := x.mayFail()
			if err == nil {
				x.box = append(x.box, ballot)
				delete(x.out, right)
			}
			x.settled(right, err)
		})
	}
	return x
}

func (x *chance) answer(f func()) {
	if rapid.Bool().Draw(x.t, "late") {
		x.late = append(x.late, f)
	} else {
		f()
	}
}

func (x *chance) answerLate() {
	late := x.late
	x.late = nil
	for _, f := range late {
		f()
	}
}

func (x *chance) mayFail() error {
	if rapid.IntRange(0, 3).Draw(x.t, "fails") == 3 {
		return errors.New("disk")
	}
	return nil
}

func (x *chance) giveOrFail(kind int) {
	if err := x.mayFail(); err != nil {
		x.received(panel.Right{}, err)
	} else {
		x.give(kind)
	}
}

func (x *chance) checkCast(paper panel.Paper, right panel.Right, ballot panel.Ballot) {
	if !x.out[right] {
		x.t.Fatalf("%v is cast and was not given out", right)
	}
	if len(x.seen) != x.sheets() {
		x.t.Fatalf("cast after %d of %d parts of the review", len(x.seen), x.sheets())
	}
	if !maps.Equal(ballot, x.reviewed) {
		x.t.Fatalf("cast %v, the review showed %v", ballot, x.reviewed)
	}
	if _, err := x.rule.Complete(paper, ballot); err != nil || len(ballot) != len(paper.Candidates) {
		x.t.Fatalf("paper %d is %v: %v", paper.Kind, ballot, err)
	}
}

// step is one key, with what else may happen at the time.
func (x *chance) step(name fyne.KeyName) {
	x.pass(time.Duration(rapid.SampledFrom([]int{10, 150, 800, 800, 800}).Draw(x.t, "ms")) * time.Millisecond)
	before := x.page
	if rapid.IntRange(0, 40).Draw(x.t, "idle") == 40 {
		x.pass(idleTime)
		x.tick()
	}
	if name == wholeCode {
		for _, key := range typed(code) {
			x.pass(80 * time.Millisecond)
			x.key(key)
		}
	} else {
		x.key(name)
	}
	if rapid.Bool().Draw(x.t, "answer") {
		x.answerLate()
	}
	if rapid.IntRange(0, 400).Draw(x.t, "closed") == 400 {
		x.close()
	}
	x.verify(before)
}

func (x *chance) verify(before page) {
	if x.page == voting && (before == waiting || before == done || before == choosing) {
		x.begun++
	}
	switch x.page {
	case review:
		if before != review && before != casting && before != leaving && before != resting {
			x.seen = map[int]bool{}
		}
		x.seen[x.sheet], x.reviewed = true, x.ballot()
	case waiting, done, finished, over:
		x.seen = map[int]bool{}
		if x.chosen() != 0 {
			x.t.Fatal("choices are left over")
		}
	}
	if !x.asks() && x.secret != (secret{}) {
		x.t.Fatal("something typed is left over")
	}
	if x.page != over { // the box may still be writing when the window is closed
		x.checkRights(x.t)
		if len(x.box) != x.used() || x.begun != x.given {
			x.t.Fatalf("%d cast, %d rights used, %d ballots begun, %d released", len(x.box), x.used(), x.begun, x.given)
		}
	}
	if x.gone > 1 || x.gone == 1 && x.page != over {
		x.t.Fatalf("gone %d times, on page %d", x.gone, x.page)
	}
	if len(x.box) > x.rights() || x.cursor < 0 || x.cursor >= max(len(x.candidates), len(x.papers)) {
		x.t.Fatalf("%d cast of %d, current is %d", len(x.box), x.rights(), x.cursor)
	}
}

// Any keys at any speed, with answers that come late or not well: no ballot is
// cast but the one that the review showed, each with one right; never is more
// than one right out, and each ends in the box or is given back; and nothing is
// left over afterwards.
func TestAnyKeys(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := newChance(t)
		for _, name := range rapid.SliceOfN(rapid.SampledFrom(anyKeys), 150, 150).Draw(t, "keys") {
			x.step(name)
		}
		for len(x.late) > 0 {
			x.answerLate()
		}
		x.close()
		if len(x.out) != 0 {
			t.Fatalf("%d rights are out at the end", len(x.out))
		}
	})
}
