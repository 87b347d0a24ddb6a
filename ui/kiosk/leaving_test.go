package kiosk

import (
	"testing"
	"time"

	"expertpanel/store/panel"

	"fyne.io/fyne/v2"
)

func TestLeavingForgets(t *testing.T) {
	tt := newTrial(panel.DefaultRule(), people(2))
	tt.press(fyne.KeyEnter, fyne.Key1, fyne.KeyF10)
	tt.on(t, leaving)
	tt.press(fyne.KeyEnter) // the safe way
	tt.on(t, voting)
	if tt.chosen() != 1 {
		t.Error("a choice was lost by staying")
	}
	tt.press(fyne.KeyF10, fyne.Key0)
	if tt.gone != 1 || tt.chosen() != 0 {
		t.Errorf("gone %d times, %d choices left", tt.gone, tt.chosen())
	}
}

func TestAnIdleBallotIsCoveredAndThenCleared(t *testing.T) {
	tt := newTrial(panel.DefaultRule(), people(2))
	tt.press(fyne.KeyEnter, fyne.Key1)
	tt.pass(idleTime - time.Second)
	tt.key(fyne.KeyDown) // somebody is there
	tt.pass(idleTime - time.Second)
	if tt.tick() {
		t.Fatal("covered while somebody was there")
	}
	tt.pass(time.Second)
	tt.tick()
	tt.on(t, resting)
	tt.press(fyne.Key1)
	tt.on(t, resting)
	tt.press(fyne.KeyEnter)
	tt.on(t, voting)
	if tt.chosen() != 1 {
		t.Fatalf("%d choices are left, want 1", tt.chosen())
	}
	tt.pass(idleTime)
	tt.tick()
	tt.pass(graceTime)
	tt.tick()
	tt.on(t, waiting)
	if tt.chosen() != 0 || tt.used() != 0 || len(tt.box) != 0 {
		t.Errorf("%d choices, %d used, %d in the box", tt.chosen(), tt.used(), len(tt.box))
	}
	tt.pass(time.Hour)
	if tt.tick() {
		t.Error("the waiting page changed by itself")
	}
}

func TestABallotUnderTheQuestionToLeaveIsCleared(t *testing.T) {
	tt := newTrial(panel.DefaultRule(), people(2))
	tt.press(fyne.KeyEnter, fyne.Key1, fyne.KeyF10)
	tt.pass(graceTime - time.Second)
	if tt.tick() {
		t.Fatal("cleared too soon")
	}
	tt.pass(time.Second)
	tt.tick()
	tt.on(t, waiting)
	if tt.chosen() != 0 || tt.used() != 0 {
		t.Errorf("%d choices, %d used", tt.chosen(), tt.used())
	}
	tt.press(fyne.KeyF10)
	tt.pass(time.Hour)
	if tt.tick() {
		t.Error("without a ballot there is nothing to clear")
	}
}

func TestTheWindowIsLeftOnce(t *testing.T) {
	tt := newTrial(panel.DefaultRule(), people(1))
	tt.press(fyne.KeyF10, fyne.Key0, fyne.Key0, fyne.KeyEnter, fyne.KeyF10, fyne.Key0, fyne.KeyEscape)
	if tt.gone != 1 {
		t.Errorf("left %d times after 0 and 0", tt.gone)
	}
	tt = newTrial(panel.DefaultRule(), people(1), panel.Paper{Kind: 1, Candidates: ids(1), Rights: 1, Used: 1})
	tt.press(fyne.KeyEnter, fyne.KeyEnter)
	if tt.gone != 1 {
		t.Errorf("left %d times after Enter and Enter", tt.gone)
	}
}

func TestTicksStopTwice(*testing.T) {
	stop := Ticks(func() {})
	stop()
	stop()
}

func TestLeavingFromTheCoverGoesBackToTheBallot(t *testing.T) {
	tt := newTrial(panel.DefaultRule(), people(2))
	tt.press(fyne.KeyEnter, fyne.Key1)
	tt.pass(idleTime)
	tt.tick()
	tt.press(fyne.KeyF10)
	tt.on(t, leaving)
	tt.press(fyne.KeyEnter)
	tt.on(t, voting)
}

func TestLeavingTakesThePIN(t *testing.T) {
	tt := trialWithPIN(people(2))
	tt.types(pin)
	tt.press(fyne.Key1, fyne.KeyF10, fyne.KeyEnter)
	tt.on(t, leaving) // nothing typed: nothing happens
	for _, back := range []fyne.KeyName{fyne.KeyEscape, fyne.KeyBackspace} {
		tt.press(fyne.Key0, back) // Backspace erases first
		if back == fyne.KeyBackspace {
			tt.on(t, leaving)
			tt.press(back)
		}
		tt.on(t, voting)
		if tt.chosen() != 1 || tt.secret != (secret{}) {
			t.Errorf("%d choices, secret %v", tt.chosen(), tt.secret)
		}
		tt.press(fyne.KeyF10)
	}
	tt.denied = []error{panel.Refuse("wrong_pin", "")}
	tt.types("1234")
	tt.on(t, leaving)
	if tt.refusal == nil || tt.gone != 0 {
		t.Errorf("refusal %v, gone %d times", tt.refusal, tt.gone)
	}
	tt.types(pin)
	if tt.gone != 1 || tt.chosen() != 0 || len(tt.out) != 0 {
		t.Errorf("gone %d times, %d choices, %d rights out", tt.gone, tt.chosen(), len(tt.out))
	}
}

func TestTheFinishedPageTakesThePINToo(t *testing.T) {
	tt := trialWithPIN(people(1), panel.Paper{Kind: 1, Candidates: ids(1), Rights: 1, Used: 1})
	tt.on(t, finished)
	tt.press(fyne.Key0, fyne.KeyEnter)
	tt.on(t, leaving)
	tt.press(fyne.KeyEscape)
	tt.on(t, finished)
	tt.press(fyne.KeyEnter)
	tt.types(pin)
	if tt.gone != 1 {
		t.Errorf("gone %d times", tt.gone)
	}
}
