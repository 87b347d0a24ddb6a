package filepick

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// entry is a file or folder in the list.
type entry struct {
	name    string
	folder  bool
	size    int64
	changed time.Time
}

func (e entry) label() string {
	if e.folder {
		return e.name + string(filepath.Separator)
	}
	return e.name
}

func (e entry) changedAt() string { return e.changed.Local().Format("2006-01-02 15:04") }

func (e entry) sizeText() string {
	switch {
	case e.folder:
		return ""
	case e.size < 1<<20:
		return fmt.Sprintf("%d KB", (e.size+1023)/1024)
	}
	return fmt.Sprintf("%.1f MB", float64(e.size)/(1<<20))
}

// read lists the folders and the wanted files of a folder, folders first.
func read(dir string, wanted func(name string) bool) ([]entry, error) {
	items, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	var found []entry
	for _, item := range items {
		if strings.HasPrefix(item.Name(), ".") || strings.HasPrefix(item.Name(), "~$") {
			continue // hidden, or a spreadsheet program's lock
		}
		info, err := os.Stat(filepath.Join(dir, item.Name())) // follows links
		if err != nil || !info.IsDir() && !wanted(item.Name()) {
			continue
		}
		found = append(found, entry{item.Name(), info.IsDir(), info.Size(), info.ModTime()})
	}
	slices.SortStableFunc(found, func(a, b entry) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.name, b.name)
	})
	return found, nil
}

func extension(name string) string { return strings.ToLower(filepath.Ext(name)) }
