package bundle

import "expertpanel/store/panel"

// room refuses with disk_full when the files surely do not fit beside what is
// there: all are written before the earlier ones go. A disk that does not tell
// is tried, and one that can't be written to says so.
func room(dir string, files []placing) error {
	const list = 1 << 20 // the manifest, the journal and what the folder itself takes
	wanted := uint64(list)
	for _, f := range files {
		wanted += uint64(len(f.data))
	}
	if have, err := free(dir); err != nil || have >= wanted {
		return nil
	}
	name, err := writeTemporary(dir, nil)
	if name != "" {
		_ = remove(name) // the next write tries again
	}
	if err != nil {
		return refusal(err, dir)
	}
	return panel.Refuse("disk_full", "folder", "Folder", dir)
}
