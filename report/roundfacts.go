package report

import (
	"fmt"

	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// roundFacts are what a round says of those who issue, hold and run it. Every
// wording may say them.
func roundFacts(r panel.Round) wording.Facts {
	o, v, n := r.Office, r.Meeting, r.Notice
	return wording.Facts{
		"发文机关标志": o.RedHead(),
		"印发机关":   o.PrintedBy(),
		"承办单位":   o.Centre,
		"公示网站":   o.Portal,
		"开始时间":   v.Start.Chinese(),
		"主持人":    v.Chair,
		"监票人":    v.Scrutineer,
		"计票人":    v.Teller,
		"唱票人":    v.Caller,
		"记录人":    v.Recorder,
		"列席人员":   v.Observers,
		"请假人员":   v.Excused,
		"每人分钟":   v.Presentation,
		"通知文号":   n.Number,
		"通知日期":   n.Issued,
		"推荐截止":   n.Deadline,
		"补助标准":   money(r.Award.Subsidy),
	}
}

// money writes an amount of fen as running text does: 5万元, 12,345.00元.
func money(fen int64) string {
	if fen == 0 {
		fen = panel.DefaultSubsidy
	}
	const wan = 10_000 * 100
	if fen%wan == 0 {
		return fmt.Sprintf("%d万元", fen/wan)
	}
	return panel.Yuan(fen) + "元"
}
