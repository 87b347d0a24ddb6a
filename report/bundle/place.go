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

// writing is a write under way: files that have their temporary names still.
type writing struct {
	dir       string
	files     []placing
	temporary []string
}

// prepare writes files under temporary names in the folder itself and makes
// sure that the disk has them. Only then do they get their names: whatever
// happens, no name stands for part of a file. Before each file, and once after
// the last, it asks whether to go on.
func prepare(dir string, files []placing, on func(i int) error) (*writing, error) {
	w := &writing{dir: dir, files: files}
	for i, f := range files {
		if err := on(i); err != nil {
			return w, err
		}
		name, err := writeTemporary(dir, f.data)
		if name != "" {
			w.temporary = append(w.temporary, name)
		}
		if err != nil {
			return w, err
		}
	}
	return w, on(len(files))
}

// settle gives the next n files their names, waits until the disk has them and
// reads the files back.
func (w *writing) settle(n int) error {
	part := w.files[:n]
	w.files = w.files[n:]
	for _, f := range part {
		if err := rename(w.temporary[0], f.path); err != nil {
			return err
		}
		w.temporary = w.temporary[1:]
	}
	return confirm(w.dir, part)
}

// abandon removes what did not get its name.
func (w *writing) abandon() {
	for _, name := range w.temporary {
		_ = remove(name) // the next write tries again
	}
}

// confirm waits until the disk has the names and reads the files back.
func confirm(dir string, files []placing) error {
	if err := syncFolder(dir); err != nil {
		return err
	}
	for _, f := range files {
		data, err := os.ReadFile(f.path)
		if err != nil {
			return err
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
	var refused *panel.Error
	if errors.As(err, &refused) {
		return err
	}
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
