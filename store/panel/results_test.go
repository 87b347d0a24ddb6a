package panel

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"testing"
)

// closedPoll is a poll with, for each candidate, a string of one letter a
// vote; "." is a ballot that was not returned.
func closedPoll(no int, ballots int, votes map[CandidateID]string) Poll {
	p := Poll{No: no, State: PollClosed, Papers: []Paper{{Kind: 1, Rights: ballots, Used: ballots}}}
	for _, c := range slices.Sorted(maps.Keys(votes)) {
		v := votes[c]
		count := func(choice Choice) int { return strings.Count(v, string(rune(choice))) }
		p.Candidates = append(p.Candidates, c)
		p.Tallies = append(p.Tallies, Tally{
			Candidate: c, Eligible: len(v),
			Agree: count(Agree), Oppose: count(Oppose), Abstain: count(Abstain), Invalid: count(Invalid),
		})
	}
	return p
}

func outcomes(results []Result) string {
	var words []string
	for _, r := range results {
		words = append(words, string(r.Outcome))
	}
	return strings.Join(words, " ")
}

func TestOutcomes(t *testing.T) {
	change := func(f func(*Rule)) Rule {
		r := DefaultRule()
		f(&r)
		return r
	}
	for name, c := range map[string]struct {
		rule    Rule
		ballots int
		votes   map[CandidateID]string
		want    string
	}{
		"all seven agree":           {DefaultRule(), 7, map[CandidateID]string{1: "aaaaaaa"}, "recognised"},
		"two thirds of seven":       {DefaultRule(), 7, map[CandidateID]string{1: "aaaaaoo", 2: "aaaaooo"}, "recognised not_passed"},
		"one ballot not returned":   {DefaultRule(), 6, map[CandidateID]string{1: "aaaaaa."}, "no_quorum"},
		"quorum of the panel":       {change(func(r *Rule) { r.Quorum = QuorumPanel }), 7, map[CandidateID]string{1: "aaaaaa"}, "recognised"},
		"recusal under candidate":   {DefaultRule(), 7, map[CandidateID]string{1: "aaaaaa"}, "no_quorum"},
		"strict half of eight":      {change(func(r *Rule) { r.Threshold, r.Strict = Fraction{1, 2}, true }), 8, map[CandidateID]string{1: "aaaaoooo", 2: "aaaaaooo"}, "not_passed recognised"},
		"expressed, only abstained": {change(func(r *Rule) { r.Base = BaseExpressed }), 7, map[CandidateID]string{1: "nnnnnnn"}, "not_passed"},
		"expressed, one agrees":     {change(func(r *Rule) { r.Base = BaseExpressed }), 7, map[CandidateID]string{1: "annnnnn"}, "recognised"},
		"base cast":                 {change(func(r *Rule) { r.Base = BaseCast }), 7, map[CandidateID]string{1: "aaaaaoo..", 2: "aaaaooo.."}, "recognised not_passed"},
		"base present":              {DefaultRule(), 7, map[CandidateID]string{1: "aaaaaoo.."}, "not_passed"},
		"invalid votes count as cast": {
			change(func(r *Rule) { r.Base = BaseCast }), 7,
			map[CandidateID]string{1: "aaaaaii", 2: "aaaaiii"},
			"recognised not_passed",
		},
		"quota leaves the lower out": {change(func(r *Rule) { r.Seats = 1 }), 7, map[CandidateID]string{1: "aaaaaaa", 2: "aaaaaao"}, "recognised beyond_quota"},
		"tie across the quota":       {change(func(r *Rule) { r.Seats = 2 }), 7, map[CandidateID]string{1: "aaaaaaa", 2: "aaaaaao", 3: "aaaaaao", 4: "aaaaaoo"}, "recognised runoff runoff beyond_quota"},
		"tie that fits":              {change(func(r *Rule) { r.Seats = 2 }), 7, map[CandidateID]string{1: "aaaaaao", 2: "aaaaaao", 3: "aaaaaoo"}, "recognised recognised beyond_quota"},
		"tie none":                   {change(func(r *Rule) { r.Seats, r.Tie = 1, TieNone }), 7, map[CandidateID]string{1: "aaaaaaa", 2: "aaaaaaa"}, "beyond_quota beyond_quota"},
		"tie all":                    {change(func(r *Rule) { r.Seats, r.Tie = 1, TieAll }), 7, map[CandidateID]string{1: "aaaaaaa", 2: "aaaaaaa", 3: "aaaaaao"}, "recognised recognised beyond_quota"},
		"polls used up":              {change(func(r *Rule) { r.Seats, r.MaxPolls = 1, 1 }), 7, map[CandidateID]string{1: "aaaaaaa", 2: "aaaaaaa"}, "tie_unresolved tie_unresolved"},
		"rank by rate": {
			change(func(r *Rule) { r.Seats, r.RankBy = 1, RankByRate }), 9,
			map[CandidateID]string{1: "aaaaaaaoo", 2: "aaaaaaao"},
			"beyond_quota recognised",
		},
		"rank by agree ties where rate does not": {
			change(func(r *Rule) { r.Seats = 1 }), 9,
			map[CandidateID]string{1: "aaaaaaaoo", 2: "aaaaaaao"},
			"runoff runoff",
		},
		"an exact fraction ties": {
			change(func(r *Rule) { r.Seats, r.RankBy = 1, RankByRate }), 12,
			map[CandidateID]string{1: "aaaaaaaaaooo", 2: "aaaaaaoo"},
			"runoff runoff",
		},
	} {
		m := Meeting{Round: Round{Rule: c.rule}, Polls: []Poll{closedPoll(1, c.ballots, c.votes)}}
		if got := outcomes(m.Results()[0]); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

func TestRunoffs(t *testing.T) {
	r := DefaultRule()
	r.Seats, r.MaxPolls = 2, 3
	m := Meeting{Round: Round{Rule: r}, Polls: []Poll{
		closedPoll(1, 7, map[CandidateID]string{1: "aaaaaao", 2: "aaaaaaa", 3: "aaaaaao", 4: "ooooooo"}),
	}}
	if got := m.Pending(); !slices.Equal(got, []CandidateID{1, 3}) || m.SeatsLeft(1) != 1 || m.Decided() {
		t.Fatalf("pending %v with %d seats left, decided %v", got, m.SeatsLeft(1), m.Decided())
	}
	tied := closedPoll(2, 7, map[CandidateID]string{1: "aaaaaoo", 3: "aaaaaoo"})
	m.Polls = append(m.Polls, tied)
	if got := outcomes(m.Results()[1]); got != "runoff runoff" {
		t.Fatalf("second poll: %s", got)
	}
	last := tied
	last.No = 3
	unresolved := Meeting{Round: m.Round, Polls: append(slices.Clone(m.Polls), last)}
	if got := outcomes(unresolved.Results()[2]); got != "tie_unresolved tie_unresolved" || len(unresolved.Pending()) != 0 {
		t.Errorf("third poll: %s, pending %v", got, unresolved.Pending())
	}
	m.Polls = append(m.Polls, closedPoll(3, 7, map[CandidateID]string{1: "aaaaaoo", 3: "aaaaaao"}))
	if got := m.Recognised(); !slices.Equal(got, []CandidateID{2, 3}) || !m.Decided() {
		t.Errorf("recognised %v, want 2 then 3", got)
	}
}

func TestOpening(t *testing.T) {
	m := Meeting{Round: Round{Rule: DefaultRule()}}
	if _, err := m.Opening(); !errors.Is(err, Refuse("no_candidates", "")) {
		t.Errorf("no candidates: %v", err)
	}
	m.Candidates = []Candidate{{ID: 1, Name: "甲"}, {ID: 2, Name: "乙"}, {ID: 3, Name: "丙", Excluded: "材料不齐"}}
	for i := range 7 {
		m.Experts = append(m.Experts, Expert{ID: ExpertID(i + 1), Attendance: Present})
	}
	m.Experts = append(m.Experts, Expert{ID: 8, Attendance: Left}, Expert{ID: 9, Attendance: Absent})
	m.Recusals = []Recusal{{Expert: 8, Candidate: 1}, {Expert: 2, Candidate: 3}}
	o, err := m.Opening()
	if err != nil || o.Err() != nil || o.Present != 7 || len(o.Candidates) != 2 || o.Least().Eligible != 7 {
		t.Errorf("%+v, %v, %v: want seven present and no effect of those who left or were excluded", o, err, o.Err())
	}
	m.Recusals = append(m.Recusals, Recusal{Expert: 2, Candidate: 2})
	o, _ = m.Opening()
	if short := o.Short(); !errors.Is(o.Err(), Refuse("quorum_not_met", "candidate")) || len(short) != 1 || short[0].Name != "乙" || short[0].Missing != 1 {
		t.Errorf("short %+v, %v", short, o.Err())
	}
	m.Round.Rule.Quorum = QuorumPanel
	if o, _ = m.Opening(); o.Err() != nil {
		t.Errorf("quorum of the panel: %v", o.Err())
	}
	m.Experts[0].Attendance = Left
	if o, _ = m.Opening(); !errors.Is(o.Err(), Refuse("quorum_not_met", "panel")) {
		t.Errorf("six present: %v", o.Err())
	}
}

func TestPapers(t *testing.T) {
	present := []ExpertID{5, 6, 7, 8}
	recusals := []Recusal{{Expert: 7, Candidate: 1}, {Expert: 5, Candidate: 1}, {Expert: 6, Candidate: 2}, {Expert: 6, Candidate: 1}}
	papers := Papers(present, []CandidateID{2, 1}, recusals)
	want := []Paper{
		{Kind: 1, Candidates: []CandidateID{2, 1}, Rights: 1},
		{Kind: 2, Candidates: []CandidateID{2}, Rights: 2},
		{Kind: 3, Rights: 1},
	}
	if len(papers) != len(want) {
		t.Fatalf("papers %+v", papers)
	}
	for i, p := range papers {
		if p.Kind != want[i].Kind || p.Rights != want[i].Rights || !slices.Equal(p.Candidates, want[i].Candidates) {
			t.Errorf("paper %+v, want %+v", p, want[i])
		}
	}
}
