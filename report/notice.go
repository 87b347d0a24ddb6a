package report

import (
	"fmt"
	"strings"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

func noticeReady(m panel.Meeting) error {
	if err := recognisedReady(m); err != nil {
		return err
	}
	if m.Publicity == nil || len(m.Publicity.Period.Days) == 0 {
		return panel.Refuse("publicity_not_set", "")
	}
	if strings.TrimSpace(m.Round.Office.Bureau) == "" {
		return panel.Refuse("bureau_missing", "")
	}
	return nil
}

// publicityNotice is the 公示 of the names to be recognised (第六条（四）) on the
// official page. It is refused with not_decided, nobody_recognised,
// publicity_not_set or bureau_missing when it can't be posted yet.
var publicityNotice = form{
	kind: KindPublicityNotice,
	title: func(m panel.Meeting) string {
		return fmt.Sprintf("关于%d年度淮南市职业指导大师工作室拟认定名单的公示", m.Round.Year)
	},
	format: page.Official(), footer: page.OfficialFooter, look: officialLook,
	ready: noticeReady, facts: noticeFacts,
}

// noticeFacts tell of a candidate name, unit and studio, and nothing else.
func noticeFacts(m panel.Meeting) wording.Facts {
	period := m.Publicity.Period
	first, last := period.First(), period.Last()
	list := m.InPrint()
	return with(m, wording.Facts{
		"首个工作室": list[0].Studio(),
		"人数":    len(list),
		"名单":    studios(list),
		"公示天数":  len(period.Days),
		"公示开始":  first,
		"公示结束":  last,
		"有休息日":  first.AddDays(len(period.Days)-1) != last,
		"公示日期":  m.Publicity.Posted,
	})
}

// studios are the facts of candidates in what everybody may read.
func studios(list []panel.Candidate) []wording.Facts {
	out := make([]wording.Facts, 0, len(list))
	for i, c := range list {
		out = append(out, wording.Facts{"序号": i + 1, "姓名": c.Name, "单位": c.Unit, "工作室": c.Studio()})
	}
	return out
}
