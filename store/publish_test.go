package store_test

import (
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

func TestAResultIsPublishedWithdrawnAndSignedFor(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	rule := panel.DefaultRule()
	rule.Seats, rule.MinExperts = 1, 7
	m := storetest.Round(t, s, rule, 2, 7)
	round := m.Round.ID
	wantCode(t, s.PublishResult(99), "not_found", "poll")
	wantCode(t, s.ConfirmSigned(round, "王主持"), "not_counted", "")
	poll := storetest.OpenPoll(t, s, round)
	wantCode(t, s.PublishResult(poll.ID), "poll_open", "")
	for range 7 {
		if err := storetest.Cast(s, poll.ID, 1, storetest.Ballot(poll.Papers[0], "aa")); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.ClosePoll(poll.ID); err != nil {
		t.Fatal(err)
	}
	do := func(err error) panel.Meeting {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return storetest.Meeting(t, s, round)
	}
	if m = do(nil); m.Public().Result != nil {
		t.Error("the room sees a result that nobody published")
	}
	m = do(s.PublishResult(poll.ID))
	acts := len(m.Trail)
	if r := m.Public().Result; r == nil || r.Rows[0].Votes.Agree != 7 {
		t.Errorf("the room sees %+v", r)
	}
	if m = do(s.PublishResult(poll.ID)); len(m.Trail) != acts {
		t.Error("publishing twice is noted twice")
	}
	wantCode(t, s.ConfirmSigned(round, "王主持"), "not_counted", "") // a run-off is due
	if m = do(s.WithdrawResult(poll.ID)); m.Public().Result != nil || len(m.Trail) != acts+1 {
		t.Error("a withdrawn result is still seen")
	}
	run := storetest.OpenPoll(t, s, round)
	wantCode(t, s.PublishResult(poll.ID), "poll_open", "")
	wantCode(t, s.ConfirmSigned(round, "王主持"), "poll_open", "")
	for i := range 7 {
		if err := storetest.Cast(s, run.ID, 1, storetest.Ballot(run.Papers[0], []string{"ao", "ao", "oa"}[min(i/3, 2)])); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.ClosePoll(run.ID); err != nil {
		t.Fatal(err)
	}
	wantCode(t, s.ConfirmSigned(round, " "), "name_missing", "chair")
	wantCode(t, s.ConfirmSigned(round, "王\uE863"), "private_use", "")
	m = do(s.ConfirmSigned(round, " 王主持 "))
	if signed, ok := m.SignOff(); !ok || signed.Chair != "王主持" || signed.Poll != 2 {
		t.Errorf("sign-off is %+v, %v", signed, ok)
	}
	if found := m.CheckRecord(); len(found) != 0 {
		t.Errorf("the audit finds %v", found)
	}
}
