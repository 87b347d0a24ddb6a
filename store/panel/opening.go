package panel

import (
	"cmp"
	"slices"
)

// Opening is what must hold before a poll can open.
type Opening struct {
	No         int           // number of the poll that would open
	Again      bool          // it holds a void poll again and is no run-off
	Candidates []CandidateID // its candidates in the order of presentation
	Present    int           // experts signed in and not left
	MinExperts int
	Quorum     Quorum
	Electorate []Electorate // one per candidate
}

// Electorate is how many of the experts present may vote on a candidate.
type Electorate struct {
	Candidate CandidateID
	Name      string
	Eligible  int // |E(c)|
	Missing   int // experts still needed for this candidate's quorum
}

// Short lists the candidates that too few experts may vote on.
func (o Opening) Short() []Electorate {
	var short []Electorate
	for _, e := range o.Electorate {
		if e.Missing > 0 {
			short = append(short, e)
		}
	}
	return short
}

// Least is the candidate that the fewest experts may vote on.
func (o Opening) Least() Electorate {
	return slices.MinFunc(o.Electorate, func(a, b Electorate) int { return cmp.Compare(a.Eligible, b.Eligible) })
}

// Err refuses with quorum_not_met while fewer than MinExperts are present, or,
// when the quorum is counted for each candidate, may vote on some candidate.
func (o Opening) Err() error {
	if o.Present < o.MinExperts {
		return Refuse("quorum_not_met", "panel", "Present", o.Present, "MinExperts", o.MinExperts,
			"Missing", o.MinExperts-o.Present)
	}
	if short := o.Short(); o.Quorum == QuorumCandidate && len(short) > 0 {
		return Refuse("quorum_not_met", "candidate", "MinExperts", o.MinExperts, "Short", short)
	}
	return nil
}

// Opening checks the next poll against the experts present now. It is refused
// with poll_open while a poll takes ballots, no_candidates when nobody stands,
// and no_such_poll when neither a run-off nor a void poll is due.
func (m Meeting) Opening() (Opening, error) {
	o := Opening{No: len(m.Polls) + 1, MinExperts: m.Round.Rule.MinExperts, Quorum: m.Round.Rule.Quorum}
	if _, open := m.OpenPoll(); open {
		return Opening{}, Refuse("poll_open", "", "No", len(m.Polls))
	}
	if len(m.Polls) == 0 {
		for _, c := range m.Standing() {
			o.Candidates = append(o.Candidates, c.ID)
		}
		if len(o.Candidates) == 0 {
			return Opening{}, Refuse("no_candidates", "")
		}
	} else if o.Candidates = m.Pending(); len(o.Candidates) == 0 {
		return Opening{}, Refuse("no_such_poll", "", "No", o.No)
	} else {
		o.Again = m.Polls[len(m.Polls)-1].State == PollVoid
	}
	present := m.PresentExperts()
	o.Present = len(present)
	for _, id := range o.Candidates {
		o.Electorate = append(o.Electorate, m.electorate(id, present))
	}
	return o, nil
}

// Papers lays out the kinds of ballot paper of a poll: experts with the same
// recusals get the same kind, and every expert present has a right to one.
// The fullest kind is first; nothing depends on the order of experts.
func Papers(present []ExpertID, candidates []CandidateID, recusals []Recusal) []Paper {
	var papers []Paper
	for _, expert := range present {
		var mayVote []CandidateID
		for _, c := range candidates {
			recused := func(r Recusal) bool { return r.Expert == expert && r.Candidate == c }
			if !slices.ContainsFunc(recusals, recused) {
				mayVote = append(mayVote, c)
			}
		}
		same := func(p Paper) bool { return slices.Equal(p.Candidates, mayVote) }
		if i := slices.IndexFunc(papers, same); i >= 0 {
			papers[i].Rights++
		} else {
			papers = append(papers, Paper{Candidates: mayVote, Rights: 1})
		}
	}
	place := func(c CandidateID) int { return slices.Index(candidates, c) }
	slices.SortFunc(papers, func(a, b Paper) int {
		if d := len(b.Candidates) - len(a.Candidates); d != 0 {
			return d
		}
		return slices.CompareFunc(a.Candidates, b.Candidates, func(x, y CandidateID) int { return place(x) - place(y) })
	})
	for i := range papers {
		papers[i].Kind = i + 1
	}
	return papers
}
