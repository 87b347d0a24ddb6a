package store

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"testing"

	"expertpanel/store/panel"
)

// Box is what each candidate's slots hold, a letter a slot.
func Box(t testing.TB, s *Store, poll panel.PollID) map[panel.CandidateID]string {
	t.Helper()
	box := map[panel.CandidateID]string{}
	err := s.read(func(tx *sql.Tx) error {
		return each(tx, func(scan func(...any) error) error {
			var c panel.CandidateID
			var choice string
			err := scan(&c, &choice)
			box[c] += choice
			return err
		}, "SELECT candidate_id, choice FROM slot WHERE poll_id = ? ORDER BY candidate_id, no", poll)
	})
	if err != nil {
		t.Fatal(err)
	}
	return box
}

// Dump writes down every row of every table, and the schema's version.
func Dump(t testing.TB, s *Store) string {
	t.Helper()
	var b strings.Builder
	err := s.read(func(tx *sql.Tx) error {
		var version int
		if err := tx.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		fmt.Fprintln(&b, "version", version)
		var tables []string
		err := each(tx, func(scan func(...any) error) error {
			var name string
			err := scan(&name)
			tables = append(tables, name)
			return err
		}, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
		for _, table := range tables {
			err = errors.Join(err, dumpTable(tx, table, &b))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func dumpTable(tx *sql.Tx, table string, b *strings.Builder) error {
	rows, err := tx.Query("SELECT * FROM " + table)
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	values := make([]any, len(columns))
	for i := range values {
		values[i] = new(any)
	}
	for rows.Next() {
		if err := rows.Scan(values...); err != nil {
			return err
		}
		fmt.Fprint(b, table)
		for _, v := range values {
			fmt.Fprintf(b, " %v", *v.(*any))
		}
		fmt.Fprintln(b)
	}
	return rows.Err()
}

// CheckBox finds half a ballot: for each candidate of each poll as many slots
// must be filled as rights of papers with that candidate are used.
func CheckBox(s *Store) error {
	return s.read(func(tx *sql.Tx) error {
		return each(tx, func(scan func(...any) error) error {
			var poll, candidate, filled, used int
			if err := scan(&poll, &candidate, &filled, &used); err != nil || filled == used {
				return err
			}
			return fmt.Errorf("poll %d, candidate %d: %d slots filled by %d ballots", poll, candidate, filled, used)
		}, `SELECT poll_id, candidate_id, sum(choice <> '-'),
			(SELECT sum(used = 'x') FROM paper_candidate p JOIN ballot_right r USING (poll_id, kind)
				WHERE p.poll_id = slot.poll_id AND p.candidate_id = slot.candidate_id)
			FROM slot GROUP BY poll_id, candidate_id`)
	})
}

// BoxPages are the pages of the file that hold the ballot box.
func BoxPages(t testing.TB, s *Store) (pages []int64) {
	t.Helper()
	err := s.read(func(tx *sql.Tx) error {
		return each(tx, func(scan func(...any) error) error {
			var no int64
			err := scan(&no)
			pages = append(pages, no)
			return err
		}, "SELECT pageno FROM dbstat WHERE name IN ('slot', 'ballot_right', 'paper_candidate')")
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// Columns are the columns of a table.
func Columns(t testing.TB, s *Store, table string) (columns []string) {
	t.Helper()
	err := s.read(func(tx *sql.Tx) error {
		return each(tx, func(scan func(...any) error) error {
			var name string
			err := scan(&name)
			columns = append(columns, name)
			return err
		}, "SELECT name FROM pragma_table_info(?)", table)
	})
	if err != nil {
		t.Fatal(err)
	}
	return columns
}

// KeptPIN is what the data hold of the operator's PIN.
func KeptPIN(t *testing.T, s *Store, round panel.RoundID) string {
	t.Helper()
	var kept string
	if err := s.db.QueryRow("SELECT pin FROM round WHERE id = ?", round).Scan(&kept); err != nil {
		t.Fatal(err)
	}
	return kept
}
