package wording

import "testing"

func TestTitlesAreCutBetweenTerms(t *testing.T) {
	got := Phrases("2026年度淮南市职业指导大师工作室评审")
	want := []string{"2026年度", "淮南市", "职业指导大师工作室", "评审"}
	for i := range want {
		if len(got) != len(want) || got[i] != want[i] {
			t.Fatalf("%q, want %q", got, want)
		}
	}
}
