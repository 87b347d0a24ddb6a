package report

import (
	"fmt"
	"strings"

	law "expertpanel/assets/regulation"
	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// precheckSheet is the 初审表, a page for each candidate: every condition of
// Article 5 and every material of Article 7, ticked as it was recorded, or with
// boxes to tick by hand where nothing was. It is refused with no_candidates.
var precheckSheet = form{
	kind: KindPrecheckSheet, title: roundTitle("申报资格和材料初审表"),
	format: page.Format{Width: 210, Height: 297, Top: 17, Right: 18, Bottom: 18, Left: 20}, footer: page.CountFooter, look: precheckLook(),
	ready: candidatesReady,
	facts: func(m panel.Meeting) wording.Facts {
		sheets := candidates(m.Candidates)
		for i, c := range m.Candidates {
			list := m.Checklist(c.ID)
			sheets[i]["条目"] = checkRows(list)
			sheets[i]["意见"] = verdict(list)
		}
		return with(m, wording.Facts{"名单": sheets})
	},
}

func precheckLook() wording.Look {
	look := formLook
	look.Title.Size, look.Title.Leading = 20, 27
	look.Text.Leading = 17
	look.Cell = page.Style{Role: page.FangSong, Size: page.Size5, Leading: 13}
	look.Row, look.Sign = 8.5, 11
	return look
}

func checkRows(list panel.Checklist) []wording.Facts {
	var rows []wording.Facts
	for _, c := range list {
		rows = append(rows, wording.Facts{
			"条款": articleOf(c.Item), "内容": unnumbered(law.Clause(string(c.Item))), "情况": found(c), "备注": c.Remark,
		})
	}
	return rows
}

// articleOf is the clause of an item as it is quoted: 第五条（一）1, 第七条4.
func articleOf(item panel.Item) string {
	parts := strings.Split(string(item), ".")
	if len(parts) == 2 {
		return "第七条" + parts[1]
	}
	return fmt.Sprintf("第五条（%s）%s", map[string]string{"1": "一", "2": "二"}[parts[1]], parts[2])
}

// unnumbered is a clause without the number and the mark at its ends.
func unnumbered(clause string) string {
	_, text, _ := strings.Cut(clause, ".")
	return strings.TrimRight(text, "；。")
}

// found is what was found of an item, or boxes to tick.
func found(c panel.Check) string {
	tick := func(ticked bool, text string) string {
		if ticked {
			return "√" + text
		}
		return "□" + text
	}
	if !c.Item.IsMaterial() {
		return tick(c.State == panel.Fulfilled, "符合") + " " + tick(c.State == panel.Unfulfilled, "不符合")
	}
	return tick(c.Copies == panel.CopiesAsked, "2份") + " " + tick(c.Copies == 1, "1份") + " " + tick(c.State == panel.Unfulfilled, "不合格")
}

// verdict is what follows from the checklist, as boxes while that is not known.
func verdict(list panel.Checklist) string {
	lacks := list.Lacks()
	unknown := false
	for _, l := range lacks {
		unknown = unknown || l.Unknown
	}
	marks := [3]string{"□", "□", "□"}
	switch {
	case unknown:
	case len(lacks) == 0:
		marks[0] = "√"
	default:
		marks[1] = "√"
		for _, l := range lacks {
			if !l.Item.IsMaterial() {
				marks[1], marks[2] = "□", "√"
			}
		}
	}
	return marks[0] + "符合条件，材料齐全  " + marks[1] + "材料需要补正  " + marks[2] + "不符合条件"
}
