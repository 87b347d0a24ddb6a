package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

func summaryReady(m panel.Meeting) error {
	if !slices.ContainsFunc(m.Polls, func(p panel.Poll) bool { return p.State == panel.PollClosed }) {
		return panel.Refuse("no_closed_poll", "")
	}
	return nil
}

// resultSummary is the 评审结果汇总表 that every expert signs: the rule in words
// with its arithmetic, every figure of every closed poll, who is recognised,
// recusals, and the seals of the counts. Where the round prints only who passed,
// no figure is in it from which votes could be told. It is refused with
// no_closed_poll before the first count.
var resultSummary = form{
	kind:   KindResultSummary,
	title:  func(m panel.Meeting) string { return summaryTitle(m) + "评审结果汇总表" },
	format: page.A4Landscape(), footer: page.CountFooter, look: summaryLook(),
	ready: summaryReady,
	facts: func(m panel.Meeting) wording.Facts { return summary{m, m.Results()}.say() },
}

// summaryTitle is the round's name without the word that the document's begins with.
func summaryTitle(m panel.Meeting) string { return strings.TrimSuffix(m.Round.Title, "评审") }

func summaryLook() wording.Look {
	look := formLook
	look.Above, look.Below, look.PerRow = 3, 1, 4
	return look
}

// summary is a meeting with the results of the polls that are over.
type summary struct {
	m       panel.Meeting
	results [][]panel.Result
}

func (s summary) say() wording.Facts {
	polls := []wording.Facts{}
	for i := range s.results {
		polls = append(polls, s.poll(i))
	}
	list := s.m.InPrint()
	recusals, corrected, seals := s.recusals(), corrections(s.m.Trail), s.seals()
	return with(s.m, wording.Facts{
		"标题":    summaryTitle(s.m),
		"到会情况":  s.present(),
		"申报人数":  len(s.m.Candidates),
		"表决人数":  len(s.m.Polls[0].Candidates),
		"表决规则":  numbered(s.rule()),
		"表决":    polls,
		"未完提示":  s.unfinished(),
		"名单":    studios(list),
		"排列":    s.order(),
		"名单表":   tableOf(s.recognised(list)),
		"有回避":   len(recusals) > 0,
		"回避表":   tableOf(s.recusalTable(recusals)),
		"有更正":   len(corrected) > 0,
		"更正表":   tableOf(correctionTable(corrected)),
		"计票封存码": leftText(seals),
		"有封存码":  len(seals) > 0,
		"列票数":   s.counts(),
		"专家签名栏": s.signatures(),
	})
}

// tableOf places a table, if it has rows.
func tableOf(t page.Table) *wording.Block {
	if len(t.Rows) == 0 {
		return wording.NoBlock()
	}
	return wording.TableBlock(t)
}

// numbered places a list.
func numbered(texts []string) *wording.Block {
	return wording.DrawnBlock(func(d *page.Doc) {
		marks := make([]string, len(texts))
		for i := range texts {
			marks[i] = fmt.Sprintf("%d．", i+1)
		}
		d.List(formText, marks, texts)
	})
}

// leftText places paragraphs that are not spread to the right edge.
func leftText(texts []string) *wording.Block {
	return wording.DrawnBlock(func(d *page.Doc) {
		for _, text := range texts {
			d.Paragraph(formText.With(page.Left), text)
		}
	})
}

// counts reports whether the document tells how many votes there were.
func (s summary) counts() bool { return s.m.Round.Printing != panel.PrintPassed }

// over are the polls that have results, none for a void one.
func (s summary) over() []panel.Poll { return s.m.Polls[:len(s.results)] }

// present is how many experts were there, for each poll when that
// changed. How many were invited is on the sign-in sheet: that list may still
// grow after a poll, and those present at a poll are frozen.
func (s summary) present() string {
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

// rule is the rule in words, with its arithmetic.
func (s summary) rule() []string {
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
	return texts
}

func (s summary) recognised(list []panel.Candidate) page.Table {
	t := page.Table{
		Columns: []page.Column{
			{Head: "序号", Width: 14, Align: page.Centre},
			{Head: "领衔人", Width: 36, Align: page.Centre},
			{Head: "所在单位", Align: page.Left},
			{Head: "工作室名称", Align: page.Left},
		},
		Style: formCell, MinRow: 9,
	}
	for i, c := range list {
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), c.Name, c.Unit, c.Studio()})
	}
	return t
}

// order is what the list of those recognised is sorted by.
func (s summary) order() string {
	if s.counts() {
		return "认定先后"
	}
	return "申报人的次序"
}

// unfinished warns while another poll is to come.
func (s summary) unfinished() string {
	if s.m.Decided() {
		return ""
	}
	return "表决尚未结束，以下是截至目前的结果："
}
