package report

import (
	"slices"
	"strconv"

	"expertpanel/report/page"
	"expertpanel/report/wording"
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

// zeroReport is the 零票报告 with a page for each poll of the round: before the
// first vote every place for one in the box was counted, and none was filled.
// It tells what the trail's act of opening says, names as they were then. It is
// refused with no_zero_report while that act is missing.
var zeroReport = form{
	kind: KindZeroReport, title: roundTitle("零票报告"),
	format: page.A4(), footer: page.CountFooter, look: formLook,
	ready: zeroReportReady,
	facts: func(m panel.Meeting) wording.Facts {
		var polls []wording.Facts
		for _, p := range m.Polls {
			act, facts, _ := actOf[panel.OpenedFacts](m, panel.ActOpened, p.No)
			polls = append(polls, zeroPoll{act, facts}.say())
		}
		return with(m, wording.Facts{"表决": polls})
	},
}

type zeroPoll struct {
	act   panel.Act
	facts panel.OpenedFacts
}

var (
	formText = page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 20, Align: page.Justified}
	formCell = page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 15.5}
)

func (z zeroPoll) say() wording.Facts {
	return wording.Facts{
		"名称":    "第" + numeral(z.facts.Poll) + "轮表决",
		"开始时间":  clock(z.act.At),
		"投票方式":  methods[z.facts.Method],
		"纸质":    z.facts.Method == panel.MethodPaper,
		"到会专家":  z.present(),
		"申报人数":  len(z.facts.Candidates),
		"票位":    z.facts.Slots,
		"已投":    z.facts.Filled,
		"选票种类表": wording.TableBlock(z.papers()),
		"票位表":   wording.TableBlock(z.candidates()),
		"开箱封存码": sealed("开箱封存码", z.act),
	}
}

// sealed places the digest of an act.
func sealed(label string, a panel.Act) *wording.Block {
	return wording.DrawnBlock(func(d *page.Doc) { d.Paragraph(sealText, seal(label, a)) })
}

// sealText is small enough for a label and a whole digest in few lines.
var sealText = page.Style{Role: page.FangSong, Size: page.Size5, Leading: 16}

func (z zeroPoll) present() []string {
	out := []string{}
	for _, e := range z.facts.Present {
		out = append(out, e.Name)
	}
	return out
}

// papers are the kinds of ballot with their numbers.
func (z zeroPoll) papers() page.Table {
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
func (z zeroPoll) names(p panel.PaperFacts) []string {
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
func (z zeroPoll) candidates() page.Table {
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
