package experts

import (
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"
)

func (s *Screen) mark(id panel.ExpertID, a panel.Attendance) {
	s.list.Choose(id)
	if !s.host.Save(func() error { return s.store.MarkAttendance(id, a) }) {
		s.list.Show(s.rows()) // the attendance that is in force
	}
}

// toggle signs an expert in, or takes back a sign-in made by mistake.
func (s *Screen) toggle(r row) {
	if r.Attendance == panel.Present {
		s.mark(r.ID, panel.Absent)
		return
	}
	s.mark(r.ID, panel.Present)
}

func (s *Screen) anyAbsent() bool {
	for _, e := range s.meeting.Members() {
		if e.Attendance == panel.Absent {
			return true
		}
	}
	return false
}

// signAllIn signs in everyone who has not come yet; who has left stays away.
func (s *Screen) signAllIn() {
	s.host.Save(func() error {
		for _, e := range s.meeting.Members() {
			if e.Attendance != panel.Absent {
				continue
			}
			if err := s.store.MarkAttendance(e.ID, panel.Present); err != nil {
				return err
			}
		}
		return nil
	})
}

// paintQuorum says whether enough experts are here, for the panel and for each candidate.
func (s *Screen) paintQuorum() {
	m := s.meeting
	rule, present := m.Round.Rule, len(m.PresentExperts())
	facts := map[string]any{"Present": present, "Least": rule.MinExperts}
	s.quorum.Objects = nil
	if present >= rule.MinExperts {
		s.say(widgets.Good, words.Say("Signed in: {{.Present}}, not fewer than {{.Least}} (Article 6(3))", facts))
	} else {
		s.say(widgets.Neutral, words.Say("Signed in: {{.Present}}; {{.Least}} are needed (Article 6(3))", facts))
	}
	if s.polling() {
		s.say(widgets.Attention, words.Say("Ballots are being taken: changes of attendance count for the next poll."))
	}
	if opening, err := m.Opening(); err == nil && rule.Quorum == panel.QuorumCandidate && len(m.Recusals) > 0 && present >= rule.MinExperts {
		s.sayElectorate(opening)
	}
	var pairs []string
	for _, r := range m.SuggestedRecusals() {
		e, _ := m.Expert(r.Expert)
		c, _ := m.Candidate(r.Candidate)
		pairs = append(pairs, words.Say("{{.Expert}} and {{.Candidate}}", map[string]any{"Expert": e.Name, "Candidate": c.Name}))
	}
	if len(pairs) > 0 {
		s.say(widgets.Attention, words.Say("Same unit, recusal to be considered: {{.Pairs}}", map[string]any{"Pairs": strings.Join(pairs, words.Say(", "))}))
	}
}

// sayElectorate says for whom recusals leave too few experts.
func (s *Screen) sayElectorate(o panel.Opening) {
	short := o.Short()
	if len(short) == 0 {
		least := o.Least()
		s.say(widgets.Good, words.Say("Every candidate has at least {{.Least}} experts who may vote; the fewest, {{.Count}}, has {{.Name}}",
			map[string]any{"Least": o.MinExperts, "Count": least.Eligible, "Name": least.Name}))
		return
	}
	for _, e := range short {
		s.say(widgets.Bad, words.Say("{{.Name}}: {{.Count}} experts may vote, {{.Missing}} missing because of recusals",
			map[string]any{"Name": e.Name, "Count": e.Eligible, "Missing": e.Missing}))
	}
}

func (s *Screen) say(tone widgets.Tone, text string) {
	s.quorum.Add(widgets.Row(10, widgets.NewMark(tone), widgets.Grow(widgets.Paragraph(text))))
}
