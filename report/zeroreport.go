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

// zeroReportReady refuses when the trail does not say of every poll that its
// box was found empty.
func zeroReportReady(m panel.Meeting) error {
	if len(m.Polls) == 0 {
		return panel.Refuse("no_zero_report", "no_poll")
	}
	for _, p := range m.Polls {
		_, f, found := actOf[panel.OpenedFacts](m, panel.ActOpened, p.No)
		if !found {
			return panel.Refuse("no_zero_report", "", "No", p.No)
		}
		slots := 0
		for _, paper := range f.Papers {
			slots += paper.Rights * len(paper.Candidates)
		}
		if f.Filled != 0 || f.Slots != slots {
			return panel.Refuse("box_damaged", "")
		}
	}
	return nil
}

// ZeroReport is the 零票报告 with a page for each poll of the round: before the
// first vote every place for one in the box was counted, and none was filled.
// It tells what the trail's act of opening says, names as they were then. It is
// refused with no_zero_report while that act is missing.
func ZeroReport(w io.Writer, m panel.Meeting) error {
	if err := zeroReportReady(m); err != nil {
		return err
	}
	d := newDoc(page.A4(), m.Round.Title+"零票报告", m)
	d.Number(page.CountFooter)
	for i, p := range m.Polls {
		if i > 0 {
			d.NewPage()
		}
		act, facts, _ := actOf[panel.OpenedFacts](m, panel.ActOpened, p.No)
		zeroReport{d, m, act, facts}.set()
	}
	return finish(d, w)
}

type zeroReport struct {
	d     *page.Doc
	m     panel.Meeting
	act   panel.Act
	facts panel.OpenedFacts
}

var (
	formText = page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 20, Align: page.Justified}
	formCell = page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 15.5}
)

func (z zeroReport) set() {
	no := "第" + numeral(z.facts.Poll) + "轮表决"
	z.d.Title(page.Style{Role: page.Song, Size: page.Size2, Leading: 33}, append(phrases(z.m.Round.Title), no, "零票报告")...)
	z.d.Space(4)
	z.d.Fields(formText,
		page.Labelled{Label: "开始时间：", Value: clock(z.act.At)},
		page.Labelled{Label: "表决地点：", Value: z.m.Round.Meeting.Place},
		page.Labelled{Label: "投票方式：", Value: methods[z.facts.Method]},
		page.Labelled{Label: "参加表决：", Value: fmt.Sprintf("专家%d人，申报人%d人", len(z.facts.Present), len(z.facts.Candidates))},
		page.Labelled{Label: "到会专家：", Value: strings.Join(z.present(), "、")},
	)
	z.d.Space(2)
	z.d.Paragraph(formText, z.statement())
	z.d.Space(2)
	z.d.Table(z.papers())
	z.d.Space(4)
	z.d.TableOver(z.candidates(), func() {
		z.d.Space(3)
		z.d.Paragraph(sealText, seal("开箱封存码", z.act))
		z.d.Space(2)
		z.d.Paragraph(formText, "以上内容在第一张选票投出之前经核对无误，签名确认：")
		z.d.SignatureLines(formText, []string{"监票人：", "计票人：", "主任委员：", "日期和时间："}, 2, 13)
	})
}

// sealText is small enough for a label and a whole digest in few lines.
var sealText = page.Style{Role: page.FangSong, Size: page.Size5, Leading: 16}

func (z zeroReport) present() []string {
	var out []string
	for _, e := range z.facts.Present {
		out = append(out, e.Name)
	}
	return out
}

func (z zeroReport) statement() string {
	text := fmt.Sprintf("开始投票前，票箱共有票位%d个，均为空；已投选票%d张。", z.facts.Slots, z.facts.Filled)
	if z.facts.Method == panel.MethodPaper {
		text = fmt.Sprintf("开始投票前，纸质票箱当众打开查验，箱内为空，随后加封。程序内为计票预留票位%d个，均为空；已投选票%d张。",
			z.facts.Slots, z.facts.Filled)
	}
	return text
}

// papers are the kinds of ballot with their numbers.
func (z zeroReport) papers() page.Table {
	t := page.Table{
		Columns: []page.Column{
			{Head: "序号", Width: 14, Align: page.Centre},
			{Head: "选票种类", Align: page.Left},
			{Head: "可表决的申报人数", Width: 42, Align: page.Centre},
			{Head: "应发张数", Width: 26, Align: page.Centre},
		},
		Style: formCell, MinRow: 9,
	}
	rights := 0
	for _, p := range z.facts.Papers {
		rights += p.Rights
		t.Rows = append(t.Rows, []string{
			strconv.Itoa(p.Kind), leftOut(z.names(p)), strconv.Itoa(len(p.Candidates)), strconv.Itoa(p.Rights),
		})
	}
	t.Rows = append(t.Rows, []string{"", "合计", "", strconv.Itoa(rights)})
	return t
}

// names are those of the candidates that a kind of paper leaves out.
func (z zeroReport) names(p panel.PaperFacts) []string {
	var out []string
	for _, c := range z.facts.Candidates {
		if !slices.Contains(p.Candidates, c.ID) {
			out = append(out, c.Name)
		}
	}
	return out
}

// candidates are the places laid out for each of them. None of all is filled,
// so none of theirs is.
func (z zeroReport) candidates() page.Table {
	t := page.Table{
		Columns: []page.Column{
			{Head: "序号", Width: 14, Align: page.Centre},
			{Head: "领衔人", Width: 34, Align: page.Centre},
			{Head: "所在单位", Align: page.Left},
			{Head: "票位", Width: 20, Align: page.Centre},
			{Head: "已投", Width: 20, Align: page.Centre},
		},
		Style: formCell, MinRow: 9,
	}
	for i, c := range z.facts.Candidates {
		slots := 0
		for _, p := range z.facts.Papers {
			if slices.Contains(p.Candidates, c.ID) {
				slots += p.Rights
			}
		}
		t.Rows = append(t.Rows, []string{strconv.Itoa(i + 1), c.Name, c.Unit, strconv.Itoa(slots), strconv.Itoa(z.facts.Filled)})
	}
	t.Rows = append(t.Rows, []string{"", "合计", "", strconv.Itoa(z.facts.Slots), strconv.Itoa(z.facts.Filled)})
	return t
}
