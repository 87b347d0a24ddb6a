package kiosk

import (
	"errors"
	"maps"
	"slices"
	"testing"
	"time"

	"expertpanel/store/panel"

	"fyne.io/fyne/v2"
)

const pin = "135790"

func TestEveryBallotIsReleasedWithThePIN(t *testing.T) {
	tt := trialWithPIN(people(1))
	for n := range 3 {
		tt.on(t, waiting)
		tt.press(fyne.KeyEnter)
		tt.on(t, waiting) // without the PIN nothing is released
		tt.types(pin)
		tt.on(t, voting)
		tt.checkRights(t)
		tt.press(fyne.Key1, fyne.KeyEnter, fyne.KeyEnter)
		if n < 2 {
			tt.on(t, done)
			tt.press(fyne.KeyEnter)
		}
	}
	tt.on(t, finished)
	if len(tt.box) != 3 || len(tt.out) != 0 || !slices.Equal(tt.pins, []string{pin, pin, pin}) {
		t.Errorf("%d ballots, %d rights out, PINs %q", len(tt.box), len(tt.out), tt.pins)
	}
}

func TestAWrongPINIsTypedAnew(t *testing.T) {
	tt := trialWithPIN(people(1))
	tt.denied = []error{panel.Refuse("wrong_pin", ""), panel.Refuse("try_later", "", "Seconds", 30)}
	for range 2 {
		tt.types("2468")
		tt.on(t, waiting)
		if tt.refusal == nil || tt.secret.n != 0 || tt.given != 0 {
			t.Fatalf("refusal %v, %d characters, %d released", tt.refusal, tt.secret.n, tt.given)
		}
		tt.press(fyne.KeyEnter)
	}
	tt.rest()
	tt.key(fyne.Key1)
	if tt.refusal != nil {
		t.Error("the refusal stays while the PIN is typed anew")
	}
	tt.press(fyne.KeyBackspace, fyne.KeyBackspace)
	tt.types(pin)
	tt.on(t, voting)
	if want := []string{"2468", "2468", pin}; !slices.Equal(tt.pins, want) {
		t.Errorf("PINs %q, want %q", tt.pins, want)
	}
}

func TestEscAndBackspaceTakeBackWhatIsTyped(t *testing.T) {
	tt := trialWithPIN(people(1))
	tt.press(typed("99")...)
	tt.press(fyne.KeyEscape)
	if tt.secret != (secret{}) {
		t.Errorf("Esc leaves %v", tt.secret)
	}
	tt.press(typed("135798")...)
	tt.press(fyne.KeyBackspace)
	if tt.secret.chars[5] != 0 {
		t.Error("what was erased is still there")
	}
	tt.types("0")
	if !slices.Equal(tt.pins, []string{pin}) {
		t.Errorf("PINs %q", tt.pins)
	}
}

// The Enter of a PIN is held down for three seconds, and so is that of the
// neutral page.
func TestThePINsEnterDoesNothingOnTheNextPage(t *testing.T) {
	tt := trialWithPIN(nil, panel.Paper{Kind: 1, Rights: 2}) // an empty paper is complete at once
	hold := func() {
		for range 100 {
			tt.pass(30 * time.Millisecond)
			tt.key(fyne.KeyEnter)
		}
	}
	tt.types(pin)
	tt.on(t, voting)
	hold()
	tt.on(t, voting)
	tt.press(fyne.KeyEnter)
	hold()
	tt.on(t, review)
	tt.press(fyne.KeyEnter)
	hold()
	tt.on(t, done)
	tt.press(fyne.KeyEnter)
	hold()
	tt.on(t, waiting)
	if len(tt.box) != 1 || len(tt.pins) != 1 {
		t.Errorf("%d ballots, %d PINs", len(tt.box), len(tt.pins))
	}
}

func TestABouncingEnterUsesUpOneTry(t *testing.T) {
	tt := trialWithPIN(people(1))
	tt.method = panel.MethodCodes
	tt.denied = []error{panel.Refuse("bad_code", "mistyped"), panel.Refuse("bad_code", "mistyped")}
	tt.types("7K3M9QW2X")
	tt.pass(30 * time.Millisecond)
	tt.key(fyne.KeyEnter)
	if len(tt.codes) != 1 {
		t.Errorf("%d tries", len(tt.codes))
	}
}

func TestNothingWorksWhileThePINIsChecked(t *testing.T) {
	tt := trialWithPIN(people(1))
	tt.held = true
	tt.types(pin)
	tt.press(fyne.KeyEnter, fyne.KeyBackspace, fyne.KeyEscape, fyne.Key5, fyne.KeyF10, fyne.KeyEnter)
	tt.on(t, waiting)
	tt.pass(time.Hour)
	if tt.tick() || tt.secret.n != len(pin) || len(tt.pins) != 1 {
		t.Errorf("%d characters, %d tries", tt.secret.n, len(tt.pins))
	}
	tt.checked(nil) // the release follows, and is held as well
	tt.press(fyne.KeyEnter, fyne.Key1, fyne.KeyF10)
	tt.on(t, waiting)
	if tt.secret != (secret{}) {
		t.Error("the PIN is kept when it has been checked")
	}
	tt.give(1)
	tt.on(t, voting)
}

func TestARoundWithoutAPINLocksNobodyIn(t *testing.T) {
	tt := trialWithPIN(people(1))
	tt.denied = []error{panel.Refuse("pin_missing", ""), nil, panel.Refuse("pin_missing", "")}
	tt.types("1")
	tt.on(t, voting)
	tt.press(fyne.KeyF10)
	tt.types("1")
	if tt.gone != 1 || len(tt.out) != 0 {
		t.Errorf("gone %d times, %d rights out", tt.gone, len(tt.out))
	}
}

func TestAReleaseThatFailsIsSaidInPlace(t *testing.T) {
	c := people(2)
	tt := trialWithPIN(c)
	tt.denied = []error{nil, errors.New("disk")}
	tt.types(pin)
	tt.on(t, waiting)
	if tt.refusal == nil {
		t.Error("no word of the release that failed")
	}
	tt = trialWithPIN(c, panel.Paper{Kind: 1, Candidates: allOf(c), Rights: 1}, panel.Paper{Kind: 2, Candidates: ids(2), Rights: 1})
	tt.denied = []error{nil, panel.Refuse("already_voted", "")}
	tt.types(pin)
	tt.press(fyne.Key2)
	tt.on(t, choosing)
	if tt.refusal == nil {
		t.Error("no word of the paper that is used up")
	}
	tt.press(fyne.Key1)
	tt.on(t, voting)
}

func TestThePaperThatIsPutBackIsWithdrawn(t *testing.T) {
	c := people(2)
	tt := trialWithPIN(c, panel.Paper{Kind: 1, Candidates: allOf(c), Rights: 1}, panel.Paper{Kind: 2, Candidates: ids(2), Rights: 1})
	tt.types(pin)
	tt.on(t, choosing)
	tt.checkRights(t)
	tt.press(fyne.Key1)
	first := tt.right
	tt.press(fyne.KeyEscape)
	tt.on(t, choosing)
	tt.checkRights(t)
	tt.press(fyne.Key2)
	if tt.right == first || tt.right.Kind != 2 {
		t.Errorf("the right is %v after %v", tt.right, first)
	}
	tt.press(fyne.KeyEscape, fyne.KeyEscape)
	tt.on(t, waiting) // and the PIN is asked for again
	tt.checkRights(t)
	tt.press(fyne.KeyEnter)
	tt.on(t, waiting)
}

func TestAFailedCastKeepsItsRight(t *testing.T) {
	tt := trialWithPIN(people(1))
	tt.answers = []error{errors.New("disk"), errors.New("disk")}
	tt.types(pin)
	right := tt.right
	tt.press(fyne.Key1, fyne.KeyEnter, fyne.KeyEnter, fyne.KeyEnter, fyne.KeyBackspace, fyne.Key2, fyne.KeyEnter)
	if tt.right != right || tt.given != 1 {
		t.Errorf("%d released, holding %v, want %v", tt.given, tt.right, right)
	}
	tt.press(fyne.KeyEnter)
	tt.on(t, done)
	if want := (panel.Ballot{1: panel.Oppose}); len(tt.box) != 1 || !maps.Equal(tt.box[0], want) {
		t.Errorf("box has %v", tt.box)
	}
	tt.checkRights(t)
}

func TestAnIdleBallotIsWithdrawn(t *testing.T) {
	tt := trialWithPIN(people(2))
	tt.types(pin)
	tt.press(fyne.Key1)
	tt.pass(idleTime)
	tt.tick()
	tt.checkRights(t)
	tt.pass(graceTime)
	tt.tick()
	tt.on(t, waiting)
	tt.checkRights(t)
	tt.press(typed(pin)...)
	tt.pass(graceTime)
	if !tt.tick() || tt.secret != (secret{}) {
		t.Error("a PIN that nobody goes on typing stays")
	}
}

// A window can be closed by the system, too, at any moment.
func TestAClosedWindowLeavesNoRightOut(t *testing.T) {
	tt := trialWithPIN(people(1))
	tt.types(pin)
	tt.press(fyne.Key1)
	if !tt.close() || tt.close() {
		t.Error("not closed once")
	}
	tt.checkRights(t)

	tt = trialWithPIN(people(1)) // while the ballot is being released
	tt.types("")                 // nothing is asked without a PIN
	tt.booth.release = func(int) {}
	tt.types(pin)
	tt.close()
	tt.give(1)
	tt.checkRights(t)

	for _, err := range []error{nil, errors.New("disk")} { // while the box writes
		tt = trialWithPIN(people(1))
		tt.types(pin)
		tt.press(fyne.Key1, fyne.KeyEnter)
		var cast panel.Right
		tt.booth.cast = func(right panel.Right, _ panel.Ballot) { cast = right }
		tt.press(fyne.KeyEnter)
		tt.close()
		if len(tt.out) != 1 {
			t.Fatal("withdrawn while the box writes")
		}
		if err == nil {
			delete(tt.out, cast)
		}
		tt.settled(cast, err)
		tt.checkRights(t)
		if tt.page != over {
			t.Errorf("page is %d", tt.page)
		}
	}
}
