// Package printing hands PDFs to the system's printers: to CUPS through lp on
// Linux and macOS, and to the spooler of Windows as pictures of the pages,
// because Windows itself prints no PDF and the programs that it starts for
// that differ from one computer to the next.
package printing

import "image"

// Printer is one that the system knows.
type Printer struct {
	Name    string
	Default bool
}

// Sides says on which sides of the paper is printed.
type Sides int

// The sides.
const (
	OneSided  Sides = iota
	LongEdge        // both sides, turned like a book
	ShortEdge       // both sides, turned like a calendar
)

// Job is what is to be printed.
type Job struct {
	Printer string
	Title   string // in the printer's list
	Copies  int
	Sides   Sides
	// Fit makes pages of another size as large as the paper; else they are
	// printed in their own size, as margins and plates want it.
	Fit   bool
	PDF   []byte
	Pages Pages
}

// Pages draw the pages of the PDF for printers that take only pictures.
type Pages interface {
	Len() int
	// Landscape reports whether page i, counted from 0, is wider than it is high.
	Landscape(i int) bool
	DrawForPrint(i, dpi int) (*image.RGBA, error)
}

// System is what the computer prints with. Its methods ask other programs,
// which may take seconds: they are not for the window's thread.
type System interface {
	// Printers lists the printers, the default one first. Refused with
	// no_printing where the computer has nothing to print with, and with
	// printers_unknown when it does not answer.
	Printers() ([]Printer, error)
	// Print hands a job over and returns its name in the system's list. Once it
	// returns, the system prints by itself. Refused with print_failed.
	Print(Job) (id string, err error)
	// Forget waits until a job is printed and removes what the system would
	// keep of it. It does what it can; nothing tells of a failure.
	Forget(id string)
}
