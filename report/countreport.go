package report

import (
	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// countReport is the 计票报告 with a page for each poll that is over, which those
// who counted sign: how many ballots were given out and came back, and the count
// (第六条（三）). Of a void poll it says why. Where the round prints only who
// passed, it has no figure from which votes could be told. It is refused with
// no_closed_poll before the first count.
var countReport = form{
	kind: KindCountReport, title: roundTitle("计票报告"),
	format: page.A4Landscape(), footer: page.CountFooter, look: countReportLook(),
	ready: summaryReady,
	facts: func(m panel.Meeting) wording.Facts {
		s := summary{m, m.Results()}
		polls := []wording.Facts{}
		for i, p := range s.over() {
			facts := s.poll(i)
			facts["申报人数"] = len(p.Candidates)
			facts["投票方式"] = methods[p.Method]
			facts["纸质"] = p.Method == panel.MethodPaper
			facts["计票封存码"] = wording.NoBlock()
			if act, _, found := actOf[panel.CountedFacts](m, panel.ActCounted, p.No); found {
				facts["计票封存码"] = leftText([]string{seal("计票封存码", act)})
			}
			polls = append(polls, facts)
		}
		return with(m, wording.Facts{"标题": summaryTitle(m), "表决": polls, "最少专家": panel.LeastExperts, "列票数": s.counts()})
	},
}

func countReportLook() wording.Look {
	look := formLook
	look.Text.Indent = 2
	look.Above, look.Below, look.PerRow, look.Sign = 3, 1, 4, 14
	return look
}
