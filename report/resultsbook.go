package report

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"expertpanel/report/page"
	"expertpanel/report/sheet/book"
	"expertpanel/store/panel"
)

// ResultsBook is the results with the lists that they rest on as a workbook, for
// the office's own use. It tells no figure that the summary does not tell.
// It is refused with no_closed_poll before the first count.
func ResultsBook(w io.Writer, m panel.Meeting) error {
	if err := summaryReady(m); err != nil {
		return err
	}
	b := book.Book{Title: m.Round.Title, Date: m.Round.Meeting.Date}
	if m.Round.Practice {
		b.Mark = page.PracticeMark
	}
	s := summary{m, m.Results()}
	b.Sheets = []book.Sheet{s.resultsSheet(), s.recognisedSheet(), candidatesSheet(m, Masked), expertsSheet(m, Masked)}
	return b.Write(w)
}

// titled is the title of a sheet, of a round whose own title mostly ends in 评审.
func titled(m panel.Meeting, name string) string {
	return strings.TrimSuffix(m.Round.Title, "评审") + name
}

// resultColumns are all columns that a poll's table can have, in their order.
var resultColumns = []book.Column{
	{Head: "序号", Width: 7, Centre: true},
	{Head: "领衔人", Width: 16, Centre: true},
	{Head: "所在单位", Width: 38},
	{Head: "应投", Width: 8, Centre: true},
	{Head: "回避", Width: 8, Centre: true},
	{Head: "同意", Width: 8, Centre: true},
	{Head: "不同意", Width: 9, Centre: true},
	{Head: "弃权", Width: 8, Centre: true},
	{Head: "废票", Width: 8, Centre: true},
	{Head: "未投", Width: 8, Centre: true},
	{Head: "未收回", Width: 9, Centre: true},
	{Head: "基数", Width: 8, Centre: true},
	{Head: "需得票", Width: 9, Centre: true},
	{Head: "结论", Width: 20, Centre: true},
}

// resultsSheet has the tables of all polls in one, so that their columns can be
// compared and added up; a column that only some polls have is empty in the others.
func (s summary) resultsSheet() book.Sheet {
	tables := make([]page.Table, len(s.results)) // empty for a void poll
	heads := make([][]string, len(s.results))
	for i, p := range s.over() {
		if p.State != panel.PollVoid {
			tables[i] = s.pollTable(i)
			for _, c := range tables[i].Columns {
				heads[i] = append(heads[i], c.Head)
			}
		}
	}
	sheet := book.Sheet{Name: "评审结果", Title: titled(s.m, "评审结果")}
	for _, c := range resultColumns {
		if slices.ContainsFunc(heads, func(poll []string) bool { return slices.Contains(poll, c.Head) }) {
			sheet.Columns = append(sheet.Columns, c)
		}
	}
	for i, p := range s.over() {
		sheet.Rows = append(sheet.Rows, book.Row{Sentence: pollHeading(p), Heading: true}, book.Row{Sentence: s.pollText(i)})
		for _, row := range tables[i].Rows {
			cells := make([]any, len(sheet.Columns))
			for j, c := range sheet.Columns {
				cells[j] = ""
				if at := slices.Index(heads[i], c.Head); at >= 0 {
					cells[j] = figure(c, row[at])
				}
			}
			sheet.Rows = append(sheet.Rows, book.Row{Cells: cells})
		}
		for _, text := range s.ties(i) {
			sheet.Rows = append(sheet.Rows, book.Row{Sentence: text})
		}
	}
	return sheet
}

// figure is a number where a column holds numbers. Names and conclusions, and a
// dash for want of a number, stay text.
func figure(c book.Column, text string) any {
	if n, err := strconv.Atoi(text); err == nil && !slices.Contains([]string{"领衔人", "所在单位", "结论"}, c.Head) {
		return n
	}
	return text
}

func (s summary) recognisedSheet() book.Sheet {
	list := s.m.InPrint()
	sheet := book.Sheet{
		Name: "拟认定名单", Title: titled(s.m, "拟认定名单"),
		Columns: []book.Column{
			{Head: "序号", Width: 8, Centre: true},
			{Head: "领衔人", Width: 18, Centre: true},
			{Head: "所在单位", Width: 46},
			{Head: "推荐单位", Width: 40, Optional: true},
			{Head: "工作室名称", Width: 40},
		},
		Rows: []book.Row{{Sentence: s.recognisedText(len(list))}},
	}
	for i, c := range list {
		sheet.Rows = append(sheet.Rows, book.Row{Cells: []any{i + 1, c.Name, c.Unit, c.Recommender, c.Studio()}})
	}
	return sheet
}

// recognisedText says over the list of so many what it is.
func (s summary) recognisedText(n int) string {
	if n == 0 {
		return s.unfinished() + "没有申报人获得认定。"
	}
	return s.unfinished() + fmt.Sprintf("经专家无记名投票表决，拟认定以下%d个工作室为淮南市职业指导大师工作室（按%s排列）。", n, s.order())
}
