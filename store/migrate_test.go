package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
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
	if err := migrate(s.db, s.dir, scripts(t, "ALTER TABLE round ADD COLUMN motto TEXT")); err != nil {
		t.Fatal(err)
	}
	if version(t, s) != 2 {
		t.Errorf("version %d, want 2", version(t, s))
	}
	kept := filepath.Join(s.dir, "panel-before-v2.db")
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
	if err := migrate(s.db, s.dir, scripts(t, "ALTER TABLE round ADD COLUMN motto TEXT; DELETE FROM nowhere")); err == nil {
		t.Fatal("a wrong script passes")
	}
	if version(t, s) != 1 {
		t.Errorf("version %d after a failed step, want 1", version(t, s))
	}
	if rounds, err := s.Rounds(); err != nil || len(rounds) != 1 {
		t.Errorf("rounds %v, %v", rounds, err)
	}
}

func TestMigrationWaitsForAnOpenPoll(t *testing.T) {
	s := openForMigration(t)
	if _, err := s.db.Exec("INSERT INTO poll (round_id, no, state) VALUES (1, 1, 'open')"); err != nil {
		t.Fatal(err)
	}
	err := migrate(s.db, s.dir, scripts(t, "ALTER TABLE round ADD COLUMN motto TEXT"))
	if !errors.Is(err, panel.Refuse("poll_open", "migration")) || version(t, s) != 1 {
		t.Errorf("%v, version %d", err, version(t, s))
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
