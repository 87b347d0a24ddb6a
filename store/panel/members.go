package panel

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// Members are the experts who sit on the panel: those whom the last draw of
// experts seated, in the order of the list, or everybody in the list when
// nobody was drawn. The others are the pool; they neither sign in nor count.
func (m Meeting) Members() []Expert {
	d, drawn := m.LastDraw(DrawExperts)
	if !drawn {
		return m.Experts
	}
	seated := map[int64]bool{}
	for _, p := range d.Seated() {
		seated[p.ID] = true
	}
	var members []Expert
	for _, e := range m.Experts {
		if seated[int64(e.ID)] {
			members = append(members, e)
		}
	}
	return members
}

// IsMember reports whether an expert sits on the panel.
func (m Meeting) IsMember(id ExpertID) bool {
	return slices.ContainsFunc(m.Members(), func(e Expert) bool { return e.ID == id })
}

// shortestUnit is how many characters a unit's name must have before another
// that begins with it is taken for one of its parts.
const shortestUnit = 4

// SameUnit reports whether two units are one, or one a part of the other: the
// names are alike but for spaces and marks, or one goes on where the other
// ends (安徽理工大学, 安徽理工大学招生就业处). It finds whom to ask; people decide.
func SameUnit(a, b string) bool { return sameBare(bareUnit(a), bareUnit(b)) }

func sameBare(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return a == b && a != "" || utf8.RuneCountInString(a) >= shortestUnit && strings.HasPrefix(b, a)
}

func bareUnit(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsPunct(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, width.Fold.String(name))
}

// ownCandidates finds, for experts, the candidates of the first poll from their units.
func (m Meeting) ownCandidates() func(Expert) []Candidate {
	standing := m.Standing()
	units := make([]string, len(standing))
	for i, c := range standing {
		units[i] = bareUnit(c.Unit)
	}
	return func(e Expert) (own []Candidate) {
		unit := bareUnit(e.Unit)
		for i, c := range standing {
			if sameBare(unit, units[i]) {
				own = append(own, c)
			}
		}
		return own
	}
}

// SuggestedRecusals are the members from a candidate's unit who are neither
// recused from that candidate nor were looked at and found free to vote. They
// come without a reason.
func (m Meeting) SuggestedRecusals() []Recusal {
	var open []Recusal
	own := m.ownCandidates()
	for _, e := range m.Members() {
		for _, c := range own(e) {
			if !pairIn(m.Recusals, e.ID, c.ID) && !pairIn(m.Dismissed, e.ID, c.ID) {
				open = append(open, Recusal{Expert: e.ID, Candidate: c.ID})
			}
		}
	}
	return open
}

func pairIn(list []Recusal, e ExpertID, c CandidateID) bool {
	return slices.ContainsFunc(list, func(r Recusal) bool { return r.Expert == e && r.Candidate == c })
}

// Turnout is how many may vote on a candidate as things are now, and who could
// still come.
type Turnout struct {
	Electorate
	Callable []Expert // members who are not here and not recused from the candidate
}

// Turnout is that of every candidate who would stand in the next poll, in the
// order of presentation; while a poll is open, of those in it.
func (m Meeting) Turnout() []Turnout {
	var of []CandidateID
	if poll, open := m.OpenPoll(); open {
		of = poll.Candidates
	} else if opening, err := m.Opening(); err == nil {
		of = opening.Candidates
	}
	var list []Turnout
	present := m.PresentExperts()
	for _, id := range of {
		t := Turnout{Electorate: m.electorate(id, present)}
		for _, e := range m.Members() {
			if e.Attendance != Present && !pairIn(m.Recusals, e.ID, id) {
				t.Callable = append(t.Callable, e)
			}
		}
		list = append(list, t)
	}
	return list
}

// electorate counts the experts present who may vote on a candidate.
func (m Meeting) electorate(id CandidateID, present []Expert) Electorate {
	c, _ := m.Candidate(id)
	e := Electorate{Candidate: id, Name: c.Name}
	for _, x := range present {
		if !pairIn(m.Recusals, x.ID, id) {
			e.Eligible++
		}
	}
	e.Missing = max(0, m.Round.Rule.MinExperts-e.Eligible)
	return e
}
