package eligibility_test

import (
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/eligibility"
)

func TestWhatIsNotGivenIsNamed(t *testing.T) {
	findings := eligibility.Of(panel.Candidate{})
	want := []eligibility.Finding{
		{Article: "第五条（一）", Label: "未填年限", Sentence: "请补填从事就业服务的年限。", Unknown: true},
		{Article: "第五条（一）", Label: "未填依据", Sentence: "未填依据（证书、表彰或业绩）。", Unknown: true},
		{Article: "第五条（二）", Label: "未填人数", Sentence: "请补填领衔人以外的工作人员数。", Unknown: true},
	}
	if len(findings) != len(want) {
		t.Fatalf("findings %+v", findings)
	}
	for i := range want {
		if findings[i] != want[i] {
			t.Errorf("finding %+v, want %+v", findings[i], want[i])
		}
	}
	if !eligibility.Met(findings) {
		t.Error("what is not given is taken for a shortfall")
	}
}
