package panel

import (
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The twin decides a meeting again from the single ballots, one candidate at a
// time and with arbitrary-precision fractions, in the words of the rule and
// not in those of the program.

type twinBallot map[CandidateID]Choice // nil: not returned

type twinPoll struct {
	candidates []CandidateID
	recused    map[ExpertID]map[CandidateID]bool
	ballots    map[ExpertID]twinBallot // one per expert present
}

type twinCount struct{ eligible, cast, agree, oppose int }

func (p twinPoll) count(c CandidateID) (n twinCount) {
	for e, b := range p.ballots {
		if p.recused[e][c] {
			continue
		}
		n.eligible++
		if b == nil {
			continue
		}
		n.cast++
		switch b[c] {
		case Agree:
			n.agree++
		case Oppose:
			n.oppose++
		}
	}
	return n
}

func twinBase(r Rule, n twinCount) int {
	return map[Base]int{BasePresent: n.eligible, BaseCast: n.cast, BaseExpressed: n.agree + n.oppose}[r.Base]
}

func twinPasses(r Rule, p twinPoll, c CandidateID) (quorum, passed bool) {
	n := p.count(c)
	handedIn := 0
	for _, b := range p.ballots {
		if b != nil {
			handedIn++
		}
	}
	quorum = handedIn >= r.MinExperts
	if r.Quorum == QuorumCandidate {
		quorum = n.cast >= r.MinExperts
	}
	base := twinBase(r, n)
	if !quorum || base == 0 {
		return quorum, false
	}
	share := big.NewRat(int64(n.agree), int64(base))
	cmp := share.Cmp(big.NewRat(int64(r.Threshold.Num), int64(r.Threshold.Den)))
	return quorum, cmp > 0 || cmp == 0 && !r.Strict
}

func twinScore(r Rule, p twinPoll, c CandidateID) *big.Rat {
	n := p.count(c)
	if r.RankBy == RankByRate {
		return big.NewRat(int64(n.agree), int64(twinBase(r, n)))
	}
	return big.NewRat(int64(n.agree), 1)
}

// twinOutcome looks only at how many passed candidates are better than c and
// how many are as good, c included.
func twinOutcome(r Rule, p twinPoll, c CandidateID, seats, no int) Outcome {
	quorum, passed := twinPasses(r, p, c)
	if !quorum {
		return NoQuorum
	}
	if !passed {
		return NotPassed
	}
	if r.Seats == 0 {
		return Recognised
	}
	better, equal := 0, 0
	for _, o := range p.candidates {
		if _, passed := twinPasses(r, p, o); passed {
			switch twinScore(r, p, o).Cmp(twinScore(r, p, c)) {
			case 1:
				better++
			case 0:
				equal++
			}
		}
	}
	switch {
	case better+equal <= seats:
		return Recognised
	case better >= seats:
		return BeyondQuota
	case r.Tie == TieAll:
		return Recognised
	case r.Tie == TieNone:
		return BeyondQuota
	case no == r.MaxPolls:
		return TieUnresolved
	}
	return Runoff
}

func drawRule(t *rapid.T) Rule {
	den := rapid.IntRange(1, 12).Draw(t, "den")
	r := DefaultRule()
	r.Threshold = Fraction{rapid.IntRange(1, den).Draw(t, "num"), den}
	r.MinExperts = rapid.IntRange(7, 9).Draw(t, "min_experts")
	r.Quorum = rapid.SampledFrom([]Quorum{QuorumCandidate, QuorumPanel}).Draw(t, "quorum")
	r.Strict = rapid.Bool().Draw(t, "strict")
	r.Base = rapid.SampledFrom([]Base{BasePresent, BaseCast, BaseExpressed}).Draw(t, "base")
	r.Seats = rapid.IntRange(0, 4).Draw(t, "seats")
	r.RankBy = rapid.SampledFrom([]RankBy{RankByAgree, RankByRate}).Draw(t, "rank_by")
	r.Tie = rapid.SampledFrom([]Tie{TieRunoff, TieRunoff, TieRunoff, TieNone, TieAll}).Draw(t, "tie")
	r.MaxPolls = rapid.IntRange(1, 4).Draw(t, "max_polls")
	return r
}

func drawPoll(t *rapid.T, candidates []CandidateID) twinPoll {
	p := twinPoll{candidates: candidates, recused: map[ExpertID]map[CandidateID]bool{}, ballots: map[ExpertID]twinBallot{}}
	// Few choices make ties and unanimity frequent; all of them make spreads.
	choices := rapid.SampledFrom([][]Choice{{Agree, Agree, Agree, Oppose}, {Agree, Oppose, Abstain}, {Abstain}, {Agree}}).Draw(t, "choices")
	for i := range rapid.IntRange(7, 15).Draw(t, "present") {
		e := ExpertID(i + 1)
		p.recused[e] = map[CandidateID]bool{}
		for _, c := range candidates {
			p.recused[e][c] = rapid.IntRange(0, 19).Draw(t, "recused") == 0
		}
		p.ballots[e] = nil
		if rapid.IntRange(0, 14).Draw(t, "returned") > 0 {
			b := twinBallot{}
			for _, c := range candidates {
				if !p.recused[e][c] {
					b[c] = rapid.SampledFrom(choices).Draw(t, "choice")
				}
			}
			p.ballots[e] = b
		}
	}
	return p
}

// closed turns the twin's poll into the program's: tallies only.
func (p twinPoll) closed(no int) Poll {
	paper := Paper{Kind: 1, Rights: len(p.ballots)}
	poll := Poll{No: no, State: PollClosed, Candidates: p.candidates}
	for _, b := range p.ballots {
		if b != nil {
			paper.Used++
		}
	}
	poll.Papers = []Paper{paper}
	for _, c := range p.candidates {
		n := p.count(c)
		poll.Tallies = append(poll.Tallies, Tally{
			Candidate: c, Eligible: n.eligible,
			Agree: n.agree, Oppose: n.oppose, Abstain: n.cast - n.agree - n.oppose,
		})
	}
	return poll
}

func TestMeetingsAgainstTheTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRule(t)
		var candidates []CandidateID
		for i := range rapid.IntRange(1, 7).Draw(t, "candidates") {
			candidates = append(candidates, CandidateID(i+1))
		}
		m := Meeting{Round: Round{Rule: r}}
		seats := r.Seats
		var recognised []CandidateID
		for no := 1; len(candidates) > 0; no++ {
			if no > r.MaxPolls {
				t.Fatalf("poll %d is due though the rule allows %d", no, r.MaxPolls)
			}
			p := drawPoll(t, candidates)
			m.Polls = append(m.Polls, p.closed(no))
			results := m.Results()[no-1]
			var again, now []CandidateID
			for i, c := range p.candidates {
				want := twinOutcome(r, p, c, seats, no)
				if got := results[i].Outcome; got != want {
					t.Fatalf("poll %d, candidate %d: %s, the twin says %s\n%+v", no, c, got, want, results[i])
				}
				switch want {
				case Runoff:
					again = append(again, c)
				case Recognised:
					now = append(now, c)
				}
			}
			slices.SortStableFunc(now, func(a, b CandidateID) int { return twinScore(r, p, b).Cmp(twinScore(r, p, a)) })
			recognised = append(recognised, now...)
			seats -= len(now)
			if got := m.Pending(); !slices.Equal(got, again) {
				t.Fatalf("pending %v, want %v", got, again)
			}
			candidates = again
		}
		if got := m.Recognised(); !slices.Equal(got, recognised) {
			t.Fatalf("recognised %v, want %v", got, recognised)
		}
		if r.Seats > 0 && r.Tie != TieAll && len(recognised) > r.Seats {
			t.Fatalf("%d recognised for %d seats", len(recognised), r.Seats)
		}
	})
}

// TestOrderAndNamesDoNotDecide: shuffling the candidates changes nobody's outcome.
func TestOrderAndNamesDoNotDecide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := drawRule(t)
		candidates := []CandidateID{1, 2, 3, 4, 5}
		p := drawPoll(t, candidates)
		outcome := func(order []CandidateID) map[CandidateID]Outcome {
			q := p
			q.candidates = order
			m := Meeting{Round: Round{Rule: r}, Polls: []Poll{q.closed(1)}}
			got := map[CandidateID]Outcome{}
			for _, res := range m.Results()[0] {
				got[res.Candidate] = res.Outcome
			}
			return got
		}
		want := outcome(candidates)
		for c, o := range outcome(rapid.Permutation(candidates).Draw(t, "order")) {
			if o != want[c] {
				t.Fatalf("candidate %d: %s in another order, %s in the first", c, o, want[c])
			}
		}
	})
}
