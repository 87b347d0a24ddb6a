package page

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Whatever is in a table, it stays within the margins of its pages.
func TestTablesStayWithinTheMargins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := New(rapid.SampledFrom([]Format{A4(), A4Landscape(), Official()}).Draw(t, "format"), "", made)
		columns := []Column{
			{Head: "序号", Width: 12, Align: Centre},
			{Head: "领衔人", Width: rapid.Float64Range(15, 40).Draw(t, "width"), Align: Centre},
			{Head: "所在单位"},
			{Head: "备注", Align: Right},
		}
		cell := rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(stretch, 0, rapid.SampledFrom([]int{1, 4, 30}).Draw(t, "most")).Draw(t, "cell"), "")
		})
		table := Table{
			Columns: columns, Style: Style{Role: anyRole(t), Size: 12}, MinRow: 9,
			Rows: rapid.SliceOfN(rapid.SliceOfN(cell, len(columns), len(columns)), 0, 50).Draw(t, "rows"),
		}
		d.TableUnder(func() { d.Paragraph(Style{Size: 12, Align: Justified}, "名单如下：") }, table)
		d.SignatureLines(Style{Size: 12}, []string{"监票人：", "阿卜杜热合曼·买买提依明江："}, 4, 12)
		if d.err != nil {
			t.Fatal(d.err)
		}
		for n, s := range d.pages {
			for _, o := range s.ops {
				checkWithin(t, d.format, n+1, o)
			}
		}
	})
}

func checkWithin(t *rapid.T, f Format, page int, o op) {
	const slip = 0.5 // letters reach past their own width a little
	left, right := f.Left-slip, f.Width-f.Right+slip
	switch o := o.(type) {
	case stroke:
		if min(o.x1, o.x2) < left || max(o.x1, o.x2) > right || min(o.y1, o.y2) < f.Top-slip || max(o.y1, o.y2) > f.bottom()+slip {
			t.Fatalf("page %d: a rule leaves the margins: %+v", page, o)
		}
		if o.x2 < o.x1 {
			t.Fatalf("page %d: a rule runs backwards: %+v", page, o)
		}
	case words:
		l := line{glyphs: o.glyphs, gaps: o.gaps}
		end := o.x + (l.width()-hanging(l.glyphs))*o.size*mmPerPoint
		if o.x+o.size*mmPerPoint < left || end > right || o.y < f.Top || o.y > f.bottom() {
			t.Fatalf("page %d: %q leaves the margins: %.1f–%.1f, %.1f", page, o.text(), o.x, end, o.y)
		}
	}
}

func TestCellsDoNotTearTerms(t *testing.T) {
	d := New(A4(), "", made)
	s := Style{Size: 12}
	for text, want := range map[string]string{
		"淮南市公共就业人才管理服务中心":   "淮南市公共就业|人才管理服务中心",
		"高级职业指导师":           "高级职业指导师",
		"阿依古丽·买买提职业指导大师工作室": "阿依古丽·买买提|职业指导大师工作室",
		"欧阳职业指导大师工作室领衔人办公室": "欧阳职业指导大师|工作室领衔人办公室",
	} {
		var lines []string
		for _, l := range d.cellLines(s, text, Column{Width: 10.1*s.em() + 2*cellPad, Align: Centre}) {
			lines = append(lines, words{glyphs: l.glyphs}.text())
		}
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
