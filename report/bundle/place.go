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

// place writes files under temporary names in the folder itself, makes sure that
// the disk has them, and only then gives them their names: whatever happens,
// no name stands for part of a file. Then it reads each file back.
func place(dir string, files []placing) (err error) {
	temporary := make([]string, 0, len(files))
	defer func() {
		for _, name := range temporary {
			os.Remove(name) // those that got their names are no longer there
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
	for i, f := range files {
		if err := os.Rename(temporary[i], f.path); err != nil {
			return refusal(err, dir)
		}
	}
	if err := syncFolder(dir); err != nil {
		return refusal(err, dir)
	}
	for _, f := range files {
		data, err := os.ReadFile(f.path)
		if err != nil {
			return refusal(err, dir)
		}
		if !bytes.Equal(data, f.data) {
			os.Remove(f.path)
			return panel.Refuse("read_back_differs", "", "Folder", dir, "File", filepath.Base(f.path))
		}
	}
	return nil
}

// writeTemporary returns the name as soon as the file is there, even with an error.
func writeTemporary(dir string, data []byte) (string, error) {
	f, err := os.CreateTemp(dir, ".expertpanel-*.tmp")
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
