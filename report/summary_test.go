package report

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"expertpanel/assets/words"
	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

func summaryOf(t *testing.T, m panel.Meeting) string {
	t.Helper()
	return strings.Join(textOf(t, made(t, document(KindResultSummary), m)), "")
}

func TestABaseOfNothingHasNoNeededVotes(t *testing.T) {
	m := reporttest.Small()
	m.Round.Rule.Base, m.Round.Rule.Quorum = panel.BaseExpressed, panel.QuorumPanel
	m.Polls = m.Polls[:1]
	m.Polls[0].Tallies[4] = panel.Tally{Candidate: 5, Eligible: 9, Abstain: 9}
	text := summaryOf(t, m)
	if !strings.Contains(text, "基数为0的不通过。") || !strings.Contains(text, "9000900—未通过") {
		t.Errorf("a base of 0 is not explained: %s", text)
	}
	if strings.Contains(summaryOf(t, reporttest.Small()), "基数为0") {
		t.Error("a base of 0 is explained though there is none")
	}
}

func TestSummaryTellsWhoWasThereAtEachPoll(t *testing.T) {
	m := reporttest.Small()
	m.Experts = append(m.Experts, panel.Expert{ID: 99, Name: "后来者"}) // entered after the polls
	if text := summaryOf(t, m); !strings.Contains(text, "到会专家9人；申报人5人，参加表决5人") || strings.Contains(text, "10人") || strings.Contains(text, "应到") {
		t.Errorf("who was there: %s", text)
	}
	m.Polls[1].Present = m.Polls[1].Present[:8]
	if text := summaryOf(t, m); !strings.Contains(text, "到会专家第一轮9人、第二轮8人；申报人5人") {
		t.Errorf("who was there: %s", text)
	}
}

func TestSummaryUsesTheTermsOfTheProgram(t *testing.T) {
	m := reporttest.Small()
	m.Polls = m.Polls[:1]
	m.Polls[0].Tallies[4] = panel.Tally{Candidate: 5, Eligible: 9, Agree: 6}
	text := summaryOf(t, m)
	if !strings.Contains(text, "未达法定人数") || !strings.Contains(text, "应发选票9张") || strings.Contains(text, "表决票") {
		t.Errorf("other terms: %s", text)
	}
	for _, title := range []string{"2026年度淮南市职业指导大师工作室评审", "2026年度淮南市职业指导大师工作室"} {
		m.Round.Title = title
		if text := summaryOf(t, m); strings.Count(text, "评审评审") > 0 || !strings.HasPrefix(text, "2026年度淮南市职业指导大师工作室评审结果汇总表") {
			t.Errorf("title: %.60s", text)
		}
	}
}

func TestAnErrorNamesTheDocument(t *testing.T) {
	m := reporttest.Small()
	m.Experts[3].Unit = "淮南\ue863学院"
	err := document(KindSignInSheet).Make(&bytes.Buffer{}, m)
	if !errors.Is(err, panel.Refuse("no_glyph", "")) {
		t.Fatalf("error %v", err)
	}
	if said := words.Explain(err); !strings.HasPrefix(said, "《签到表》里，“淮南□学院”中有打印不出的字符（U+E863）") {
		t.Errorf("said %s", said)
	}
}

func TestANoticeNeedsItsIssuer(t *testing.T) {
	m := reporttest.Small()
	m.Round.Office.Bureau = " "
	notice := document(KindPublicityNotice)
	if err := notice.Ready(m); !errors.Is(err, panel.Refuse("bureau_missing", "")) {
		t.Errorf("ready: %v", err)
	}
	if err := notice.Make(&bytes.Buffer{}, m); !errors.Is(err, panel.Refuse("bureau_missing", "")) {
		t.Errorf("made: %v", err)
	}
}
