package store

import (
	"errors"

	"expertpanel/store/panel"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// explain turns what the database refuses for reasons of the machine into an
// error that tells the user what to do. Errors of the rules pass as they are.
func (s *Store) explain(err error) error {
	var refused *sqlite.Error
	if !errors.As(err, &refused) {
		return err
	}
	switch refused.Code() & 0xff {
	case lib.SQLITE_FULL:
		return panel.Refuse("disk_full", "", "Folder", s.dir)
	case lib.SQLITE_READONLY, lib.SQLITE_CANTOPEN, lib.SQLITE_PERM:
		return panel.Refuse("data_not_writable", "", "Folder", s.dir)
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return panel.Refuse("data_in_use", "", "Folder", s.dir)
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return panel.Refuse("data_damaged", "", "Folder", s.dir, "Problem", err.Error())
	case lib.SQLITE_IOERR:
		return panel.Refuse("disk_failed", "", "Folder", s.dir, "Problem", err.Error())
	}
	return err
}

func isFull(refused *sqlite.Error) bool { return refused.Code()&0xff == lib.SQLITE_FULL }

// isDuplicate reports whether a UNIQUE constraint refused a row.
func isDuplicate(err error) bool {
	var refused *sqlite.Error
	return errors.As(err, &refused) && refused.Code() == lib.SQLITE_CONSTRAINT_UNIQUE
}

// isReferenced reports whether a FOREIGN KEY constraint keeps a row.
func isReferenced(err error) bool {
	var refused *sqlite.Error
	return errors.As(err, &refused) && refused.Code() == lib.SQLITE_CONSTRAINT_FOREIGNKEY
}
