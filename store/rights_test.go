package store_test

import (
	"testing"
	"time"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"

	"pgregory.net/rapid"
)

// codesMeeting opens a poll by codes over two candidates with seven experts and
// one recusal, and a second expert who keeps the quorum.
func codesMeeting(t testing.TB, s *store.Store) panel.Poll {
	t.Helper()
	m := storetest.Round(t, s, panel.DefaultRule(), 2, 8)
	if err := s.ChooseMethod(m.Round.ID, panel.MethodCodes); err != nil {
		t.Fatal(err)
	}
	if err := s.Recuse(panel.Recusal{Expert: m.Experts[0].ID, Candidate: m.Candidates[1].ID}); err != nil {
		t.Fatal(err)
	}
	return storetest.OpenPoll(t, s, m.Round.ID)
}

func issue(t testing.TB, s *store.Store, poll panel.PollID) []panel.Slip {
	t.Helper()
	slips, err := s.IssueCodes(poll)
	if err != nil {
		t.Fatal(err)
	}
	return slips
}

func TestACodeOpensOnePaperOnce(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	poll := codesMeeting(t, s)
	slips := issue(t, s, poll.ID)
	kinds := map[int]int{}
	for _, slip := range slips {
		kinds[slip.Kind]++
	}
	if len(slips) != 8 || kinds[1] != 7 || kinds[2] != 1 {
		t.Fatalf("slips by kind %v, want 7 and 1", kinds)
	}
	for _, slip := range slips {
		right, err := s.Admit(poll.ID, slip.Code.Grouped())
		if err != nil || right.Kind != slip.Kind {
			t.Fatalf("kind %d of a slip of kind %d, %v", right.Kind, slip.Kind, err)
		}
		ballot := storetest.Ballot(poll.Papers[slip.Kind-1], "ao")
		if err := s.CastBallot(right, ballot); err != nil {
			t.Fatal(err)
		}
		wantCode(t, s.CastBallot(right, ballot), "bad_code", "used")
		_, err = s.Admit(poll.ID, string(slip.Code))
		wantCode(t, err, "bad_code", "used")
	}
	if err := s.ClosePoll(poll.ID); err != nil {
		t.Fatal(err)
	}
	_, err := s.Admit(poll.ID, string(slips[0].Code))
	wantCode(t, err, "poll_not_open", "")
}

func TestCodesAreToldApart(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	poll := codesMeeting(t, s)
	first := issue(t, s, poll.ID)
	slips := issue(t, s, poll.ID)
	_, err := s.Admit(poll.ID, string(first[0].Code))
	wantCode(t, err, "bad_code", "mistyped") // replaced before it was used
	_, err = s.Admit(poll.ID, "0000-0000-1")
	wantCode(t, err, "bad_code", "mistyped")
	for _, slip := range slips { // all alike: a run-off over both
		right, err := s.Admit(poll.ID, string(slip.Code))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.CastBallot(right, storetest.Ballot(poll.Papers[slip.Kind-1], "aa")); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.ClosePoll(poll.ID); err != nil {
		t.Fatal(err)
	}
}

func TestACodeOfAnEarlierPoll(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	rule := panel.DefaultRule()
	rule.Seats = 1
	m := storetest.Round(t, s, rule, 2, 7)
	if err := s.ChooseMethod(m.Round.ID, panel.MethodCodes); err != nil {
		t.Fatal(err)
	}
	poll := storetest.OpenPoll(t, s, m.Round.ID)
	slips := issue(t, s, poll.ID)
	for _, slip := range slips {
		right, err := s.Admit(poll.ID, string(slip.Code))
		if err == nil {
			err = s.CastBallot(right, storetest.Ballot(poll.Papers[0], "aa"))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := s.ClosePoll(poll.ID); err != nil {
		t.Fatal(err)
	}
	runoff := storetest.OpenPoll(t, s, m.Round.ID)
	issue(t, s, runoff.ID)
	_, err := s.Admit(runoff.ID, string(slips[2].Code))
	wantCode(t, err, "bad_code", "earlier")
}

func TestMethodsAreKeptApart(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	poll := codesMeeting(t, s)
	_, err := s.Release(poll.ID, 1)
	wantCode(t, err, "other_method", "codes")
	forged := panel.Right{Poll: poll.ID, Kind: 1} // as if its code were the one of a right without a code
	wantCode(t, s.CastBallot(forged, storetest.Ballot(poll.Papers[0], "aa")), "right_spent", "")
	forged.Token[0] = 1
	wantCode(t, s.CastBallot(forged, storetest.Ballot(poll.Papers[0], "aa")), "bad_code", "used")
	m := storetest.Round(t, s, panel.DefaultRule(), 1, 7)
	other := storetest.OpenPoll(t, s, m.Round.ID)
	_, err = s.IssueCodes(other.ID)
	wantCode(t, err, "other_method", "hand_over")
	wantCode(t, s.CastBallot(panel.Right{Poll: other.ID, Kind: 1}, storetest.Ballot(other.Papers[0], "a")), "right_spent", "")
	wantCode(t, s.ChooseMethod(m.Round.ID, panel.MethodPaper), "poll_open", "")
}

// TestWrongCodesHaveToWait: five tries are free, then each waits longer.
func TestWrongCodesHaveToWait(t *testing.T) {
	now := storetest.Noon()
	s := storetest.Open(t, store.Options{Now: func() time.Time { return now }})
	poll := codesMeeting(t, s)
	slips := issue(t, s, poll.ID)
	for range 5 {
		_, err := s.Admit(poll.ID, "0000-0000-0")
		wantCode(t, err, "bad_code", "mistyped")
	}
	_, err := s.Admit(poll.ID, string(slips[0].Code))
	wantCode(t, err, "try_later", "")
	now = now.Add(30 * time.Second)
	_, err = s.Admit(poll.ID, "0000-0000-0")
	wantCode(t, err, "bad_code", "mistyped")
	now = now.Add(59 * time.Second)
	_, err = s.Admit(poll.ID, string(slips[0].Code))
	wantCode(t, err, "try_later", "")
	now = now.Add(time.Second)
	if _, err := s.Admit(poll.ID, string(slips[0].Code)); err != nil {
		t.Error(err)
	}
	for range 4 { // a right code has made the tries free again
		_, err := s.Admit(poll.ID, "0000-0000-0")
		wantCode(t, err, "bad_code", "mistyped")
	}
}

func TestPIN(t *testing.T) {
	now := storetest.Noon()
	s := storetest.Open(t, store.Options{Now: func() time.Time { return now }})
	m := storetest.Round(t, s, panel.DefaultRule(), 1, 7)
	wantCode(t, s.CheckPIN(m.Round.ID, "123456"), "pin_missing", "")
	for _, bad := range []string{"", "12345", "1234567890123", "12345a", "１２３４５６"} {
		wantCode(t, s.SetPIN(m.Round.ID, bad), "bad_pin", "")
	}
	if err := s.SetPIN(m.Round.ID, "271828"); err != nil {
		t.Fatal(err)
	}
	if !storetest.Meeting(t, s, m.Round.ID).Round.PINSet {
		t.Error("the round does not say that it has a PIN")
	}
	if err := s.CheckPIN(m.Round.ID, "271828"); err != nil {
		t.Error(err)
	}
	for range 5 {
		wantCode(t, s.CheckPIN(m.Round.ID, "271829"), "wrong_pin", "")
	}
	wantCode(t, s.CheckPIN(m.Round.ID, "271828"), "try_later", "")
	now = now.Add(31 * time.Second)
	if err := s.CheckPIN(m.Round.ID, "271828"); err != nil {
		t.Error(err)
	}
	storetest.OpenPoll(t, s, m.Round.ID)
	if err := s.SetPIN(m.Round.ID, "314159"); err != nil { // forgotten while the poll is open
		t.Fatal(err)
	}
	trail := storetest.Meeting(t, s, m.Round.ID).Trail
	if last := trail[len(trail)-1]; last.Kind != panel.ActPINSet {
		t.Errorf("the last act is %s, want that a new PIN was set", last.Kind)
	}
	wantCode(t, s.CheckPIN(m.Round.ID, "271828"), "wrong_pin", "")
}

// TestTheSlowHashIsSlow holds the cost of the real hash by what it makes of a known secret.
func TestTheSlowHashIsSlow(t *testing.T) {
	s, err := store.Open(t.TempDir(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	m := storetest.Round(t, s, panel.DefaultRule(), 1, 7)
	if err := s.SetPIN(m.Round.ID, "271828"); err != nil {
		t.Fatal(err)
	}
	if err := s.CheckPIN(m.Round.ID, "271828"); err != nil {
		t.Error(err)
	}
	if got := store.KeptPIN(t, s, m.Round.ID); len(got) < 90 || got[:31] != "$argon2id$v=19$m=65536,t=3,p=4$" {
		t.Errorf("kept as %q", got)
	}
}

// TestNeverMoreBallotsThanRights releases, withdraws and casts in any order.
func TestNeverMoreBallotsThanRights(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s, err := store.Open(t.TempDir(), store.Options{Digest: storetest.QuickDigest})
		if err != nil {
			rt.Fatal(err)
		}
		defer s.Close()
		m := storetest.Round(t, s, panel.DefaultRule(), 1, 7)
		poll := storetest.OpenPoll(t, s, m.Round.ID)
		var out, spent []panel.Right
		cast := 0
		for range rapid.IntRange(5, 25).Draw(rt, "steps") {
			switch rapid.SampledFrom([]string{"release", "release", "withdraw", "cast", "again"}).Draw(rt, "step") {
			case "release":
				right, err := s.Release(poll.ID, 1)
				if full := cast+len(out) == 7; full != (err != nil) {
					rt.Fatalf("%d cast, %d out: %v", cast, len(out), err)
				}
				if err == nil {
					out = append(out, right)
				}
			case "withdraw":
				if len(out) > 0 {
					s.Withdraw(out[0])
					out, spent = out[1:], append(spent, out[0])
				}
			case "cast":
				if len(out) > 0 {
					if err := s.CastBallot(out[0], storetest.Ballot(poll.Papers[0], "a")); err != nil {
						rt.Fatal(err)
					}
					out, spent = out[1:], append(spent, out[0])
					cast++
				}
			case "again":
				for _, right := range spent {
					if err := s.CastBallot(right, storetest.Ballot(poll.Papers[0], "o")); err == nil {
						rt.Fatal("a spent right casts again")
					}
				}
			}
			if p, _ := storetest.Meeting(t, s, m.Round.ID).OpenPoll(); p.Ballots() != cast {
				rt.Fatalf("%d ballots in the box, want %d", p.Ballots(), cast)
			}
		}
	})
}
