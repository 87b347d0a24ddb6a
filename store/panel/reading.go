package panel

import "iter"

// noBallot stands beside the choices for an expert who handed in no ballot.
const noBallot Choice = '.'

// choices are what can be known of an expert; all but the last are votes.
var choices = [...]Choice{Agree, Oppose, Abstain, Invalid, noBallot}

// The places of choices in figures.
const (
	agreed = iota
	opposed
	abstained
	spoilt
	missing
)

// figures is how many of those who may vote on a candidate made each choice.
type figures [len(choices)]int

func (t Tally) figures() figures {
	return figures{t.Agree, t.Oppose, t.Abstain, t.Invalid, t.NotReturned()}
}

func (f figures) tally() Tally {
	return Tally{Eligible: f.sum(), Agree: f[agreed], Oppose: f[opposed], Abstain: f[abstained], Invalid: f[spoilt]}
}

func (f figures) sum() int {
	n := 0
	for _, k := range f {
		n += k
	}
	return n
}

// reading is what a reader of the documents must hold possible of one
// candidate in one poll: the figures within bounds that fit what is printed.
type reading struct {
	voters      int
	least, most figures
	fits        func(figures) bool // nil: whatever is within the bounds
}

// counted is the reading of printed counts: nothing but the figures themselves.
func counted(f figures) reading { return reading{voters: f.sum(), least: f, most: f} }

// decided is the reading of a printed outcome: quorum and threshold are a rule
// that every reader knows, and so is how many ballots came back in the poll.
// Of those that did not, some may belong to experts recused from the candidate.
func (r Rule) decided(o Outcome, method Method, voters, rights, ballots int) reading {
	absent := rights - ballots
	p := reading{voters: voters, most: figures{voters, voters, 0, 0, min(voters, absent)}}
	p.least[missing] = max(0, absent-(rights-voters))
	if r.Abstain {
		p.most[abstained] = voters
	}
	if method == MethodPaper {
		p.most[spoilt] = voters
	}
	p.fits = func(f figures) bool { return r.result(f.tally(), ballots).Outcome == o.bySelf() }
	return p
}

// bySelf is what the outcome says of the candidate alone, before seats are
// given; a candidate who passed is then recognised.
func (o Outcome) bySelf() Outcome {
	if o == NoQuorum || o == NotPassed {
		return o
	}
	return Recognised
}

// holds reports whether the reader must hold the figures possible.
func (p reading) holds(f figures) bool {
	for i, n := range f {
		if n < p.least[i] || n > p.most[i] {
			return false
		}
	}
	return f.sum() == p.voters && (p.fits == nil || p.fits(f))
}

// all are the figures that the reader must hold possible.
func (p reading) all() iter.Seq[figures] {
	return func(yield func(figures) bool) {
		var f figures
		for f[missing] = p.least[missing]; f[missing] <= p.most[missing]; f[missing]++ {
			for f[spoilt] = p.least[spoilt]; f[spoilt] <= p.most[spoilt]; f[spoilt]++ {
				for f[abstained] = p.least[abstained]; f[abstained] <= p.most[abstained]; f[abstained]++ {
					rest := p.voters - f[missing] - f[spoilt] - f[abstained]
					for f[agreed] = p.least[agreed]; f[agreed] <= min(rest, p.most[agreed]); f[agreed]++ {
						f[opposed] = rest - f[agreed]
						if p.holds(f) && !yield(f) {
							return
						}
					}
				}
			}
		}
	}
}

// readings are what is read of each candidate of a closed poll.
func (m Meeting) readings(poll int, results []Result, printing Printing) []reading {
	p, rule := m.Polls[poll], m.Round.Rule
	readings := make([]reading, len(results))
	for i, res := range results {
		if printing == PrintPassed {
			readings[i] = rule.decided(res.Outcome, p.Method, res.Eligible, p.Rights(), p.Ballots())
		} else {
			readings[i] = counted(res.figures())
		}
	}
	if printing == PrintPassed && rule.Seats > 0 {
		rule.readRanks(readings, results, p.Ballots(), m.SeatsLeft(poll))
	}
	return readings
}
