package report

import (
	"strconv"
	"strings"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

func (s *summary) recusals() {
	const heading = "回避情况"
	t := page.Table{
		Columns: []page.Column{
			{Head: "序号", Width: 14, Align: page.Centre},
			{Head: "回避专家", Width: 36, Align: page.Centre},
			{Head: "申报人", Width: 36, Align: page.Centre},
			{Head: "回避原因", Align: page.Left},
			{Head: "轮次", Width: 30, Align: page.Centre},
		},
		Style: summaryCell, MinRow: 9,
	}
	for _, r := range frozenRecusals(s.over()) {
		e, _ := s.m.Expert(r.Expert)
		c, _ := s.m.Candidate(r.Candidate)
		t.Rows = append(t.Rows, []string{strconv.Itoa(len(t.Rows) + 1), e.Name, c.Name, r.Reason, r.polls()})
	}
	if len(t.Rows) == 0 {
		s.heading(heading)
		s.d.Paragraph(summaryText, "到会专家与参加表决的申报人之间没有需要回避的情形。")
		return
	}
	s.table(heading, "下列专家对相应申报人不参加表决，不计入该申报人的应投人数。", t)
}

// recusal is one of the meeting with the polls in which it held.
type recusal struct {
	panel.Recusal
	nos []string
}

func (r recusal) polls() string { return "第" + strings.Join(r.nos, "、") + "轮" }

func frozenRecusals(polls []panel.Poll) []recusal {
	var out []recusal
	place := map[panel.Recusal]int{}
	for _, p := range polls {
		for _, r := range p.Recusals {
			i, seen := place[r]
			if !seen {
				i = len(out)
				place[r] = i
				out = append(out, recusal{Recusal: r})
			}
			out[i].nos = append(out[i].nos, numeral(p.No))
		}
	}
	return out
}
