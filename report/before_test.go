package report

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

// early are the documents before the meeting.
var early = []Kind{
	KindRoundNotice, KindCandidateList, KindPrecheckSheet, KindExpertDraw, KindRecusalPledge, KindConfidentialityPledge, KindAgenda,
}

// crowd is the hard meeting on the day before, under a title of three lines.
func crowd() panel.Meeting {
	m := reporttest.Before(reporttest.Hard())
	m.Round.Title = "2026年度淮南市职业指导大师工作室暨公共就业服务领军人才培养对象和就业指导后备人才评审"
	agenda := m.Round.Meeting.Agenda
	m.Round.Meeting.Agenda = slices.Insert(slices.Clone(agenda), 3, panel.AgendaItem{What: "休会", Minutes: 20}, agenda[2])
	m.Round.Meeting.Agenda[2].Presents = 20
	return m
}

// beforeFacts are what each document before the meeting must tell.
func beforeFacts(k Kind, m panel.Meeting) []string {
	r := m.Round
	var out []string
	switch k {
	case KindRoundNotice:
		out = []string{
			"淮人社秘〔2026〕86号", "各县（区）人力资源和社会保障局，在淮各高校：", "第五条", "第七条", "获得省级及以上就业工作先进表彰", "4.各县（区）人力资源和社会保障局关于",
			"2026年11月6日前", "联系人：许文静", "不超过3个", "不少于7名专家", "5万元一次性补助", "1.职业指导大师工作室申报表", "2026年10月12日印发", "抄送：省人力资源和社会保障厅",
		}
	case KindCandidateList, KindPrecheckSheet:
		for _, c := range m.Candidates {
			out = append(out, c.Name, c.Unit, c.Recommender, maskedIdentity(c.IDNumber))
		}
		if k == KindCandidateList {
			return append(out, fmt.Sprintf("共%d人，提交表决%d人", len(m.Candidates), len(m.Standing())), "不提交表决：材料不全")
		}
		out = append(out, "第五条（一）1", "第五条（二）5", "第七条4", "√符合", "√不符合", "√1份", "缺获奖证书复印件一份", "√符合条件，材料齐全", "√材料需要补正", "√不符合条件", "□符合条件，材料齐全")
	case KindExpertDraw:
		out = []string{"8421淮南", "3617淮南", "不再有效", "因公出差，不能到会", "重新抽取的原因：", "候补第1位"}
		for _, e := range m.Experts {
			out = append(out, e.Name, e.Unit)
		}
	case KindRecusalPledge, KindConfidentialityPledge:
		for _, e := range m.Members() {
			out = append(out, e.Name, e.Unit)
		}
	case KindAgenda:
		out = []string{"2026年11月20日（星期五）14时00分", r.Meeting.Place, "主持人：周正清", "监票人：何立新", "14:00—14:05", "14:05—14:15", "14:15—14:23（1）" + m.Candidates[0].Name, "（每人8分钟）"}
		for _, c := range m.Standing() {
			out = append(out, c.Name, c.Unit)
		}
	}
	return out
}

func TestDocumentsBeforeTellEveryFact(t *testing.T) {
	for _, m := range []panel.Meeting{reporttest.Before(reporttest.Small()), crowd()} {
		for _, k := range early {
			text := strings.Join(textOf(t, made(t, document(k), m)), "")
			for _, fact := range beforeFacts(k, m) {
				if !strings.Contains(text, unspaced(fact)) {
					t.Errorf("%s does not say %q", k, fact)
				}
			}
			for _, c := range m.Candidates {
				if strings.Contains(text, c.IDNumber) || strings.Contains(text, c.Phone) {
					t.Errorf("%s tells a candidate's identity number or telephone", k)
				}
				if k == KindRoundNotice && len([]rune(c.Name)) > 2 && strings.Contains(text, c.Name) {
					t.Errorf("the notice names %s", c.Name)
				}
			}
		}
	}
}

func TestPagesOfThePanelAreOneForEachPerson(t *testing.T) {
	m := reporttest.Before(reporttest.Small())
	for k, want := range map[Kind]int{
		KindPrecheckSheet: len(m.Candidates), KindRecusalPledge: len(m.Members()), KindConfidentialityPledge: len(m.Members()),
	} {
		if got := len(textOf(t, made(t, document(k), m))); got != want {
			t.Errorf("%s has %d pages, want %d", k, got, want)
		}
	}
}

func TestAPledgeHasTheRecusalsOfItsExpert(t *testing.T) {
	m := reporttest.Before(reporttest.Small())
	expert := m.Members()[2]
	m.Recusals = []panel.Recusal{{Expert: expert.ID, Candidate: m.Candidates[1].ID, Reason: "曾合作申报项目"}}
	for i, page := range textOf(t, made(t, document(KindRecusalPledge), m)) {
		own := m.Members()[i].ID == expert.ID
		if strings.Contains(page, "曾合作申报项目") != own || strings.Contains(page, "本人与全部申报人都没有应当回避的情形") == own {
			t.Errorf("the pledge of %s: %s", m.Members()[i].Name, page)
		}
	}
}

func TestColumnsThatNobodyHasAnythingInAreLeftOut(t *testing.T) {
	m := reporttest.Before(reporttest.Small())
	for i := range m.Candidates {
		c := &m.Candidates[i]
		*c = panel.Candidate{ID: c.ID, Name: c.Name, Unit: c.Unit}
	}
	text := strings.Join(textOf(t, made(t, document(KindCandidateList), m)), "")
	for _, head := range []string{"推荐单位", "年限", "业绩", "工作人员", "身份证号0", "联系电话1", "备注"} {
		if strings.Contains(text, head) {
			t.Errorf("a column %s with nothing in it: %s", head, text)
		}
	}
}

func TestDocumentsBeforeAreRefusedTooEarly(t *testing.T) {
	for _, c := range []struct {
		kind   Kind
		want   *panel.Error
		change func(*panel.Meeting)
	}{
		{KindRoundNotice, panel.Refuse("bureau_missing", ""), func(m *panel.Meeting) { m.Round.Office.Bureau = " " }},
		{KindRoundNotice, panel.Refuse("notice_incomplete", "addressees"), func(m *panel.Meeting) { m.Round.Notice.Addressees = "" }},
		{KindRoundNotice, panel.Refuse("notice_incomplete", "issued"), func(m *panel.Meeting) { m.Round.Notice.Issued = panel.Date{} }},
		{KindRoundNotice, panel.Refuse("notice_incomplete", "deadline"), func(m *panel.Meeting) { m.Round.Notice.Deadline = panel.Date{} }},
		{KindCandidateList, panel.Refuse("no_candidates", ""), func(m *panel.Meeting) { m.Candidates = nil }},
		{KindPrecheckSheet, panel.Refuse("no_candidates", ""), func(m *panel.Meeting) { m.Candidates = nil }},
		{KindExpertDraw, panel.Refuse("no_expert_draw", ""), func(m *panel.Meeting) { m.Draws = nil }},
		{KindRecusalPledge, panel.Refuse("no_experts", ""), func(m *panel.Meeting) { m.Experts, m.Draws = nil, nil }},
		{KindRecusalPledge, panel.Refuse("no_candidates", ""), func(m *panel.Meeting) { m.Candidates = nil }},
		{KindConfidentialityPledge, panel.Refuse("no_experts", ""), func(m *panel.Meeting) { m.Experts, m.Draws = nil, nil }},
		{KindAgenda, panel.Refuse("meeting_undated", ""), func(m *panel.Meeting) { m.Round.Meeting.Date = panel.Date{} }},
		{KindAgenda, panel.Refuse("agenda_incomplete", "start"), func(m *panel.Meeting) { m.Round.Meeting.Start = 0 }},
		{KindAgenda, panel.Refuse("no_candidates", ""), func(m *panel.Meeting) { m.Candidates = nil }},
	} {
		m := reporttest.Before(reporttest.Small())
		if err := document(c.kind).Ready(m); err != nil {
			t.Fatalf("%s: %v", c.kind, err)
		}
		c.change(&m)
		var b strings.Builder
		if err := document(c.kind).Make(&b, m); !errors.Is(err, c.want) || b.Len() > 0 {
			t.Errorf("%s: %v, want %v", c.kind, err, c.want)
		}
	}
}
