package reporttest

import (
	"fmt"
	"slices"

	"expertpanel/store/panel"
)

// Before is a meeting as it is on the day before: everything of the round is
// filled in, the panel is drawn from the experts, a reserve has taken an
// expert's place, and the checklists are partly done.
func Before(m panel.Meeting) panel.Meeting {
	m.Polls, m.Trail, m.Publicity, m.Round.RuleFrozen = nil, nil, nil, false
	fillRound(&m.Round)
	m.Candidates = slices.Clone(m.Candidates)
	for i := range m.Candidates {
		c := &m.Candidates[i]
		c.Recommender = []string{"淮南师范学院", "寿县人力资源和社会保障局", "田家庵区人力资源和社会保障局"}[i%3]
		c.Years, c.Staff = 10+i%20, 2+i%4
		c.Certificate = "职业指导师（二级）"
		if i%4 == 1 {
			c.Award = "全省就业工作先进个人"
		}
		m.Checks = append(m.Checks, checks(c.ID, i%4)...)
	}
	m.Candidates[len(m.Candidates)-1].Excluded = "材料不全，未在规定期限内补正"
	draw(&m, "8421 淮南", "")
	draw(&m, "3617 淮南", "两位专家已调离，备选名单有变动，重新抽取")
	return m
}

func fillRound(r *panel.Round) {
	usual := panel.NewRound(r.Year)
	office := r.Office
	r.Office = usual.Office
	r.Office.Department, r.Office.Phone, r.Office.Address, r.Office.PostCode = office.Department, office.Phone, office.Address, office.PostCode
	r.Office.Email = "jycj@hnrs.example"
	r.Notice, r.Award = usual.Notice, usual.Award
	r.Notice.Number = "淮人社秘〔2026〕86号"
	r.Notice.Issued = panel.Date{Year: 2026, Month: 10, Day: 12}
	r.Notice.Deadline = panel.Date{Year: 2026, Month: 11, Day: 6}
	r.Notice.Quota = "全市认定市级职业指导大师工作室不超过3个。\n各县（区）推荐不超过1个，在淮各高校推荐不超过1个。"
	r.Notice.Contact, r.Notice.CopiedTo = "许文静", "省人力资源和社会保障厅，市教育体育局"
	date, place := r.Meeting.Date, r.Meeting.Place
	r.Meeting = panel.Venue{
		Date: date, Place: place, Start: 14 * 60, Presentation: 8, Agenda: usual.Meeting.Agenda,
		Chair: "周正清", Scrutineer: "何立新", Teller: "吕思齐", Caller: "施小曼", Recorder: "许文静",
		Observers: "市人力资源和社会保障局机关纪委 何立新", Excused: "朱培元",
	}
}

// checks are a candidate's checklist: settled, with copies missing, not met, or untouched.
func checks(c panel.CandidateID, kind int) []panel.Check {
	if kind == 3 {
		return nil
	}
	var list []panel.Check
	for _, item := range panel.Items() {
		check := panel.Check{Candidate: c, Item: item, State: panel.Fulfilled}
		switch {
		case item == panel.GroundAward || item == panel.GroundMerit:
			continue
		case item.IsMaterial():
			check.Copies = panel.CopiesAsked
		}
		if kind == 1 && item == panel.MaterialCopies {
			check.Copies, check.Remark = 1, "缺获奖证书复印件一份"
		}
		if kind == 2 && item == panel.StudioStaff {
			check.State, check.Remark = panel.Unfulfilled, "工作人员只有1名"
		}
		list = append(list, check)
	}
	return list
}

func draw(m *panel.Meeting, seed, reason string) {
	d, err := m.Draw(panel.DrawRequest{
		Kind: panel.DrawExperts, Seed: seed, By: "许文静", Reason: reason, Seats: 7, Reserves: (len(m.Experts) - 7) / 2, KeepOwnUnit: true,
	})
	if err != nil {
		panic(err) // the lists above are long enough
	}
	for _, e := range m.Experts[:len(m.Experts)/9] { // as when those of a candidate's unit are not drawn
		d.LeftOut = append(d.LeftOut, panel.LeftOut{Person: panel.Person{ID: int64(e.ID) + 1000, Name: e.Name + "甲", Unit: e.Unit}, Candidate: m.Candidates[0].Name})
	}
	d.No, d.At = len(m.Draws)+1, fmt.Sprintf("2026-11-18T0%d:00Z", len(m.Draws)+1)
	if reason != "" && len(d.DrawnReserves()) > 0 {
		r, err := d.Replace(panel.ExpertID(d.FirstDrawn()[2].ID), "因公出差，不能到会", "许文静")
		if err != nil {
			panic(err) // there is a reserve
		}
		r.At = "2026-11-19T01:30Z"
		d.Replacements = append(d.Replacements, r)
	}
	m.Draws = append(m.Draws, d)
}
