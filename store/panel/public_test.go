package panel

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// withAct appends an act to a meeting's trail.
func withAct(m Meeting, kind ActKind, facts any) Meeting {
	text, err := json.Marshal(facts)
	if err != nil {
		panic(err) // facts are plain data
	}
	m.Trail = append(m.Trail[:len(m.Trail):len(m.Trail)], Act{No: len(m.Trail) + 1, Kind: kind, At: "2026-11-24T04:00Z", Facts: string(text)})
	return m
}

// three is a meeting of three candidates and nine experts with a closed poll.
func three(rule Rule, votes map[CandidateID]string) Meeting {
	m := Meeting{Round: Round{ID: 1, Title: "评审", Rule: rule, RuleFrozen: true, Printing: PrintCounts}}
	for i, name := range []string{"甲", "乙", "丙"} {
		m.Candidates = append(m.Candidates, Candidate{ID: CandidateID(i + 1), Name: name, Unit: "某单位", Recommender: "某县", IDNumber: "340403", Phone: "139"})
	}
	m.Polls = []Poll{closedPoll(1, 9, votes)}
	return m
}

func TestTheRoomSeesAResultWhenItIsPublishedAndNotWithdrawn(t *testing.T) {
	m := three(DefaultRule(), map[CandidateID]string{1: "aaaaaaaao", 2: "aaaaaaaaa", 3: "aaooooooo"})
	seen := func() bool { return m.Public().Result != nil }
	if seen() || m.Published(1) {
		t.Error("a result is seen before it is published")
	}
	m = withAct(m, ActPublished, PublishedFacts{Poll: 1})
	if !seen() || m.Published(2) {
		t.Error("a published result is not seen, or another poll's is")
	}
	if r := m.Public().Result; r.Rows[0].Name != "乙" || r.Rows[0].Place != 1 || r.Rows[1].Place != 2 || r.Rows[2].Place != 0 || r.Rows[0].Need != 6 || strings.Join(r.Recognised, "") != "乙甲" {
		t.Errorf("the room sees %+v", r)
	}
	m = withAct(m, ActWithdrawn, PublishedFacts{Poll: 1})
	if seen() {
		t.Error("a withdrawn result is seen")
	}
	m = withAct(withAct(m, ActPublished, PublishedFacts{Poll: 1}), ActOpened, OpenedFacts{Poll: 2})
	m.Polls = append(m.Polls, Poll{No: 2, State: PollOpen, Candidates: []CandidateID{1}, Papers: []Paper{{Kind: 1, Rights: 9, Used: 4}}})
	if p := m.Public(); p.Result != nil || p.Voting == nil || p.Voting.Ballots != 4 || p.Voting.Rights != 9 {
		t.Errorf("while a poll is open the room sees %+v", p)
	}
}

// Whatever the votes, the room learns nothing of them before the chair has
// published the result, and only the outcomes where counts are not told.
func TestTheRoomLearnsNoVotesThatItMustNotKnow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := DefaultRule()
		rule.Seats = rapid.IntRange(0, 3).Draw(t, "seats")
		rule.Base = rapid.SampledFrom([]Base{BasePresent, BaseCast, BaseExpressed}).Draw(t, "base")
		votes := func(label string) map[CandidateID]string {
			all := map[CandidateID]string{}
			for c := range 3 {
				all[CandidateID(c+1)] = string(rapid.SliceOfN(rapid.SampledFrom([]byte("aaon.")), 9, 9).Draw(t, label))
			}
			return all
		}
		one, other := three(rule, votes("one")), three(rule, votes("other"))
		if !reflect.DeepEqual(one.Public(), other.Public()) {
			t.Fatalf("before publication the room sees %+v and %+v", one.Public(), other.Public())
		}
		shown := func(m Meeting) Public {
			m.Round.Printing = PrintPassed
			return withAct(m, ActPublished, PublishedFacts{Poll: 1}).Public()
		}
		for i, r := range one.Results()[0] {
			if r.Outcome != other.Results()[0][i].Outcome {
				return // what is told differs, as it must
			}
		}
		if !reflect.DeepEqual(shown(one), shown(other)) {
			t.Fatalf("of the same outcomes the room sees %+v and %+v", shown(one).Result, shown(other).Result)
		}
	})
}

func TestRankedPutsTheBestFirst(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rule := DefaultRule()
		rule.Seats = rapid.IntRange(0, 3).Draw(t, "seats")
		rule.RankBy = rapid.SampledFrom([]RankBy{RankByAgree, RankByRate}).Draw(t, "rank_by")
		rule.Base = BaseExpressed
		all := map[CandidateID]string{}
		for c := range 3 {
			all[CandidateID(c+1)] = string(rapid.SliceOfN(rapid.SampledFrom([]byte("aaon")), 9, 9).Draw(t, "votes"))
		}
		m := three(rule, all)
		ranked := m.Ranked(0)
		better := func(a, b Result) bool { // by cross multiplication
			if rule.RankBy == RankByRate {
				return a.Agree*b.Base > b.Agree*a.Base
			}
			return a.Agree > b.Agree
		}
		for i, r := range ranked {
			place := 0
			if r.Outcome != NotPassed && r.Outcome != NoQuorum {
				place = 1
				for _, o := range ranked {
					if o.Outcome != NotPassed && o.Outcome != NoQuorum && better(o, r) {
						place++
					}
				}
			}
			if got := rule.Place(ranked, r); got != place {
				t.Fatalf("candidate %d has place %d, want %d", r.Candidate, got, place)
			}
			if i > 0 && ranked[i-1].Outcome == r.Outcome && better(r, ranked[i-1]) {
				t.Fatalf("%v stands before %v", ranked[i-1], r)
			}
		}
	})
}

func TestSignOff(t *testing.T) {
	m := three(DefaultRule(), map[CandidateID]string{1: "aaaaaaaaa"})
	if _, ok := m.SignOff(); ok {
		t.Error("signed before anybody has")
	}
	m = withAct(m, ActSigned, SignedFacts{Poll: 1, Chair: "王主持"})
	if s, ok := m.SignOff(); !ok || s.Chair != "王主持" || s.At == "" || s.Changed {
		t.Errorf("sign-off is %+v, %v", s, ok)
	}
	m = withAct(m, ActCorrected, CorrectedFacts{What: "candidate", ID: 1, From: "甲", To: "甲甲"})
	if s, ok := m.SignOff(); !ok || !s.Changed {
		t.Errorf("after a correction sign-off is %+v, %v", s, ok)
	}
	if s, ok := withAct(m, ActSigned, SignedFacts{Poll: 1, Chair: "李"}).SignOff(); !ok || s.Changed || s.Chair != "李" {
		t.Errorf("signed again it is %+v, %v", s, ok)
	}
	if _, ok := withAct(m, ActOpened, OpenedFacts{Poll: 2}).SignOff(); ok {
		t.Error("a further poll leaves the summary signed")
	}
}
