// Package roster is what the screens of candidates and of experts have in
// common: a table of people that is searched by name, unit, pinyin and
// initials, and beside it the particulars of the selected one, or the form in
// which they are corrected.
package roster

import (
	"slices"

	"expertpanel/assets/words"
	"expertpanel/ui/pinyin"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Kind is what a list of rows R, each known by its key K, differs in.
type Kind[R any, K comparable] struct {
	Key         func(R) K
	Entry       func(R) pinyin.Entry      // what a row is found by
	Particulars func(R) fyne.CanvasObject // shown beside the table
	Open        func(R)                   // Enter and a double tap
	Keys        map[fyne.KeyName]func(R)  // other keys on the selected row
	Above       fyne.CanvasObject         // over the table; nil for nothing
	Beside      []fyne.CanvasObject       // at the right of the search
	Prompt      string                    // in the search while nothing is typed
	Empty       string                    // how to fill the list
	Nobody      string                    // while nobody is selected
	Columns     []widgets.TableColumn[R]
}

// List is the list of a kind.
type List[R any, K comparable] struct {
	host   screen.Host
	kind   Kind[R, K]
	search *widgets.Entry
	table  *widgets.Table[R]
	pane   *fyne.Container
	form   *Form[K] // nil while nothing is being typed in
	object fyne.CanvasObject

	undoing *fyne.Container // offers to undo the last thing done
	doings  []doing

	rows     []R
	entries  []pinyin.Entry // of the rows; nil until something is looked for
	query    pinyin.Query
	selected K // the zero K: nobody
	place    int
}

// paneWidth is that of the particulars beside the table.
const paneWidth float32 = 292

// New makes a list without rows.
func New[R any, K comparable](host screen.Host, kind Kind[R, K]) *List[R, K] {
	l := &List[R, K]{host: host, kind: kind, pane: container.NewStack()}
	l.search = widgets.NewSearch(kind.Prompt, func(string) { l.find() })
	l.search.OnSubmitted = func(string) { l.toTable() }
	l.table = widgets.NewTable(kind.Empty, kind.Columns...)
	l.table.OnSelected = func(r R) { l.pick(r) }
	l.table.OnOpened = kind.Open
	l.table.Keys = kind.Keys
	tools := widgets.Lead(10, 300, widgets.Row(0, widgets.Sized(300, 0, l.search), widgets.Spring()), widgets.EndFlow(10, kind.Beside...))
	sheet := widgets.Column(0)
	if kind.Above != nil {
		sheet.Add(widgets.Inset(14, 12, kind.Above))
		sheet.Add(widgets.Rule())
	}
	sheet.Add(widgets.Inset(12, 12, tools))
	l.undoing = widgets.Column(0)
	sheet.Add(l.undoing)
	sheet.Add(widgets.Grow(l.table))
	l.offer()
	l.object = widgets.TopRow(theme.Gap, widgets.Grow(widgets.Sheet(sheet)), widgets.Sized(paneWidth, 0, widgets.Sheet(l.pane)))
	return l
}

// Object is the table with the pane beside it.
func (l *List[R, K]) Object() fyne.CanvasObject { return l.object }

// Show shows rows. What is being typed into the form stays; where the selected
// row is not among them any more, the one that took its place is selected.
func (l *List[R, K]) Show(rows []R) {
	l.rows, l.entries = rows, nil
	l.table.SetEmpty(l.kind.Empty)
	if len(rows) > 0 {
		l.table.SetEmpty(words.Say("Nobody is found for “{{.Wanted}}”.", map[string]any{"Wanted": l.search.Text}))
	}
	l.table.SetRows(rows)
	l.reselect()
}

// Reset forgets what was selected, looked for and typed: the rows of another round follow.
func (l *List[R, K]) Reset() {
	var nobody K
	l.selected, l.place, l.form, l.doings = nobody, 0, nil, nil
	l.offer()
	l.search.SetText("")
}

// find shows the rows that the search finds.
func (l *List[R, K]) find() {
	l.query = pinyin.NewQuery(l.search.Text)
	l.table.SetEmpty(words.Say("Nobody is found for “{{.Wanted}}”.", map[string]any{"Wanted": l.search.Text}))
	l.table.SetWanted(func(i int) bool { return l.query.Finds(l.entry(i)) })
	l.place = 0
	l.reselect()
}

func (l *List[R, K]) entry(i int) pinyin.Entry {
	if l.entries == nil {
		l.entries = make([]pinyin.Entry, len(l.rows))
		for i, row := range l.rows {
			l.entries[i] = l.kind.Entry(row)
		}
	}
	return l.entries[i]
}

func (l *List[R, K]) reselect() {
	shown := l.table.Rows()
	if len(shown) > 0 && !slices.ContainsFunc(shown, l.isSelected) && l.form == nil {
		l.selected = l.kind.Key(shown[max(0, min(l.place, len(shown)-1))])
	}
	l.table.Select(l.isSelected)
	l.paint()
}

func (l *List[R, K]) isSelected(r R) bool { return l.kind.Key(r) == l.selected }

// pick shows a row's particulars, unless others are being typed in.
func (l *List[R, K]) pick(r R) {
	key := l.kind.Key(r)
	l.place = l.table.Place()
	if key == l.selected {
		return
	}
	if l.Unsaved() {
		l.remind()
		l.table.Select(l.isSelected)
		return
	}
	l.form, l.selected = nil, key
	l.paint()
}

// paint shows the form, or the particulars of the selected row.
func (l *List[R, K]) paint() {
	content := fyne.CanvasObject(widgets.Inset(theme.Gap, theme.Gap, widgets.Aside(l.kind.Nobody)))
	if i := slices.IndexFunc(l.rows, l.isSelected); i >= 0 {
		content = l.kind.Particulars(l.rows[i])
	}
	if l.form != nil {
		content = l.form.object
	}
	l.pane.Objects = []fyne.CanvasObject{content}
	l.pane.Refresh()
}

// Select selects the first row that is so, out of all, and gives the table the keys.
func (l *List[R, K]) Select(is func(R) bool) {
	l.search.SetText("")
	l.table.Select(is)
	l.toTable()
}

func (l *List[R, K]) toTable() { l.host.Window.Canvas().Focus(l.table.Focusable()) }

// Chosen is the key of the selected row.
func (l *List[R, K]) Chosen() K { return l.selected }

// Choose makes a row the selected one when it is shown next.
func (l *List[R, K]) Choose(key K) { l.selected = key }

// Keys are those that every list has, pressed with Ctrl.
func (l *List[R, K]) Keys() map[fyne.KeyName]func() {
	return map[fyne.KeyName]func(){
		fyne.KeyF: func() { l.host.Window.Canvas().Focus(l.search) },
		fyne.KeyS: l.keep,
	}
}

// Escape leaves the form when nothing is lost by it, or ends the search.
func (l *List[R, K]) Escape() {
	switch {
	case l.Unsaved():
		l.remind()
	case l.form != nil:
		l.drop()
	case l.search.Text != "":
		l.search.SetText("")
		l.toTable()
	}
}
