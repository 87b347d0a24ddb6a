package filepick

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"expertpanel/assets/words"
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

// Clean makes a path of what people paste: with quotes, as a file URL, with
// spaces around it.
func Clean(path string) string {
	path = strings.Trim(strings.TrimSpace(path), `"'“”`)
	path = strings.TrimPrefix(path, "file://")
	if rest, ok := strings.CutPrefix(path, "~"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			path = home + rest
		}
	}
	return filepath.Clean(path)
}

type place struct{ label, dir string }

// places are the folders and sticks where lists usually are.
func places() []place {
	var found []place
	add := func(label string, dirs ...string) {
		for _, dir := range dirs {
			if info, err := os.Stat(dir); err == nil && info.IsDir() {
				found = append(found, place{label, dir})
				return
			}
		}
	}
	if home, err := os.UserHomeDir(); err == nil {
		add(words.Say("Home"), home)
		add(words.Say("Desktop"), filepath.Join(home, "Desktop"), filepath.Join(home, "桌面"))
		add(words.Say("My documents"), filepath.Join(home, "Documents"), filepath.Join(home, "文档"))
		add(words.Say("Downloads"), filepath.Join(home, "Downloads"), filepath.Join(home, "下载"))
	}
	for _, pattern := range []string{"/media/*/*", "/run/media/*/*"} {
		sticks, _ := filepath.Glob(pattern) // the patterns are well formed
		for _, stick := range sticks {
			add(filepath.Base(stick), stick)
		}
	}
	return found
}

func startDir() string {
	if lastDir != "" {
		return lastDir
	}
	all := places()
	for _, p := range all {
		if p.label == words.Say("My documents") {
			return p.dir
		}
	}
	if len(all) > 0 {
		return all[0].dir
	}
	return string(filepath.Separator)
}
