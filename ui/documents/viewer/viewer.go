// Package viewer makes a document and opens it in the system's own program,
// from which it is read and printed.
package viewer

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"expertpanel/report"
	"expertpanel/store/panel"
)

// Viewer makes documents in a folder of its own and opens them there.
type Viewer struct {
	Dir  string                  // a folder for copies to look at; it may be new
	Open func(path string) error // opens a file, System in the program
}

// Show makes the document and opens it. It may take seconds and is not for the
// window's thread. Refusals are those of the document,
// viewer_folder and no_viewer, which names where the file lies.
func (v Viewer) Show(d report.Document, m panel.Meeting) error {
	var pdf bytes.Buffer
	if err := d.Make(&pdf, m); err != nil {
		return err
	}
	path, err := v.write(d.FileOf(m), pdf.Bytes())
	if err != nil {
		return panel.Refuse("viewer_folder", "", "Folder", v.Dir, "Problem", err.Error())
	}
	if err := v.Open(path); err != nil {
		return panel.Refuse("no_viewer", "", "File", path, "Problem", err.Error())
	}
	return nil
}

// copies is how many older copies of a document may still be open: Windows
// doesn't let an open file be written over.
const copies = 9

func (v Viewer) write(name string, data []byte) (path string, err error) {
	if err := os.MkdirAll(v.Dir, 0o700); err != nil {
		return "", err
	}
	stem, ext := strings.TrimSuffix(name, filepath.Ext(name)), filepath.Ext(name)
	for n := range copies {
		if n > 0 {
			name = fmt.Sprintf("%s(%d)%s", stem, n+1, ext)
		}
		path = filepath.Join(v.Dir, name)
		if err = os.WriteFile(path, data, 0o600); err == nil {
			return path, nil
		}
	}
	return "", err
}

// Find is the document of a kind.
func Find(kind report.Kind) report.Document {
	for _, d := range report.Documents() {
		if d.Kind == kind {
			return d
		}
	}
	panic("no document " + kind) // kinds are constants of package report
}
