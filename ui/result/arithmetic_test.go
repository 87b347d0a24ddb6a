package result

import (
	"strings"
	"testing"

	"expertpanel/store/panel"
)

func TestABaseOfNothingNeedsNoNumber(t *testing.T) {
	rule := panel.DefaultRule()
	rule.Base = panel.BaseExpressed
	none := panel.Result{Tally: panel.Tally{Candidate: 1, Eligible: 9, Abstain: 9}, Outcome: panel.NotPassed, QuorumMet: true}
	if got := baseLine(rule, none); got != "有效 0，需 —" {
		t.Errorf("the line says %q", got)
	}
	if got := arithmetic(rule, []panel.Result{none}); strings.Count(got, "基数为0的不通过。") != 1 {
		t.Errorf("the arithmetic says %q", got)
	}
}
