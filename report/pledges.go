package report

import (
	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// recusalPledge is the 回避承诺书 and confidentialityPledge the 保密承诺书, a page for
// each member of the panel to sign. They are refused with no_experts.
var (
	recusalPledge = form{
		kind: KindRecusalPledge, title: roundTitle("专家回避承诺书"),
		format: page.A4(), footer: page.CountFooter, look: pledgeLook(),
		ready: pledgeReady,
		facts: func(m panel.Meeting) wording.Facts {
			pledges := experts(m.Members())
			for i, e := range m.Members() {
				pledges[i]["回避"] = recusalsOf(m, e.ID)
			}
			names := []string{}
			for _, c := range m.Standing() {
				names = append(names, c.Name)
			}
			return with(m, wording.Facts{"专家": pledges, "申报人": names})
		},
	}
	confidentialityPledge = form{
		kind: KindConfidentialityPledge, title: roundTitle("专家保密承诺书"),
		format: page.A4(), footer: page.CountFooter, look: pledgeLook(),
		ready: signInReady,
		facts: func(m panel.Meeting) wording.Facts { return with(m, wording.Facts{"专家": experts(m.Members())}) },
	}
)

// pledgeReady asks for the candidates too: who pledges must know about whom.
func pledgeReady(m panel.Meeting) error {
	if len(m.Standing()) == 0 {
		return panel.Refuse("no_candidates", "")
	}
	return signInReady(m)
}

func pledgeLook() wording.Look {
	look := formLook
	look.Text = page.Style{Role: page.FangSong, Size: page.Size4, Leading: 25, Align: page.Justified, Indent: 2}
	look.Sign = 14
	return look
}

// recusalsOf are what is recorded of an expert.
func recusalsOf(m panel.Meeting, e panel.ExpertID) []wording.Facts {
	list := []wording.Facts{}
	for _, r := range m.Recusals {
		if c, found := m.Candidate(r.Candidate); found && r.Expert == e {
			list = append(list, wording.Facts{"序号": len(list) + 1, "姓名": c.Name, "单位": c.Unit, "原因": r.Reason})
		}
	}
	return list
}
