package store

import (
	"crypto/rand"
	"database/sql"
	"errors"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"expertpanel/store/panel"

	"github.com/gofrs/flock"
	_ "modernc.org/sqlite" // the database driver
)

// DatabaseName is the file in the data folder that holds everything.
const DatabaseName = "panel.db"

// lockName is the file whose lock says that a program has the folder open. It
// is never deleted: a lock on a deleted file would keep nobody out.
const lockName = "panel.lock"

// DefaultDir is the data folder of a user who names none.
func DefaultDir() string {
	config, err := os.UserConfigDir()
	if err != nil {
		config = "." // no home folder: beside where the program was started
	}
	return filepath.Join(config, "expertpanel")
}

// Store is the open data folder. Its methods may be called from any goroutine.
type Store struct {
	db     *sql.DB
	lock   *flock.Flock
	dir    string
	pick   func(n int) (int, error)
	random io.Reader
	digest func(secret, salt []byte) [digestSize]byte
	now    func() time.Time

	box                 *ledger
	pinTries, codeTries tries
}

// Options are what the store takes from outside.
type Options struct {
	// Pick chooses one of 0..n-1, all equally likely and unpredictable. It says
	// which empty slot a vote goes to. Nil draws from Random.
	Pick func(n int) (int, error)
	// Random is where salts, voting codes, the tokens of rights and the signing key come from. Nil means crypto/rand.
	Random io.Reader
	// Digest is the slow hash of PINs and voting codes. Nil means argon2id; tests take a quick one.
	Digest func(secret, salt []byte) [panel.TokenSize]byte
	// Now dates the acts of the audit trail. Nil means time.Now.
	Now func() time.Time
}

func (o Options) store(dir string, lock *flock.Flock) *Store {
	s := &Store{dir: dir, lock: lock, pick: o.Pick, random: o.Random, digest: o.Digest, now: o.Now, box: newLedger()}
	if s.random == nil {
		s.random = rand.Reader
	}
	if s.pick == nil {
		s.pick = s.below
	}
	if s.digest == nil {
		s.digest = slowDigest
	}
	if s.now == nil {
		s.now = time.Now
	}
	return s
}

// Open opens the data folder, making it when it does not exist, and holds it
// against every other program until Close. Refusals: data_in_use,
// data_not_writable, data_newer, data_damaged, disk_full.
func Open(dir string, o Options) (*Store, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, refuseFolder(dir, err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, refuseFolder(dir, err)
	}
	lock := flock.New(filepath.Join(dir, lockName))
	held, err := lock.TryLock()
	if err != nil {
		return nil, refuseFolder(dir, err)
	}
	if !held {
		return nil, panel.Refuse("data_in_use", "", "Folder", dir)
	}
	removeUnpacked(dir)
	if err := makePrivate(filepath.Join(dir, DatabaseName)); err != nil {
		return nil, errors.Join(refuseFolder(dir, err), lock.Unlock())
	}
	s := o.store(dir, lock)
	if err := s.openDatabase(); err != nil {
		return nil, errors.Join(s.explain(err), s.Close())
	}
	return s, nil
}

// openDatabase opens the file with the settings on which secrecy and
// durability rest: a rollback journal that is deleted (a WAL or a kept journal
// would keep the order of casts), every commit synced with its folder, deleted
// content overwritten.
func (s *Store) openDatabase() error {
	query := url.Values{
		"_pragma": {
			"busy_timeout(5000)", "journal_mode(DELETE)", "synchronous(EXTRA)",
			"secure_delete(1)", "foreign_keys(1)", "trusted_schema(0)",
		},
		"_txlock": {"immediate"}, "_dqs": {"0"}, "_defensive": {"1"},
	}
	path := filepath.ToSlash(filepath.Join(s.dir, DatabaseName))
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/… on Windows
	}
	dsn := url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}
	db, err := sql.Open("sqlite", dsn.String())
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(1)
	s.db = db
	if err := migrate(db, s.dir, migrationFiles); err != nil {
		return err
	}
	return s.makeKey()
}

// Dir is the data folder.
func (s *Store) Dir() string { return s.dir }

// Close lets go of the data folder. Nothing is saved here: all was saved when it was done.
func (s *Store) Close() error {
	var err error
	if s.db != nil {
		err = s.db.Close()
	}
	return errors.Join(err, s.lock.Unlock())
}

// makePrivate makes the database file before SQLite does, which would let
// other users of the computer read it. An empty file is an empty database.
func makePrivate(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

// makeAnew makes an empty file for this user only, in the place of one that an
// earlier try left.
func makeAnew(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return makePrivate(path)
}

func refuseFolder(dir string, err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC):
		return panel.Refuse("disk_full", "", "Folder", dir)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, syscall.ENOTDIR):
		return panel.Refuse("data_not_writable", "", "Folder", dir)
	}
	return err
}
