package widgets

import (
	"slices"

	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// TableColumn describes one column of a table of rows of type T.
type TableColumn[T any] struct {
	Title string
	Width float32 // the least width at 100 %; it is never narrower than a word of the title
	Grow  float32 // its share of the width that is left over
	Align fyne.TextAlign
	New   func() fyne.CanvasObject         // makes a cell
	Fill  func(row T, c fyne.CanvasObject) // shows a row in a cell that New made

	compare func(rows []T) func(i, j int) int // how rows i and j are in order by this column; nil when there is none
}

// TextColumn is a column of plain text.
func TextColumn[T any](title string, width, grow float32, style Style, text func(T) string) TableColumn[T] {
	style.Fit = Ellipsis
	return TableColumn[T]{
		Title: title, Width: width, Grow: grow, Align: style.Align,
		New:  func() fyne.CanvasObject { return NewText("", style) },
		Fill: func(row T, c fyne.CanvasObject) { c.(*Text).SetText(text(row)) },
	}
}

// BadgeColumn is a column of badges.
func BadgeColumn[T any](title string, width, grow float32, badge func(T) (string, Tone)) TableColumn[T] {
	return TableColumn[T]{
		Title: title, Width: width, Grow: grow,
		New:  func() fyne.CanvasObject { return NewBadge("", Neutral) },
		Fill: func(row T, c fyne.CanvasObject) { c.(*Badge).Set(badge(row)) },
	}
}

// Sorted is the column with an order: its head can be pressed.
func (c TableColumn[T]) Sorted(compare func(a, b T) int) TableColumn[T] {
	return SortedBy(c, func(row T) T { return row }, compare)
}

// SortedBy is a column in the order of keys that are made once for each row.
func SortedBy[T, K any](c TableColumn[T], key func(T) K, compare func(a, b K) int) TableColumn[T] {
	c.compare = func(rows []T) func(i, j int) int {
		keys := make([]K, len(rows))
		for i, row := range rows {
			keys[i] = key(row)
		}
		return func(i, j int) int { return compare(keys[i], keys[j]) }
	}
	return c
}

// Table shows rows under a head. Only the rows in sight are drawn. A row is
// selected with the mouse or, once the table has the focus, with the arrow
// keys; Enter or a double tap opens it. Pressing a head sorts by its column,
// pressing it again turns the order round.
type Table[T any] struct {
	widget.BaseWidget
	OnSelected func(row T)
	OnOpened   func(row T)
	Keys       map[fyne.KeyName]func(row T) // other keys on the selected row

	columns []TableColumn[T]
	all     []T            // as they were given
	wanted  func(int) bool // which of them, by their places; nil: all
	shown   []int          // which of them are shown, in their order
	head    *tableHead
	list    *rowList
	empty   *Text
	content *fyne.Container
	wide    *fyne.Container // lets it be scrolled sideways where its columns don't fit
}

// NewTable makes a table; empty says how to fill it while it has no rows.
func NewTable[T any](empty string, columns ...TableColumn[T]) *Table[T] {
	t := &Table[T]{columns: columns}
	var places []cellPlace
	var titles []headCell
	for _, c := range columns {
		places = append(places, cellPlace{max(theme.Scaled(c.Width), longestWord(c.Title)), c.Grow})
		titles = append(titles, headCell{title: c.Title, align: c.Align, sorts: c.compare != nil})
	}
	t.list = newRowList(
		func() int { return len(t.shown) },
		func() fyne.CanvasObject { return t.newRow(places) },
		func(i int, o fyne.CanvasObject) { t.fill(i, o.(*fyne.Container)) },
	)
	t.list.OnSelected = func(i int) {
		t.list.current = i
		t.list.Refresh()
		if t.OnSelected != nil {
			t.OnSelected(t.row(i))
		}
	}
	t.list.opened = func(i int) {
		if t.OnOpened != nil {
			t.OnOpened(t.row(i))
		}
	}
	t.list.otherKey = func(key fyne.KeyName, i int) bool {
		do := t.Keys[key]
		if do != nil {
			do(t.row(i))
		}
		return do != nil
	}
	t.head = newTableHead(titles, places)
	t.head.sorted = t.resort
	t.empty = NewText(empty, Style{Colour: theme.Second, Align: fyne.TextAlignCenter, Fit: Wrap})
	blank := Inset(48, 48, Column(0, Spring(), t.empty, Spring()))
	t.content = Column(0, t.head, Rule(),
		Grow(container.NewStack(container.NewThemeOverride(t.list, theme.Rows()), blank)))
	t.wide = container.New(sideways{}, newView(t.content, container.ScrollHorizontalOnly))
	t.ExtendBaseWidget(t)
	return t
}

// SetRows shows other rows, those that are wanted in the order that is chosen;
// the selection is taken away.
func (t *Table[T]) SetRows(rows []T) {
	t.all = rows
	t.show()
}

// SetWanted shows of the rows only those that are wanted by their places in
// what SetRows was given, nil for all; the selection is taken away.
func (t *Table[T]) SetWanted(wanted func(i int) bool) {
	t.wanted = wanted
	t.show()
}

func (t *Table[T]) show() {
	t.shown = t.shown[:0]
	for i := range t.all {
		if t.wanted == nil || t.wanted(i) {
			t.shown = append(t.shown, i)
		}
	}
	if column, down := t.head.order(); column >= 0 {
		compare := t.columns[column].compare(t.all)
		slices.SortStableFunc(t.shown, func(i, j int) int {
			if down {
				i, j = j, i
			}
			return compare(i, j)
		})
	}
	t.list.UnselectAll()
	t.empty.Hidden = len(t.shown) > 0
	t.list.Refresh()
	t.content.Refresh()
}

// resort puts the rows into the order that the head now says; the selected row stays selected.
func (t *Table[T]) resort() {
	selected := -1
	if i := t.list.current; i >= 0 && i < len(t.shown) {
		selected = t.shown[i]
	}
	t.show()
	if i := slices.Index(t.shown, selected); i >= 0 {
		t.list.at(i)
	}
}

// row is the row that is shown at a place.
func (t *Table[T]) row(i int) T { return t.all[t.shown[i]] }

// SetEmpty changes what is said while there are no rows.
func (t *Table[T]) SetEmpty(text string) { t.empty.SetText(text) }

// Rows are what is shown, from the top down.
func (t *Table[T]) Rows() []T {
	rows := make([]T, len(t.shown))
	for i := range rows {
		rows[i] = t.row(i)
	}
	return rows
}

// Select selects the first row that is so, and reports it to OnSelected.
func (t *Table[T]) Select(is func(T) bool) {
	if i := slices.IndexFunc(t.shown, func(i int) bool { return is(t.all[i]) }); i >= 0 {
		t.list.at(i)
		return
	}
	t.list.UnselectAll()
}

// Place is where the selected row stands among those shown; -1 when none is selected.
func (t *Table[T]) Place() int { return t.list.current }

// Focusable is what takes the keys.
func (t *Table[T]) Focusable() fyne.Focusable { return t.list }

// CreateRenderer is called by Fyne.
func (t *Table[T]) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.wide) }

func (t *Table[T]) newRow(places []cellPlace) fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for _, c := range t.columns {
		cells = append(cells, c.New())
	}
	paper := canvas.NewRectangle(nil)
	bar := canvas.NewRectangle(theme.Colour(theme.Accent))
	line := canvas.NewRectangle(theme.Colour(theme.Line))
	return container.New(lined{}, paper, bar, container.New(cellRow{places, theme.RowHeight}, cells...), line)
}

// fill shows a row. The row paints its own ground: what the list itself draws
// behind a row comes and goes in the wrong colours.
func (t *Table[T]) fill(i int, o *fyne.Container) {
	paper, bar, cells := o.Objects[0].(*canvas.Rectangle), o.Objects[1], o.Objects[2].(*fyne.Container)
	ground := theme.Paper
	if i == t.list.current {
		ground = theme.Selected
	}
	paper.FillColor = theme.Colour(ground)
	paper.Refresh()
	bar.(*canvas.Rectangle).Hidden = i != t.list.current || !t.list.focused
	bar.Refresh()
	for n, cell := range cells.Objects {
		t.columns[n].Fill(t.row(i), cell)
	}
}

// sideways is a place for a table: it shows a few rows and columns at least.
type sideways struct{}

const (
	leastColumns float32 = 300 // in width
	leastRows    float32 = 3
)

func (sideways) MinSize(objects []fyne.CanvasObject) fyne.Size {
	need := objects[0].(*View).Content.MinSize()
	return fyne.NewSize(min(need.Width, theme.Scaled(leastColumns)), theme.Scaled(headHeight)+leastRows*theme.RowHeight)
}

func (sideways) Layout(objects []fyne.CanvasObject, size fyne.Size) { objects[0].Resize(size) }

// lined lays a row's ground, the bar that tells where the keys go, its cells
// and the thin line below it.
type lined struct{}

func (lined) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[2].MinSize() }

func (lined) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[1].Resize(fyne.NewSize(3, size.Height-1))
	objects[2].Resize(size)
	objects[3].Move(fyne.NewPos(0, size.Height-1))
	objects[3].Resize(fyne.NewSize(size.Width, 1))
}
