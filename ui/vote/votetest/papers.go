package votetest

import (
	"io"

	"expertpanel/report"
	"expertpanel/store/panel"
	"expertpanel/ui/documents/viewer"
)

// Papers stand in for what shows and prints documents: each is made and opened by a viewer.
type Papers struct {
	Viewer   viewer.Viewer
	Document func(report.Kind) report.Document
	Fail     func(error)
}

// NewPapers stand in with a viewer that tells which files it opened.
func NewPapers(dir string, opened func(path string), fail func(error)) Papers {
	return Papers{Document: viewer.Find, Fail: fail, Viewer: viewer.Viewer{Dir: dir, Open: func(path string) error {
		opened(path)
		return nil
	}}}
}

// Show makes and opens a document.
func (p Papers) Show(kind report.Kind, m panel.Meeting) {
	p.tell(p.Viewer.Show(p.Document(kind), m))
}

// PrintSlips opens the sheet of slips.
func (p Papers) PrintSlips(m panel.Meeting, file string, pdf []byte) {
	p.tell(p.OpenFile(m.Round.ID, report.KindVotingCodes, file, pdf))
}

// OpenFile opens a file.
func (p Papers) OpenFile(round panel.RoundID, kind report.Kind, name string, content []byte) error {
	return p.Viewer.ShowMade(round, kind, name, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

func (p Papers) tell(err error) {
	if err != nil {
		p.Fail(err)
	}
}

// Discard removes the copies of a file.
func (p Papers) Discard(file string) error { return p.Viewer.Discard(file) }
