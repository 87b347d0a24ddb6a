package kiosk

import (
	"slices"
	"strings"
	"testing"

	"expertpanel/store/panel"

	"fyne.io/fyne/v2"
)

const code = "7K3M9QW2X"

// trialByCode is a booth whose codes open the last kind of paper.
func trialByCode() *trial {
	c := people(3)
	tt := trialWithPIN(c, panel.Paper{Kind: 1, Candidates: allOf(c), Rights: 2}, panel.Paper{Kind: 2, Candidates: ids(2, 3), Rights: 1})
	tt.method = panel.MethodCodes
	return tt
}

func TestACodeOpensItsPaper(t *testing.T) {
	tt := trialByCode()
	tt.types(code)
	tt.on(t, voting)
	if tt.paper != 1 || tt.mayVote(0) || tt.secret != (secret{}) {
		t.Errorf("paper %d, secret %v", tt.paper, tt.secret)
	}
	tt.press(fyne.KeyEscape)
	tt.on(t, voting) // a code opens one kind only
	tt.press(fyne.Key1, fyne.Key1, fyne.KeyEnter, fyne.KeyEnter)
	tt.on(t, done)
	tt.press(fyne.KeyEnter)
	tt.on(t, waiting)
	tt.checkRights(t)
	if !slices.Equal(tt.codes, []string{code}) || len(tt.pins) != 0 {
		t.Errorf("codes %q, PINs %q", tt.codes, tt.pins)
	}
}

func TestWhatCodesAreTypedWith(t *testing.T) {
	tt := trialByCode()
	tt.types("OIL-U uäZ?QQ0A9999") // what codes have no use for is passed over
	if !slices.Equal(tt.codes, []string{"011ZQQ0A9"}) {
		t.Errorf("codes %q", tt.codes)
	}
	all := strings.Join(codeKeys, "")
	if len(all) != 32 {
		t.Fatalf("%d characters", len(all))
	}
	for n := range uint64(2000) {
		code, _ := panel.NewCode(n * 544_826_351)
		for _, c := range code {
			if !strings.ContainsRune(all, c) {
				t.Fatalf("there is no key %c", c)
			}
		}
	}
}

func TestAShortCodeIsNotLookedUp(t *testing.T) {
	tt := trialByCode()
	tt.types(code[:8])
	if len(tt.codes) != 0 || tt.secret.n != 8 {
		t.Errorf("codes %q, %d characters", tt.codes, tt.secret.n)
	}
}

func TestACodeThatIsRefused(t *testing.T) {
	for detail, kept := range map[string]int{"mistyped": codeLength, "used": 0, "earlier": 0} {
		tt := trialByCode()
		tt.denied = []error{panel.Refuse("bad_code", detail)}
		tt.types(code)
		tt.on(t, waiting)
		if tt.secret.n != kept || tt.refusal == nil || tt.holds {
			t.Errorf("%s: %d characters stay, refusal %v", detail, tt.secret.n, tt.refusal)
		}
		tt.pass(graceTime)
		if !tt.tick() || tt.secret != (secret{}) || tt.refusal != nil {
			t.Errorf("%s: the next expert finds %v, %v", detail, tt.secret, tt.refusal)
		}
	}
}

func TestACodeIsWipedByLeaving(t *testing.T) {
	tt := trialByCode()
	tt.press(typed(code)...)
	tt.press(fyne.KeyF10)
	if tt.secret != (secret{}) {
		t.Error("the code is still there under the question whether to leave")
	}
	tt.press(fyne.KeyEscape)
	tt.on(t, waiting)
	tt.press(typed(code)...)
	tt.press(fyne.KeyF10)
	tt.types(pin)
	if tt.gone != 1 || tt.secret != (secret{}) {
		t.Errorf("gone %d times, secret %v", tt.gone, tt.secret)
	}
}
