package bundle

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"expertpanel/store/panel"
)

// placing is a file to be put under its name.
type placing struct {
	path string
	data []byte
}

// temporaryName is the pattern of the names that files have until they are complete.
const temporaryName = ".expertpanel-*.tmp"

// Tests break these to see what an interrupted write leaves.
var rename, remove = os.Rename, os.Remove

// place writes files under temporary names in the folder itself, makes sure that
// the disk has them, and only then gives them their names, one after another:
// whatever happens, no name stands for part of a file. The first is on the disk
// before any other, and the last comes when all others were read back and
// tidy has gone well.
func place(dir string, files []placing, tidy func() error) (err error) {
	temporary := make([]string, 0, len(files))
	defer func() {
		for _, name := range temporary {
			remove(name)
		}
	}()
	for _, f := range files {
		name, err := writeTemporary(dir, f.data)
		if name != "" {
			temporary = append(temporary, name)
		}
		if err != nil {
			return refusal(err, dir)
		}
	}
	settle := func(n int) error {
		part := files[:n]
		files = files[n:]
		for _, f := range part {
			if err := rename(temporary[0], f.path); err != nil {
				return refusal(err, dir)
			}
			temporary = temporary[1:]
		}
		return confirm(dir, part)
	}
	if err := settle(1); err != nil {
		return err
	}
	if err := settle(len(files) - 1); err != nil {
		return err
	}
	if err := tidy(); err != nil {
		return refusal(err, dir)
	}
	return settle(1)
}

// confirm waits until the disk has the names and reads the files back.
func confirm(dir string, files []placing) error {
	if err := syncFolder(dir); err != nil {
		return refusal(err, dir)
	}
	for _, f := range files {
		data, err := os.ReadFile(f.path)
		if err != nil {
			return refusal(err, dir)
		}
		if !bytes.Equal(data, f.data) {
			remove(f.path)
			return panel.Refuse("read_back_differs", "", "Folder", dir, "File", filepath.Base(f.path))
		}
	}
	return nil
}

// writeTemporary returns the name as soon as the file is there, even with an error.
func writeTemporary(dir string, data []byte) (string, error) {
	f, err := os.CreateTemp(dir, temporaryName)
	if err != nil {
		return "", err
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Chmod(f.Name(), 0o644) // CreateTemp's 0600 would lock others out of a shared folder
	}
	return f.Name(), err
}

// refusal says what to do about an error of the disk.
func refusal(err error, dir string) error {
	among := func(list []syscall.Errno) bool {
		for _, known := range list {
			if errors.Is(err, known) {
				return true
			}
		}
		return false
	}
	switch {
	case among(fullErrors):
		return panel.Refuse("disk_full", "folder", "Folder", dir)
	case among(readOnlyErrors), errors.Is(err, fs.ErrPermission):
		return panel.Refuse("folder_not_writable", "", "Folder", dir)
	case errors.Is(err, fs.ErrNotExist):
		return panel.Refuse("folder_missing", "", "Folder", dir)
	case errors.Is(err, syscall.ENOTDIR):
		return panel.Refuse("not_a_folder", "", "Folder", dir)
	}
	return panel.Refuse("write_failed", "", "Folder", dir, "Problem", err.Error())
}
