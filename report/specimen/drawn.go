package specimen

import (
	"cmp"

	"expertpanel/store/panel"
)

// Drawn is a round on the day before its meeting: the panel was drawn twice, a
// reserve has taken an expert's place, and the first candidate's checklist is done.
func Drawn(round panel.Round) panel.Meeting {
	m := prepared(round)
	m.Round.RuleFrozen, m.Publicity = false, nil
	for _, item := range panel.Items() {
		c := panel.Check{Candidate: 1, Item: item, State: panel.Fulfilled, Remark: "示例"}
		if item.IsMaterial() {
			c.Copies = panel.CopiesAsked
		}
		m.Checks = append(m.Checks, c)
	}
	m.Recusals = []panel.Recusal{{Expert: 1, Candidate: 4, Reason: "与申报人同单位"}, {Expert: 2, Candidate: 4, Reason: "与申报人同单位"}}
	m.Candidates[4].Excluded = "材料不全"
	for i, reason := range []string{"", "备选名单有变动"} {
		d, err := m.Draw(panel.DrawRequest{Kind: panel.DrawExperts, Seed: "8421", By: "样某", Reason: reason, Seats: 7, Reserves: 2})
		if err != nil {
			return m // the round asks for more experts than there are
		}
		d.No, d.At = i+1, "2026-11-18T01:00Z"
		d.LeftOut = append(d.LeftOut, panel.LeftOut{Person: panel.Person{ID: 90, Name: "专家甲", Unit: "示例学院"}, Candidate: "样一"})
		if r, err := d.Replace(panel.ExpertID(d.FirstDrawn()[0].ID), "因公出差", "样某"); err == nil {
			r.At = "2026-11-19T01:00Z"
			d.Replacements = append(d.Replacements, r)
		}
		m.Draws = append(m.Draws, d)
	}
	return m
}

// filled is the round with what its documents need and nobody has entered yet.
func filled(r panel.Round, day panel.Date) panel.Round {
	usual := panel.NewRound(cmp.Or(r.Year, day.Year))
	n, v := &r.Notice, &r.Meeting
	n.Addressees = cmp.Or(n.Addressees, usual.Notice.Addressees)
	n.Deadline = cmp.Or(n.Deadline, day.AddDays(-14))
	n.Issued = cmp.Or(n.Issued, n.Deadline.AddDays(-28))
	v.Date, v.Start = cmp.Or(v.Date, day), cmp.Or(v.Start, 14*60)
	v.Presentation = cmp.Or(v.Presentation, usual.Meeting.Presentation)
	v.Agenda = usual.Meeting.Agenda // the bureau's own may have no turn for the invented candidates
	return r
}
