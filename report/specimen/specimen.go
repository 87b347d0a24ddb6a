// Package specimen makes meetings of invented people that are over, or in the
// middle of a vote, so that the words of every document can be tried before
// there is anything to put into them. What the bureau has already entered of a
// round stays as it is; nobody real is in a result that was never reached.
package specimen

import (
	"fmt"
	"slices"

	"expertpanel/store/panel"
)

// The size of the meetings.
const (
	candidates = 5
	experts    = 9
)

// Finished is a round that is over: a tie, a second poll, publicity with an
// objection, confirmation and certificates, with a recusal and a correction.
func Finished(round panel.Round) panel.Meeting {
	m := prepared(round)
	m.Recusals = []panel.Recusal{{Expert: 2, Candidate: 4, Reason: "与申报人同单位"}}
	first := poll(m, 1, 1, 2, 3, 4, 5)
	first.Tallies = []panel.Tally{
		{Candidate: 1, Eligible: 9, Agree: 9},
		{Candidate: 2, Eligible: 9, Agree: 8, Oppose: 1},
		{Candidate: 3, Eligible: 9, Agree: 7, Oppose: 1, Abstain: 1},
		{Candidate: 4, Eligible: 8, Agree: 7, Oppose: 1},
		{Candidate: 5, Eligible: 9, Agree: 4, Oppose: 4, Abstain: 1},
	}
	second := poll(m, 2, 3, 4)
	second.Tallies = []panel.Tally{{Candidate: 3, Eligible: 9, Agree: 7, Oppose: 2}, {Candidate: 4, Eligible: 8, Agree: 6, Oppose: 2}}
	m.Polls = []panel.Poll{first, second}
	confirm(&m)
	m = WithTrail(m)
	Note(&m, panel.ActCorrected, panel.CorrectedFacts{What: "candidate", ID: 5, From: "样五（示例单位）", To: "样五（示例中心）"})
	return m
}

// confirm adds what comes after publicity.
func confirm(m *panel.Meeting) {
	posted := m.Publicity.Posted
	m.Objections = []panel.Objection{{
		ID: 1, No: 1, By: panel.ByPerson, Name: "示例人", Contact: "0554-0000000", Way: panel.ByPhone, Candidate: 1, Text: "示例：反映的问题。",
		Received: posted.AddDays(1), Due: posted.AddDays(15), Outcome: panel.NotUpheld, Decided: posted.AddDays(4), Handling: "示例：核实的经过和结果。",
	}}
	m.Confirmation = &panel.Confirmation{Dated: posted.AddDays(14)}
	m.Awards = []panel.Award{{Candidate: 1, HandedOn: posted.AddDays(30), Receiver: "示例人", Subsidy: panel.DefaultSubsidy}}
}

// Passed is Finished for a round that prints only who passed.
func Passed(round panel.Round) panel.Meeting {
	m := Finished(round)
	m.Round.Printing = panel.PrintPassed
	return m
}

// Again is a round whose first poll on paper was void.
func Again(round panel.Round) panel.Meeting {
	m := Finished(round)
	m.Round.Method = panel.MethodPaper
	void := m.Polls[0]
	void.State, void.Tallies, void.Papers = panel.PollVoid, nil, slices.Clone(void.Papers)
	held := m.Polls
	m.Polls = []panel.Poll{void}
	for _, p := range held {
		p.No++
		p.ID++
		m.Polls = append(m.Polls, p)
	}
	for i := range m.Polls {
		m.Polls[i].Method = panel.MethodPaper
	}
	return WithTrail(m)
}

// OnPaper is a round whose first poll takes ballots on paper.
func OnPaper(round panel.Round) panel.Meeting { return open(round, panel.MethodPaper) }

// OnCodes is a round whose first poll takes ballots by voting codes.
func OnCodes(round panel.Round) panel.Meeting { return open(round, panel.MethodCodes) }

func open(round panel.Round, by panel.Method) panel.Meeting {
	m := prepared(round)
	m.Round.Method = by
	m.Recusals = []panel.Recusal{{Expert: 2, Candidate: 4, Reason: "与申报人同单位"}}
	p := poll(m, 1, 1, 2, 3, 4, 5)
	p.State = panel.PollOpen
	for i := range p.Papers {
		p.Papers[i].Used = 0
	}
	m.Polls, m.Publicity = []panel.Poll{p}, nil
	return WithTrail(m)
}

// Slips has one code for each kind of paper of a poll. No code that is drawn is
// like them.
func Slips(p panel.Poll) []panel.Slip {
	var slips []panel.Slip
	for _, paper := range p.Papers {
		slips = append(slips, panel.Slip{Code: "000000000", Kind: paper.Kind})
	}
	return slips
}

// prepared is the round with invented people and with what no document can do without.
func prepared(round panel.Round) panel.Meeting {
	usual := panel.NewRound(round.Year)
	if round.Year == 0 {
		usual = panel.NewRound(2026)
	}
	day := round.Meeting.Date
	if day.IsZero() {
		day = panel.Date{Year: usual.Year, Month: 11, Day: 20}
	}
	if round.Title == "" {
		round = usual
	}
	if round.Office.Bureau == "" {
		round.Office.Bureau = panel.DefaultBureau
	}
	rule := panel.DefaultRule()
	rule.Seats, rule.Abstain, rule.MaxAgree = 3, round.Rule.Abstain, min(round.Rule.MaxAgree, candidates-1)
	round.Rule, round.RuleFrozen = rule, true
	last := day.AddDays(7)
	if round.Plaque.Issued.IsZero() || round.Plaque.Issued.Before(last) {
		round.Plaque.Issued = last.AddDays(31)
	}
	m := panel.Meeting{
		Round:     filled(round, day),
		Publicity: &panel.Publicity{Posted: day.AddDays(3), CountFrom: panel.PostedDay},
	}
	for i := range 5 {
		m.Publicity.Period.Days = append(m.Publicity.Period.Days, day.AddDays(3+i))
	}
	names := []rune("一二三四五六七八九")
	for i := range candidates {
		m.Candidates = append(m.Candidates, panel.Candidate{
			ID: panel.CandidateID(i + 1), Name: "样" + string(names[i]), Unit: []string{"示例学院", "示例中心"}[i%2], Recommender: "示例县人力资源和社会保障局",
			Years: 10, Certificate: "高级职业指导师", Award: "省级先进工作者", Merit: "示例工作成绩", Staff: 3,
			IDNumber: fmt.Sprintf("34040019800101%04d", i), Phone: fmt.Sprintf("1385540%04d", i),
		})
	}
	for i := range experts {
		m.Experts = append(m.Experts, panel.Expert{
			ID: panel.ExpertID(i + 1), Name: "专家" + string(names[i]), Unit: "示例大学", Title: "教授", Attendance: panel.Present,
		})
	}
	return m
}

// poll is a closed poll of everybody present without its count.
func poll(m panel.Meeting, no int, of ...panel.CandidateID) panel.Poll {
	p := panel.Poll{ID: panel.PollID(no), No: no, State: panel.PollClosed, Method: m.Round.Method, Candidates: of}
	for _, e := range m.Experts {
		p.Present = append(p.Present, e.ID)
	}
	for _, r := range m.Recusals {
		if slices.Contains(of, r.Candidate) {
			p.Recusals = append(p.Recusals, r)
		}
	}
	p.Papers = panel.Papers(p.Present, of, p.Recusals)
	for i := range p.Papers {
		p.Papers[i].Used = p.Papers[i].Rights
	}
	return p
}
