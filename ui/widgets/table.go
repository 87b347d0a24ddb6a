package widgets

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// TableColumn describes one column of a table of rows of type T.
type TableColumn[T any] struct {
	Title string
	Width float32 // the least width
	Grow  float32 // its share of the width that is left over
	Align fyne.TextAlign
	New   func() fyne.CanvasObject         // makes a cell
	Fill  func(row T, c fyne.CanvasObject) // shows a row in a cell that New made
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

// Table shows rows under a header. Only the rows in sight are drawn. A row is
// selected with the mouse or, once the table has the focus, with the arrow
// keys; Enter or a double tap opens it.
type Table[T any] struct {
	widget.BaseWidget
	OnSelected func(row T)
	OnOpened   func(row T)

	columns []TableColumn[T]
	rows    []T
	list    *rowList
	empty   *Text
	content *fyne.Container
}

// NewTable makes a table; empty says how to fill it while it has no rows.
func NewTable[T any](empty string, columns ...TableColumn[T]) *Table[T] {
	t := &Table[T]{columns: columns}
	t.list = newRowList(
		func() int { return len(t.rows) },
		t.newRow,
		func(i int, o fyne.CanvasObject) { t.fill(i, o.(*fyne.Container)) },
	)
	t.list.OnSelected = func(i int) {
		t.list.current = i
		t.list.Refresh()
		if t.OnSelected != nil {
			t.OnSelected(t.rows[i])
		}
	}
	t.list.opened = func(i int) {
		if t.OnOpened != nil {
			t.OnOpened(t.rows[i])
		}
	}
	t.empty = NewText(empty, Style{Colour: theme.Second, Align: fyne.TextAlignCenter, Fit: Wrap})
	blank := Inset(48, 48, Column(0, Spring(), t.empty, Spring()))
	t.content = Column(0, t.header(), Rule(),
		Grow(container.NewStack(container.NewThemeOverride(t.list, theme.Rows()), blank)))
	t.ExtendBaseWidget(t)
	return t
}

// SetRows shows other rows; the selection is taken away.
func (t *Table[T]) SetRows(rows []T) {
	t.rows = rows
	t.list.UnselectAll()
	t.empty.Hidden = len(rows) > 0
	t.list.Refresh()
	t.content.Refresh()
}

// SetEmpty changes what is said while there are no rows.
func (t *Table[T]) SetEmpty(text string) { t.empty.SetText(text) }

// Rows are what is shown.
func (t *Table[T]) Rows() []T { return t.rows }

// Select selects the first row that is so, and reports it to OnSelected.
func (t *Table[T]) Select(is func(T) bool) {
	for i, row := range t.rows {
		if is(row) {
			t.list.at(i)
			return
		}
	}
	t.list.UnselectAll()
}

// Focusable is what takes the keys.
func (t *Table[T]) Focusable() fyne.Focusable { return t.list }

// CreateRenderer is called by Fyne.
func (t *Table[T]) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.content) }

func (t *Table[T]) header() fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for _, c := range t.columns {
		cells = append(cells, NewText(c.Title, Style{Size: theme.HintText, Colour: theme.Second, Align: c.Align, Fit: Ellipsis}))
	}
	return container.New(cellRow[T]{t, 42}, cells...)
}

func (t *Table[T]) newRow() fyne.CanvasObject {
	var cells []fyne.CanvasObject
	for _, c := range t.columns {
		cells = append(cells, c.New())
	}
	paper := canvas.NewRectangle(nil)
	bar := canvas.NewRectangle(theme.Colour(theme.Accent))
	line := canvas.NewRectangle(theme.Colour(theme.Line))
	return container.New(lined{}, paper, bar, container.New(cellRow[T]{t, theme.RowHeight}, cells...), line)
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
		t.columns[n].Fill(t.rows[i], cell)
	}
}

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

// cellRow lays one row's cells out by the table's columns.
type cellRow[T any] struct {
	table  *Table[T]
	height float32
}

const (
	cellGap   float32 = 14
	rowMargin float32 = 14
)

func (r cellRow[T]) MinSize([]fyne.CanvasObject) fyne.Size {
	width := 2*rowMargin - cellGap
	for _, c := range r.table.columns {
		width += c.Width + cellGap
	}
	return fyne.NewSize(width, r.height)
}

func (r cellRow[T]) Layout(cells []fyne.CanvasObject, size fyne.Size) {
	spare := max(0, size.Width-r.MinSize(cells).Width)
	var shares float32
	for _, c := range r.table.columns {
		shares += c.Grow
	}
	x := rowMargin
	for i, c := range r.table.columns {
		width := c.Width
		if shares > 0 {
			width += spare * c.Grow / shares
		}
		height := min(size.Height, cells[i].MinSize().Height)
		cells[i].Move(fyne.NewPos(x, (size.Height-height)/2))
		cells[i].Resize(fyne.NewSize(width, height))
		x += width + cellGap
	}
}
