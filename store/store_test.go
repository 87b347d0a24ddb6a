package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

func wantCode(t *testing.T, err error, code, detail string) {
	t.Helper()
	if !errors.Is(err, panel.Refuse(code, detail)) {
		t.Errorf("error is %v, want %s %s", err, code, detail)
	}
}

func TestAMeetingFromOpeningToPublicity(t *testing.T) {
	dir := t.TempDir()
	s := storetest.OpenAt(t, dir, store.Options{})
	rule := panel.DefaultRule()
	rule.Seats = 1
	m := storetest.Round(t, s, rule, 3, 9)
	id := m.Round.ID
	recusal := panel.Recusal{Expert: m.Experts[0].ID, Candidate: m.Candidates[2].ID, Reason: "同单位"}
	if err := s.Recuse(recusal); err != nil {
		t.Fatal(err)
	}

	poll := storetest.OpenPoll(t, s, id)
	if len(poll.Papers) != 2 || poll.Papers[0].Rights != 8 || poll.Papers[1].Rights != 1 {
		t.Fatalf("papers %+v, want 8 full ones and 1 without the third candidate", poll.Papers)
	}
	for range 8 {
		if err := storetest.Cast(s, poll.ID, 1, storetest.Ballot(poll.Papers[0], "aao")); err != nil {
			t.Fatal(err)
		}
	}
	full := storetest.Ballot(poll.Papers[0], "aao")
	wantCode(t, storetest.Cast(s, poll.ID, 1, full), "already_voted", "")
	wantCode(t, storetest.Cast(s, poll.ID, 2, full), "recused", "")
	if err := storetest.Cast(s, poll.ID, 2, storetest.Ballot(poll.Papers[1], "aa")); err != nil {
		t.Fatal(err)
	}
	if open := storetest.Meeting(t, s, id).Polls[0]; open.Tallies != nil || open.Ballots() != 9 {
		t.Errorf("open poll shows tallies %v and %d ballots, want none and 9", open.Tallies, open.Ballots())
	}
	_, err := s.OpenPoll(id)
	wantCode(t, err, "poll_open", "")
	wantCode(t, s.SetPublicity(id, panel.Date{Year: 2026, Month: 11, Day: 23}, panel.PostedDay), "publicity_not_due", "polls")

	// What is on disk is all there is: go on from a new opening of the folder.
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = storetest.OpenAt(t, dir, store.Options{})
	if err := s.ClosePoll(poll.ID); err != nil {
		t.Fatal(err)
	}
	wantCode(t, storetest.Cast(s, poll.ID, 1, full), "poll_not_open", "")
	m = storetest.Meeting(t, s, id)
	want := []panel.Tally{
		{Candidate: m.Candidates[0].ID, Eligible: 9, Agree: 9},
		{Candidate: m.Candidates[1].ID, Eligible: 9, Agree: 9},
		{Candidate: m.Candidates[2].ID, Eligible: 8, Oppose: 8},
	}
	for i, tally := range m.Polls[0].Tallies {
		if tally != want[i] {
			t.Errorf("tally %+v, want %+v", tally, want[i])
		}
	}
	if pending := m.Pending(); len(pending) != 2 {
		t.Fatalf("pending %v, want the two who tie for one seat", pending)
	}

	runoff := storetest.OpenPoll(t, s, id)
	if len(runoff.Papers) != 1 || runoff.Papers[0].Rights != 9 || len(runoff.Candidates) != 2 {
		t.Fatalf("run-off %+v, want one paper over two candidates for nine", runoff)
	}
	for range 9 {
		if err := storetest.Cast(s, runoff.ID, 1, storetest.Ballot(runoff.Papers[0], "oa")); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.ClosePoll(runoff.ID); err != nil {
		t.Fatal(err)
	}
	if err := s.SetPublicity(id, panel.Date{Year: 2026, Month: 9, Day: 28}, panel.PostedDay); err != nil {
		t.Fatal(err)
	}
	m = storetest.Meeting(t, s, id)
	if got := m.Recognised(); len(got) != 1 || got[0] != m.Candidates[1].ID {
		t.Errorf("recognised %v, want the second candidate", got)
	}
	if got := m.Publicity.Period.Last().String(); got != "2026-10-09" {
		t.Errorf("publicity ends %s, want 2026-10-09", got)
	}
}

func TestWhatIsFrozen(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 2, 7)
	id, c, e := m.Round.ID, m.Candidates[0], m.Experts[0]
	poll := storetest.OpenPoll(t, s, id)

	r := m.Round
	r.Rule.Seats = 1
	wantCode(t, s.ChangeRound(r), "rule_frozen", "")
	_, err := s.AddCandidate(id, panel.Candidate{Name: "乙", Unit: "某校"})
	wantCode(t, err, "voting_started", "")
	_, err = s.RemoveCandidate(c.ID)
	wantCode(t, err, "voting_started", "")
	wantCode(t, s.ChangeCandidate(c), "poll_open", "")
	wantCode(t, s.ChangeExpert(e), "poll_open", "")
	wantCode(t, s.Recuse(panel.Recusal{Expert: e.ID, Candidate: c.ID}), "poll_open", "")
	if err := s.MarkAttendance(e.ID, panel.Left); err != nil {
		t.Errorf("leaving during a poll: %v", err)
	}
	if got := storetest.Meeting(t, s, id).Polls[0]; len(got.Present) != 7 || got.Rights() != 7 {
		t.Errorf("leaving changed who may vote in the open poll: %+v", got)
	}

	if err := s.ClosePoll(poll.ID); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.ClosePoll(poll.ID), "poll_not_open", "")
	_, err = s.RemoveExpert(e.ID)
	wantCode(t, err, "expert_voted", "")
	c.Excluded = "放弃"
	wantCode(t, s.ChangeCandidate(c), "voting_started", "")
	c.Excluded, c.Name = "", "甲改"
	if err := s.ChangeCandidate(c); err != nil {
		t.Errorf("correcting a name between polls: %v", err)
	}
}

func TestImportIsAllOrNothing(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 1, 1)
	id := m.Round.ID
	wantCode(t, s.ImportCandidates(id, []panel.Candidate{{Name: "乙", Unit: "某校"}, {Name: "丙"}}), "unit_missing", "")
	wantCode(t, s.ImportCandidates(id, []panel.Candidate{{Name: "乙", Unit: "某校"}, {Name: "乙", Unit: "某校"}}), "duplicate", "candidate")
	wantCode(t, s.ImportExperts(id, []panel.Expert{{Name: "丁"}, {Name: "\uE863"}}), "private_use", "")
	if m = storetest.Meeting(t, s, id); len(m.Candidates) != 1 || len(m.Experts) != 1 {
		t.Errorf("%d candidates and %d experts after refused imports, want 1 and 1", len(m.Candidates), len(m.Experts))
	}
	if err := s.ImportCandidates(id, []panel.Candidate{{Name: "乙", Unit: "某校"}, {Name: "丙", Unit: "某校"}}); err != nil {
		t.Fatal(err)
	}
	m = storetest.Meeting(t, s, id)
	if len(m.Candidates) != 3 || m.Candidates[1].Name != "乙" || m.Candidates[2].Name != "丙" {
		t.Errorf("candidates %+v, want the imported ones at the end in their order", m.Candidates)
	}
}

func TestQuorumRefusesToOpen(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 2, 7)
	if err := s.Recuse(panel.Recusal{Expert: m.Experts[0].ID, Candidate: m.Candidates[0].ID}); err != nil {
		t.Fatal(err)
	}
	_, err := s.OpenPoll(m.Round.ID)
	wantCode(t, err, "quorum_not_met", "candidate")
	if err := s.MarkAttendance(m.Experts[1].ID, panel.Left); err != nil {
		t.Fatal(err)
	}
	_, err = s.OpenPoll(m.Round.ID)
	wantCode(t, err, "quorum_not_met", "panel")
	if m := storetest.Meeting(t, s, m.Round.ID); len(m.Polls) != 0 || m.Round.RuleFrozen {
		t.Error("a refused opening left a poll or froze the rule")
	}
}

func TestFilesAreForTheirUserOnly(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the user's folder is what keeps others out on Windows")
	}
	dir := t.TempDir()
	storetest.OpenAt(t, dir, store.Options{})
	for _, name := range []string{"panel.db", "panel.lock"} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}
}

func TestFolderRefusals(t *testing.T) {
	dir := t.TempDir()
	s := storetest.OpenAt(t, dir, store.Options{})
	_, err := store.Open(dir, store.Options{})
	wantCode(t, err, "data_in_use", "")
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}

	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = store.Open(file, store.Options{})
	wantCode(t, err, "data_not_writable", "")

	if err := os.WriteFile(filepath.Join(dir, "panel.db"), []byte("this was never a database, only some text"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = store.Open(dir, store.Options{})
	wantCode(t, err, "data_damaged", "")
	if got, _ := os.ReadFile(filepath.Join(dir, "panel.db")); string(got) != "this was never a database, only some text" {
		t.Error("a damaged file was changed")
	}
}

func TestCalendarYearByHand(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	y, err := panel.ParseCalendarYear([]byte(`{"year":2027,"source":"手工录入","off":{"2027-01-01":"元旦"},"work":{}}`))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.AddCalendarYear(y); err != nil {
		t.Fatal(err)
	}
	c, err := s.Calendar()
	if err != nil {
		t.Fatal(err)
	}
	p, err := c.PublicityPeriod(panel.Date{Year: 2026, Month: 12, Day: 30}, panel.PostedDay)
	if err != nil || p.Last().String() != "2027-01-06" {
		t.Errorf("period %v ends %v, want 2027-01-06", p, err)
	}
	if y, _ := c.Year(2027); y.Source != store.ByHand {
		t.Errorf("the year is not marked as entered by hand: %q", y.Source)
	}
	wantCode(t, s.AddCalendarYear(panel.CalendarYear{Year: 2028}), "bad_calendar", "empty")
	y.Year, y.Off = 2026, map[panel.Date]string{{Year: 2026, Month: 1, Day: 1}: "元旦"}
	wantCode(t, s.AddCalendarYear(y), "calendar_known", "")
}
