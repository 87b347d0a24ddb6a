package report

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

func TestEveryFileIsSound(t *testing.T) {
	for _, m := range meetings() {
		for _, d := range ready(m) {
			pdf := made(t, d, m)
			if !bytes.Equal(pdf, made(t, d, m)) {
				t.Errorf("%s: the same meeting makes other bytes", d.Kind)
			}
			if out := run(t, pdf, "qpdf", "--check"); strings.Contains(out, "WARNING") {
				t.Errorf("%s: %s", d.Kind, out)
			}
			for _, line := range strings.Split(strings.TrimSpace(run(t, pdf, "pdffonts")), "\n")[2:] {
				if !strings.Contains(line, "yes yes yes") {
					t.Errorf("%s: a font is not embedded, not a subset or without text: %s", d.Kind, line)
				}
			}
		}
	}
}

// facts are what each document must tell, whole and in the right characters.
func facts(k Kind, m panel.Meeting) []string {
	var out []string
	recognised, confirmed := map[panel.CandidateID]bool{}, map[panel.CandidateID]bool{}
	for _, id := range m.Recognised() {
		recognised[id] = true
	}
	for _, c := range m.Confirmable() {
		confirmed[c.ID] = true
	}
	for _, c := range m.Candidates {
		switch {
		case slices.Contains([]Kind{KindResultSummary, KindZeroReport, KindPaperBallot, KindCountSheet, KindCountReport, KindMinutes}, k):
			out = append(out, c.Name, c.Unit)
		case confirmed[c.ID] && k == KindPlaqueProof:
			out = append(out, c.Studio())
		case confirmed[c.ID] && slices.Contains([]Kind{KindPlaqueReceipt, KindSubsidyList}, k):
			out = append(out, c.Studio(), c.Unit)
		case recognised[c.ID] && k == KindPublicityNotice, confirmed[c.ID] && (k == KindCertificate || k == KindConfirmation):
			out = append(out, c.Name, c.Unit, c.Studio())
		}
	}
	for _, e := range m.Experts {
		switch k {
		case KindSignInSheet:
			out = append(out, e.Name, e.Unit, e.Title)
		case KindZeroReport:
			out = append(out, e.Name)
		case KindMinutes:
			out = append(out, e.Name)
		case KindResultSummary:
			out = append(out, e.Name+"：")
		}
	}
	switch k {
	case KindZeroReport, KindBallotRecord:
		out = append(out, m.Round.Meeting.Place, "监票人：", "计票人：", "主任委员：", "日期和时间：")
	case KindCountSheet, KindCountReport:
		out = append(out, "监票人：", "计票人：", "唱票人：", "日期和时间：")
	case KindMinutes:
		out = append(out, m.Round.Title+"会议", "出席：", "主持人：", "记录人：", "第六条（三）", "专家不少于7人", "需回避", m.Round.Office.Bureau+"发文确认")
		for _, r := range m.Recusals {
			out = append(out, r.Reason)
		}
	case KindSignInSheet:
		out = append(out, m.Round.Meeting.Place, m.Round.Meeting.Date.Chinese(), fmt.Sprintf("专家名单%d人", len(m.Experts)))
	case KindResultSummary:
		out = append(out, m.Round.Meeting.Place, "监票人：", "计票人：", "主任委员：", "需得票", "基数的三分之二")
		for _, r := range m.Recusals {
			out = append(out, r.Reason)
		}
	case KindPublicityNotice:
		o := m.Round.Office
		out = append(out, "2026年11月23日至2026年11月27日", o.Department, o.Phone, o.Address, o.PostCode, o.Bureau,
			"（淮人社发〔2019〕49号）", "加盖单位公章", "署真实姓名")
	case KindCertificate:
		for _, c := range m.Certificates {
			out = append(out, "编号："+c.Number)
		}
		out = append(out, m.PublicKey.ID(), "2026年12月", "经专家评审、公示，认定为淮南市职业指导大师工作室。", "（淮人社发〔2019〕49号）", m.Round.Office.Bureau)
	case KindConfirmation:
		out = append(out, m.Round.Office.Bureau+"文件", "关于认定2026年度淮南市", "（淮人社发〔2019〕49号）", "5万元", "年度考核和期满评估")
	case KindPlaqueReceipt:
		for _, a := range m.Awards {
			out = append(out, a.HandedOn.Chinese(), a.Receiver)
		}
		for _, c := range m.Certificates {
			out = append(out, c.Number)
		}
	case KindSubsidyList:
		out = append(out, "50,000.00", "伍万元整", panel.Yuan(m.SubsidyTotal()), panel.CapitalYuan(m.SubsidyTotal()), "第八条")
	case KindObjectionRegister:
		for _, o := range m.Objections {
			out = append(out, o.Name, o.Handling, o.Contact, strings.ReplaceAll(o.Text, "\n", ""), o.Due.Chinese(), o.Decided.Chinese())
		}
	case KindPublicKey:
		out = append(out, m.PublicKey.Grouped(), m.PublicKey.Fingerprint(), m.PublicKey.ID(), m.Certificates[0].Number)
	case KindPlaqueProof:
		out = append(out, m.Round.Office.Bureau, "2026年12月", "600×400")
	}
	return out
}

func TestDocumentsTellEveryFact(t *testing.T) {
	for _, m := range meetings() {
		for _, d := range ready(m) {
			text := strings.Join(textOf(t, made(t, d, m)), "")
			for _, fact := range facts(d.Kind, m) {
				if !strings.Contains(text, strings.ReplaceAll(fact, " ", "")) {
					t.Errorf("%s does not say %q", d.Kind, fact)
				}
			}
			for _, c := range m.Candidates {
				if strings.Contains(text, c.IDNumber) || strings.Contains(text, c.Phone) {
					t.Errorf("%s tells a candidate's identity number or telephone", d.Kind)
				}
			}
		}
	}
}

func TestSummaryHasEveryFigure(t *testing.T) {
	m := reporttest.Small()
	text := strings.Join(textOf(t, made(t, document(KindResultSummary), m)), "")
	for _, row := range []string{
		"2王洋丽安徽理工大学90810096认定",
		"3张𬱖淮南联合大学招生就业处90711096同票再投",
		"4赵敏淮南市公共就业人才管理服务中心81710086同票再投",
		"5王䶮寿县公共就业人才服务中心90441096未通过",
		"2赵敏淮南市公共就业人才管理服务中心81620086超出名额，未认定",
		"基数8，8×2÷3＝5余1，向上取整，需得6票",
		"本轮可用名额1个",
	} {
		if !strings.Contains(text, row) {
			t.Errorf("the summary lacks %s", row)
		}
	}
	if strings.Contains(text, "废票") && strings.Contains(text, "弃权废票未投") {
		t.Error("a column for invalid votes though there are none")
	}
	m.Polls[1].Tallies[1].Invalid, m.Polls[1].Tallies[1].Oppose = 1, 1
	if text := strings.Join(textOf(t, made(t, document(KindResultSummary), m)), ""); !strings.Contains(text, "不同意弃权废票未投") {
		t.Error("no column for invalid votes though there is one")
	}
}

func TestRehearsalsAreMarkedOnEveryPage(t *testing.T) {
	const mark = "演练·不作为评审依据"
	for _, m := range []panel.Meeting{reporttest.Hard(), reporttest.FewBallots()} {
		for _, d := range ready(m) {
			m.Round.Practice = true
			for i, page := range textOf(t, made(t, d, reporttest.Certified(m))) {
				if strings.Count(page, mark) != 1 && d.Kind != KindPlaqueProduction { // a picture has it
					t.Errorf("%s page %d is not marked as of a rehearsal", d.Kind, i+1)
				}
			}
			m.Round.Practice = false
			if strings.Contains(strings.Join(textOf(t, made(t, d, reporttest.Certified(m))), ""), "演练") {
				t.Errorf("%s of a real meeting is marked as of a rehearsal", d.Kind)
			}
		}
	}
}

func TestDocumentsAreRefusedTooEarly(t *testing.T) {
	change := func(f func(*panel.Meeting)) panel.Meeting {
		m := reporttest.Small()
		f(&m)
		return m
	}
	for _, c := range []struct {
		kind    Kind
		meeting panel.Meeting
		code    string
	}{
		{KindSignInSheet, panel.Meeting{}, "no_experts"},
		{KindResultSummary, change(func(m *panel.Meeting) { m.Polls = nil }), "no_closed_poll"},
		{KindPublicityNotice, change(func(m *panel.Meeting) { m.Polls = m.Polls[:1] }), "not_decided"},
		{KindPublicityNotice, change(func(m *panel.Meeting) { m.Publicity = nil }), "publicity_not_set"},
		{KindPlaqueProof, change(func(m *panel.Meeting) { m.Polls = m.Polls[:1] }), "not_decided"},
		{KindPlaqueProof, change(func(m *panel.Meeting) { m.Round.Rule.MinExperts = 10 }), "nobody_recognised"},
		{KindCertificate, change(func(m *panel.Meeting) { m.Round.Plaque.Issued = panel.Date{} }), "certificate_undated"},
		{KindCertificate, change(func(m *panel.Meeting) { m.Candidates[0].Unit = "另一单位" }), "certificate_unsigned"},
		{KindCertificate, change(func(m *panel.Meeting) { m.PublicKey[0]++ }), "certificate_unsigned"},
		{KindCertificate, change(func(m *panel.Meeting) {
			m.Candidates[0].Unit = strings.Repeat("很长的单位", 100)
			*m = reporttest.Certified(*m)
		}), "qr_too_long"},
		{KindPublicKey, change(func(m *panel.Meeting) { m.Certificates = nil }), "certificate_unsigned"},
		{KindPlaqueProduction, change(func(m *panel.Meeting) { m.Candidates[0].Name = strings.Repeat("长", 41) }), "plaque_illegible"},
		{KindPlaqueProof, change(func(m *panel.Meeting) { m.Round.Plaque.Issuer = strings.Repeat("长", 100) }), "plaque_illegible"},
		{KindConfirmation, change(func(m *panel.Meeting) { m.Publicity = nil }), "publicity_not_set"},
		{KindConfirmation, change(func(m *panel.Meeting) { *m = reporttest.Confirmed(*m); m.Objections[0].Outcome = "" }), "objections_open"},
		{KindConfirmation, change(func(m *panel.Meeting) { m.Round.Office.Bureau = " " }), "bureau_missing"},
		{KindPlaqueReceipt, change(func(*panel.Meeting) {}), "not_confirmed"},
		{KindSubsidyList, change(func(*panel.Meeting) {}), "not_confirmed"},
		{KindObjectionRegister, change(func(*panel.Meeting) {}), "no_objections"},
		{KindSignInSheet, change(func(m *panel.Meeting) { m.Experts[3].Unit = "\ue863" }), "no_glyph"},
		{KindPlaqueProof, change(func(m *panel.Meeting) { m.Candidates[0].Name = "\U000F0000" }), "no_glyph"},
	} {
		var b bytes.Buffer
		if err := document(c.kind).Make(&b, c.meeting); !errors.Is(err, panel.Refuse(c.code, "")) {
			t.Errorf("error %v, want %s", err, c.code)
		}
		if b.Len() > 0 {
			t.Errorf("%s: %d bytes were written", c.code, b.Len())
		}
	}
}

func TestNoticeForTheWebIsSmall(t *testing.T) {
	const most = 120_000
	m := reporttest.Hard()
	for _, practice := range []bool{false, true} {
		m.Round.Practice = practice
		if n := len(made(t, document(KindPublicityNotice), m)); n >= most {
			t.Errorf("the notice with %d names takes %d bytes, rehearsal %t", len(m.Recognised()), n, practice)
		}
	}
}

// TestWhoIsNotConfirmedIsInNoDocumentOfTheAward: an upheld objection takes a
// studio out of what comes after the notice, and not out of the notice.
func TestWhoIsNotConfirmedIsInNoDocumentOfTheAward(t *testing.T) {
	m := reporttest.Confirmed(reporttest.Hard())
	out := m.InPrint()[len(m.InPrint())-1].Studio()
	for _, d := range ready(m) {
		text := strings.Join(textOf(t, made(t, d, m)), "")
		after := slices.Contains([]Kind{KindConfirmation, KindPlaqueProof, KindCertificate, KindPlaqueReceipt, KindSubsidyList}, d.Kind)
		if strings.Contains(text, out) != (d.Kind == KindPublicityNotice) && (after || d.Kind == KindPublicityNotice) {
			t.Errorf("%s has %s: %t", d.Kind, out, !after)
		}
		if d.Kind != KindObjectionRegister && strings.Contains(text, "匿名") {
			t.Errorf("%s tells of an objection", d.Kind)
		}
	}
	names := func(m panel.Meeting) (kinds []Kind) {
		for _, d := range For(m) {
			kinds = append(kinds, d.Kind)
		}
		return kinds
	}
	if !slices.Contains(names(m), KindObjectionRegister) || slices.Contains(names(reporttest.Hard()), KindObjectionRegister) {
		t.Error("the register is listed where nobody objected, or is not where somebody did")
	}
}

func TestSubsidiesThatDifferAreNotSpokenOfAsOne(t *testing.T) {
	m := reporttest.Confirmed(reporttest.Small())
	m.Awards[0].Subsidy = 30_000_50
	text := strings.Join(textOf(t, made(t, document(KindConfirmation), m)), "")
	if strings.Contains(text, "每个工作室5万元") || !strings.Contains(text, "给予各工作室一次性补助") {
		t.Errorf("it says %s", text)
	}
	text = strings.Join(textOf(t, made(t, document(KindSubsidyList), m)), "")
	for _, want := range []string{"30,000.50", "叁万元伍角整", "80,000.50", "捌万元伍角整"} {
		if !strings.Contains(text, want) {
			t.Errorf("the list lacks %s", want)
		}
	}
}
