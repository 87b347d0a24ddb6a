package store_test

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

// An operation is a use case whose every system call may fail. Its prepare
// makes the data folder as it is before and says what the child has to do.
type operation struct {
	name    string
	prepare func(t *testing.T, dir string) task
}

var operations = []operation{
	{"cast by release", func(t *testing.T, dir string) task {
		m, poll := beginPoll(t, dir, panel.MethodHandOver, nil)
		castTwo(t, dir, poll)
		return task{Act: "cast", Round: m.Round.ID, Poll: poll.ID, Kind: 1, Ballot: storetest.Ballot(poll.Papers[0], "aon")}
	}},
	{"cast by code and with a recusal", func(t *testing.T, dir string) task {
		var slips []panel.Slip
		m, poll := beginPoll(t, dir, panel.MethodCodes, &slips)
		slip := slips[slices.IndexFunc(slips, func(s panel.Slip) bool { return s.Kind == 2 })]
		return task{Act: "cast", Round: m.Round.ID, Poll: poll.ID, Kind: 2, Code: slip.Code, Ballot: storetest.Ballot(poll.Papers[1], "ao")}
	}},
	{"cast over ninety candidates, in several pages", func(t *testing.T, dir string) task {
		s := storetest.OpenAt(t, dir, store.Options{})
		m := storetest.Round(t, s, panel.DefaultRule(), 1, 9)
		var more []panel.Candidate
		for i := range 89 {
			more = append(more, panel.Candidate{Name: fmt.Sprintf("乙%d", i), Unit: "某中心", Recommender: "某县人社局"})
		}
		must(t, s.ImportCandidates(m.Round.ID, more))
		poll := storetest.OpenPoll(t, s, m.Round.ID)
		must(t, s.Close())
		return task{Act: "cast", Round: m.Round.ID, Poll: poll.ID, Kind: 1, Ballot: storetest.Ballot(poll.Papers[0], strings.Repeat("aon", 30))}
	}},
	{"opening a poll", func(t *testing.T, dir string) task {
		s := storetest.OpenAt(t, dir, childOptions())
		m := storetest.Round(t, s, panel.DefaultRule(), 3, 9)
		must(t, s.Close())
		return task{Act: "open", Round: m.Round.ID}
	}},
	{"closing a poll", func(t *testing.T, dir string) task {
		m, poll := beginPoll(t, dir, panel.MethodHandOver, nil)
		castTwo(t, dir, poll)
		return task{Act: "close", Round: m.Round.ID, Poll: poll.ID}
	}},
	{"the second paper count", func(t *testing.T, dir string) task {
		m, poll := beginPoll(t, dir, panel.MethodPaper, nil)
		s := storetest.OpenAt(t, dir, childOptions())
		count := panel.PaperCount{
			Papers: []panel.PaperReturn{{Kind: 1, Issued: 8, Returned: 8}, {Kind: 2, Issued: 1, Returned: 1}},
			Candidates: []panel.CandidateCount{
				{Candidate: poll.Candidates[0], Agree: 8, Oppose: 1},
				{Candidate: poll.Candidates[1], Agree: 6, Oppose: 2},
				{Candidate: poll.Candidates[2], Agree: 4, Oppose: 4, Abstain: 1},
			},
		}
		if err := s.ClosePoll(poll.ID); err != nil {
			t.Fatal(err)
		}
		if _, err := s.EnterCount(poll.ID, store.Teller, count); err != nil {
			t.Fatal(err)
		}
		must(t, s.Close())
		return task{Act: "count", Round: m.Round.ID, Poll: poll.ID, Count: count}
	}},
	{"migrating from the first version", func(t *testing.T, dir string) task {
		firstVersion(t, dir)
		return task{Act: "migrate", Round: 1}
	}},
}

// beginPoll makes a folder with an open poll of three candidates and nine
// experts, one of whom is recused from the second candidate.
func beginPoll(t *testing.T, dir string, method panel.Method, slips *[]panel.Slip) (panel.Meeting, panel.Poll) {
	t.Helper()
	s := storetest.OpenAt(t, dir, store.Options{Random: rand.NewChaCha8([32]byte{}), Now: storetest.Noon})
	m := storetest.Round(t, s, panel.DefaultRule(), 3, 9)
	must(t, s.ChooseMethod(m.Round.ID, method))
	must(t, s.Recuse(panel.Recusal{Expert: m.Experts[4].ID, Candidate: m.Candidates[1].ID}))
	poll := storetest.OpenPoll(t, s, m.Round.ID)
	if slips != nil {
		var err error
		*slips, err = s.IssueCodes(poll.ID)
		must(t, err)
	}
	must(t, s.Close())
	return m, poll
}

// castTwo puts two ballots into the box.
func castTwo(t *testing.T, dir string, poll panel.Poll) {
	t.Helper()
	s := storetest.OpenAt(t, dir, store.Options{})
	must(t, storetest.Cast(s, poll.ID, 1, storetest.Ballot(poll.Papers[0], "aaa")))
	must(t, storetest.Cast(s, poll.ID, 1, storetest.Ballot(poll.Papers[0], "ooa")))
	must(t, s.Close())
}

// firstVersion makes a folder of the first schema, with a poll that was counted.
func firstVersion(t *testing.T, dir string) {
	t.Helper()
	script, err := os.ReadFile("migrations/0001_meeting.sql")
	must(t, err)
	db, err := sql.Open("sqlite", "file:"+filepath.Join(dir, store.DatabaseName))
	must(t, err)
	_, err = db.Exec(string(script) + `PRAGMA user_version = 1;
		INSERT INTO round (id, year, title, rule, rule_frozen, office, venue, plaque) VALUES (1, 2026, '评审', '{"min_experts":7,"threshold":"2/3"}', 1, '{}', '{}', '{}');
		INSERT INTO candidate VALUES (3, 1, 1, '甲', '某中心', '', 0, '', '', '', 0, '', '', '', '');
		INSERT INTO expert VALUES (5, 1, 1, '乙', '某大学', '', '', '', 'present');
		INSERT INTO poll VALUES (7, 1, 1, 'closed');
		INSERT INTO poll_candidate VALUES (7, 1, 3);
		INSERT INTO poll_present VALUES (7, 5);
		INSERT INTO paper_candidate VALUES (7, 1, 3);
		INSERT INTO ballot_right VALUES (7, 1, 1, 'x');
		INSERT INTO slot VALUES (7, 3, 1, 'a')`)
	must(t, err)
	must(t, db.Close())
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
