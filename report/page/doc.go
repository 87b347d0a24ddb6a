// Package page sets Chinese documents as PDF.
//
// A Doc is filled from top to bottom: titles, paragraphs, tables, signature
// blocks, or text at a position. Nothing is written until WriteTo: only then is
// it known which characters each face must carry, so each face is embedded as a
// small copy with just those. Every character is looked up as it is added; one
// that no face can show is refused with no_glyph instead of printing a box.
//
// Lines are broken here and not by gofpdf, which drops characters of Chinese
// text, and what pdftotext reads from a page is what was given. Characters
// beyond U+FFFF, which gofpdf can't write, are drawn under private-use codes
// and carry their real text in the marked content around them.
//
// Positions are in millimetres from the top left corner, sizes in points. The
// same calls make the same bytes. Documents may be made at the same time in
// several goroutines; one Doc is for one goroutine.
package page

import (
	"expertpanel/store/panel"
)

// Doc is a document in the making. Its calls keep the first error, which
// WriteTo returns.
type Doc struct {
	format   Format
	title    string
	made     panel.Date
	pages    []*sheet
	y        float64 // top of the free space on the current page, mm
	top      float64 // where the free space of the current page began
	running  func()  // draws the head of every page, nil without one
	footer   Footer
	marked   pageMark
	heads    tail // headings without anything below them yet
	closing  tail // the end of the last paragraph, with its headings when it is short
	outlined bool // characters are drawn as shapes, not as text
	ink      *ink // nil without a spot colour
	err      error
}

// sheet is one page: what is drawn on it, in order.
type sheet struct {
	ground []op // lies under the mark of a rehearsal
	ops    []op
}

// New starts a document. The title is for the reader's window, not for the
// page; the date is the only one that the file carries.
func New(format Format, title string, made panel.Date) *Doc {
	d := &Doc{format: format, title: title, made: made}
	if _, err := shape(Song, title); err != nil {
		d.fail(err)
	}
	d.NewPage()
	return d
}

func (d *Doc) fail(err error) {
	if d.err == nil {
		d.err = err
	}
}

// NewPage goes on at the top of a fresh page.
func (d *Doc) NewPage() {
	d.pages = append(d.pages, &sheet{})
	d.y, d.top = d.format.Top, d.format.Top
	if d.running != nil {
		d.running()
		d.top = d.y
	}
}

// BreakPage goes on at the top of a page: the next one, unless nothing stands on this.
func (d *Doc) BreakPage() {
	if d.y > d.top {
		d.NewPage()
	}
}

// Running starts a new page, unless this one is empty, and sets what every page
// from now on has at its head.
func (d *Doc) Running(head func()) {
	d.running = head
	if n := len(d.pages); len(d.current().ops) == 0 {
		d.pages = d.pages[:n-1]
	}
	d.NewPage()
}

// Pages is the number of pages so far.
func (d *Doc) Pages() int { return len(d.pages) }

// Space leaves an empty strip. At the top of a page it leaves none.
func (d *Doc) Space(mm float64) {
	if d.y > d.top {
		d.y += mm
	}
}

// Y is the top of the free space on the page.
func (d *Doc) Y() float64 { return d.y }

// Gap leaves an empty strip wherever it is.
func (d *Doc) Gap(mm float64) { d.y += mm }

// Need starts a new page unless the given height is left on this one. A heading
// that stands last goes along.
func (d *Doc) Need(mm float64) {
	d.needAfter(&d.heads, mm)
}

// Together keeps what draw adds on one page. Should it not fit what is left of
// this page, it is drawn once more on the next; longer than a page, it runs on.
func (d *Doc) Together(draw func()) {
	before, sheet, ops := *d, d.current(), d.current().ops
	first := d.y <= d.top || d.lasts(d.heads) && d.heads.y <= d.top
	draw()
	if len(d.pages) == len(before.pages) || first || d.err != nil {
		return
	}
	*d, sheet.ops = before, ops
	d.turn(&d.heads, 0)
	draw()
}

func (d *Doc) current() *sheet { return d.pages[len(d.pages)-1] }

func (d *Doc) draw(o op) {
	s := d.current()
	s.ops = append(s.ops, o)
}

// tolerance forgives rounding when heights are added up, mm.
const tolerance = 0.01
