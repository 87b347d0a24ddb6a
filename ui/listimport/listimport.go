// Package listimport takes a list of people in from a spreadsheet: a file that
// is chosen or dropped on the window, or cells that are pasted. Its dialog shows
// what was understood and what is wrong, row by row, before anything is
// imported, and imports the whole list or nothing.
package listimport

import (
	"io"

	"expertpanel/assets/words"
	"expertpanel/report/sheet"
	"expertpanel/store"
	"expertpanel/ui/screen"
)

// Kind is a kind of list: candidates or experts.
type Kind[T any] struct {
	Title         string
	Columns       []string         // of the preview; the first is the name
	Cells         func(T) []string // one for each column
	Read          func(name string, data []byte) (sheet.List[T], error)
	ReadPasted    func(name, cells string) (sheet.List[T], error)
	TemplateName  string
	WriteTemplate func(io.Writer) error

	Allowed func() bool                    // whether people may be imported now
	Import  func([]T, ...store.Step) error // away from the window's thread
	Done    func(count int)                // so many are in, and the meeting was shown anew
}

// Importer is what a screen imports with.
type Importer[T any] struct {
	host   screen.Host
	kind   Kind[T]
	dialog *dialog[T] // nil while it is not open
}

// New makes an importer.
func New[T any](host screen.Host, kind Kind[T]) *Importer[T] {
	return &Importer[T]{host: host, kind: kind}
}

// Open opens the dialog.
func (im *Importer[T]) Open() {
	if im.ready() {
		im.dialog.modal.Show(im.dialog.path)
	}
}

// Drop takes in a file that was dropped on the window.
func (im *Importer[T]) Drop(paths []string) {
	if len(paths) == 0 || !im.begin() {
		return
	}
	im.dialog.path.SetText(paths[0])
	im.dialog.readFile(paths[0])
}

// Paste takes in cells that were copied from a spreadsheet.
func (im *Importer[T]) Paste(cells string) {
	if cells != "" && im.begin() {
		im.dialog.readCells(cells)
	}
}

// Busy says that people are being imported; empty when none are.
func (im *Importer[T]) Busy() string {
	if im.dialog == nil || im.dialog.taking == nil {
		return ""
	}
	return words.Say("A list is being imported. Wait a moment, or end the import.")
}

// begin opens the dialog unless it is open; false when something else is, or when people are being imported.
func (im *Importer[T]) begin() bool {
	if im.dialog != nil {
		return im.dialog.taking == nil
	}
	if !im.ready() {
		return false
	}
	im.dialog.modal.Show(im.dialog.path)
	return true
}

// ready makes the dialog when it may be opened.
func (im *Importer[T]) ready() bool {
	if !im.kind.Allowed() || im.host.Window.Canvas().Overlays().Top() != nil {
		return false
	}
	im.dialog = newDialog(im.host, im.kind)
	im.dialog.modal.OnClosed = func() { im.dialog = nil }
	return true
}
