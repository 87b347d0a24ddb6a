package result

import (
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
)

// tie explains the tie across the last seat of the poll at an index, and what
// becomes of it; it is empty when there is none.
func (s *Screen) tie(i int) string {
	m := s.meeting
	rule := m.Round.Rule
	ranked := m.Ranked(i)
	var tied []panel.Result
	for _, r := range ranked {
		if r.Outcome == panel.Runoff || r.Outcome == panel.TieUnresolved {
			tied = append(tied, r)
		}
	}
	if len(tied) == 0 {
		return ""
	}
	var ids []panel.CandidateID
	above := 0
	for _, r := range tied {
		ids = append(ids, r.Candidate)
	}
	for _, r := range ranked {
		if r.Outcome == panel.Recognised {
			above++
		}
	}
	f := facts{
		"Names": names(m, ids), "N": len(tied), "Agree": tied[0].Agree, "Place": rule.Place(ranked, tied[0]),
		"Seats": m.SeatsLeft(i), "Above": above, "Left": m.SeatsLeft(i) - above,
		"Next": ruletext.PollName(len(m.Polls) + 1), "Present": len(m.PresentExperts()),
	}
	said := []string{words.Say("Why: {{.Names}} share place {{.Place}}, with {{.Agree}} votes each. This poll had {{.Seats}} seats to give; {{.Above}} stand before them, so {{.Left}} is left for {{.N}}.", f)}
	if rule.RankBy == panel.RankByRate {
		said[0] = words.Say("Why: {{.Names}} share place {{.Place}}, with the same share of votes. This poll had {{.Seats}} seats to give; {{.Above}} stand before them, so {{.Left}} is left for {{.N}}.", f)
	}
	if i == len(m.Polls)-1 && tied[0].Outcome == panel.Runoff {
		said = append(said, words.Say("What happens: in {{.Next}} the experts who are signed in then (now {{.Present}}) vote again on these {{.N}} alone, by the same rule. All other results stay. Nothing starts before you open the poll.", f))
	}
	return strings.Join(said, "\n")
}
