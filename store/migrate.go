package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"

	"expertpanel/store/panel"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// migrate brings the database to the newest schema, each step in a
// transaction of its own. PRAGMA user_version is the number of steps taken.
func migrate(db *sql.DB, dir string, scripts fs.FS) error {
	steps, err := fs.Glob(scripts, "migrations/*.sql")
	if err != nil {
		return err
	}
	var version int
	if err := db.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if version > len(steps) {
		return panel.Refuse("data_newer", "", "Folder", dir, "Version", version, "Known", len(steps))
	}
	if 0 < version && version < len(steps) {
		if err := keepCopy(db, dir, version); err != nil {
			return err
		}
	}
	for ; version < len(steps); version++ {
		script, err := fs.ReadFile(scripts, steps[version])
		if err != nil {
			return err
		}
		if err := step(db, string(script), version+1); err != nil {
			return fmt.Errorf("%s: %w", steps[version], err)
		}
	}
	return nil
}

// step runs one script. A table that others refer to can only be made anew while
// foreign keys are off, and that only outside a transaction; they are checked
// before the commit instead. The one connection is the only one there is.
func step(db *sql.DB, script string, version int) (err error) {
	if _, err := db.Exec("PRAGMA foreign_keys = OFF"); err != nil {
		return err
	}
	defer func() {
		_, on := db.Exec("PRAGMA foreign_keys = ON")
		err = errors.Join(err, on)
	}()
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // does nothing after Commit
	if _, err := tx.Exec(script); err != nil {
		return err
	}
	var broken int
	if err := tx.QueryRow("SELECT count(*) FROM pragma_foreign_key_check").Scan(&broken); err != nil {
		return err
	}
	if broken > 0 {
		return fmt.Errorf("%d references lead nowhere", broken)
	}
	// PRAGMA takes no parameters.
	if _, err := tx.Exec(fmt.Sprintf("PRAGMA user_version = %d", version)); err != nil {
		return err
	}
	return tx.Commit()
}

// copyName is the pattern of the names of copies, and partSuffix the end of
// the name that one has until it is whole.
const (
	copyName   = "panel-before-v*.db"
	partSuffix = ".part"
)

// keepCopy keeps the data as they were before a migration. It refuses while a
// poll is open: two copies of the box around a cast would show the vote.
func keepCopy(db *sql.DB, dir string, version int) error {
	if err := refuseUnderWay(db, "migration"); err != nil {
		return err
	}
	path := filepath.Join(dir, strings.ReplaceAll(copyName, "*", strconv.Itoa(version+1)))
	if _, err := os.Stat(path); err == nil {
		return nil // an earlier try kept it
	}
	// Under its own name it is whole: SQLite writes it beside, for this user only.
	part := path + partSuffix
	if err := makeAnew(part); err != nil {
		return err
	}
	if _, err := db.Exec("VACUUM INTO ?", part); err != nil {
		return err
	}
	if err := syncFile(part); err != nil {
		return err
	}
	if err := os.Rename(part, path); err != nil {
		return err
	}
	return syncFolder(dir)
}

// asked is what a query can be put to: the database, a connection, a transaction.
type asked interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// underWay reports whether a poll of any round is open or counted.
func underWay(db asked) (is bool, err error) {
	const query = "SELECT EXISTS (SELECT 1 FROM poll WHERE state IN ('open', 'counting'))"
	err = db.QueryRowContext(context.Background(), query).Scan(&is)
	return is, err
}

// refuseUnderWay refuses with poll_open what must not be done while a poll is
// open or counted.
func refuseUnderWay(db asked, what string) error {
	voting, err := underWay(db)
	if err == nil && voting {
		return panel.Refuse("poll_open", what)
	}
	return err
}

// syncFile puts on the disk what was written to a file.
func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// syncFolder puts a folder's names on the disk. Windows keeps them itself and opens no folder.
func syncFolder(dir string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
