package store_test

import (
	"archive/zip"
	"bytes"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

func backedUp(t *testing.T) (meeting panel.Meeting, path string) {
	t.Helper()
	s := storetest.Open(t, store.Options{})
	meeting = storetest.Round(t, s, panel.DefaultRule(), 3, 8)
	path, err := s.BackUp(t.TempDir(), "备份")
	if err != nil {
		t.Fatal(err)
	}
	return meeting, path
}

func TestABackupHoldsEverything(t *testing.T) {
	meeting, path := backedUp(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	s := storetest.OpenAt(t, dir, store.Options{})
	if rounds, err := s.RestoreBackup(path); err != nil || rounds != 1 {
		t.Fatalf("restored %d rounds, %v", rounds, err)
	}
	restored := func(s *store.Store) {
		got, err := s.Meeting(meeting.Round.ID)
		if err != nil || !reflect.DeepEqual(got, meeting) {
			t.Errorf("restored is\n%+v\nand was\n%+v (%v)", got, meeting, err)
		}
	}
	restored(s)
	if err := s.CheckIntegrity(); err != nil {
		t.Error(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	restored(storetest.OpenAt(t, dir, store.Options{}))
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Errorf("restoring changed the backup (%v)", err)
	}
}

func TestNoBackupWhileAPollIsUnderWay(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 3, 8)
	if err := s.SetPIN(m.Round.ID, "246813"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.OpenPoll(m.Round.ID); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if _, err := s.BackUp(dir, "备份"); !errors.Is(err, &panel.Error{Code: "poll_open"}) {
		t.Errorf("a backup of an open poll: %v", err)
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("it left %v", left)
	}
}

func TestABackupThatCannotBeWritten(t *testing.T) {
	s := storetest.Open(t, store.Options{})
	storetest.Round(t, s, panel.DefaultRule(), 3, 8)
	if _, err := s.BackUp(filepath.Join(t.TempDir(), "没有"), "备份"); !errors.Is(err, &panel.Error{Code: "folder_missing"}) {
		t.Errorf("into a folder that is not there: %v", err)
	}
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "备份"+store.BackupSuffix), 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := s.BackUp(dir, "备份"); !errors.Is(err, &panel.Error{Code: "write_failed"}) {
		t.Errorf("onto a folder of its name: %v", err)
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("it left %v", left)
	}
}

func TestWhatABackupLeftBehind(t *testing.T) {
	dir := t.TempDir()
	left := filepath.Join(dir, "panel-backup.db") // by a power failure
	if err := os.WriteFile(left, []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	s := storetest.OpenAt(t, dir, store.Options{})
	if _, err := os.Stat(left); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the copy of an earlier backup stays: %v", err)
	}
	storetest.Round(t, s, panel.DefaultRule(), 3, 8)
	to := t.TempDir()
	theirs := filepath.Join(to, "备份"+store.BackupSuffix+".part", "file")
	if err := errors.Join(os.Mkdir(filepath.Dir(theirs), 0o700), os.WriteFile(theirs, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.BackUp(to, "备份"); !errors.Is(err, &panel.Error{Code: "write_failed"}) {
		t.Errorf("where a folder lies in the way: %v", err)
	}
	if _, err := os.Stat(theirs); err != nil {
		t.Errorf("somebody's folder is gone: %v", err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) != 2 {
		t.Errorf("the data folder has %v, %v; want the data and the lock", entries, err)
	}
}

func TestWhatIsNotRestored(t *testing.T) {
	_, path := backedUp(t)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	newer := archived(t, func(db *sql.DB) error {
		_, err := db.Exec("CREATE TABLE round (id INTEGER); CREATE TABLE poll (state TEXT); PRAGMA user_version = 999")
		return err
	})
	voting := archived(t, func(db *sql.DB) error {
		_, err := db.Exec("CREATE TABLE round (id INTEGER); CREATE TABLE poll (state TEXT); INSERT INTO poll VALUES ('open'); PRAGMA user_version = 1")
		return err
	})
	torn := bytes.Clone(whole)
	torn[len(torn)/2] ^= 1
	for name, c := range map[string]struct {
		content []byte
		path    string
		code    string
	}{
		"no file":             {path: filepath.Join(t.TempDir(), "none"), code: "backup_unreadable"},
		"a folder":            {path: t.TempDir(), code: "backup_unreadable"},
		"an empty file":       {content: []byte{}, code: "backup_unreadable"},
		"another file":        {content: []byte("名单"), code: "backup_unreadable"},
		"half of it":          {content: whole[:len(whole)/2], code: "backup_unreadable"},
		"damaged":             {content: torn, code: "backup_unreadable"},
		"a newer program's":   {path: newer, code: "data_newer"},
		"one of an open poll": {path: voting, code: "backup_unreadable"},
	} {
		if c.content != nil {
			c.path = filepath.Join(t.TempDir(), "copy")
			if err := os.WriteFile(c.path, c.content, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		s := storetest.Open(t, store.Options{})
		if _, err := s.RestoreBackup(c.path); !errors.Is(err, &panel.Error{Code: c.code}) {
			t.Errorf("%s: %v, want %s", name, err, c.code)
		}
		if _, err := s.CreateRound(panel.NewRound(2026)); err != nil {
			t.Errorf("%s: afterwards no round can be made: %v", name, err)
		}
	}
}

// archived is a backup of a database that some other program made.
func archived(t *testing.T, fill func(*sql.DB) error) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "other.db")
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(fill(db), db.Close()); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	archive := zip.NewWriter(&b)
	entry, err := archive.Create(store.DatabaseName)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := entry.Write(content); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "backup.zip")
	if err := errors.Join(archive.Close(), os.WriteFile(path, b.Bytes(), 0o600)); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestRestoringOverwritesNothing(t *testing.T) {
	_, path := backedUp(t)
	s := storetest.Open(t, store.Options{})
	m := storetest.Round(t, s, panel.DefaultRule(), 5, 9)
	if _, err := s.RestoreBackup(path); !errors.Is(err, &panel.Error{Code: "restore_not_empty"}) {
		t.Errorf("restored over a round: %v", err)
	}
	if got, err := s.Meeting(m.Round.ID); err != nil || len(got.Candidates) != 5 {
		t.Errorf("the round has %d candidates, %v", len(got.Candidates), err)
	}
}
