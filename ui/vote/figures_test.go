package vote

import (
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/vote/votetest"
	"expertpanel/ui/widgets"
)

// entry are figures of votetest's poll: eight ballots of the first kind, one of
// the second, which leaves out the fifth candidate.
func entry(change func(*figures)) figures {
	f := figures{
		papers: [][]string{{"8", "8", "1"}, {"1", "1", ""}},
		votes:  [][]string{{"6", "1", "1", ""}, {"", "", "", ""}, {"8", "", "", ""}, {"5", "2", "", "1"}, {"5", "1", "1", ""}},
	}
	change(&f)
	return f
}

func TestBalance(t *testing.T) {
	poll := votetest.Counting([2]bool{}).Polls[0]
	for name, tt := range map[string]struct {
		change    func(*figures)
		candidate int
		tone      widgets.Tone
		says      string
	}{
		"adds up":                     {func(*figures) {}, 0, widgets.Good, "合计 8 = 8"},
		"nothing typed":               {func(*figures) {}, 1, widgets.Neutral, "应为 8"},
		"one field is enough":         {func(*figures) {}, 2, widgets.Good, "合计 8 = 8"},
		"not on the second paper":     {func(*figures) {}, 4, widgets.Good, "合计 7 = 7"},
		"too few":                     {func(f *figures) { f.votes[3][0] = "4" }, 3, widgets.Bad, "合计 7 ≠ 8"},
		"too many":                    {func(f *figures) { f.votes[3][2] = "1" }, 3, widgets.Bad, "合计 9 ≠ 8"},
		"spaces":                      {func(f *figures) { f.votes[0][0] = " 6 " }, 0, widgets.Good, "合计 8 = 8"},
		"no number":                   {func(f *figures) { f.votes[0][0] = "六" }, 0, widgets.Bad, "只填数字"},
		"negative":                    {func(f *figures) { f.votes[0][0] = "-6" }, 0, widgets.Bad, "只填数字"},
		"no number in another row":    {func(f *figures) { f.votes[0][0] = "六" }, 2, widgets.Good, "合计 8 = 8"},
		"before papers are typed":     {func(f *figures) { f.papers = [][]string{{"", "", ""}, {"", "", ""}} }, 1, widgets.Neutral, "应为 0"},
		"all noughts, none came back": {func(f *figures) { f.papers[0][1], f.papers[0][2], f.papers[1][1], f.votes[1][0] = "0", "", "0", "0" }, 1, widgets.Good, "合计 0 = 0"},
	} {
		if tone, says := entry(tt.change).balance(poll, tt.candidate); tone != tt.tone || says != tt.says {
			t.Errorf("%s: %d, %q", name, tone, says)
		}
	}
}

func TestValidBallots(t *testing.T) {
	poll := votetest.Counting([2]bool{}).Polls[0]
	for name, tt := range map[string]struct {
		row  []string
		tone widgets.Tone
		says string
	}{
		"all back":        {[]string{"8", "8", ""}, widgets.Good, "有效 8 张"},
		"one invalid":     {[]string{"8", "7", "1"}, widgets.Good, "有效 6 张"},
		"nothing typed":   {[]string{"", " ", ""}, widgets.Neutral, "应发 8 张"},
		"issued only":     {[]string{"8", "", ""}, widgets.Neutral, "应发 8 张"},
		"one too many":    {[]string{"7", "8", ""}, widgets.Attention, "多收 1 张"},
		"issued too many": {[]string{"9", "9", ""}, widgets.Bad, "应发只有 8 张"},
		"more invalid":    {[]string{"8", "7", "8"}, widgets.Bad, "作废多于收回"},
		"no number":       {[]string{"8", "x", ""}, widgets.Bad, "只填数字"},
	} {
		f := entry(func(f *figures) { f.papers[0] = tt.row })
		if tone, says := f.valid(poll, 0); tone != tt.tone || says != tt.says {
			t.Errorf("%s: %d, %q", name, tone, says)
		}
	}
}

func TestACountIsWrittenAndReadAlike(t *testing.T) {
	poll := votetest.Counting([2]bool{}).Polls[0]
	count, ok := entry(func(*figures) {}).count(poll)
	if !ok {
		t.Fatal("the figures can't be read")
	}
	if count.Papers[0] != (panel.PaperReturn{Kind: 1, Issued: 8, Returned: 8, Invalid: 1}) ||
		count.Candidates[3] != (panel.CandidateCount{Candidate: 4, Agree: 5, Oppose: 2, Invalid: 1}) {
		t.Errorf("read as %+v", count)
	}
	again, ok := write(count).count(poll)
	if !ok || len(panel.Differences(count, again)) > 0 {
		t.Errorf("written and read again: %+v", again)
	}
}

func TestIssuedAndReturnedMustBeTyped(t *testing.T) {
	if _, _, found := entry(func(*figures) {}).missing(); found {
		t.Error("nothing is missing")
	}
	row, column, found := entry(func(f *figures) { f.papers[1][1] = " " }).missing()
	if row != 1 || column != 1 || !found {
		t.Errorf("missing is %d, %d, %v", row, column, found)
	}
}
