package bundle

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"expertpanel/report"
	"expertpanel/store/panel"
)

// ManifestName is the file that lists the others. It goes before any of them
// changes and is written last: where it is, all of them are.
const ManifestName = "manifest.json"

// journalName is the file that stands in for the manifest while a bundle is
// written: it lists what was there before as well as what is coming.
const journalName = ".expertpanel-writing.json"

// Manifest lists what was written, and of which round.
type Manifest struct {
	Round Round  `json:"round"`
	Files []File `json:"files"`
}

// Round is what tells the documents of one meeting from those of another.
type Round struct {
	Year     int    `json:"year"`
	Title    string `json:"title"`
	Practice bool   `json:"practice"`
}

// File is one document. Path is relative to the manifest, with forward slashes.
type File struct {
	Path   string      `json:"path"`
	Kind   report.Kind `json:"kind"`
	SHA256 string      `json:"sha256"`
	Bytes  int64       `json:"bytes"`
}

func roundOf(m panel.Meeting) Round {
	return Round{Year: m.Round.Year, Title: m.Round.Title, Practice: m.Round.Practice}
}

// and adds the files of another list, those of the same name too.
func (m Manifest) and(other Manifest) Manifest {
	m.Files = slices.Clone(m.Files)
	for _, f := range other.Files {
		if !slices.Contains(m.Files, f) {
			m.Files = append(m.Files, f)
		}
	}
	return m
}

// names reports whether the list has the path, and has it with the hash. A
// journal may have a path with several hashes.
func (m Manifest) names(path, hash string) (listed, same bool) {
	for _, f := range m.Files {
		listed = listed || f.Path == path
		same = same || f.Path == path && f.SHA256 == hash
	}
	return listed, same
}

// SHA256 is the digest of the manifest as it is written, in hexadecimal digits:
// it stands for every file that the manifest lists.
func (m Manifest) SHA256() string { return hashOf(m.written()) }

func (m Manifest) written() []byte {
	list, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		panic(err) // strings and numbers always can be
	}
	return append(list, '\n')
}

func (m Manifest) placing(dir, name string) placing {
	return placing{filepath.Join(dir, name), m.written()}
}

// readOld lists what earlier writes put there, whole or broken off; its list is
// nil when there were none.
func readOld(dir string) (Manifest, error) {
	journal, err := readManifest(dir, journalName)
	if err != nil {
		return Manifest{}, err
	}
	old, err := readManifest(dir, ManifestName)
	if err != nil || old.Files == nil {
		return journal, err
	}
	return old.and(journal), nil
}

// readManifest reads a manifest, empty when the folder has none under the name.
// A file of anybody else there is refused with name_taken.
func readManifest(dir, name string) (Manifest, error) {
	data, err := os.ReadFile(filepath.Join(dir, name))
	if errors.Is(err, fs.ErrNotExist) {
		return Manifest{}, nil
	}
	if m, ok := parse(data); err == nil && ok {
		return m, nil
	}
	return Manifest{}, panel.Refuse("name_taken", "", "Folder", dir, "File", name)
}

// parse takes nothing but what this package writes: what it lists may be
// written over and removed.
func parse(data []byte) (Manifest, bool) {
	var m Manifest
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if d.Decode(&m) != nil || m.Files == nil || m.Round.Year == 0 {
		return Manifest{}, false
	}
	if _, err := d.Token(); err != io.EOF {
		return Manifest{}, false
	}
	for _, f := range m.Files {
		if f.Path == "" || filepath.Base(f.Path) != f.Path || f.Path == ManifestName || len(f.SHA256) != len(hashOf(nil)) {
			return Manifest{}, false
		}
	}
	return m, true
}
