package panel

import "slices"

// settle counts one closed poll and selects from those who passed. seats is
// what earlier polls left of the quota; it is used only when the rule has one.
// held is how many polls were held, this one included.
func settle(r Rule, p Poll, seats, held int) []Result {
	results := make([]Result, len(p.Tallies))
	for i, t := range p.Tallies {
		results[i] = r.result(t, p.Ballots())
	}
	r.selectSeats(results, seats, held)
	return results
}

// result applies quorum and threshold to one candidate. A candidate who passes
// is marked Recognised until seats are counted.
func (r Rule) result(t Tally, ballots int) Result {
	res := Result{Tally: t, Base: r.base(t)}
	res.Required = r.Required(res.Base)
	counted := ballots
	if r.Quorum == QuorumCandidate {
		counted = t.Cast()
	}
	res.QuorumMet = counted >= r.MinExperts
	switch {
	case !res.QuorumMet:
		res.Outcome = NoQuorum
	case res.Base > 0 && t.Agree >= res.Required:
		res.Outcome = Recognised
	default:
		res.Outcome = NotPassed
	}
	return res
}

func (r Rule) base(t Tally) int {
	switch r.Base {
	case BaseCast:
		return t.Cast()
	case BaseExpressed:
		return t.Agree + t.Oppose
	default:
		return t.Eligible
	}
}

// score is what rank_by compares: the agree votes, or their exact share of the base.
func (r Rule) score(res Result) Fraction {
	if r.RankBy == RankByRate && res.Base > 0 {
		return Fraction{res.Agree, res.Base}
	}
	return Fraction{res.Agree, 1}
}

// selectSeats gives the seats to the candidates who passed, best score first.
// Candidates who tie across the last seat share one fate; neither list order
// nor chance parts them.
func (r Rule) selectSeats(results []Result, seats, held int) {
	if r.Seats == 0 {
		return
	}
	ranked := r.ranked(results)
	if len(ranked) <= seats {
		return
	}
	if seats <= 0 { // a poll that the program opens has a seat left; a record that was tampered with may not
		for _, i := range ranked {
			results[i].Outcome = BeyondQuota
		}
		return
	}
	line := r.score(results[ranked[seats-1]]) // the score of the last seat
	above, tied := 0, 0
	for _, i := range ranked {
		switch r.score(results[i]).compare(line) {
		case 1:
			above++
		case 0:
			tied++
		}
	}
	for place, i := range ranked {
		switch {
		case place < above:
		case place < above+tied:
			if above+tied > seats {
				results[i].Outcome = r.tied(held)
			}
		default:
			results[i].Outcome = BeyondQuota
		}
	}
}

// tied is the outcome of candidates who tie across the last seat.
func (r Rule) tied(held int) Outcome {
	switch {
	case r.Tie == TieAll:
		return Recognised
	case r.Tie == TieNone:
		return BeyondQuota
	case held >= r.MaxPolls:
		return TieUnresolved
	default:
		return Runoff
	}
}

// ranked lists the indices of recognised results, best score first and, for
// equal scores, in the order of presentation.
func (r Rule) ranked(results []Result) []int {
	var ranked []int
	for i, res := range results {
		if res.Outcome == Recognised {
			ranked = append(ranked, i)
		}
	}
	slices.SortStableFunc(ranked, func(a, b int) int {
		return r.score(results[b]).compare(r.score(results[a]))
	})
	return ranked
}
