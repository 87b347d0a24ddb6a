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
	if !slices.ContainsFunc(m.Polls, func(p panel.Poll) bool { return p.State == panel.PollClosed }) {
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
// recusals, and the seals of the counts. Where the round prints only who passed,
// no figure is in it from which votes could be told. It is refused with
// no_closed_poll before the first count.
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
	s.corrections()
	s.signatures()
	return finish(d, w)
}

type summary struct {
	d       *page.Doc
	m       panel.Meeting
	results [][]panel.Result // of the polls that are over
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

// counts reports whether the document tells how many votes there were.
func (s *summary) counts() bool { return s.m.Round.Printing != panel.PrintPassed }

// over are the polls that have results, none for a void one.
func (s *summary) over() []panel.Poll { return s.m.Polls[:len(s.results)] }

// present is how many experts were there, for each poll when that
// changed. How many were invited is on the sign-in sheet: that list may still
// grow after a poll, and those present at a poll are frozen.
func (s *summary) present() string {
	var counts, texts []string
	for _, p := range s.over() {
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
	r := s.m.Round.Rule
	texts := ruleInWords(r)
	if !r.Abstain && slices.ContainsFunc(s.over(), func(p panel.Poll) bool { return p.Method == panel.MethodPaper }) {
		texts = append(texts, "纸质选票上未填意见的申报人，该项按废票计。")
	}
	if slices.ContainsFunc(s.over(), func(p panel.Poll) bool { return p.State == panel.PollVoid }) {
		texts = append(texts, "收回的纸质选票多于发出的，该轮作废，重新表决；作废的轮次不计入表决轮数。")
	}
	if bases := bases(s.results); len(bases) > 0 && s.counts() {
		texts = append(texts, arithmetic(r, bases))
	}
	marks := make([]string, len(texts))
	for i := range texts {
		marks[i] = fmt.Sprintf("%d．", i+1)
	}
	s.d.List(summaryText, marks, texts)
}

func (s *summary) recognised() {
	const heading = "拟认定名单"
	list := s.m.InPrint()
	if len(list) == 0 {
		s.heading(heading)
		s.d.Paragraph(summaryText, s.recognisedText(0))
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
	s.table(heading, s.recognisedText(len(list)), t)
}

// recognisedText says over the list of so many what it is.
func (s *summary) recognisedText(n int) string {
	if n == 0 {
		return s.unfinished() + "没有申报人获得认定。"
	}
	order := "认定先后"
	if !s.counts() {
		order = "申报人的次序"
	}
	return s.unfinished() + fmt.Sprintf("经专家无记名投票表决，拟认定以下%d个工作室为淮南市职业指导大师工作室（按%s排列）。", n, order)
}

// unfinished warns while another poll is to come.
func (s *summary) unfinished() string {
	if s.m.Decided() {
		return ""
	}
	return "表决尚未结束，以下是截至目前的结果："
}
