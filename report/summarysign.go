package report

import (
	"strconv"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

// corrections are what was changed after voting had begun, if anything was.
func (s *summary) corrections() {
	t := page.Table{
		Columns: []page.Column{
			{Head: "序号", Width: 14, Align: page.Centre},
			{Head: "时间", Width: 46, Align: page.Centre},
			{Head: "事项", Width: 30, Align: page.Centre},
			{Head: "原内容", Align: page.Left},
			{Head: "更正后", Align: page.Left},
		},
		Style: summaryCell, MinRow: 9,
	}
	for i, c := range corrections(s.m.Trail) {
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), c.at, c.what, c.from, c.to})
	}
	if len(t.Rows) > 0 {
		s.table("表决开始后的更正", "下列内容在表决开始后作过更正，审计记录中均有记载。", t)
	}
}

// signatures are those of every expert who took part in a counted poll, then of
// those who ran the vote. They stand under the seals of the counts: what is
// signed holds the audit trail.
func (s *summary) signatures() {
	present := map[panel.ExpertID]bool{}
	var seals []string
	for _, p := range s.over() {
		if p.State != panel.PollClosed {
			continue
		}
		for _, id := range p.Present {
			present[id] = true
		}
		if act, _, found := actOf[panel.CountedFacts](s.m, panel.ActCounted, p.No); found {
			seals = append(seals, seal("第"+numeral(p.No)+"轮计票封存码", act))
		}
	}
	var labels []string
	for _, e := range s.m.Experts {
		if present[e.ID] {
			labels = append(labels, e.Name+"：")
		}
	}
	what := "表决规则、得票数和结论"
	if !s.counts() {
		what = "表决规则和结论"
	}
	section := s.section
	s.d.Together(func() {
		s.section = section
		s.heading("签名")
		for _, text := range seals {
			s.d.Paragraph(summaryText.With(page.Left), text)
		}
		if len(seals) > 0 {
			s.d.Paragraph(summaryText, "封存码供与程序内同一条审计记录核对：一致的，表明该条及以前的记录未被改动。")
		}
		s.d.Paragraph(summaryText, "以上"+what+"经核对无误，评审专家签名确认：")
		s.d.SignatureLines(summaryText, labels, 4, 12)
		s.d.Space(3)
		s.d.SignatureLines(summaryText, []string{"监票人：", "计票人：", "主任委员：", "日期："}, 4, 13)
	})
}
