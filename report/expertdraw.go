package report

import (
	"fmt"
	"slices"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// expertDraw is the 评审专家抽取记录: every draw of experts, those that were drawn
// again too, with what anybody needs to repeat it. It is refused with
// no_expert_draw when the panel was not drawn by lot.
var expertDraw = form{
	kind: KindExpertDraw, title: roundTitle("专家抽取记录"),
	format: page.A4(), footer: page.CountFooter, look: drawLook(),
	ready: func(m panel.Meeting) error {
		if _, drawn := m.LastDraw(panel.DrawExperts); !drawn {
			return panel.Refuse("no_expert_draw", "")
		}
		return nil
	},
	facts: func(m panel.Meeting) wording.Facts {
		var list []wording.Facts
		last, _ := m.LastDraw(panel.DrawExperts)
		for _, d := range m.Draws {
			if d.Kind == panel.DrawExperts {
				f := drawFacts(d)
				f["作废"] = d.No != last.No
				list = append(list, f)
			}
		}
		return with(m, wording.Facts{"抽取": list})
	},
}

func drawLook() wording.Look {
	look := formLook
	look.Above, look.Below = 3, 1
	look.Row = 8
	return look
}

func drawFacts(d panel.Draw) wording.Facts {
	left := []wording.Facts{}
	for i, p := range d.LeftOut {
		left = append(left, wording.Facts{"序号": i + 1, "姓名": p.Name, "单位": p.Unit, "申报人": p.Candidate})
	}
	replaced := []wording.Facts{}
	for i, r := range d.Replacements {
		replaced = append(replaced, wording.Facts{
			"序号": i + 1, "时间": clock(r.At), "换下": r.Out.Name, "换上": r.In.Name, "换上单位": r.In.Unit, "原因": r.Reason, "经办人": r.By,
		})
	}
	return wording.Facts{
		"次序": d.No, "时间": clock(d.At), "种子": d.Seed, "经办人": d.By, "重抽原因": d.Reason,
		"专家数": d.Seats, "候补数": d.Reserves, "备选数": len(d.Listed),
		"未列入": left, "替换": replaced,
		"备选名单": wording.TableBlock(drawnTable(d)),
		"记录校验码": wording.DrawnBlock(func(doc *page.Doc) {
			doc.Paragraph(sealText, "记录校验码："+grouped(d.Digest()))
		}),
	}
}

// drawnTable is the numbered list that was drawn from, each with what came of it.
func drawnTable(d panel.Draw) page.Table {
	t := page.Table{
		Columns: []page.Column{
			{Head: "编号", Width: 14, Align: page.Centre},
			{Head: "姓名", Width: 32, Align: page.Centre},
			{Head: "工作单位", Align: page.Left},
			{Head: "抽出次序", Width: 24, Align: page.Centre},
			{Head: "结果", Width: 28, Align: page.Centre},
		},
		Style: formCell, MinRow: 8,
	}
	for i, p := range d.Listed {
		place := slices.Index(d.Order, i+1) + 1
		result := ""
		switch {
		case place <= d.Seats:
			result = "评审专家"
		case place <= d.Seats+d.Reserves:
			result = fmt.Sprintf("候补第%d位", place-d.Seats)
		}
		t.Rows = append(t.Rows, []string{fmt.Sprint(i + 1), p.Name, p.Unit, fmt.Sprint(place), result})
	}
	return t
}

// grouped parts a digest into groups of four, which can be read aloud.
func grouped(digest string) string {
	text := ""
	for i, r := range digest {
		if i > 0 && i%4 == 0 {
			text += " "
		}
		text += string(r)
	}
	return text
}
