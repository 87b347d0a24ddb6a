package report

import (
	"slices"
	"strconv"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// minutes are the 会议纪要 of the panel (GB/T 9704-2012, 10.3): who was there,
// what was reviewed, the rule, each poll, and what was decided. They are refused
// with not_decided while another poll is to come.
var minutes = form{
	kind: KindMinutes, title: roundTitle("会议纪要"),
	format: page.Official(), footer: page.OfficialFooter, look: officialLook,
	ready: func(m panel.Meeting) error {
		if !m.Decided() {
			return panel.Refuse("not_decided", "")
		}
		return nil
	},
	facts: func(m panel.Meeting) wording.Facts { return minutesOf(m) },
}

func minutesOf(m panel.Meeting) wording.Facts {
	s := summary{m, m.Results()}
	var attended []string
	for _, e := range s.attended() {
		attended = append(attended, e.Unit+e.Name)
	}
	var recommenders []string
	for _, c := range m.Candidates {
		if c.Recommender != "" && !slices.Contains(recommenders, c.Recommender) {
			recommenders = append(recommenders, c.Recommender)
		}
	}
	polls := []wording.Facts{}
	for i, p := range s.over() {
		facts := s.poll(i)
		facts["序号"] = i + 1
		if p.State != panel.PollVoid {
			facts["计票表"] = wording.TableBlock(s.minutesTable(i))
		}
		polls = append(polls, facts)
	}
	recusals := []wording.Facts{}
	for _, r := range s.recusals() {
		e, _ := m.Expert(r.Expert)
		c, _ := m.Candidate(r.Candidate)
		recusals = append(recusals, wording.Facts{"专家": e.Name, "申报人": c.Name, "原因": r.Reason, "轮次": r.polls()})
	}
	list := m.InPrint()
	return with(m, wording.Facts{
		"出席":   attended,
		"到会人数": len(attended),
		"应到人数": len(m.Members()),
		"最少专家": panel.LeastExperts,
		"申报人数": len(m.Candidates),
		"表决人数": len(m.Polls[0].Candidates),
		"推荐单位": recommenders,
		"有陈述":  slices.ContainsFunc(m.Round.Meeting.Agenda, func(a panel.AgendaItem) bool { return a.Presents != 0 }),
		"有回避":  len(recusals) > 0,
		"回避":   recusals,
		"表决规则": wording.TextBlock(numberedTexts(ruleInWords(m.Round.Rule)[1:])...),
		"表决":   polls,
		"名单":   studios(list),
		"人数":   len(list),
		"列票数":  s.counts(),
	})
}

// numberedTexts puts 1. 2. 3. before texts.
func numberedTexts(texts []string) []string {
	out := make([]string, len(texts))
	for i, text := range texts {
		out[i] = strconv.Itoa(i+1) + ". " + text
	}
	return out
}

// minutesTable is the count of a poll for the narrow official page.
func (s summary) minutesTable(i int) page.Table {
	number := func(head string, width float64) page.Column {
		return page.Column{Head: head, Width: width, Align: page.Centre}
	}
	t := page.Table{
		Columns: []page.Column{number("序号", 12), number("领衔人", 27), {Head: "所在单位", Align: page.Left}},
		Style:   officialLook.Cell, MinRow: officialLook.Row,
	}
	invalid := slices.ContainsFunc(s.results[i], func(res panel.Result) bool { return res.Invalid > 0 })
	if s.counts() {
		t.Columns = append(t.Columns, number("同意", 12), number("不同意", 16), number("弃权", 12))
		if invalid {
			t.Columns = append(t.Columns, number("废票", 12))
		}
	}
	t.Columns = append(t.Columns, number("结论", 26))
	for n, res := range s.results[i] {
		c, _ := s.m.Candidate(res.Candidate)
		cells := []string{strconv.Itoa(n + 1), c.Name, c.Unit}
		if s.counts() {
			cells = append(cells, strconv.Itoa(res.Agree), strconv.Itoa(res.Oppose), strconv.Itoa(res.Abstain))
			if invalid {
				cells = append(cells, strconv.Itoa(res.Invalid))
			}
		}
		t.Rows = append(t.Rows, append(cells, outcomes[res.Outcome]))
	}
	return t
}
