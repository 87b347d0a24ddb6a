package bundle

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"expertpanel/store/panel"
)

// check refuses what is no folder, the folder of another round, and names that
// somebody else's file has. It returns the list of an earlier bundle.
func check(dir string, next Manifest) (old Manifest, err error) {
	info, err := os.Stat(dir)
	if err != nil {
		return Manifest{}, refusal(err, dir)
	}
	if !info.IsDir() {
		return Manifest{}, panel.Refuse("not_a_folder", "", "Folder", dir)
	}
	if old, err = readOld(dir); err != nil {
		return Manifest{}, err
	}
	if old.Files != nil && old.Round != next.Round {
		detail := ""
		if old.Round.Practice {
			detail = "practice"
		}
		return Manifest{}, panel.Refuse("other_round", detail, "Folder", dir, "Title", old.Round.Title, "Year", old.Round.Year)
	}
	for _, f := range next.Files {
		hash, err := hashIn(dir, f.Path)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if _, ours := old.names(f.Path, hash); err != nil || hash != f.SHA256 && !ours {
			return Manifest{}, panel.Refuse("name_taken", "", "Folder", dir, "File", f.Path)
		}
	}
	return old, nil
}

// removeOld removes the documents of the earlier bundle that are no longer due:
// beside the new ones they would be taken for part of them. One that was
// changed since is somebody's own and stays.
func removeOld(dir string, old, next Manifest) error {
	for _, f := range old.Files {
		if due, _ := next.names(f.Path, f.SHA256); due {
			continue
		}
		hash, err := hashIn(dir, f.Path)
		if err != nil || hash != f.SHA256 {
			continue
		}
		if err := remove(filepath.Join(dir, f.Path)); err != nil {
			return err
		}
	}
	return nil
}

// removeName removes a file that may be gone already.
func removeName(dir, name string) error {
	if err := remove(filepath.Join(dir, name)); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// removeStale removes what a write that broke off left under temporary names.
func removeStale(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if ours, _ := filepath.Match(temporaryName, e.Name()); ours && e.Type().IsRegular() { // the pattern is well formed
			if err := remove(filepath.Join(dir, e.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

func hashIn(dir, path string) (string, error) {
	data, err := os.ReadFile(filepath.Join(dir, path))
	if err != nil {
		return "", err
	}
	return hashOf(data), nil
}
