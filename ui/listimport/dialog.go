package listimport

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/report/sheet"
	"expertpanel/ui/filepick"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

type dialog[T any] struct {
	host screen.Host
	kind Kind[T]

	path     *widgets.Entry
	notice   *widgets.Notice
	preview  *widgets.Table[sheet.Row[T]]
	problems *fyne.Container
	take     *widgets.Button
	cancel   *widgets.Button
	modal    *widgets.Modal

	asked  int // readings; only the answer to the last one counts
	list   sheet.List[T]
	taking *taking // nil while nothing is being imported
}

func newDialog[T any](host screen.Host, kind Kind[T]) *dialog[T] {
	d := &dialog[T]{host: host, kind: kind, path: widgets.NewEntry()}
	d.notice = widgets.NewNotice(words.Say("Choose an XLSX or CSV file, drop it on this window, or copy the cells in the spreadsheet and paste them here (Ctrl+V). Nothing is imported before you have seen it."), widgets.Neutral)
	d.path.SetPlaceHolder(words.Say("Path of the spreadsheet"))
	d.path.OnSubmitted = d.readFile
	d.path.Pasting = d.pasting
	d.preview = d.newPreview()
	d.problems = widgets.Column(10)
	d.take = widgets.NewButton("", widgets.Primary, d.finish)
	d.cancel = widgets.NewButton(words.Say("Cancel"), widgets.Secondary, d.leave)
	d.showCount()

	browse := widgets.NewButton(words.Say("Browse…"), widgets.Secondary, func() {
		filepick.Open(host, kind.Title, []string{".xlsx", ".csv", ".txt"}, func(path string) {
			d.path.SetText(path)
			d.readFile(path)
		})
	})
	look := widgets.NewButton(words.Say("Read"), widgets.Secondary, func() { d.readFile(d.path.Text) })
	paste := widgets.NewButton(words.Say("Paste cells"), widgets.Secondary, func() { d.readCells(fyne.CurrentApp().Clipboard().Content()) })
	template := widgets.NewButton(words.Say("Save an empty template…"), widgets.Secondary, d.saveTemplate)
	tables := widgets.TopRow(12, widgets.Grow(widgets.Sheet(d.preview)), widgets.Sized(330, 0, widgets.Sheet(widgets.Inset(14, 12, widgets.Scroll(d.problems)))))
	content := widgets.Grow(widgets.Column(12,
		widgets.Row(8, widgets.Grow(d.path), look, browse, paste),
		d.notice,
		widgets.Grow(tables),
	))
	d.modal = widgets.NewModal(host.Window, kind.Title, 1040, content, template, d.cancel, d.take)
	d.modal.Holds = func() bool { return d.taking != nil }
	d.explain(nil)
	return d
}

func (d *dialog[T]) newPreview() *widgets.Table[sheet.Row[T]] {
	columns := []widgets.TableColumn[sheet.Row[T]]{
		widgets.TextColumn(words.Say("Row"), 30, 0, widgets.Style{Align: fyne.TextAlignTrailing}, func(r sheet.Row[T]) string { return lineText(r.Row) }),
	}
	for i, title := range d.kind.Columns {
		style, width, grow := widgets.Style{}, float32(90), float32(1)
		if i == 0 {
			style.Bold, width, grow = true, 76, 0
		}
		columns = append(columns, widgets.TextColumn(title, width, grow, style, func(r sheet.Row[T]) string { return d.kind.Cells(r.Value)[i] }))
	}
	return widgets.NewTable(words.Say("What was understood appears here."), columns...)
}

// pasting takes cells that are pasted where a path is typed.
func (d *dialog[T]) pasting(text string) bool {
	if !strings.ContainsAny(strings.TrimSpace(text), "\t\n") {
		return false
	}
	d.readCells(text)
	return true
}

func (d *dialog[T]) readCells(cells string) {
	name := words.Say("pasted cells")
	d.path.SetText("")
	d.read(name, func() (sheet.List[T], error) { return d.kind.ReadPasted(name, cells) })
}

func (d *dialog[T]) readFile(path string) {
	path = filepick.Clean(path)
	d.read(path, func() (sheet.List[T], error) {
		data, err := load(path)
		if err != nil {
			return sheet.List[T]{}, err
		}
		return d.kind.Read(filepath.Base(path), data)
	})
}

// read takes a list in away from the window's thread.
func (d *dialog[T]) read(name string, from func() (sheet.List[T], error)) {
	if d.taking != nil {
		return
	}
	d.asked++
	asked := d.asked
	d.show(sheet.List[T]{})
	d.notice.Set(words.Say("Reading {{.Name}}…", map[string]any{"Name": name}), widgets.Neutral)
	var list sheet.List[T]
	d.host.Runner.Background(func() (err error) {
		list, err = from()
		return err
	}, func(err error) {
		if asked != d.asked {
			return
		}
		if err != nil {
			list = sheet.List[T]{}
			d.notice.Set(refusal(name, err), widgets.Bad)
		} else {
			d.notice.Set(summary(list))
		}
		d.show(list)
		if len(list.Rows) > 0 && !sheet.Blocked(list.Problems) {
			d.host.Window.Canvas().Focus(d.take) // Enter imports what Enter has read
		}
	})
}

func (d *dialog[T]) show(list sheet.List[T]) {
	d.list = list
	d.preview.SetRows(list.Rows)
	d.explain(list.Problems)
	d.showCount()
	d.modal.Fit()
}

func load(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, largest))
}

// largest is far above any list of people, and far below what would fill the memory.
const largest = 64 << 20

// showCount says on the button how many people it imports.
func (d *dialog[T]) showCount() {
	d.take.SetText(words.Say("Import {{.Count}} people", map[string]any{"Count": len(d.list.Rows)}))
	d.take.SetEnabled(len(d.list.Rows) > 0 && !sheet.Blocked(d.list.Problems) && d.taking == nil)
}

// leave ends an import that goes on, or else closes the dialog.
func (d *dialog[T]) leave() {
	if d.taking != nil {
		d.taking.ended.Store(true)
		return
	}
	d.asked++ // what is still being read is not wanted any more
	d.modal.Close()
}
