// Package bundle puts a meeting's documents into a folder, on a disk or a USB
// stick, so that either a whole document is there or none, and says with
// manifest.json what it put there.
package bundle

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"expertpanel/report"
	"expertpanel/store/panel"
)

// ManifestName is the file that lists the others. It is written last: where it
// is, all of them are.
const ManifestName = "manifest.json"

// Manifest lists what was written.
type Manifest struct {
	Files []File `json:"files"`
}

// File is one document. Path is relative to the manifest, with forward slashes.
type File struct {
	Path   string      `json:"path"`
	Kind   report.Kind `json:"kind"`
	SHA256 string      `json:"sha256"`
	Bytes  int64       `json:"bytes"`
}

// Due are the documents that the meeting is far enough for.
func Due(m panel.Meeting) []report.Document {
	var due []report.Document
	for _, d := range report.Documents() {
		if d.Ready(m) == nil {
			due = append(due, d)
		}
	}
	return due
}

// Write makes every document that is due and puts it into an existing folder.
// Documents of an earlier bundle there are replaced; any other file of the same
// name is left alone and the bundle refused with name_taken. When a document
// can't be made, nothing is written. Other refusals: folder_missing,
// not_a_folder, folder_not_writable, disk_full, write_failed, read_back_differs.
func Write(dir string, m panel.Meeting) (Manifest, error) {
	manifest := Manifest{Files: []File{}}
	var contents [][]byte
	for _, d := range Due(m) {
		var b bytes.Buffer
		if err := d.Make(&b, m); err != nil {
			return Manifest{}, err
		}
		contents = append(contents, b.Bytes())
		manifest.Files = append(manifest.Files, File{
			Path: d.File, Kind: d.Kind, SHA256: hashOf(b.Bytes()), Bytes: int64(b.Len()),
		})
	}
	if err := checkFolder(dir, manifest); err != nil {
		return Manifest{}, err
	}
	var placed []placing
	for i, f := range manifest.Files {
		placed = append(placed, placing{filepath.Join(dir, f.Path), contents[i]})
	}
	if err := place(dir, placed); err != nil {
		return Manifest{}, err
	}
	list, err := json.MarshalIndent(manifest, "", "  ")
	if err != nil {
		return Manifest{}, err
	}
	if err := place(dir, []placing{{filepath.Join(dir, ManifestName), append(list, '\n')}}); err != nil {
		return Manifest{}, err
	}
	return manifest, nil
}

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// checkFolder refuses what is no folder, and names that somebody else's file has.
func checkFolder(dir string, next Manifest) error {
	info, err := os.Stat(dir)
	if err != nil {
		return refusal(err, dir)
	}
	if !info.IsDir() {
		return panel.Refuse("not_a_folder", "", "Folder", dir)
	}
	ours := map[string]string{}
	for _, f := range readManifest(dir).Files {
		ours[f.Path] = f.SHA256
	}
	for _, f := range next.Files {
		data, err := os.ReadFile(filepath.Join(dir, f.Path))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if hash := hashOf(data); err != nil || hash != f.SHA256 && hash != ours[f.Path] {
			return panel.Refuse("name_taken", "", "Folder", dir, "File", f.Path)
		}
	}
	return nil
}

// readManifest is the list of an earlier bundle, empty when there is none that can be read.
func readManifest(dir string) Manifest {
	var m Manifest
	data, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if err != nil || json.Unmarshal(data, &m) != nil {
		return Manifest{}
	}
	return m
}
