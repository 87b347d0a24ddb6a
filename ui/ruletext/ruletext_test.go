package ruletext_test

import (
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
)

func TestPass(t *testing.T) {
	for _, tt := range []struct {
		num, den int
		strict   bool
		want     string
	}{
		{2, 3, false, "三分之二通过"},
		{2, 3, true, "超过三分之二通过"},
		{1, 1, false, "全票同意通过"},
		{1, 1, true, "须超过全票，无人能通过"},
	} {
		r := panel.Rule{Threshold: panel.Fraction{Num: tt.num, Den: tt.den}, Strict: tt.strict}
		if got := ruletext.Pass(r); got != tt.want {
			t.Errorf("%d/%d, strict %v: %q, want %q", tt.num, tt.den, tt.strict, got, tt.want)
		}
		if _, impossible := ruletext.Impossible(r, 9); impossible != (tt.num == tt.den && tt.strict) {
			t.Errorf("%d/%d, strict %v: impossible %v", tt.num, tt.den, tt.strict, impossible)
		}
	}
}
