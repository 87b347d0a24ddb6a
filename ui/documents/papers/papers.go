// Package papers shows documents in the window as they will be printed, page
// by page, prints them, and saves them as files. Every screen shows its
// documents with it, so that nobody has to learn another program for it.
package papers

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"image"
	"io"
	"path/filepath"
	"sync"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/report/printing"
	"expertpanel/store/panel"
	"expertpanel/ui/documents/viewer"
	"expertpanel/ui/screen"
)

type facts = map[string]any

// Pages are the pages of a document, as *preview.Document has them.
type Pages interface {
	Len() int
	Size(i int) (width, height float64) // in points
	Landscape(i int) bool
	Draw(i, width int) (*image.RGBA, error) // width in pixels
	DrawForPrint(i, dpi int) (*image.RGBA, error)
	Close()
}

// Deps are what documents are shown with.
type Deps struct {
	Viewer   viewer.Viewer // for what the window can't show, and where nothing prints
	Preview  func(pdf []byte) (Pages, error)
	Printers printing.System
	// Note is told of every document that was printed or saved, with its digest.
	Note func(round panel.RoundID, document, sha256 string) error
}

// Desk shows, prints and saves documents over a window.
type Desk struct {
	host    screen.Host
	deps    Deps
	printer string // that was printed with last
}

// New makes a desk.
func New(host screen.Host, deps Deps) *Desk { return &Desk{host: host, deps: deps} }

// paper is a document while it is shown or printed.
type paper struct {
	kind  report.Kind
	title string
	file  string
	round panel.RoundID
	make  func(io.Writer) error
	shown bool // the pages are looked at, and closed by who shows them
	// before says that it was printed since its poll opened.
	before bool

	lock  sync.Mutex // of what follows: it is shown and printed at once
	data  []byte     // nil until it is made
	pages Pages      // nil until they are asked for
}

func paperOf(d report.Document, m panel.Meeting) *paper {
	return &paper{
		kind: d.Kind, title: words.Say(d.Key), file: d.FileOf(m), round: m.Round.ID,
		make: func(w io.Writer) error { return d.Make(w, m) }, before: printed(m, d.Kind),
	}
}

// printed reports whether a document was printed since the last poll opened.
func printed(m panel.Meeting, kind report.Kind) bool {
	for i := len(m.Trail) - 1; i >= 0; i-- {
		act := m.Trail[i]
		if act.Kind == panel.ActOpened {
			return false
		}
		var f panel.PrintedFacts
		if act.Kind == panel.ActPrinted && json.Unmarshal([]byte(act.Facts), &f) == nil && f.Document == string(kind) {
			return true
		}
	}
	return false
}

// made is the document's bytes.
func (p *paper) made() ([]byte, error) {
	p.lock.Lock()
	defer p.lock.Unlock()
	if p.data == nil {
		var b bytes.Buffer
		if err := p.make(&b); err != nil {
			return nil, err
		}
		p.data = b.Bytes()
	}
	return p.data, nil
}

// open opens the document's pages, once.
func (p *paper) open(deps Deps) (Pages, error) {
	p.lock.Lock()
	defer p.lock.Unlock()
	if p.pages != nil {
		return p.pages, nil
	}
	pages, err := deps.Preview(p.data)
	if err != nil {
		return nil, err
	}
	p.pages = pages
	return pages, nil
}

func (p *paper) close() {
	p.lock.Lock()
	defer p.lock.Unlock()
	if p.pages != nil {
		p.pages.Close()
	}
	p.pages = nil
}

// closeUnlessShown lets go of pages that only the printer wanted.
func (p *paper) closeUnlessShown() {
	if !p.shown {
		p.close()
	}
}

// opening are pages that are opened only when a printer asks for them: most
// take the PDF itself.
type opening struct {
	paper *paper
	deps  Deps
}

func (o *opening) Len() int {
	pages, err := o.paper.open(o.deps)
	if err != nil {
		return 0
	}
	return pages.Len()
}

func (o *opening) Landscape(i int) bool {
	pages, err := o.paper.open(o.deps)
	return err == nil && pages.Landscape(i)
}

func (o *opening) DrawForPrint(i, dpi int) (*image.RGBA, error) {
	pages, err := o.paper.open(o.deps)
	if err != nil {
		return nil, err
	}
	return pages.DrawForPrint(i, dpi)
}

func (d *Desk) note(p *paper) error {
	if d.deps.Note == nil || p.kind == "" {
		return nil
	}
	digest := sha256.Sum256(p.data)
	return d.deps.Note(p.round, string(p.kind), hex.EncodeToString(digest[:]))
}

// Show shows the document of a kind, of a meeting as it now is: PDFs in the
// window, anything else in the program that the system has for it.
func (d *Desk) Show(kind report.Kind, m panel.Meeting) { d.ShowDocument(viewer.Find(kind), m) }

// ShowDocument is Show for a document that is at hand.
func (d *Desk) ShowDocument(document report.Document, m panel.Meeting) {
	p := paperOf(document, m)
	if filepath.Ext(p.file) != ".pdf" {
		d.openElsewhere(p)
		return
	}
	d.preview(p)
}

// ShowMade shows a PDF that is no document of a meeting: a specimen of a
// wording. It can be looked at, saved and printed, and no trail notes it.
func (d *Desk) ShowMade(title, file string, write func(io.Writer) error) {
	d.preview(&paper{title: title, file: file, make: write})
}

// OpenFile opens a file that came from elsewhere in the program that the system
// has for it. It is not for the window's thread.
func (d *Desk) OpenFile(round panel.RoundID, kind report.Kind, name string, content []byte) error {
	p := &paper{data: content}
	return d.deps.Viewer.ShowMade(round, kind, name, p.writeTo)
}

// openElsewhere opens a document in another program.
func (d *Desk) openElsewhere(p *paper) {
	d.host.Runner.Background(func() error {
		return d.deps.Viewer.ShowMade(p.round, p.kind, p.file, p.writeTo)
	}, d.tell)
}

func (p *paper) writeTo(w io.Writer) error {
	data, err := p.made()
	if err != nil {
		return err
	}
	_, err = w.Write(data)
	return err
}

func (d *Desk) tell(err error) {
	if err != nil {
		d.host.Fail(err)
	}
}
