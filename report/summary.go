package report

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

func summaryReady(m panel.Meeting) error {
	if len(m.Results()) == 0 {
		return panel.Refuse("no_closed_poll", "")
	}
	return nil
}

var (
	summaryText = page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 20, Align: page.Justified}
	summaryCell = page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 15.5}
)

// ResultSummary is the 评审结果汇总表 that every expert signs: the rule in words
// with its arithmetic, every figure of every closed poll, who is recognised,
// and recusals. It is refused with no_closed_poll before the first count.
func ResultSummary(w io.Writer, m panel.Meeting) error {
	if err := summaryReady(m); err != nil {
		return err
	}
	const name = "评审结果汇总表"
	title := strings.TrimSuffix(m.Round.Title, "评审") // the name says it
	d := newDoc(page.A4Landscape(), title+name, m)
	d.Number(page.CountFooter)
	d.Title(page.Style{Role: page.Song, Size: page.Size2, Leading: 33}, append(phrases(title), name)...)
	d.Space(4)
	s := summary{d: d, m: m, results: m.Results()}
	s.facts()
	s.rule()
	for i := range s.results {
		s.poll(i)
	}
	s.recognised()
	s.recusals()
	s.signatures()
	return finish(d, w)
}

type summary struct {
	d       *page.Doc
	m       panel.Meeting
	results [][]panel.Result // of the closed polls
	section int
}

// heading numbers the sections: 一、二、三、
func (s *summary) heading(text string) {
	s.section++
	s.d.Space(3)
	s.d.Heading(1, summaryText, numeral(s.section)+"、"+text)
	s.d.Space(1)
}

// table is a section with a sentence over a table.
func (s *summary) table(heading, text string, t page.Table) {
	section := s.section
	s.d.TableUnder(func() {
		s.section = section // it may be set twice, when it does not fit the page
		s.heading(heading)
		s.d.Paragraph(summaryText, text)
		s.d.Space(1)
	}, t)
}

func (s *summary) facts() {
	venue := s.m.Round.Meeting
	s.d.Fields(summaryText,
		page.Labelled{Label: "评审时间：", Value: dateOrBlank(venue.Date)},
		page.Labelled{Label: "评审地点：", Value: venue.Place},
		page.Labelled{Label: "组织单位：", Value: s.m.Round.Office.Bureau},
		page.Labelled{Label: "参加人员：", Value: fmt.Sprintf("到会专家%s；申报人%d人，参加表决%d人",
			s.present(), len(s.m.Candidates), len(s.m.Polls[0].Candidates))},
	)
}

// present is how many experts were there, for each closed poll when that
// changed. How many were invited is on the sign-in sheet: that list may still
// grow after a poll, and those present at a poll are frozen.
func (s *summary) present() string {
	var counts, texts []string
	for _, p := range s.m.Polls[:len(s.results)] {
		count := fmt.Sprintf("%d人", len(p.Present))
		counts, texts = append(counts, count), append(texts, "第"+numeral(p.No)+"轮"+count)
	}
	if len(slices.Compact(counts)) == 1 {
		return counts[0]
	}
	return strings.Join(texts, "、")
}

func (s *summary) rule() {
	s.heading("表决规则")
	texts := ruleInWords(s.m.Round.Rule)
	if bases := bases(s.results); len(bases) > 0 {
		texts = append(texts, arithmetic(s.m.Round.Rule, bases))
	}
	marks := make([]string, len(texts))
	for i := range texts {
		marks[i] = fmt.Sprintf("%d．", i+1)
	}
	s.d.List(summaryText, marks, texts)
}

func (s *summary) poll(i int) {
	p := s.m.Polls[i]
	text := fmt.Sprintf("到会专家%d人，应发选票%d张，收回%d张，未投%d张。", len(p.Present), p.Rights(), p.Ballots(), p.Rights()-p.Ballots())
	if i > 0 {
		text = fmt.Sprintf("上一轮同票的%s再次表决。", names(s.m, p.Candidates)) + text
	}
	if s.m.Round.Rule.Seats > 0 {
		text += fmt.Sprintf("本轮可用名额%d个。", s.m.SeatsLeft(i))
	}
	if slices.ContainsFunc(s.results[i], nothingCounted) {
		text += "基数为0的不通过。"
	}
	s.table("第"+numeral(p.No)+"轮表决", text, s.pollTable(i))
	if tied := withOutcome(s.results[i], panel.Runoff); len(tied) > 0 && i == len(s.results)-1 {
		s.d.Space(1)
		s.d.Paragraph(summaryText, fmt.Sprintf("%s得票相同，超过剩余名额，须再次表决。", names(s.m, tied)))
	}
	if tied := withOutcome(s.results[i], panel.TieUnresolved); len(tied) > 0 {
		s.d.Space(1)
		s.d.Paragraph(summaryText, fmt.Sprintf("%s得票相同，已达表决轮数上限（%d轮），本次评审不作结论。",
			names(s.m, tied), s.m.Round.Rule.MaxPolls))
	}
}

func (s *summary) pollTable(i int) page.Table {
	invalid := false
	for _, res := range s.results[i] {
		invalid = invalid || res.Invalid > 0
	}
	number := func(head string) page.Column { return page.Column{Head: head, Width: 14.5, Align: page.Centre} }
	t := page.Table{
		Columns: []page.Column{
			{Head: "序号", Width: 12, Align: page.Centre},
			{Head: "领衔人", Width: 27, Align: page.Centre},
			{Head: "所在单位", Align: page.Left},
			number("应投"), number("回避"), number("同意"), number("不同意"), number("弃权"),
		},
		Style: summaryCell, MinRow: 9,
	}
	t.Columns[6].Width = 16
	if invalid {
		t.Columns = append(t.Columns, number("废票"))
	}
	t.Columns = append(t.Columns, number("未投"), number("基数"), number("需得票"), page.Column{Head: "结论", Width: 30, Align: page.Centre})
	t.Columns[len(t.Columns)-2].Width = 16
	for n, res := range s.results[i] {
		c, _ := s.m.Candidate(res.Candidate)
		cells := []string{strconv.Itoa(n + 1), c.Name, c.Unit}
		figures := []int{res.Eligible, len(s.m.Polls[i].Present) - res.Eligible, res.Agree, res.Oppose, res.Abstain}
		if invalid {
			figures = append(figures, res.Invalid)
		}
		for _, f := range append(figures, res.NotReturned(), res.Base) {
			cells = append(cells, strconv.Itoa(f))
		}
		t.Rows = append(t.Rows, append(cells, required(res), outcomes[res.Outcome]))
	}
	return t
}

// required is blank over a base of 0: no number of votes passes.
func required(res panel.Result) string {
	if res.Base == 0 {
		return "—"
	}
	return strconv.Itoa(res.Required)
}

// nothingCounted reports whether a candidate fails for want of any vote to count.
func nothingCounted(res panel.Result) bool {
	return res.Base == 0 && res.Outcome == panel.NotPassed
}

func withOutcome(results []panel.Result, o panel.Outcome) []panel.CandidateID {
	var out []panel.CandidateID
	for _, res := range results {
		if res.Outcome == o {
			out = append(out, res.Candidate)
		}
	}
	return out
}

func (s *summary) recognised() {
	const heading = "拟认定名单"
	list := recognised(s.m)
	if len(list) == 0 {
		s.heading(heading)
		s.d.Paragraph(summaryText, s.unfinished()+"没有申报人获得认定。")
		return
	}
	t := page.Table{
		Columns: []page.Column{
			{Head: "序号", Width: 14, Align: page.Centre},
			{Head: "领衔人", Width: 36, Align: page.Centre},
			{Head: "所在单位", Align: page.Left},
			{Head: "工作室名称", Align: page.Left},
		},
		Style: summaryCell, MinRow: 9,
	}
	for i, c := range list {
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), c.Name, c.Unit, c.Studio()})
	}
	s.table(heading, s.unfinished()+fmt.Sprintf("经专家无记名投票表决，拟认定以下%d个工作室为淮南市职业指导大师工作室（按认定先后排列）。", len(list)), t)
}

// unfinished warns while another poll is to come.
func (s *summary) unfinished() string {
	if s.m.Decided() {
		return ""
	}
	return "表决尚未结束，以下是截至目前的结果："
}

// signatures are those of every expert who took part in a counted poll, then of
// those who ran the vote.
func (s *summary) signatures() {
	present := map[panel.ExpertID]bool{}
	for _, p := range s.m.Polls[:len(s.results)] {
		for _, id := range p.Present {
			present[id] = true
		}
	}
	var labels []string
	for _, e := range s.m.Experts {
		if present[e.ID] {
			labels = append(labels, e.Name+"：")
		}
	}
	section := s.section
	s.d.Together(func() {
		s.section = section
		s.heading("签名")
		s.d.Paragraph(summaryText, "以上表决规则、得票数和结论经核对无误，评审专家签名确认：")
		s.d.SignatureLines(summaryText, labels, 4, 12)
		s.d.Space(3)
		s.d.SignatureLines(summaryText, []string{"监票人：", "计票人：", "主任委员：", "日期："}, 4, 13)
	})
}
