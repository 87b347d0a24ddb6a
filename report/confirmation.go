package report

import (
	"fmt"
	"strings"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// confirmation is the document with a red head that confirms the studios
// (第六条（四）: 公示无异议，发文确认), on the official page. It can be made as a
// draft for signature before it has a number and a date. It is refused as
// panel.CanConfirm says, and with bureau_missing.
var confirmation = form{
	kind: KindConfirmation,
	title: func(m panel.Meeting) string {
		return fmt.Sprintf("%s关于认定%d年度淮南市职业指导大师工作室的通知", m.Round.Office.Bureau, m.Round.Year)
	},
	format: page.Official(), footer: page.OfficialFooter, look: officialLook,
	ready: confirmationReady, facts: confirmationFacts,
}

func confirmationReady(m panel.Meeting) error {
	if err := m.CanConfirm(); err != nil {
		return err
	}
	if strings.TrimSpace(m.Round.Office.Bureau) == "" {
		return panel.Refuse("bureau_missing", "")
	}
	return nil
}

// mostInText is how many studios stand in the text itself; a longer list is attached.
const mostInText = 5

func confirmationFacts(m panel.Meeting) wording.Facts {
	list := m.Confirmable()
	period := m.Publicity.Period
	o, award := m.Round.Office, m.Round.Award
	addressees := award.Addressees
	if addressees == "" {
		addressees = "各县（区）人力资源和社会保障局，各有关单位"
	}
	facts := wording.Facts{
		"发文机关标志": o.RedHead(),
		"主送机关":   addressees,
		"抄送机关":   award.CopiedTo,
		"印发机关":   o.PrintedBy(),
		"承办单位":   o.Centre,
		"公示开始":   period.First(),
		"公示结束":   period.Last(),
		"有异议":    len(m.Objections) > 0,
		"首个工作室":  list[0].Studio(),
		"人数":     len(list),
		"名单":     studios(list),
		"名单作附件":  len(list) > mostInText,
	}
	facts["补助相同"], facts["每个补助"] = sameSubsidy(m, list)
	for name, fact := range confirmedBy(m) {
		facts[name] = fact
	}
	return with(m, facts)
}

// confirmedBy is the number and date of the document that confirms; while they
// are not known there is room to write them.
func confirmedBy(m panel.Meeting) wording.Facts {
	facts := wording.Facts{"确认文号": fmt.Sprintf("〔%d〕    号", m.Round.Year), "确认日期": panel.Date{}}
	if c := m.Confirmation; c != nil {
		facts["确认日期"] = c.Dated
		if c.Number != "" {
			facts["确认文号"] = c.Number
		}
	}
	return facts
}

// sameSubsidy is what every studio gets, as a text speaks of it: 5万.
func sameSubsidy(m panel.Meeting, list []panel.Candidate) (same bool, yuan string) {
	each := m.AwardOf(list[0].ID).Subsidy
	for _, c := range list {
		if m.AwardOf(c.ID).Subsidy != each {
			return false, ""
		}
	}
	const tenThousand = 10_000_00
	if each%tenThousand == 0 {
		return true, fmt.Sprintf("%d万", each/tenThousand)
	}
	return true, strings.TrimSuffix(panel.Yuan(each), ".00")
}
