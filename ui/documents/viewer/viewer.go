// Package viewer makes a document and opens it in the system's own program,
// from which it is read and printed.
package viewer

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
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
	// Note is told of every document that was opened, with its digest; nil where nothing keeps a trail.
	Note func(round panel.RoundID, document, sha256 string) error
}

// Show makes the document and opens it. It may take seconds and is not for the
// window's thread. Refusals are those of the document,
// viewer_folder and no_viewer, which names where the file lies.
func (v Viewer) Show(d report.Document, m panel.Meeting) error {
	return v.ShowMade(m.Round.ID, d.Kind, d.FileOf(m), func(w io.Writer) error { return d.Make(w, m) })
}

// ShowMade is Show for what is no document of a meeting alone.
func (v Viewer) ShowMade(round panel.RoundID, kind report.Kind, file string, write func(io.Writer) error) error {
	var made bytes.Buffer
	if err := write(&made); err != nil {
		return err
	}
	path, err := v.write(file, made.Bytes())
	if err != nil {
		return panel.Refuse("viewer_folder", "", "Folder", v.Dir, "Problem", err.Error())
	}
	if err := v.Open(path); err != nil {
		if kind == report.KindVotingCodes { // which no folder of documents ever holds
			return panel.Refuse("no_viewer", "codes", "File", path, "Problem", err.Error())
		}
		return panel.Refuse("no_viewer", "", "File", path, "Problem", err.Error())
	}
	if v.Note == nil {
		return nil
	}
	digest := sha256.Sum256(made.Bytes())
	return v.Note(round, string(kind), hex.EncodeToString(digest[:]))
}

// Discard removes all copies of a file that must not lie about any longer,
// those of an earlier run among them. Refused with still_shown when a program
// that has one open keeps it.
func (v Viewer) Discard(file string) error {
	for n := range copies {
		path := filepath.Join(v.Dir, copyName(file, n))
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return panel.Refuse("still_shown", "", "File", path, "Problem", err.Error())
		}
	}
	return nil
}

// copies is how many older copies of a document may still be open: Windows
// doesn't let an open file be written over.
const copies = 9

// copyName is the name of a file's copies: a.pdf, a(2).pdf …
func copyName(file string, n int) string {
	if n == 0 {
		return file
	}
	ext := filepath.Ext(file)
	return fmt.Sprintf("%s(%d)%s", strings.TrimSuffix(file, ext), n+1, ext)
}

func (v Viewer) write(file string, data []byte) (path string, err error) {
	if err := os.MkdirAll(v.Dir, 0o700); err != nil {
		return "", err
	}
	for n := range copies {
		path = filepath.Join(v.Dir, copyName(file, n))
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
