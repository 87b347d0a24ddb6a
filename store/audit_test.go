package store

import (
	"crypto/sha256"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"expertpanel/store/panel"
)

// quick stands in for the slow hash.
func quick(secret, salt []byte) [panel.TokenSize]byte {
	return sha256.Sum256(append(slices.Clone(salt), secret...))
}

// auditedMeeting holds three polls: one by codes with a recusal and a ballot
// that is not handed in, a run-off by hand, and a void one on paper that is held again.
func auditedMeeting(t *testing.T) (*Store, panel.RoundID) {
	t.Helper()
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	s, err := Open(t.TempDir(), Options{Digest: quick, Now: func() time.Time { return now }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() }) // a test may have closed it itself
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	round := panel.NewRound(2026)
	round.Rule.Seats, round.Method = 1, panel.MethodCodes
	id, err := s.CreateRound(round)
	must(err)
	for i := range 3 {
		_, err := s.AddCandidate(id, panel.Candidate{Name: fmt.Sprintf("甲%d", i), Unit: "某中心"})
		must(err)
	}
	for i := range 9 {
		e, err := s.AddExpert(id, panel.Expert{Name: fmt.Sprintf("专家%d", i), Unit: "某大学"})
		must(err)
		must(s.MarkAttendance(e, panel.Present))
	}
	m, err := s.Meeting(id)
	must(err)
	must(s.Recuse(panel.Recusal{Expert: m.Experts[0].ID, Candidate: m.Candidates[2].ID, Reason: "同单位"}))

	_, err = s.Draw(id, panel.DrawRequest{Kind: panel.DrawExperts, Seed: "8421", By: "李", Seats: 9})
	must(err)

	poll, err := s.OpenPoll(id)
	must(err)
	slips, err := s.IssueCodes(poll)
	must(err)
	for _, slip := range slips[1:] {
		right, err := s.Admit(poll, slip.Code.Grouped())
		must(err)
		ballot := panel.Ballot{m.Candidates[0].ID: panel.Agree, m.Candidates[1].ID: panel.Agree}
		if right.Kind == 1 {
			ballot[m.Candidates[2].ID] = panel.Oppose
		}
		must(s.CastBallot(right, ballot))
	}
	must(s.ClosePoll(poll))

	must(s.ChooseMethod(id, panel.MethodPaper))
	poll, err = s.OpenPoll(id)
	must(err)
	must(s.ClosePoll(poll))
	count := panel.PaperCount{
		Papers:     []panel.PaperReturn{{Kind: 1, Issued: 8, Returned: 9}},
		Candidates: []panel.CandidateCount{{Candidate: m.Candidates[0].ID, Agree: 9}, {Candidate: m.Candidates[1].ID, Agree: 9}},
	}
	enterTwice(t, s, poll, count)
	poll, err = s.OpenPoll(id)
	must(err)
	must(s.ClosePoll(poll))
	count.Papers[0] = panel.PaperReturn{Kind: 1, Issued: 9, Returned: 9, Invalid: 1}
	count.Candidates[0] = panel.CandidateCount{Candidate: m.Candidates[0].ID, Agree: 7, Invalid: 1}
	count.Candidates[1] = panel.CandidateCount{Candidate: m.Candidates[1].ID, Agree: 6, Oppose: 1, Abstain: 1}
	enterTwice(t, s, poll, count)

	m, err = s.Meeting(id)
	must(err)
	must(s.ChangeExpert(panel.Expert{ID: m.Experts[3].ID, Name: "专家叁", Unit: "某大学"}))
	must(s.ChoosePrinting(id, panel.PrintPassed))
	must(s.SetPublicity(id, panel.Date{Year: 2026, Month: 11, Day: 23}, panel.PostedDay))
	must(s.NotePrinted(id, "result_summary", strings.Repeat("0", 64)))
	return s, id
}

func enterTwice(t *testing.T, s *Store, poll panel.PollID, count panel.PaperCount) {
	t.Helper()
	for _, teller := range []int{Scrutineer, Teller} {
		if differences, err := s.EnterCount(poll, teller, count); err != nil || len(differences) > 0 {
			t.Fatal(differences, err)
		}
	}
}

func audit(t *testing.T, s *Store, id panel.RoundID) []*panel.Error {
	t.Helper()
	findings, err := s.Audit(id)
	if err != nil {
		t.Fatal(err)
	}
	return findings
}

func TestAnUntouchedRecordPassesTheAudit(t *testing.T) {
	s, id := auditedMeeting(t)
	m, err := s.Meeting(id)
	if err != nil {
		t.Fatal(err)
	}
	var states []panel.PollState
	for _, p := range m.Polls {
		states = append(states, p.State)
	}
	if want := []panel.PollState{panel.PollClosed, panel.PollVoid, panel.PollClosed}; !slices.Equal(states, want) {
		t.Fatalf("polls %v, want %v", states, want)
	}
	if got := m.Recognised(); len(got) != 1 || got[0] != m.Candidates[0].ID {
		t.Errorf("recognised %v", got)
	}
	if findings := audit(t, s, id); len(findings) > 0 {
		t.Errorf("findings %v", findings)
	}
	for _, p := range m.Polls {
		if p.Seal.IsZero() != (p.State == panel.PollVoid) {
			t.Errorf("poll %d, %s, has the seal %v", p.No, p.State, p.Seal)
		}
	}
}

// sealed are the tables and columns of which every byte is held by the trail.
var sealed = map[string][]string{
	"slot":            {"poll_id", "candidate_id", "no", "choice"},
	"ballot_right":    {"poll_id", "kind", "no", "used", "code"},
	"paper_candidate": {"poll_id", "kind", "candidate_id"},
	"poll_present":    {"poll_id", "expert_id"},
	"poll_candidate":  {"poll_id", "place", "candidate_id"},
	"poll_recusal":    {"poll_id", "expert_id", "candidate_id", "reason"},
	"poll":            {"round_id", "no", "state", "method", "salt"},
	"act":             {"round_id", "no", "kind", "at", "facts", "seal"},
	"expert":          {"name", "unit"},
	"candidate":       {"name", "unit"},
	"round":           {"rule", "rule_frozen", "practice", "printing"},
	"paper_count":     {"poll_id", "teller", "data"},
	"draw":            {"round_id", "no", "data"},
}

// TestEveryChangedByteIsFound flips every byte of every sealed value, one at a
// time, and removes every row.
func TestEveryChangedByteIsFound(t *testing.T) {
	if testing.Short() {
		t.Skip("thousands of audits")
	}
	s, id := auditedMeeting(t)
	for _, pragma := range []string{"foreign_keys = OFF", "ignore_check_constraints = ON", "synchronous = OFF", "journal_mode = MEMORY"} {
		if _, err := s.db.Exec("PRAGMA " + pragma); err != nil {
			t.Fatal(err)
		}
	}
	tx, err := s.db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }() // nothing is kept
	tried, refused := 0, 0
	tamper := func(where, statement string, args ...any) {
		t.Helper()
		if _, err := tx.Exec("SAVEPOINT tampered"); err != nil {
			t.Fatal(err)
		}
		changed, err := tx.Exec(statement, args...)
		if err != nil {
			refused++ // the schema does not take it
		} else if n, err := changed.RowsAffected(); err != nil || n != 1 {
			t.Fatalf("%s: %d rows changed, %v", where, n, err)
		} else {
			tried++
			if findings, err := auditRound(tx, id); err != nil || len(findings) == 0 {
				t.Errorf("%s: found %v, %v", where, findings, err)
			}
		}
		if _, err := tx.Exec("ROLLBACK TO tampered; RELEASE tampered"); err != nil {
			t.Fatal(err)
		}
	}
	if findings, err := auditRound(tx, id); err != nil || len(findings) > 0 {
		t.Fatalf("before anything is changed: %v, %v", findings, err)
	}
	for table, columns := range sealed {
		for _, row := range rowsOf(t, tx, table) {
			where, keys := row.where()
			last := table == "act" && row["kind"] == string(panel.ActPrinted)
			if !last { // that the last act is gone shows only beside its seal on paper
				tamper(table+" removed", "DELETE FROM "+table+where, keys...)
			}
			for _, column := range columns {
				if last && column == "round_id" {
					continue // the same as gone
				}
				for i, changed := range changes(row[column]) {
					tamper(fmt.Sprintf("%s.%s byte %d of %v", table, column, i, row[column]),
						"UPDATE "+table+" SET "+column+" = ?"+where, append([]any{changed}, keys...)...)
				}
			}
		}
	}
	t.Logf("%d changes tried, %d that the schema refuses", tried, refused)
	if tried < 5000 {
		t.Errorf("only %d changes tried", tried)
	}
}

type row map[string]any

// where finds the row again by all its values.
func (r row) where() (string, []any) {
	var parts []string
	var values []any
	for column, value := range r {
		parts = append(parts, column+" IS ?")
		values = append(values, value)
	}
	return " WHERE " + strings.Join(parts, " AND "), values
}

func rowsOf(t *testing.T, tx *sql.Tx, table string) []row {
	t.Helper()
	rows, err := tx.Query("SELECT * FROM " + table)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var all []row
	for rows.Next() {
		values := make([]any, len(columns))
		into := make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			t.Fatal(err)
		}
		r := row{}
		for i, c := range columns {
			r[c] = values[i]
		}
		all = append(all, r)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// changes are a value with each of its bytes flipped in turn.
func changes(value any) []any {
	var out []any
	switch v := value.(type) {
	case int64:
		for bit := range 8 {
			out = append(out, v^1<<bit)
		}
	case string:
		for i := range len(v) {
			b := []byte(v)
			b[i] ^= 1
			out = append(out, string(b))
		}
	case []byte:
		for i := range v {
			b := slices.Clone(v)
			b[i] ^= 1
			out = append(out, b)
		}
	}
	return out
}

func TestFindingsNameWhatWasChanged(t *testing.T) {
	for name, c := range map[string]struct{ change, want string }{
		"a vote":             {"UPDATE slot SET choice = 'o' WHERE poll_id = 1 AND choice = 'a' AND no = 2", "audit_differs.count"},
		"a right":            {"UPDATE ballot_right SET used = 'x' WHERE used = '-' AND poll_id = 1", "audit_differs.ballots"},
		"who was present":    {"DELETE FROM poll_present WHERE poll_id = 1 AND expert_id = 2", "audit_differs.present"},
		"a name":             {"UPDATE expert SET name = '别人' WHERE id = 2", "audit_differs.name"},
		"the rule":           {`UPDATE round SET rule = replace(rule, '2/3', '1/3')`, "audit_differs.rule"},
		"an act":             {`UPDATE act SET facts = replace(facts, '"agree":7', '"agree":6') WHERE kind = 'counted'`, "trail_broken"},
		"an act is gone":     {"DELETE FROM act WHERE kind = 'corrected'", "trail_broken"},
		"the publicity":      {"UPDATE publicity SET posted = '2026-11-20'", "audit_differs.publicity"},
		"a count on paper":   {`UPDATE paper_count SET data = replace(data, '"agree":6', '"agree":5') WHERE poll_id = 3`, "audit_differs.paper"},
		"a poll opens again": {"UPDATE poll SET state = 'open' WHERE id = 3", "audit_differs.state"},
	} {
		t.Run(name, func(t *testing.T) {
			s, id := auditedMeeting(t)
			changed, err := s.db.Exec(c.change)
			if err != nil {
				t.Fatal(err)
			}
			if n, err := changed.RowsAffected(); err != nil || n == 0 {
				t.Fatalf("%d rows, %v", n, err)
			}
			var got []string
			for _, f := range audit(t, s, id) {
				got = append(got, strings.TrimSuffix(f.Code+"."+f.Detail, "."))
			}
			if !slices.Contains(got, c.want) {
				t.Errorf("findings %v, want %s", got, c.want)
			}
		})
	}
}

func TestARoundWithoutPollsPassesTheAudit(t *testing.T) {
	s := openForMigration(t)
	if findings := audit(t, s, 1); len(findings) > 0 {
		t.Errorf("findings %v", findings)
	}
}
