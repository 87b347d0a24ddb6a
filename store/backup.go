package store

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"expertpanel/store/panel"

	"modernc.org/sqlite"
)

// BackupSuffix ends the name of a backup: a zip archive with the one file
// DatabaseName, whose checksum tells a damaged one.
const BackupSuffix = ".zip"

// unpackedName is what a backup is unpacked to, or packed from, in the data folder.
const unpackedName = "panel-backup.db"

// BackUp writes a copy of all data into a folder, for a stick or another disk,
// and returns its path once it was read back and is on the disk. It has
// everything, identity numbers and the signing key too. It is refused with
// poll_open while a poll is under way: two copies of the box around a cast
// would show the vote. Other refusals, after which the folder is as it was:
// folder_missing, folder_not_writable, disk_full, write_failed,
// read_back_differs.
func (s *Store) BackUp(dir, name string) (string, error) {
	copied := filepath.Join(s.dir, unpackedName)
	defer removeUnpacked(s.dir)
	if err := s.copyInto(copied); err != nil {
		return "", s.explain(err)
	}
	path := filepath.Join(dir, name+BackupSuffix)
	part := path + partSuffix
	if err := pack(copied, part); err != nil {
		_ = os.Remove(part)
		return "", refuseBackup(err, dir)
	}
	if err := errors.Join(os.Rename(part, path), syncFolder(dir)); err != nil {
		_ = os.Remove(part)
		return "", refuseBackup(err, dir)
	}
	return path, nil
}

// copyInto writes a copy of the database, whole and for this user only. It holds
// the one connection, so that no poll opens after it has looked for one.
func (s *Store) copyInto(path string) error {
	ctx := context.Background()
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	if err := refuseUnderWay(conn, "backup"); err != nil {
		return err
	}
	if err := makeAnew(path); err != nil {
		return err
	}
	_, err = conn.ExecContext(ctx, "VACUUM INTO ?", path)
	return err
}

// removeUnpacked removes the copy in the data folder. One that a power failure
// left goes when the folder is next opened.
func removeUnpacked(dir string) {
	for _, name := range []string{unpackedName, unpackedName + "-journal"} {
		_ = os.Remove(filepath.Join(dir, name)) // mostly there is none
	}
}

// pack writes the archive, syncs it, and reads it back.
func pack(database, path string) error {
	if err := makeAnew(path); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	wrote, err := zipped(f, database)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	read := sha256.New()
	if err := unpack(path, read); err != nil || !bytes.Equal(read.Sum(nil), wrote) {
		return panel.Refuse("read_back_differs", "", "File", filepath.Base(path))
	}
	return nil
}

// zipped writes an archive of one file and returns the digest of what is in it.
func zipped(to io.Writer, database string) ([]byte, error) {
	from, err := os.Open(database)
	if err != nil {
		return nil, err
	}
	defer from.Close()
	archive := zip.NewWriter(to)
	entry, err := archive.Create(DatabaseName)
	if err != nil {
		return nil, err
	}
	digest := sha256.New()
	if _, err := io.Copy(io.MultiWriter(entry, digest), from); err != nil {
		return nil, err
	}
	return digest.Sum(nil), archive.Close()
}

func refuseBackup(err error, dir string) error {
	var known *panel.Error
	var database *sqlite.Error
	switch {
	case errors.As(err, &known):
		return err
	case errors.Is(err, syscall.ENOSPC), errors.As(err, &database) && isFull(database):
		return panel.Refuse("disk_full", "", "Folder", dir)
	case errors.Is(err, fs.ErrNotExist):
		return panel.Refuse("folder_missing", "", "Folder", dir)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS), errors.Is(err, syscall.ENOTDIR):
		return panel.Refuse("folder_not_writable", "", "Folder", dir)
	}
	return panel.Refuse("write_failed", "", "Folder", dir, "Problem", err.Error())
}
