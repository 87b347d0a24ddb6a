package report

import (
	"fmt"
	"strings"

	law "expertpanel/assets/regulation"
	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// roundNotice is the 通知 that opens the round (第六条（一）: 下发通知，明确申报条件、
// 名额及有关要求), on the official page with a red head. It is refused with
// bureau_missing, or with notice_incomplete and what the notice lacks.
var roundNotice = form{
	kind: KindRoundNotice,
	title: func(m panel.Meeting) string {
		return fmt.Sprintf("关于开展%d年度淮南市职业指导大师工作室申报推荐工作的通知", m.Round.Year)
	},
	format: page.Official(), footer: page.OfficialFooter, look: officialLook,
	ready: roundNoticeReady, facts: roundNoticeFacts,
}

func roundNoticeReady(m panel.Meeting) error {
	n := m.Round.Notice
	switch {
	case strings.TrimSpace(m.Round.Office.Bureau) == "":
		return panel.Refuse("bureau_missing", "")
	case strings.TrimSpace(n.Addressees) == "":
		return panel.Refuse("notice_incomplete", "addressees")
	case n.Issued.IsZero():
		return panel.Refuse("notice_incomplete", "issued")
	case n.Deadline.IsZero():
		return panel.Refuse("notice_incomplete", "deadline")
	}
	return nil
}

func roundNoticeFacts(m panel.Meeting) wording.Facts {
	n, o := m.Round.Notice, m.Round.Office
	return with(m, wording.Facts{
		"主送机关": n.Addressees,
		"抄送机关": n.CopiedTo,
		"大师条件": clauses(panel.GroundItems),
		"室条件":  clauses(panel.StudioItems),
		"材料":   clauses(panel.MaterialItems),
		"名额说明": panel.Lines(n.Quota),
		"名额":   m.Round.Rule.Seats,
		"最少专家": m.Round.Rule.MinExperts,
		"报送至":  firstOf(n.SendTo, o.Department, o.Bureau),
		"联系人":  n.Contact,
		"报送电话": firstOf(n.Phone, o.Phone),
		"附件":   append([]string{}, n.Attachments...),
	})
}

// clauses are the words of the regulation, each with its number.
func clauses(items []panel.Item) []string {
	var list []string
	for _, item := range items {
		list = append(list, law.Clause(string(item)))
	}
	return list
}

func firstOf(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}
