package panel

import (
	"iter"
	"slices"
)

// DisclosureRisks are what the documents may give away of the poll that o would
// open, if every ballot comes back: candidates on whom one expert or two may
// vote, those whose voters differ by one expert from an earlier poll, and once
// for all candidates what follows when experts vote alike. How seats part the
// candidates is not foreseen.
func (m Meeting) DisclosureRisks(o Opening) []Disclosure {
	found := m.risks(o, m.Round.Printing)
	if m.Round.Printing == PrintPassed {
		return found
	}
	narrower := m.risks(o, PrintPassed)
	for i, d := range found {
		found[i].Avoidable = !slices.ContainsFunc(narrower, func(n Disclosure) bool {
			return n.Kind == d.Kind && n.Candidate == d.Candidate && n.Earlier == d.Earlier
		})
	}
	return found
}

func (m Meeting) risks(o Opening, printing Printing) []Disclosure {
	next := Poll{No: o.No, Method: m.Round.Method, Candidates: o.Candidates, Recusals: m.Recusals}
	for _, e := range m.PresentExperts() {
		next.Present = append(next.Present, e.ID)
	}
	var found, alike []Disclosure
	results, sizes := m.Results(), map[int]risk{} // candidates with as many voters risk the same
	for _, e := range o.Electorate {
		d := m.disclosure(o.No, e.Candidate, printing)
		d.Before, d.Eligible = true, e.Eligible
		size, known := sizes[e.Eligible]
		if !known {
			size = riskOf(m.foreseen(next, e.Eligible, printing))
			sizes[e.Eligible] = size
		}
		d.Certain = size.certain
		switch voters := next.mayVote(e.Candidate); {
		case !size.possible:
		case len(voters) == 1:
			d.Kind, d.Voters = OneVoter, 1
			d.name(m, voters[0])
			found = append(found, d)
		case e.Eligible == 2:
			d.Kind, d.Voters = TwoVoters, 2
			found = append(found, d)
		case len(alike) == 0:
			alike = []Disclosure{{Kind: EveryBallot, Printing: printing, Poll: o.No, Before: true}}
		}
		found = append(found, m.riskOfTwoPolls(next, d, results)...)
	}
	return append(found, alike...)
}

// foreseen are the ways in which a poll with all ballots back can end: what is
// read of a candidate, and every choice that somebody can then have made.
func (m Meeting) foreseen(next Poll, voters int, printing Printing) iter.Seq2[reading, figures] {
	rights := len(next.Present)
	return func(yield func(reading, figures) bool) {
		for _, o := range []Outcome{Recognised, NotPassed, NoQuorum} {
			p := m.Round.Rule.decided(o, next.Method, voters, rights, rights)
			var made figures
			for f := range p.all() {
				if printing != PrintPassed && !yield(counted(f), f) {
					return
				}
				for i := range made {
					made[i] = max(made[i], f[i])
				}
			}
			if printing == PrintPassed && made != (figures{}) && !yield(p, made) {
				return
			}
		}
	}
}

// risk says whether a vote becomes known for some votes of the experts, and whether for all.
type risk struct{ possible, certain bool }

func riskOf(ends iter.Seq2[reading, figures]) risk {
	r := risk{certain: true}
	for p, made := range ends {
		learnt := p.lessons(made)
		r.possible = r.possible || len(learnt) > 0
		everyone := len(learnt) > 0 && learnt[0].own == outsider
		r.certain = r.certain && (everyone || len(learnt) == len(audiences(made))-len(audiences(figures{})))
		if r.possible && !r.certain {
			break
		}
	}
	return r
}

// riskOfTwoPolls warns of each earlier poll whose voters on the candidate
// differ by one expert from those of the next, when some outcome tells that vote.
func (m Meeting) riskOfTwoPolls(next Poll, d Disclosure, results [][]Result) []Disclosure {
	var found []Disclosure
	after := next.mayVote(d.Candidate)
	for i, earlier := range m.Polls[:len(results)] {
		at := slices.IndexFunc(results[i], func(r Result) bool { return r.Candidate == d.Candidate })
		one := d
		if at < 0 || !one.compare(m, earlier.No, earlier.mayVote(d.Candidate), after) {
			continue
		}
		then := m.readings(i, results[i], d.Printing)[at]
		one.Voters, one.Certain = 1, false
		told := func(o Disclosure) bool { return o.Expert == one.Expert && o.Joined == one.Joined }
		if !slices.ContainsFunc(found, told) && m.tellsApart(next, one, then, results[i][at].figures()) {
			found = append(found, one)
		}
	}
	return found
}

// tellsApart reports whether the next poll can end so that the difference to
// an earlier one is known.
func (m Meeting) tellsApart(next Poll, d Disclosure, then reading, actual figures) bool {
	for p, made := range m.foreseen(next, d.Eligible, d.Printing) {
		with, without, actualWith, actualWithout := then, p, actual, made
		if d.Joined {
			with, without, actualWith, actualWithout = p, then, made, actual
		}
		if _, known := difference(with, without, actualWith, actualWithout); known {
			return true
		}
	}
	return false
}
