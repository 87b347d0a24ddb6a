package store

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"testing/fstest"

	"expertpanel/store/panel"
)

// scripts are the program's migrations and, behind them, those of a version to come.
func scripts(t *testing.T, later ...string) fs.FS {
	t.Helper()
	names, err := fs.Glob(migrationFiles, "migrations/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	all := fstest.MapFS{}
	for _, name := range names {
		data, err := migrationFiles.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = &fstest.MapFile{Data: data}
	}
	for i, script := range later {
		all["migrations/9"+string(rune('0'+i))+".sql"] = &fstest.MapFile{Data: []byte(script)}
	}
	return all
}

func openForMigration(t *testing.T) *Store {
	t.Helper()
	s, err := Open(t.TempDir(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() }) // a test may have closed it itself
	if _, err := s.CreateRound(panel.NewRound(2026)); err != nil {
		t.Fatal(err)
	}
	return s
}

func version(t *testing.T, s *Store) (n int) {
	t.Helper()
	if err := s.db.QueryRow("PRAGMA user_version").Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestMigrationKeepsACopy(t *testing.T) {
	s := openForMigration(t)
	before := version(t, s)
	if err := migrate(s.db, s.dir, scripts(t, "ALTER TABLE round ADD COLUMN motto TEXT")); err != nil {
		t.Fatal(err)
	}
	if version(t, s) != before+1 {
		t.Errorf("version %d, want %d", version(t, s), before+1)
	}
	kept := filepath.Join(s.dir, fmt.Sprintf("panel-before-v%d.db", before+1))
	info, err := os.Stat(kept)
	if err != nil || info.Size() == 0 || info.Mode().Perm()&0o077 != 0 {
		t.Errorf("copy %v, %v", info, err)
	}
	dir := t.TempDir()
	if err := os.Rename(kept, filepath.Join(dir, DatabaseName)); err != nil {
		t.Fatal(err)
	}
	old, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer old.Close()
	if rounds, err := old.Rounds(); err != nil || len(rounds) != 1 {
		t.Errorf("the copy holds %v, %v; want the round", rounds, err)
	}
}

func TestFailedMigrationChangesNothing(t *testing.T) {
	s := openForMigration(t)
	before := version(t, s)
	if err := migrate(s.db, s.dir, scripts(t, "ALTER TABLE round ADD COLUMN motto TEXT; DELETE FROM nowhere")); err == nil {
		t.Fatal("a wrong script passes")
	}
	if version(t, s) != before {
		t.Errorf("version %d after a failed step, want %d", version(t, s), before)
	}
	if rounds, err := s.Rounds(); err != nil || len(rounds) != 1 {
		t.Errorf("rounds %v, %v", rounds, err)
	}
}

func TestMigrationWaitsForAnOpenPoll(t *testing.T) {
	for _, state := range []string{"open", "counting"} {
		s := openForMigration(t)
		before := version(t, s)
		if _, err := s.db.Exec("INSERT INTO poll (round_id, no, state, method, salt) VALUES (1, 1, ?, 'paper', x'')", state); err != nil {
			t.Fatal(err)
		}
		err := migrate(s.db, s.dir, scripts(t, "ALTER TABLE round ADD COLUMN motto TEXT"))
		if !errors.Is(err, panel.Refuse("poll_open", "migration")) || version(t, s) != before {
			t.Errorf("%s: %v, version %d", state, err, version(t, s))
		}
	}
}

func TestNewerDataAreRefused(t *testing.T) {
	s := openForMigration(t)
	if _, err := s.db.Exec("PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	dir := s.dir
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(dir, Options{}); !errors.Is(err, panel.Refuse("data_newer", "")) {
		t.Errorf("newer data: %v", err)
	}
}

// TestTheFirstVersionsPollsAreKept migrates data of the first version with a poll that was counted.
func TestTheFirstVersionsPollsAreKept(t *testing.T) {
	dir := t.TempDir()
	db, err := sql.Open("sqlite", "file:"+filepath.Join(dir, DatabaseName)+"?_pragma=foreign_keys(1)")
	if err != nil {
		t.Fatal(err)
	}
	first, err := fs.ReadFile(migrationFiles, "migrations/0001_meeting.sql")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(string(first) + `PRAGMA user_version = 1;
		INSERT INTO round (id, year, title, rule, rule_frozen, office, venue, plaque) VALUES (1, 2026, '评审', '{"min_experts":7,"threshold":"2/3"}', 1, '{}', '{}', '{}');
		INSERT INTO candidate VALUES (3, 1, 1, '甲', '某中心', '', 0, '', '', '', 0, '', '', '', '');
		INSERT INTO expert VALUES (5, 1, 1, '乙', '某大学', '', '', '', 'present');
		INSERT INTO poll VALUES (7, 1, 1, 'closed');
		INSERT INTO poll_candidate VALUES (7, 1, 3);
		INSERT INTO poll_present VALUES (7, 5);
		INSERT INTO paper_candidate VALUES (7, 1, 3);
		INSERT INTO ballot_right VALUES (7, 1, 1, 'x');
		INSERT INTO slot VALUES (7, 3, 1, 'a')`); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	m, err := s.Meeting(1)
	if err != nil {
		t.Fatal(err)
	}
	want := panel.Tally{Candidate: 3, Eligible: 1, Agree: 1}
	if len(m.Polls) != 1 || m.Polls[0].Method != panel.MethodHandOver || !slices.Equal(m.Polls[0].Tallies, []panel.Tally{want}) {
		t.Errorf("polls %+v", m.Polls)
	}
	if err := s.CheckIntegrity(); err != nil {
		t.Error(err)
	}
	var keys bool
	if err := s.db.QueryRow("PRAGMA foreign_keys").Scan(&keys); err != nil || !keys {
		t.Errorf("foreign keys %v after migrating, %v", keys, err)
	}
}
