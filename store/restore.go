package store

import (
	"archive/zip"
	"context"
	"database/sql"
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"expertpanel/store/panel"

	"modernc.org/sqlite"
)

// RestoreBackup fills an empty data folder from a backup, in one transaction, and
// brings it to the newest schema. It returns how many rounds came with it.
// Refusals, after which the folder is as it was: restore_not_empty when there is
// a round already, which nothing may overwrite; backup_unreadable for a file that
// is no backup or is damaged; data_newer for one of a newer program.
func (s *Store) RestoreBackup(path string) (rounds int, err error) {
	if err := s.db.QueryRow("SELECT count(*) FROM round").Scan(&rounds); err != nil {
		return 0, s.explain(err)
	}
	if rounds > 0 {
		return 0, panel.Refuse("restore_not_empty", "", "Folder", s.dir)
	}
	unpacked := filepath.Join(s.dir, unpackedName)
	defer removeUnpacked(s.dir)
	if err := unpackTo(path, unpacked); err != nil {
		return 0, s.explain(err)
	}
	if rounds, err = inspect(unpacked, path); err != nil {
		return 0, err
	}
	if err := s.takeOver(unpacked); err != nil {
		return 0, s.explain(err)
	}
	return rounds, s.explain(migrate(s.db, s.dir, migrationFiles))
}

func unpackTo(path, database string) error {
	if err := makeAnew(database); err != nil {
		return err
	}
	f, err := os.OpenFile(database, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(unpack(path, f), f.Close())
}

// inspect counts the rounds of an unpacked backup, without changing it.
func inspect(database, path string) (rounds int, err error) {
	refused := panel.Refuse("backup_unreadable", "", "File", filepath.Base(path))
	db, err := sql.Open("sqlite", readOnly(database))
	if err != nil {
		return 0, refused
	}
	defer db.Close()
	var version int
	var verdict string
	for _, q := range []struct {
		query string
		into  any
	}{
		{"PRAGMA integrity_check(1)", &verdict},
		{"PRAGMA user_version", &version},
		{"SELECT count(*) FROM round", &rounds},
	} {
		if err := db.QueryRow(q.query).Scan(q.into); err != nil {
			return 0, refused
		}
	}
	voting, err := underWay(db)
	if err != nil {
		return 0, refused
	}
	steps, err := fs.Glob(migrationFiles, "migrations/*.sql")
	switch {
	case err != nil:
		return 0, err
	case version > len(steps):
		return 0, panel.Refuse("data_newer", "", "Folder", filepath.Dir(path), "Version", version, "Known", len(steps))
	case verdict != "ok", version < 1, voting:
		return 0, refused
	}
	return rounds, nil
}

// readOnly is the address of a database file that nothing must change, not even
// by a journal beside it.
func readOnly(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/… on Windows
	}
	address := url.URL{Scheme: "file", Path: path, RawQuery: url.Values{"mode": {"ro"}, "immutable": {"1"}}.Encode()}
	return address.String()
}

// takeOver replaces the content of the database by that of a file. SQLite does
// it as one transaction: a power failure leaves the empty folder.
func (s *Store) takeOver(path string) error {
	conn, err := s.db.Conn(context.Background())
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(driver any) error {
		restorer, ok := driver.(interface {
			NewRestore(string) (*sqlite.Backup, error)
		})
		if !ok {
			return errors.New("the database driver restores nothing")
		}
		copying, err := restorer.NewRestore(readOnly(path))
		if err != nil {
			return err
		}
		for more := true; more; {
			if more, err = copying.Step(-1); err != nil {
				return errors.Join(err, copying.Finish())
			}
		}
		return copying.Finish()
	})
}

// mostUnpacked keeps a forged archive from filling the disk, bytes.
const mostUnpacked = 4 << 30

// unpack writes what a backup holds and checks it against its checksum. It is
// refused with backup_unreadable.
func unpack(path string, to io.Writer) error {
	refused := panel.Refuse("backup_unreadable", "", "File", filepath.Base(path))
	archive, err := zip.OpenReader(path)
	if err != nil {
		return refused
	}
	defer archive.Close()
	if len(archive.File) != 1 || archive.File[0].Name != DatabaseName || archive.File[0].UncompressedSize64 > mostUnpacked {
		return refused
	}
	entry, err := archive.File[0].Open()
	if err != nil {
		return refused
	}
	defer entry.Close()
	read := &failing{from: entry}
	_, err = io.Copy(to, read)
	if read.err != nil {
		return refused
	}
	return err
}

// failing remembers whether it was the reading that failed.
type failing struct {
	from io.Reader
	err  error
}

func (f *failing) Read(p []byte) (int, error) {
	n, err := f.from.Read(p)
	if err != nil && err != io.EOF {
		f.err = err
	}
	return n, err
}
