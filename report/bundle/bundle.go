// Package bundle puts a meeting's documents into a folder, on a disk or a USB
// stick, so that either a whole document is there or none, and says with
// manifest.json what it put there.
package bundle

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"

	"expertpanel/report"
	"expertpanel/store/panel"
)

// Due are the documents that the meeting is far enough for. Paper ballots are
// none of them: they are printed as many as there are experts, and blank ones
// must not lie about in a folder. Nor are the forms for ending a studio, which
// are filled in by hand.
func Due(m panel.Meeting) []report.Document {
	var due []report.Document
	for _, d := range report.Files() {
		if !slices.Contains(alone, d.Kind) && d.Ready(m) == nil {
			due = append(due, d)
		}
	}
	return due
}

// alone are the documents that are printed by themselves when they are needed.
var alone = []report.Kind{report.KindPaperBallot, report.KindRevocation, report.KindRemovalRecord}

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
	return export(context.Background(), dir, m, func(Progress) {})
}

func export(ctx context.Context, dir string, m panel.Meeting, tell func(Progress)) (Manifest, error) {
	made, err := making(ctx, m, tell)
	if err != nil {
		return Manifest{}, err
	}
	return made.write(ctx, dir, tell)
}

// Progress is how far an export has come: steps that are done of all there are,
// and the file that is in hand. A file takes two: it is made, and it is written.
type Progress struct {
	Done, All int
	File      string
	Writing   bool // it is being written and not made; empty File: all are being given their names
}

// Export is Write that tells how far it is and can be stopped. Stopped, which is
// refused with export_stopped, it leaves the folder as it was; once every file is
// on the disk and only the names are given, it can't be stopped any more. A
// folder that is not there yet is made where the one that it is in is there.
func Export(ctx context.Context, dir string, m panel.Meeting, tell func(Progress)) (Manifest, error) {
	newly := os.Mkdir(dir, 0o755) == nil // else it is there, or the write says why it can't be
	manifest, err := export(ctx, dir, m, tell)
	if err != nil && newly {
		_ = os.Remove(dir) // only when nothing is in it
	}
	return manifest, err
}

// folder is what a folder is to hold: the contents of the manifest's files, in its order.
type folder struct {
	manifest Manifest
	contents [][]byte
}

// making makes every document that is due.
func making(ctx context.Context, m panel.Meeting, tell func(Progress)) (folder, error) {
	made := folder{manifest: Manifest{Round: roundOf(m), Files: []File{}}}
	due := Due(m)
	for i, d := range due {
		if ctx.Err() != nil {
			return folder{}, stopped()
		}
		tell(Progress{Done: i, All: 2 * len(due), File: d.FileOf(m)})
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

func stopped() error { return panel.Refuse("export_stopped", "") }

func (f folder) write(ctx context.Context, dir string, tell func(Progress)) (Manifest, error) {
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
	if err := room(dir, documents); err != nil {
		return Manifest{}, err
	}
	n := len(documents)
	write, err := prepare(dir, slices.Concat(
		[]placing{next.and(old).placing(dir, journalName)}, documents, []placing{next.placing(dir, ManifestName)},
	), func(i int) error {
		if ctx.Err() != nil {
			return stopped()
		}
		p := Progress{Done: min(n+i, 2*n), All: 2 * n, Writing: true}
		if i > 0 && i <= n {
			p.File = next.Files[i-1].Path
		}
		tell(p)
		return nil
	})
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
