package report

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

func TestSummaryTellsNoVotesWhereOnlyThePassedArePrinted(t *testing.T) {
	m := reporttest.Hard()
	m.Round.Printing = panel.PrintPassed
	text := summaryOf(t, m)
	for _, told := range []string{"基数25，", "需得17票", "同意不同意", "需得票结论", "基数为0", "按认定先后"} {
		if strings.Contains(text, told) {
			t.Errorf("the summary tells %s", told)
		}
	}
	for _, c := range m.Candidates[:5] {
		if strings.Count(text, c.Name) == 0 {
			t.Errorf("the summary lacks %s", c.Name)
		}
	}
	if !strings.Contains(text, "按设置，本表只列是否通过，不列票数。") || !strings.Contains(text, "应发选票25张，收回25张，未投0张") {
		t.Errorf("what is left out is not said: %s", text)
	}
}

// What the documents say must be the same however the votes were cast, as long
// as the same candidates passed.
func TestDocumentsDoNotDependOnVotesWhereOnlyThePassedArePrinted(t *testing.T) {
	m := reporttest.Small()
	m.Round.Printing = panel.PrintPassed
	m.Polls[0].Tallies[3] = panel.Tally{Candidate: 4, Eligible: 8, Agree: 2, Oppose: 6} // no tie
	m.Polls = m.Polls[:1]
	other := m
	other.Polls = slices.Clone(m.Polls)
	other.Polls[0].Tallies = slices.Clone(m.Polls[0].Tallies)
	other.Polls[0].Tallies[0] = panel.Tally{Candidate: 1, Eligible: 9, Agree: 7, Abstain: 2}
	other.Polls[0].Tallies[2] = panel.Tally{Candidate: 3, Eligible: 9, Agree: 9}
	other.Polls[0].Tallies[4] = panel.Tally{Candidate: 5, Eligible: 9, Oppose: 8, Invalid: 1}
	if slices.Equal(m.Recognised(), other.Recognised()) {
		t.Fatal("the ranks do not differ")
	}
	for _, d := range ready(m) {
		if was, is := strings.Join(textOf(t, made(t, d, m)), ""), strings.Join(textOf(t, made(t, d, other)), ""); was != is {
			t.Errorf("%s tells votes:\n%s\n%s", d.Kind, was, is)
		}
	}
}

func TestSummaryTellsOfVoidPolls(t *testing.T) {
	m := reporttest.Again()
	text := summaryOf(t, m)
	for _, part := range []string{
		"第一轮表决（作废）", "投票方式：纸质选票。到会专家9人，应发选票9张；发出选票9张，收回10张，多于发出1张。本轮作废，不计票，重新表决。",
		"第二轮表决上一轮作废，本轮重新表决。", "第三轮表决（作废）上一轮同票的张𬱖、赵敏再次表决。",
		"第四轮表决第二轮同票的张𬱖、赵敏再次表决；上一轮作废，本轮重新进行。", "未收回0张", "弃权未收回基数",
		"作废的轮次不计入表决轮数", "第二轮计票封存码（审计记录第5条的校验码）：", "拟认定以下3个工作室",
	} {
		if !strings.Contains(text, part) {
			t.Errorf("the summary lacks %s", part)
		}
	}
	if strings.Contains(text, "第一轮计票封存码") {
		t.Errorf("a void poll is sealed: %s", text)
	}
	m.Polls = m.Polls[:1]
	if err := document(KindResultSummary).Ready(m); !errors.Is(err, panel.Refuse("no_closed_poll", "")) {
		t.Errorf("nothing but a void poll: %v", err)
	}
}

func TestSummaryHasTheSealsAndTheCorrections(t *testing.T) {
	m := reporttest.Small()
	text := summaryOf(t, m)
	for _, p := range m.Polls {
		if p.Seal.IsZero() || !strings.Contains(text, strings.ReplaceAll(p.Seal.Grouped(), " ", "")) {
			t.Errorf("the summary lacks the seal of poll %d", p.No)
		}
	}
	if strings.Contains(text, "更正") {
		t.Error("corrections though there are none")
	}
	text = summaryOf(t, reporttest.Corrected(m))
	for _, row := range []string{
		"12026年11月20日10:21评审专家李明（淮南联合大学）李䶮（淮南联合大学招生就业处）",
		"22026年11月20日10:24操作员密码—重新设置", "文书内容列出票数只列是否通过",
	} {
		if !strings.Contains(text, row) {
			t.Errorf("the summary lacks %s in %s", row, text)
		}
	}
}
