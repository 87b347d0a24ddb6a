// Package storetest makes data folders and meetings for tests.
package storetest

import (
	"crypto/sha256"
	"fmt"
	"testing"
	"time"

	"expertpanel/store"
	"expertpanel/store/panel"
)

// Open opens a new data folder that goes away with the test.
func Open(t testing.TB, o store.Options) *store.Store {
	t.Helper()
	return OpenAt(t, t.TempDir(), o)
}

// OpenAt opens a data folder and closes it with the test. Unless the options
// say otherwise, PINs and voting codes are hashed quickly.
func OpenAt(t testing.TB, dir string, o store.Options) *store.Store {
	t.Helper()
	if o.Digest == nil {
		o.Digest = QuickDigest
	}
	s, err := store.Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() }) // a test may have closed it itself
	return s
}

// Round makes a round with the given rule, candidates 甲1.. and experts 专家1.. of
// different units, all experts signed in, and returns its record.
func Round(t testing.TB, s *store.Store, rule panel.Rule, candidates, experts int) panel.Meeting {
	t.Helper()
	id, err := s.CreateRound(panel.Round{
		Year: 2026, Title: "2026年度淮南市职业指导大师工作室评审", Rule: rule,
		Office: panel.Office{Bureau: "淮南市人力资源和社会保障局"},
	})
	if err != nil {
		t.Fatal(err)
	}
	for i := range candidates {
		c := panel.Candidate{Name: fmt.Sprintf("甲%d", i+1), Unit: fmt.Sprintf("某县第%d中心", i+1), Recommender: "某县人社局"}
		if _, err := s.AddCandidate(id, c); err != nil {
			t.Fatal(err)
		}
	}
	for i := range experts {
		e, err := s.AddExpert(id, panel.Expert{Name: fmt.Sprintf("专家%d", i+1), Unit: fmt.Sprintf("某大学%d院", i+1)})
		if err == nil {
			err = s.MarkAttendance(e, panel.Present)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return Meeting(t, s, id)
}

// Meeting reads a round's record.
func Meeting(t testing.TB, s *store.Store, id panel.RoundID) panel.Meeting {
	t.Helper()
	m, err := s.Meeting(id)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// OpenPoll opens the next poll and returns it.
func OpenPoll(t testing.TB, s *store.Store, id panel.RoundID) panel.Poll {
	t.Helper()
	if _, err := s.OpenPoll(id); err != nil {
		t.Fatal(err)
	}
	poll, _ := Meeting(t, s, id).OpenPoll()
	return poll
}

// Noon is the time at which tests take place.
func Noon() time.Time { return time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC) }

// QuickDigest stands in for the slow hash of PINs and voting codes.
func QuickDigest(secret, salt []byte) [panel.TokenSize]byte {
	return sha256.Sum256(append(append([]byte{}, salt...), secret...))
}

// Cast releases one ballot of a kind of paper and casts it.
func Cast(s *store.Store, poll panel.PollID, kind int, ballot panel.Ballot) error {
	right, err := s.Release(poll, kind)
	if err != nil {
		return err
	}
	defer s.Withdraw(right)
	return s.CastBallot(right, ballot)
}

// Ballot gives the candidates of a paper the choices of a string such as
// "aon", one letter a candidate in the order of presentation.
func Ballot(paper panel.Paper, choices string) panel.Ballot {
	b := panel.Ballot{}
	for i, c := range paper.Candidates {
		b[c] = panel.Choice(choices[i])
	}
	return b
}
