package report

import (
	"strconv"
	"strings"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

// recusals are those that held in a poll that is over.
func (s summary) recusals() []recusal { return frozenRecusals(s.over()) }

func (s summary) recusalTable(list []recusal) page.Table {
	t := page.Table{
		Columns: []page.Column{
			{Head: "序号", Width: 14, Align: page.Centre},
			{Head: "回避专家", Width: 36, Align: page.Centre},
			{Head: "申报人", Width: 36, Align: page.Centre},
			{Head: "回避原因", Align: page.Left},
			{Head: "轮次", Width: 30, Align: page.Centre},
		},
		Style: formCell, MinRow: 9,
	}
	for i, r := range list {
		e, _ := s.m.Expert(r.Expert)
		c, _ := s.m.Candidate(r.Candidate)
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), e.Name, c.Name, r.Reason, r.polls()})
	}
	return t
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
