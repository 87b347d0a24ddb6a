package kiosk

import (
	"errors"
	"maps"
	"testing"
	"time"

	"expertpanel/store/panel"

	"fyne.io/fyne/v2"
)

func TestThreeExpertsVoteWithKeysAlone(t *testing.T) {
	tt := newTrial(panel.DefaultRule(), people(3))
	tt.on(t, waiting)
	for n := range 3 {
		tt.press(fyne.KeyEnter)
		tt.on(t, voting)
		tt.press(fyne.Key1, fyne.Key2, fyne.Key3)
		tt.on(t, voting)
		tt.press(fyne.KeyReturn)
		tt.on(t, review)
		tt.press(fyne.KeyReturn)
		if n < 2 {
			tt.on(t, done)
		}
	}
	tt.on(t, finished)
	want := panel.Ballot{1: panel.Agree, 2: panel.Oppose, 3: panel.Abstain}
	for _, b := range tt.box {
		if !maps.Equal(b, want) {
			t.Errorf("box has %v, want %v", b, want)
		}
	}
	tt.press(fyne.KeyEnter)
	if tt.gone != 1 {
		t.Error("the staff can't leave the finished window")
	}
}

func TestEnterGoesToTheNextWithoutAChoice(t *testing.T) {
	tt := newTrial(panel.DefaultRule(), people(4))
	tt.press(fyne.KeyEnter, fyne.Key1, fyne.KeyDown, fyne.Key1) // 1st and 3rd
	if tt.cursor != 3 {
		t.Fatalf("current is %d, want 3", tt.cursor)
	}
	tt.press(fyne.KeyEnter)
	if tt.cursor != 1 {
		t.Fatalf("current is %d, want 1", tt.cursor)
	}
	tt.press(fyne.Key2, fyne.Key2, fyne.KeyEnter)
	tt.on(t, review)
}

func TestBackwardKeepsChoices(t *testing.T) {
	tt := newTrial(panel.DefaultRule(), people(2))
	tt.press(fyne.KeyEnter, fyne.Key1, fyne.Key2, fyne.KeyEnter, fyne.KeyBackspace)
	tt.on(t, voting)
	if tt.chosen() != 2 {
		t.Fatalf("%d choices are left, want 2", tt.chosen())
	}
	tt.press(fyne.Key2, fyne.KeyEscape, fyne.KeyEnter, fyne.KeyEnter)
	if want := (panel.Ballot{1: panel.Oppose, 2: panel.Oppose}); !maps.Equal(tt.box[0], want) {
		t.Errorf("box has %v, want %v", tt.box[0], want)
	}
}

func TestABouncingEnterNeitherCastsTwiceNorBeginsTheNextBallot(t *testing.T) {
	tt := newTrial(panel.DefaultRule(), people(1))
	tt.press(fyne.KeyEnter, fyne.Key1, fyne.KeyEnter)
	tt.on(t, review)
	for range 100 { // the key is held down for three seconds
		tt.pass(30 * time.Millisecond)
		tt.key(fyne.KeyEnter)
	}
	tt.on(t, review)
	tt.press(fyne.KeyEnter)
	for range 100 {
		tt.pass(30 * time.Millisecond)
		tt.key(fyne.KeyEnter)
	}
	tt.on(t, done)
	if len(tt.box) != 1 {
		t.Errorf("%d ballots in the box, want 1", len(tt.box))
	}
}

func TestABouncingDigitChoosesOnce(t *testing.T) {
	tt := newTrial(panel.DefaultRule(), people(3))
	tt.press(fyne.KeyEnter, fyne.Key1)
	tt.pass(20 * time.Millisecond)
	tt.key(fyne.Key1)
	if tt.chosen() != 1 {
		t.Errorf("%d choices, want 1", tt.chosen())
	}
}

func TestNothingHappensWhileTheBoxWrites(t *testing.T) {
	tt := newTrial(panel.DefaultRule(), people(1))
	tt.press(fyne.KeyEnter, fyne.Key1, fyne.KeyEnter)
	tt.held = true
	tt.press(fyne.KeyEnter)
	tt.on(t, casting)
	tt.press(fyne.KeyEnter, fyne.Key2, fyne.KeyEscape, fyne.KeyF10)
	tt.requestLeave()
	tt.on(t, casting)
	if len(tt.box) != 1 || tt.box[0][1] != panel.Agree {
		t.Errorf("box has %v", tt.box)
	}
	tt.settled(tt.right, nil)
	tt.on(t, done)
}

func TestAnErrorKeepsTheChoices(t *testing.T) {
	tt := newTrial(panel.DefaultRule(), people(2))
	tt.answers = []error{errors.New("disk")}
	tt.press(fyne.KeyEnter, fyne.Key1, fyne.Key2, fyne.KeyEnter, fyne.KeyEnter)
	tt.on(t, review)
	if tt.problem == nil || tt.chosen() != 2 || tt.used() != 0 {
		t.Fatalf("problem %v, %d choices, %d used", tt.problem, tt.chosen(), tt.used())
	}
	tt.press(fyne.KeyEnter)
	tt.on(t, done)
	if tt.used() != 1 || len(tt.box) != 1 {
		t.Errorf("%d used, %d in the box", tt.used(), len(tt.box))
	}
}

func TestMaxAgreeAndAbstentionAreHeldLive(t *testing.T) {
	rule := panel.DefaultRule()
	rule.MaxAgree, rule.Abstain = 1, false
	tt := newTrial(rule, people(3))
	tt.press(fyne.KeyEnter, fyne.Key1)
	if !tt.atLimit() {
		t.Fatal("not at the limit after one agreement")
	}
	tt.press(fyne.Key1, fyne.Key3)
	if tt.chosen() != 1 || tt.cursor != 1 {
		t.Fatalf("%d choices, current %d: want 1 and 1", tt.chosen(), tt.cursor)
	}
	tt.press(fyne.Key2, fyne.KeyUp, fyne.KeyUp, fyne.Key2, fyne.Key1)
	if got := tt.ballot(); got[3] != panel.Agree || got[1] != panel.Oppose {
		t.Errorf("ballot is %v", got)
	}
}

func TestPapersOfRecusals(t *testing.T) {
	c := people(3)
	tt := newTrial(panel.DefaultRule(), c,
		panel.Paper{Kind: 1, Candidates: allOf(c), Rights: 2},
		panel.Paper{Kind: 2, Candidates: ids(1, 3), Rights: 1})
	tt.press(fyne.KeyEnter)
	tt.on(t, choosing)
	tt.press(fyne.Key2)
	tt.on(t, voting)
	tt.press(fyne.Key1)
	if tt.cursor != 2 {
		t.Errorf("current is %d: the recused candidate was not passed over", tt.cursor)
	}
	tt.press(fyne.Key1, fyne.KeyEnter, fyne.KeyEnter, fyne.KeyEnter)
	if want := (panel.Ballot{1: panel.Agree, 3: panel.Agree}); tt.kinds[0] != 2 || !maps.Equal(tt.box[0], want) {
		t.Errorf("kind %d, ballot %v", tt.kinds[0], tt.box[0])
	}
	tt.on(t, choosing)
	tt.press(fyne.Key2)
	tt.on(t, choosing) // none of that kind is left
	tt.press(fyne.KeyDown, fyne.KeyEnter)
	tt.on(t, voting)
	if tt.paper != 0 {
		t.Errorf("paper is %d, want 0", tt.paper)
	}
}

func TestAWrongPaperIsPutBackWithoutItsChoices(t *testing.T) {
	c := people(2)
	tt := newTrial(panel.DefaultRule(), c,
		panel.Paper{Kind: 1, Candidates: allOf(c), Rights: 2},
		panel.Paper{Kind: 2, Candidates: ids(2), Rights: 1})
	tt.press(fyne.KeyEnter, fyne.Key1, fyne.Key1, fyne.Key2, fyne.KeyEscape)
	tt.on(t, choosing)
	tt.press(fyne.KeyEscape)
	tt.on(t, choosing) // with choices made, the next expert must not get here
	tt.press(fyne.Key2)
	if tt.choices[0] != 0 || tt.choices[1] != panel.Oppose {
		t.Errorf("choices are %q", tt.choices)
	}
}

func TestALongReviewIsSeenWholeBeforeTheCast(t *testing.T) {
	tt := newTrial(panel.DefaultRule(), people(5))
	tt.fit(2, 2)
	tt.press(fyne.KeyEnter, fyne.Key1, fyne.Key1, fyne.Key1, fyne.Key1, fyne.Key1, fyne.KeyEnter)
	for sheet := range 3 {
		tt.on(t, review)
		if tt.sheet != sheet {
			t.Fatalf("sheet %d, want %d", tt.sheet, sheet)
		}
		tt.press(fyne.KeyEnter)
	}
	tt.on(t, done)
}

func TestPagesOfALongPaper(t *testing.T) {
	c := people(7)
	tt := newTrial(panel.DefaultRule(), c, panel.Paper{Kind: 1, Candidates: ids(1, 2, 5, 6, 7), Rights: 1})
	tt.fit(2, 9)
	tt.press(fyne.KeyEnter)
	for _, want := range []int{2, 4, 6, 6} { // the second page has none to vote on and is shown all the same
		tt.press(fyne.KeyPageDown)
		if tt.cursor != want {
			t.Fatalf("current is %d, want %d", tt.cursor, want)
		}
	}
	tt.press(fyne.KeyPageUp, fyne.KeyPageUp, fyne.Key1)
	if tt.chosen() != 0 {
		t.Error("a recused candidate got a choice")
	}
}
