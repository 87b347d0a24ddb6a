package store_test

import (
	"errors"
	"reflect"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

// noted is a meeting with something noted about its second candidate and expert.
func noted(t *testing.T) (*store.Store, panel.Meeting) {
	t.Helper()
	s := storetest.Open(t, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 3, 3)
	c, e := m.Candidates[1].ID, m.Experts[1].ID
	must(t, s.Recuse(panel.Recusal{Expert: e, Candidate: c, Reason: "亲属"}))
	must(t, s.Recuse(panel.Recusal{Expert: m.Experts[2].ID, Candidate: c, Reason: "同单位"}))
	must(t, s.Recuse(panel.Recusal{Expert: e, Candidate: m.Candidates[2].ID, Reason: "师生"}))
	must(t, s.DismissRecusal(panel.Recusal{Expert: m.Experts[0].ID, Candidate: c, Reason: "早已调离"}))
	must(t, s.CheckItems(panel.Check{Candidate: c, Item: panel.Items()[0], State: panel.Fulfilled, Remark: "看过原件"}))
	return s, storetest.Meeting(t, s, m.Round.ID)
}

func remove(t *testing.T, removed store.Removed, err error) store.Removed {
	t.Helper()
	must(t, err)
	return removed
}

func TestRestoreBringsEverythingBack(t *testing.T) {
	s, before := noted(t)
	r, err := s.RemoveCandidate(before.Candidates[1].ID)
	candidate := remove(t, r, err)
	r, err = s.RemoveExpert(before.Experts[1].ID)
	expert := remove(t, r, err)
	if m := storetest.Meeting(t, s, before.Round.ID); len(m.Candidates) != 2 || len(m.Experts) != 2 || len(m.Recusals) != 0 {
		t.Fatalf("after removing: %+v", m)
	}
	must(t, s.Restore(expert))
	must(t, s.Restore(candidate))
	if got := storetest.Meeting(t, s, before.Round.ID); !reflect.DeepEqual(got, before) {
		t.Errorf("restored\n%+v\nwant\n%+v", got, before)
	}
	wantCode(t, s.Restore(candidate), "duplicate", "candidate")
}

// SQLite gives the id of a removed person to the next one: what was noted about
// the one is never taken for the other's.
func TestRestoreTellsPeopleApart(t *testing.T) {
	s, before := noted(t)
	round := before.Round.ID
	last := before.Experts[2] // recused from the second candidate
	r, err := s.RemoveCandidate(before.Candidates[1].ID)
	candidate := remove(t, r, err)
	r, err = s.RemoveExpert(last.ID)
	expert := remove(t, r, err)
	other, err := s.AddExpert(round, panel.Expert{Name: "别人"})
	must(t, err)
	if other != last.ID {
		t.Fatalf("the new expert has id %d, not %d again: this test shows nothing", other, last.ID)
	}
	must(t, s.Restore(candidate))
	must(t, s.Restore(expert))
	m := storetest.Meeting(t, s, round)
	if len(m.Recusals) != 2 { // those of the second expert
		t.Errorf("recusals %+v", m.Recusals)
	}
	for _, recusal := range m.Recusals {
		if recusal.Expert == other {
			t.Error("a recusal of a removed expert now is another's")
		}
	}
	if e := m.Experts[3]; e.Name != last.Name || e.ID == other || e.Attendance != panel.Present {
		t.Errorf("restored %+v, want %+v under another id", e, last)
	}
}

func TestRestoreOnceVotingStarted(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 3, 8)
	r, err := s.RemoveCandidate(m.Candidates[0].ID)
	candidate := remove(t, r, err)
	r, err = s.RemoveExpert(m.Experts[0].ID)
	expert := remove(t, r, err)
	poll := storetest.OpenPoll(t, s, m.Round.ID)
	wantCode(t, s.Restore(candidate), "voting_started", "")
	wantCode(t, s.Restore(expert), "poll_open", "")
	must(t, s.ClosePoll(poll.ID))
	must(t, s.Restore(expert))
}

func TestTakeBackAnImport(t *testing.T) {
	s, before := noted(t)
	round := before.Round.ID
	must(t, s.ImportCandidates(round, []panel.Candidate{{Name: "乙", Unit: "某校"}, {Name: "丙", Unit: "某校"}}))
	must(t, s.ImportExperts(round, []panel.Expert{{Name: "丁"}, {Name: "戊"}}))
	after := storetest.Meeting(t, s, round)
	candidates, experts := after.Candidates[3:], after.Experts[3:]

	must(t, s.CheckItems(panel.Check{Candidate: candidates[1].ID, Item: panel.Items()[0], State: panel.Fulfilled}))
	wantCode(t, s.TakeBackCandidates(round, candidates), "import_used", "")
	must(t, s.MarkAttendance(experts[0].ID, panel.Present))
	wantCode(t, s.TakeBackExperts(round, experts), "import_used", "")
	if m := storetest.Meeting(t, s, round); len(m.Candidates) != 5 || len(m.Experts) != 5 {
		t.Fatal("a refused taking back removed somebody")
	}

	_, err := s.RemoveCandidate(candidates[1].ID)
	must(t, err)
	must(t, s.TakeBackCandidates(round, candidates))
	must(t, s.MarkAttendance(experts[0].ID, panel.Absent))
	must(t, s.TakeBackExperts(round, experts))
	if got := storetest.Meeting(t, s, round); !reflect.DeepEqual(got, before) {
		t.Errorf("taken back\n%+v\nwant\n%+v", got, before)
	}
}

func TestTakeBackOnceVotingStarted(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 3, 8)
	storetest.OpenPoll(t, s, m.Round.ID)
	wantCode(t, s.TakeBackCandidates(m.Round.ID, m.Candidates), "voting_started", "")
	wantCode(t, s.TakeBackExperts(m.Round.ID, m.Experts), "voting_started", "")
}

func TestStepEndsAnImport(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	round := storetest.Round(t, s, panel.DefaultRule(), 0, 0).Round.ID
	enough := errors.New("enough")
	var told []int
	err := s.ImportCandidates(round, []panel.Candidate{{Name: "甲", Unit: "校"}, {Name: "乙", Unit: "校"}, {Name: "丙", Unit: "校"}}, func(done int) error {
		told = append(told, done)
		if done == 2 {
			return enough
		}
		return nil
	})
	if !errors.Is(err, enough) || !reflect.DeepEqual(told, []int{1, 2}) {
		t.Errorf("told %v, error %v", told, err)
	}
	if m := storetest.Meeting(t, s, round); len(m.Candidates) != 0 {
		t.Errorf("%d candidates of an import that was ended", len(m.Candidates))
	}
}
