package store

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"

	"expertpanel/store/panel"
)

// ForPractice reports whether the data folder is for rehearsals (演练): it holds
// practice rounds and no real one. One that holds nothing yet is for neither.
func (s *Store) ForPractice() (bool, error) {
	var practice, official int
	err := s.read(func(tx *sql.Tx) (err error) {
		practice, official, err = countRounds(tx)
		return err
	})
	return practice > 0 && official == 0, err
}

// apart keeps real and practice rounds in different folders. It returns whether
// a new round is a practice one: beside others of that kind every one is.
// Refusal: practice_apart for a practice round beside real ones.
func apart(tx *sql.Tx, wanted bool) (practice bool, err error) {
	rehearsed, official, err := countRounds(tx)
	if err != nil {
		return false, err
	}
	if wanted && official > 0 {
		return false, panel.Refuse("practice_apart", "")
	}
	return wanted || rehearsed > 0 && official == 0, nil
}

func countRounds(tx *sql.Tx) (practice, official int, err error) {
	err = tx.QueryRow("SELECT count(*) FILTER (WHERE practice), count(*) FILTER (WHERE NOT practice) FROM round").
		Scan(&practice, &official)
	return practice, official, err
}

// DiscardPractice deletes all data of a rehearsal and lets go of the folder;
// the store is closed then. Nothing but the store's own files is touched.
// Refusals: not_practice, after which the store is as it was, and
// practice_not_deleted.
func (s *Store) DiscardPractice() error {
	practice, err := s.ForPractice()
	if err != nil {
		return err
	}
	if !practice {
		return panel.Refuse("not_practice", "", "Folder", s.dir)
	}
	if err := errors.Join(s.db.Close(), s.removeData()); err != nil {
		return panel.Refuse("practice_not_deleted", "", "Folder", s.dir, "Problem", errors.Join(err, s.lock.Unlock()).Error())
	}
	// Only here the lock's file goes too, and last: until then nobody can begin
	// anew among what is left. Windows deletes no file that is open.
	if err := s.lock.Unlock(); err != nil {
		return err
	}
	_ = os.Remove(filepath.Join(s.dir, lockName)) // an empty file that is left does no harm
	return nil
}

// removeData removes the database with its journal and the copies that
// migrations and backups kept. The database goes last: what is left of a deletion that
// broke off can be deleted again.
func (s *Store) removeData() error {
	removeUnpacked(s.dir)
	entries, err := os.ReadDir(s.dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		for _, pattern := range []string{DatabaseName + "-journal", copyName, copyName + partSuffix} {
			ours, _ := filepath.Match(pattern, e.Name()) // the patterns are well formed
			if !ours || !e.Type().IsRegular() {
				continue
			}
			if err := os.Remove(filepath.Join(s.dir, e.Name())); err != nil {
				return err
			}
		}
	}
	return os.Remove(filepath.Join(s.dir, DatabaseName))
}
