package panel

import "slices"

// PaperCount is what a teller counted of a poll on paper.
type PaperCount struct {
	Papers     []PaperReturn    `json:"papers"`     // one for each kind of paper
	Candidates []CandidateCount `json:"candidates"` // one for each candidate, in the order of presentation
}

// PaperReturn is what became of the ballots of one kind of paper. Invalid are
// those of the returned ones that are invalid as a whole.
type PaperReturn struct {
	Kind     int `json:"kind"`
	Issued   int `json:"issued"`
	Returned int `json:"returned"`
	Invalid  int `json:"invalid"`
}

// CandidateCount is what the valid ballots say on one candidate. Invalid are
// ballots that are invalid for this candidate alone.
type CandidateCount struct {
	Candidate CandidateID `json:"candidate"`
	Agree     int         `json:"agree"`
	Oppose    int         `json:"oppose"`
	Abstain   int         `json:"abstain"`
	Invalid   int         `json:"invalid"`
}

// Issued is the number of ballots given out.
func (c PaperCount) Issued() int { return c.sum(func(p PaperReturn) int { return p.Issued }) }

// Returned is the number of ballots that came back.
func (c PaperCount) Returned() int { return c.sum(func(p PaperReturn) int { return p.Returned }) }

func (c PaperCount) sum(of func(PaperReturn) int) int {
	n := 0
	for _, p := range c.Papers {
		n += of(p)
	}
	return n
}

// Voids reports whether the count makes the poll void: of some kind of paper
// more ballots came back than were issued.
func (c PaperCount) Voids() bool {
	for _, p := range c.Papers {
		if p.Returned > p.Issued {
			return true
		}
	}
	return false
}

// CheckCount refuses a count that can't be right, with bad_count: other papers or
// candidates than the poll's, more ballots issued than there are rights, or
// figures that do not add up. A count that voids the poll passes.
func (m Meeting) CheckCount(p Poll, c PaperCount) error {
	if len(c.Papers) != len(p.Papers) || len(c.Candidates) != len(p.Candidates) {
		return Refuse("bad_count", "other_poll")
	}
	for i, r := range c.Papers {
		paper := p.Papers[i]
		values := []any{"Kind", r.Kind, "Issued", r.Issued, "Returned", r.Returned, "Invalid", r.Invalid, "Rights", paper.Rights}
		switch {
		case r.Kind != paper.Kind:
			return Refuse("bad_count", "other_poll")
		case r.Issued < 0 || r.Returned < 0 || r.Invalid < 0:
			return Refuse("bad_count", "negative")
		case r.Issued > paper.Rights:
			return Refuse("bad_count", "issued", values...)
		case r.Invalid > r.Returned:
			return Refuse("bad_count", "invalid", values...)
		}
	}
	for i, n := range c.Candidates {
		if n.Candidate != p.Candidates[i] {
			return Refuse("bad_count", "other_poll")
		}
		if err := m.checkFigures(p, c, n); err != nil {
			return err
		}
	}
	return m.checkMostAgree(p, c)
}

// checkFigures checks one candidate's figures against the ballots that came back.
func (m Meeting) checkFigures(p Poll, c PaperCount, n CandidateCount) error {
	candidate, _ := m.Candidate(n.Candidate)
	valid := c.Valid(p, n.Candidate)
	sum := n.Agree + n.Oppose + n.Abstain + n.Invalid
	switch {
	case n.Agree < 0 || n.Oppose < 0 || n.Abstain < 0 || n.Invalid < 0:
		return Refuse("bad_count", "negative")
	case n.Abstain > 0 && !m.Round.Rule.Abstain:
		return Refuse("bad_count", "abstain", "Name", candidate.Name, "Abstain", n.Abstain)
	case sum != valid:
		return Refuse("bad_count", "sum", "Name", candidate.Name, "Sum", sum, "Valid", valid)
	}
	return nil
}

// checkMostAgree checks the limit of agreements over all ballots: a ballot that
// breaks it is invalid as a whole.
func (m Meeting) checkMostAgree(p Poll, c PaperCount) error {
	most := m.Round.Rule.MaxAgree
	if most == 0 {
		return nil
	}
	agreed, valid := 0, 0
	for _, n := range c.Candidates {
		agreed += n.Agree
	}
	for _, r := range c.Papers {
		valid += r.Returned - r.Invalid
	}
	if agreed > most*valid {
		return Refuse("bad_count", "max_agree", "Agreed", agreed, "Most", most*valid, "MaxAgree", most)
	}
	return nil
}

// Valid is how many ballots with the candidate on them came back and are not
// invalid as a whole.
func (c PaperCount) Valid(p Poll, id CandidateID) int {
	n := 0
	for i, r := range c.Papers {
		if slices.Contains(p.Papers[i].Candidates, id) {
			n += r.Returned - r.Invalid
		}
	}
	return n
}

// Tallies are what the count says of each candidate: a ballot that is invalid as
// a whole is invalid for each candidate on it.
func (c PaperCount) Tallies(p Poll) []Tally {
	var tallies []Tally
	for _, n := range c.Candidates {
		t := Tally{Candidate: n.Candidate, Agree: n.Agree, Oppose: n.Oppose, Abstain: n.Abstain, Invalid: n.Invalid}
		for i, r := range c.Papers {
			if slices.Contains(p.Papers[i].Candidates, n.Candidate) {
				t.Eligible += p.Papers[i].Rights
				t.Invalid += r.Invalid
			}
		}
		tallies = append(tallies, t)
	}
	return tallies
}

// Figure names one number of a count.
type Figure string

// The figures of a count.
const (
	FigureIssued       Figure = "issued"
	FigureReturned     Figure = "returned"
	FigureWholeInvalid Figure = "whole_invalid"
	FigureAgree        Figure = "agree"
	FigureOppose       Figure = "oppose"
	FigureAbstain      Figure = "abstain"
	FigureInvalid      Figure = "invalid"
)

// Difference is a figure on which the two tellers' counts disagree. Kind or
// Candidate says whose figure it is.
type Difference struct {
	Kind          int
	Candidate     CandidateID
	Figure        Figure
	First, Second int
}

// Differences lists where two counts of one poll disagree.
func Differences(first, second PaperCount) []Difference {
	var out []Difference
	note := func(d Difference) {
		if d.First != d.Second {
			out = append(out, d)
		}
	}
	for i, a := range first.Papers {
		b := second.Papers[i]
		note(Difference{Kind: a.Kind, Figure: FigureIssued, First: a.Issued, Second: b.Issued})
		note(Difference{Kind: a.Kind, Figure: FigureReturned, First: a.Returned, Second: b.Returned})
		note(Difference{Kind: a.Kind, Figure: FigureWholeInvalid, First: a.Invalid, Second: b.Invalid})
	}
	for i, a := range first.Candidates {
		b := second.Candidates[i]
		note(Difference{Candidate: a.Candidate, Figure: FigureAgree, First: a.Agree, Second: b.Agree})
		note(Difference{Candidate: a.Candidate, Figure: FigureOppose, First: a.Oppose, Second: b.Oppose})
		note(Difference{Candidate: a.Candidate, Figure: FigureAbstain, First: a.Abstain, Second: b.Abstain})
		note(Difference{Candidate: a.Candidate, Figure: FigureInvalid, First: a.Invalid, Second: b.Invalid})
	}
	return out
}
