package store_test

import (
	"slices"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

// paperMeeting closes a poll on paper over two candidates with eight experts, one
// of them recused from the second, and returns a count that adds up.
func paperMeeting(t *testing.T, s *store.Store) (panel.Meeting, panel.Poll, panel.PaperCount) {
	t.Helper()
	m := storetest.Round(t, s, panel.DefaultRule(), 2, 8)
	if err := s.ChooseMethod(m.Round.ID, panel.MethodPaper); err != nil {
		t.Fatal(err)
	}
	if err := s.Recuse(panel.Recusal{Expert: m.Experts[0].ID, Candidate: m.Candidates[1].ID}); err != nil {
		t.Fatal(err)
	}
	poll := storetest.OpenPoll(t, s, m.Round.ID)
	if err := s.ClosePoll(poll.ID); err != nil {
		t.Fatal(err)
	}
	return storetest.Meeting(t, s, m.Round.ID), poll, panel.PaperCount{
		Papers: []panel.PaperReturn{{Kind: 1, Issued: 7, Returned: 7, Invalid: 1}, {Kind: 2, Issued: 1, Returned: 1}},
		Candidates: []panel.CandidateCount{
			{Candidate: poll.Candidates[0], Agree: 6, Oppose: 0, Abstain: 1},
			{Candidate: poll.Candidates[1], Agree: 4, Oppose: 1, Invalid: 1},
		},
	}
}

func clone(c panel.PaperCount) panel.PaperCount {
	return panel.PaperCount{Papers: slices.Clone(c.Papers), Candidates: slices.Clone(c.Candidates)}
}

func TestTwoCountsThatAgreeCloseThePoll(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	m, poll, count := paperMeeting(t, s)
	if p, open := m.OpenPoll(); !open || p.State != panel.PollCounting {
		t.Fatalf("the poll is %s", p.State)
	}
	if _, err := s.EnterCount(poll.ID, store.Scrutineer, count); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := s.OwnCount(poll.ID, store.Scrutineer); ok || err != nil {
		t.Errorf("a single entry is shown: %v", err)
	}
	if d, err := s.Differences(poll.ID); len(d) > 0 || err != nil {
		t.Errorf("a single entry has differences: %v, %v", d, err)
	}
	if d, err := s.EnterCount(poll.ID, store.Teller, count); len(d) > 0 || err != nil {
		t.Fatal(d, err)
	}
	m = storetest.Meeting(t, s, m.Round.ID)
	want := []panel.Tally{
		{Candidate: poll.Candidates[0], Eligible: 8, Agree: 6, Abstain: 1, Invalid: 1},
		{Candidate: poll.Candidates[1], Eligible: 7, Agree: 4, Oppose: 1, Invalid: 2},
	}
	if p := m.Polls[0]; p.State != panel.PollClosed || !slices.Equal(p.Tallies, want) || p.Ballots() != 8 {
		t.Errorf("%s, %d ballots, %+v, want %+v", p.State, p.Ballots(), p.Tallies, want)
	}
	_, err := s.EnterCount(poll.ID, store.Teller, count)
	wantCode(t, err, "poll_not_counting", "")
}

func TestCountsThatDisagreeAreNamedAndCorrected(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	m, poll, count := paperMeeting(t, s)
	other := clone(count)
	other.Candidates[0].Agree, other.Candidates[0].Oppose = 5, 1
	if _, err := s.EnterCount(poll.ID, store.Teller, count); err != nil {
		t.Fatal(err)
	}
	got, err := s.EnterCount(poll.ID, store.Scrutineer, other)
	want := []panel.Difference{
		{Candidate: poll.Candidates[0], Figure: panel.FigureAgree, First: 6, Second: 5},
		{Candidate: poll.Candidates[0], Figure: panel.FigureOppose, First: 0, Second: 1},
	}
	if err != nil || !slices.Equal(got, want) {
		t.Fatalf("%+v, %v; want %+v", got, err, want)
	}
	if p, open := storetest.Meeting(t, s, m.Round.ID).OpenPoll(); !open || p.Tellers != [2]bool{true, true} {
		t.Errorf("poll %+v", p)
	}
	if own, ok, err := s.OwnCount(poll.ID, store.Scrutineer); !ok || err != nil || own.Candidates[0].Agree != 5 {
		t.Errorf("own count %+v, %v, %v", own, ok, err)
	}
	if d, err := s.EnterCount(poll.ID, store.Scrutineer, count); len(d) > 0 || err != nil {
		t.Fatal(d, err)
	}
	if p := storetest.Meeting(t, s, m.Round.ID).Polls[0]; p.State != panel.PollClosed {
		t.Errorf("the poll is %s", p.State)
	}
}

func TestCountsThatCantBe(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	m, poll, good := paperMeeting(t, s)
	for detail, change := range map[string]func(*panel.PaperCount){
		"other_poll": func(c *panel.PaperCount) { c.Papers = c.Papers[:1] },
		"negative":   func(c *panel.PaperCount) { c.Papers[0].Invalid = -1 },
		"issued":     func(c *panel.PaperCount) { c.Papers[1].Issued = 2 },
		"invalid":    func(c *panel.PaperCount) { c.Papers[1].Invalid = 2 },
		"sum":        func(c *panel.PaperCount) { c.Candidates[1].Agree++ },
	} {
		c := clone(good)
		change(&c)
		_, err := s.EnterCount(poll.ID, store.Teller, c)
		wantCode(t, err, "bad_count", detail)
	}
	m.Round.Rule.Abstain = false
	wantCode(t, m.CheckCount(poll, good), "bad_count", "abstain")
	m.Round.Rule.Abstain, m.Round.Rule.MaxAgree = true, 1
	wantCode(t, m.CheckCount(poll, good), "bad_count", "max_agree")
	_, err := s.EnterCount(poll.ID, 3, good)
	wantCode(t, err, "bad_count", "teller")
	if p, _ := storetest.Meeting(t, s, m.Round.ID).OpenPoll(); p.Tellers != [2]bool{} {
		t.Error("a refused count is kept")
	}
}

// TestMoreBallotsThanIssuedVoidThePoll: the poll is held again, over the same
// candidates, and does not use up a run-off.
func TestMoreBallotsThanIssuedVoidThePoll(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	m, poll, count := paperMeeting(t, s)
	count.Papers[0] = panel.PaperReturn{Kind: 1, Issued: 6, Returned: 7, Invalid: 1}
	for _, teller := range []int{store.Teller, store.Scrutineer} {
		if d, err := s.EnterCount(poll.ID, teller, count); len(d) > 0 || err != nil {
			t.Fatal(d, err)
		}
	}
	m = storetest.Meeting(t, s, m.Round.ID)
	if p := m.Polls[0]; p.State != panel.PollVoid || p.Tallies != nil || m.Decided() || len(m.Recognised()) > 0 {
		t.Fatalf("%s, tallies %v, decided %v", p.State, p.Tallies, m.Decided())
	}
	opening, err := m.Opening()
	if err != nil || !opening.Again || opening.No != 2 || !slices.Equal(opening.Candidates, poll.Candidates) {
		t.Errorf("opening %+v, %v", opening, err)
	}
	if err := s.ChooseMethod(m.Round.ID, panel.MethodHandOver); err != nil {
		t.Fatal(err)
	}
	again := storetest.OpenPoll(t, s, m.Round.ID)
	for _, paper := range again.Papers {
		for range paper.Rights {
			if err := storetest.Cast(s, again.ID, paper.Kind, storetest.Ballot(paper, "aa")); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := s.ClosePoll(again.ID); err != nil {
		t.Fatal(err)
	}
	if got := storetest.Meeting(t, s, m.Round.ID).Recognised(); len(got) != 2 {
		t.Errorf("recognised %v", got)
	}
	if findings, err := s.Audit(m.Round.ID); err != nil || len(findings) > 0 {
		t.Errorf("the audit finds %v, %v", findings, err)
	}
}
