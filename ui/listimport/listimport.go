// Package listimport is the dialog that takes a spreadsheet of people in: it
// shows what was understood and what is wrong, row by row, before anything is
// imported, and imports the whole list or nothing.
package listimport

import (
	"io"
	"os"
	"path/filepath"

	"expertpanel/assets/words"
	"expertpanel/report/sheet"
	"expertpanel/ui/filepick"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// Row is one person of a list as the preview shows it.
type Row[T any] struct {
	Value T
	Line  int // as the spreadsheet program numbers it
	Cells []string
}

// List is what a file holds.
type List[T any] struct {
	Rows     []Row[T]
	Problems []sheet.Problem
}

// Kind is a kind of list: candidates or experts.
type Kind[T any] struct {
	Title         string
	Columns       []string // of the preview; the first is the name
	Read          func(name string, data []byte) (List[T], error)
	TemplateName  string
	WriteTemplate func(io.Writer) error
	Import        func([]T) error
}

// largest is far above any list of people, and far below what would fill the memory.
const largest = 64 << 20

type dialog[T any] struct {
	host screen.Host
	kind Kind[T]

	path     *widgets.Entry
	notice   *widgets.Notice
	preview  *widgets.Table[Row[T]]
	problems *fyne.Container
	take     *widgets.Button
	modal    *widgets.Modal

	list List[T]
}

// Show opens the dialog.
func Show[T any](host screen.Host, kind Kind[T]) {
	d := &dialog[T]{host: host, kind: kind, path: widgets.NewEntry()}
	d.notice = widgets.NewNotice(words.Say("Choose an XLSX or CSV file, paste its path, or drop it on this window. Nothing is imported before you have seen it."), widgets.Neutral)
	d.path.SetPlaceHolder(words.Say("Path of the spreadsheet"))
	d.path.OnSubmitted = d.read
	d.preview = d.newPreview()
	d.problems = widgets.Column(10)
	d.take = widgets.NewButton("", widgets.Primary, d.finish)
	d.showCount()

	browse := widgets.NewButton(words.Say("Browse…"), widgets.Secondary, func() {
		filepick.Open(host, kind.Title, []string{".xlsx", ".csv", ".txt"}, func(path string) {
			d.path.SetText(path)
			d.read(path)
		})
	})
	look := widgets.NewButton(words.Say("Read"), widgets.Secondary, func() { d.read(d.path.Text) })
	template := widgets.NewButton(words.Say("Save an empty template…"), widgets.Secondary, d.saveTemplate)
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, d.close)
	tables := widgets.TopRow(12, widgets.Grow(widgets.Sheet(d.preview)), widgets.Sized(330, 0, widgets.Sheet(widgets.Inset(14, 12, widgets.Scroll(d.problems)))))
	content := widgets.Grow(widgets.Column(12,
		widgets.Row(8, widgets.Grow(d.path), look, browse),
		d.notice,
		widgets.Grow(tables),
	))
	d.modal = widgets.NewModal(host.Window, kind.Title, 980, content, template, cancel, d.take)
	d.modal.OnClosed = func() { host.Window.SetOnDropped(nil) }
	host.Window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		d.path.SetText(files[0].Path())
		d.read(files[0].Path())
	})
	d.explain(nil)
	d.modal.Show(d.path)
}

func (d *dialog[T]) newPreview() *widgets.Table[Row[T]] {
	columns := []widgets.TableColumn[Row[T]]{
		widgets.TextColumn(words.Say("Row"), 30, 0, widgets.Style{Align: fyne.TextAlignTrailing}, func(r Row[T]) string { return lineText(r.Line) }),
	}
	for i, title := range d.kind.Columns {
		style, width, grow := widgets.Style{}, float32(90), float32(1)
		if i == 0 {
			style.Bold, width, grow = true, 76, 0
		}
		columns = append(columns, widgets.TextColumn(title, width, grow, style, func(r Row[T]) string { return r.Cells[i] }))
	}
	return widgets.NewTable(words.Say("What was understood appears here."), columns...)
}

// read takes the file in away from the window's thread.
func (d *dialog[T]) read(path string) {
	path = filepick.Clean(path)
	var list List[T]
	d.host.Runner.Background(func() error {
		data, err := load(path)
		if err != nil {
			return err
		}
		list, err = d.kind.Read(filepath.Base(path), data)
		return err
	}, func(err error) {
		if err != nil {
			list = List[T]{}
			d.notice.Set(refusal(path, err), widgets.Bad)
		} else {
			d.notice.Set(summary(list))
		}
		d.list = list
		d.preview.SetRows(list.Rows)
		d.explain(list.Problems)
		d.showCount()
		d.modal.Fit()
		if len(list.Rows) > 0 && !sheet.Blocked(list.Problems) {
			d.host.Window.Canvas().Focus(d.take) // Enter imports what Enter has read
		}
	})
}

func load(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, largest))
}

// showCount says on the button how many people it imports.
func (d *dialog[T]) showCount() {
	d.take.SetText(words.Say("Import {{.Count}} people", map[string]any{"Count": len(d.list.Rows)}))
	d.take.SetEnabled(len(d.list.Rows) > 0 && !sheet.Blocked(d.list.Problems))
}

func (d *dialog[T]) finish() {
	values := make([]T, len(d.list.Rows))
	for i, row := range d.list.Rows {
		values[i] = row.Value
	}
	if d.host.Save(func() error { return d.kind.Import(values) }) {
		d.close()
	}
}

func (d *dialog[T]) close() { d.modal.Close() }
