package report

import (
	"fmt"

	"expertpanel/report/page"
	"expertpanel/report/wording"
	"expertpanel/store/panel"
)

// agenda is the 会议议程 with the time of every item and of every candidate's
// turn. It is refused with no_candidates, meeting_undated and as Meeting.Timetable is.
var agenda = form{
	kind: KindAgenda, title: roundTitle("会议议程"),
	format: page.A4(), footer: page.CountFooter, look: agendaLook(),
	ready: func(m panel.Meeting) error {
		if len(m.Standing()) == 0 {
			return panel.Refuse("no_candidates", "")
		}
		if m.Round.Meeting.Date.IsZero() {
			return panel.Refuse("meeting_undated", "")
		}
		_, err := m.Timetable()
		return err
	},
	facts: func(m panel.Meeting) wording.Facts {
		sessions, _ := m.Timetable() // ready saw to it
		list := []wording.Facts{}
		turn := 0
		for _, s := range sessions {
			item := m.Round.Meeting.Agenda[s.Item]
			f := wording.Facts{
				"序号": fmt.Sprint(s.Item + 1), "时间": s.From.String() + "—" + s.To.String(), "事项": item.What,
				"出场": s.Candidate != 0, "陈述": item.Presents != 0,
			}
			if s.Candidate != 0 {
				turn++
				c, _ := m.Candidate(s.Candidate)
				f["序号"], f["事项"] = "", fmt.Sprintf("（%d）%s　%s", turn, c.Name, c.Unit)
			}
			list = append(list, f)
		}
		return with(m, wording.Facts{"日程": list})
	},
}

func agendaLook() wording.Look {
	look := formLook
	look.Text.Leading = 21
	return look
}
