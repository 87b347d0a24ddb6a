package votetest

import (
	"encoding/json"

	"expertpanel/store/panel"
)

// Open is the same meeting while ballots are taken: used of the nine are in.
func Open(used int) panel.Meeting { return opened(Before(), used) }

// Codes is the same meeting while ballots are taken by voting codes, after
// codes were made so many times.
func Codes(times, used int) panel.Meeting {
	m := Before()
	m.Round.Method = panel.MethodCodes
	m = opened(m, used)
	for range times {
		m.Trail = note(m.Trail, panel.ActCodesIssued, panel.CodesFacts{Poll: 1, Codes: 9})
	}
	return m
}

// Paper is the same meeting while ballots are filled in on paper.
func Paper() panel.Meeting {
	m := Before()
	m.Round.Method, m.Round.PINSet = panel.MethodPaper, false
	return opened(m, 0)
}

// Counting is the same meeting while ballots on paper are counted; tellers says
// whose counts are in.
func Counting(tellers [2]bool) panel.Meeting {
	m := Paper()
	m.Polls[0].State, m.Polls[0].Tellers = panel.PollCounting, tellers
	return m
}

// Void is the same meeting after ten of nine ballots came back.
func Void() panel.Meeting {
	m := Counting([2]bool{true, true})
	m.Polls[0].State = panel.PollVoid
	m.Trail = note(m.Trail, panel.ActVoided, panel.VoidedFacts{Poll: 1, Issued: 9, Returned: 10})
	return m
}

// Tie is the same meeting after a first poll in which two tie for the last seat.
func Tie() panel.Meeting { return closed(Open(9), tie()) }

// VoidThenTie is Tie after a poll on paper that was void.
func VoidThenTie() panel.Meeting {
	m := Void()
	m.Polls = append(m.Polls, poll(m, 2, 9, 1, 2, 3, 4, 5))
	return closed(m, tie())
}

func tie() []panel.Tally {
	return []panel.Tally{
		{Candidate: 1, Eligible: 9, Agree: 9},
		{Candidate: 2, Eligible: 9, Agree: 7, Oppose: 1, Abstain: 1},
		{Candidate: 3, Eligible: 9, Agree: 8, Oppose: 1},
		{Candidate: 4, Eligible: 9, Agree: 4, Oppose: 4, Abstain: 1},
		{Candidate: 5, Eligible: 8, Agree: 7, Oppose: 1},
	}
}

// Final is the same meeting after the run-off.
func Final() panel.Meeting {
	m := Tie()
	m.Polls = append(m.Polls, poll(m, 2, 9, 2, 5))
	return closed(m, []panel.Tally{
		{Candidate: 2, Eligible: 9, Agree: 7, Oppose: 2},
		{Candidate: 5, Eligible: 8, Agree: 6, Oppose: 1, Abstain: 1},
	})
}

// opened opens the first poll of a meeting.
func opened(m panel.Meeting, used int) panel.Meeting {
	m.Round.RuleFrozen = true
	m.Polls = []panel.Poll{poll(m, 1, used, 1, 2, 3, 4, 5)}
	facts := panel.NewOpenedFacts(m, m.Polls[0])
	facts.Slots = 44
	m.Trail = note(m.Trail, panel.ActOpened, facts)
	return m
}

// closed closes the last poll of a meeting.
func closed(m panel.Meeting, tallies []panel.Tally) panel.Meeting {
	p := &m.Polls[len(m.Polls)-1]
	p.State, p.Tallies = panel.PollClosed, tallies
	m.Trail = note(m.Trail, panel.ActCounted, panel.NewCountedFacts(m, p.No))
	m.SealPolls()
	return m
}

// Published is a meeting whose last poll's result was published.
func Published(m panel.Meeting) panel.Meeting {
	m.Trail = note(m.Trail, panel.ActPublished, panel.PublishedFacts{Poll: len(m.Polls)})
	return m
}

// Signed is a meeting whose summary is signed, as a chair has confirmed.
func Signed(m panel.Meeting, chair string) panel.Meeting {
	m.Trail = note(m.Trail, panel.ActSigned, panel.SignedFacts{Poll: len(m.Polls), Chair: chair})
	return m
}

// Corrected is a meeting in which a name was corrected.
func Corrected(m panel.Meeting) panel.Meeting {
	m.Trail = note(m.Trail, panel.ActCorrected, panel.CorrectedFacts{What: "candidate", ID: 1, From: "欧阳挈", To: "欧阳契"})
	return m
}

// Many is a meeting of many candidates after its first poll.
func Many(n int) panel.Meeting {
	m := Before()
	m.Round.Rule.Seats = 12
	m.Recusals = nil
	names := []string{"欧阳契", "张岫", "李建国", "王龑", "陈思敏", "阿卜杜热西提·买买提明", "刘𫍰"}
	m.Candidates = nil
	var tallies []panel.Tally
	var ids []panel.CandidateID
	for i := range n {
		id := panel.CandidateID(i + 1)
		m.Candidates = append(m.Candidates, panel.Candidate{ID: id, Name: names[i%len(names)], Unit: "某单位", Recommender: "高校推荐"})
		agree := (i*7 + 3) % 10
		tallies = append(tallies, panel.Tally{Candidate: id, Eligible: 9, Agree: agree, Oppose: 9 - agree})
		ids = append(ids, id)
	}
	m.Round.RuleFrozen = true
	m.Polls = []panel.Poll{poll(m, 1, 9, ids...)}
	return closed(m, tallies)
}

// note adds an act to a trail.
func note(trail []panel.Act, kind panel.ActKind, facts any) []panel.Act {
	text, err := json.Marshal(facts)
	if err != nil {
		panic(err) // facts are plain data
	}
	var last panel.Seal
	if len(trail) > 0 {
		last = trail[len(trail)-1].Seal
	}
	act := panel.Act{No: len(trail) + 1, Kind: kind, At: Now.Format("2006-01-02T15:04Z"), Facts: string(text)}
	return append(trail, act.Sealed(last))
}

func poll(m panel.Meeting, no, used int, candidates ...panel.CandidateID) panel.Poll {
	p := panel.Poll{ID: panel.PollID(no), No: no, State: panel.PollOpen, Method: m.Round.Method, Candidates: candidates}
	for _, e := range m.Experts {
		p.Present = append(p.Present, e.ID)
	}
	p.Recusals = m.Recusals
	p.Papers = panel.Papers(p.Present, candidates, p.Recusals)
	for i := range p.Papers {
		p.Papers[i].Used = min(used, p.Papers[i].Rights)
		used -= p.Papers[i].Used
	}
	return p
}
