// Package bundle puts a meeting's documents into a folder, on a disk or a USB
// stick, so that either a whole document is there or none, and says with
// manifest.json what it put there.
package bundle

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"slices"

	"expertpanel/report"
	"expertpanel/store/panel"
)

// Due are the documents that the meeting is far enough for. Paper ballots are
// none of them: they are printed as many as there are experts, and blank ones
// must not lie about in a folder. The public key goes along as a text file.
func Due(m panel.Meeting) []report.Document {
	var due []report.Document
	for _, d := range append(report.Documents(), report.PublicKeyText()) {
		if d.Kind != report.KindPaperBallot && d.Ready(m) == nil {
			due = append(due, d)
		}
	}
	return due
}

// Write makes every document that is due and puts it into an existing folder.
// Documents of an earlier bundle of the same round are replaced, and removed
// when they are no longer due. Any other file of the same name is left alone
// and the bundle refused with name_taken; a folder that holds the bundle of
// another round is refused with other_round. When a document can't be made,
// nothing is written. Other refusals: folder_missing, not_a_folder,
// folder_not_writable, disk_full, write_failed, read_back_differs.
//
// A write that breaks off leaves no manifest but a journal, which knows the old
// and the new documents, so that the next one finds its own files and completes them.
func Write(dir string, m panel.Meeting) (Manifest, error) {
	made, err := making(m)
	if err != nil {
		return Manifest{}, err
	}
	return made.write(dir)
}

// folder is what a folder is to hold: the contents of the manifest's files, in its order.
type folder struct {
	manifest Manifest
	contents [][]byte
}

// making makes every document that is due.
func making(m panel.Meeting) (folder, error) {
	made := folder{manifest: Manifest{Round: roundOf(m), Files: []File{}}}
	for _, d := range Due(m) {
		var b bytes.Buffer
		if err := d.Make(&b, m); err != nil {
			return folder{}, err
		}
		made.contents = append(made.contents, b.Bytes())
		made.manifest.Files = append(made.manifest.Files, File{
			Path: d.FileOf(m), Kind: d.Kind, SHA256: hashOf(b.Bytes()), Bytes: int64(b.Len()),
		})
	}
	return made, nil
}

func (f folder) write(dir string) (Manifest, error) {
	next := f.manifest
	var documents []placing
	for i, file := range next.Files {
		documents = append(documents, placing{filepath.Join(dir, file.Path), f.contents[i]})
	}
	old, err := check(dir, next)
	if err != nil {
		return Manifest{}, err
	}
	if err := removeStale(dir); err != nil {
		return Manifest{}, refusal(err, dir)
	}
	write, err := prepare(dir, slices.Concat(
		[]placing{next.and(old).placing(dir, journalName)}, documents, []placing{next.placing(dir, ManifestName)},
	))
	defer write.abandon()
	for _, step := range []func() error{
		func() error { return err },
		func() error { return write.settle(1) }, // the journal
		func() error { return removeName(dir, ManifestName) },
		func() error { return write.settle(len(documents)) },
		func() error { return removeOld(dir, old, next) },
		func() error { return write.settle(1) }, // the manifest
		func() error { return removeName(dir, journalName) },
	} {
		if err := step(); err != nil {
			return Manifest{}, refusal(err, dir)
		}
	}
	return next, nil
}

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
