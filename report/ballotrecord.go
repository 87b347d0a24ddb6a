package report

import (
	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// ballotRecord is the 发票收票登记 of a poll on paper: who saw the box empty, how
// many ballots of each kind were given out and came back. It is refused with
// no_paper_poll when no poll is on paper.
var ballotRecord = form{
	kind: KindBallotRecord, title: roundTitle("发票收票登记表"),
	format: page.A4Landscape(), footer: page.CountFooter, look: recordLook(),
	ready: paperPollReady,
	facts: func(m panel.Meeting) wording.Facts {
		var polls []wording.Facts
		for _, p := range paperPolls(m) {
			polls = append(polls, wording.Facts{
				"名称":   pollTitle(p),
				"专家人数": len(p.Present),
				"申报人数": len(p.Candidates),
				"登记表":  wording.TableBlock(handTable(m, p, "应发", "盖章张数", "发出", "剩余作废", "收回", "未收回")),
			})
		}
		return with(m, wording.Facts{"表决": polls})
	},
}

func recordLook() wording.Look {
	look := formLook
	look.Sign, look.PerRow = 14, 3
	return look
}
