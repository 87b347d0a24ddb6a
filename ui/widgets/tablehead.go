package widgets

import (
	"strings"

	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// headCell is the head of one column.
type headCell struct {
	title string
	align fyne.TextAlign
	sorts bool
}

// tableHead are the heads of a table's columns. One that sorts is pressed with
// the mouse, or chosen with the left and right keys and pressed with Space or
// Enter. An arrow says which one the rows are in order of.
type tableHead struct {
	widget.DisableableWidget
	sorted func() // the order was changed

	cells  []headCell
	places []cellPlace
	column int // by which the rows are in order; -1: as they were given
	down   bool

	at, under int // the head that has the keys and the one under the pointer
	focused   bool
}

// longestWord is the width of the longest piece of a title that stays on one line.
func longestWord(title string) float32 {
	text, width := Hint(""), float32(0)
	for _, piece := range pieces(title) {
		width = max(width, text.measure(strings.TrimRight(piece, " ")))
	}
	return width + 0.5 // lest rounding break it
}

func newTableHead(cells []headCell, places []cellPlace) *tableHead {
	h := &tableHead{cells: cells, places: places, column: -1, under: -1}
	h.at = h.next(-1, 1)
	if h.at < 0 {
		h.Disable() // the keys pass it over
	}
	h.ExtendBaseWidget(h)
	return h
}

func (h *tableHead) order() (column int, down bool) { return h.column, h.down }

// next is the nearest head beyond i, in steps of 1 or -1, that sorts; -1 when there is none.
func (h *tableHead) next(i, step int) int {
	for i += step; i >= 0 && i < len(h.cells); i += step {
		if h.cells[i].sorts {
			return i
		}
	}
	return -1
}

func (h *tableHead) press(i int) {
	if i < 0 || !h.cells[i].sorts {
		return
	}
	h.down = h.column == i && !h.down
	h.column, h.at = i, i
	h.Refresh()
	h.sorted()
}

// cellAt is the column at x.
func (h *tableHead) cellAt(x float32) int {
	for i, span := range spansOf(h.places, h.Size().Width) {
		if x >= span.x-cellGap/2 && x < span.x+span.width+cellGap/2 {
			return i
		}
	}
	return -1
}

// Tapped is called by Fyne.
func (h *tableHead) Tapped(e *fyne.PointEvent) { h.press(h.cellAt(e.Position.X)) }

// TypedKey is called by Fyne.
func (h *tableHead) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyLeft, fyne.KeyRight:
		step := 1
		if event.Name == fyne.KeyLeft {
			step = -1
		}
		if i := h.next(h.at, step); i >= 0 {
			h.at = i
			h.Refresh()
		}
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		h.press(h.at)
	default:
		passOn(h, event)
	}
}

// TypedRune is called by Fyne.
func (h *tableHead) TypedRune(rune) {}

// FocusGained is called by Fyne.
func (h *tableHead) FocusGained() { h.focused = true; h.Refresh(); Follow(h) }

// FocusLost is called by Fyne.
func (h *tableHead) FocusLost() { h.focused = false; h.Refresh() }

// MouseIn is called by Fyne.
func (h *tableHead) MouseIn(e *desktop.MouseEvent) { h.point(h.cellAt(e.Position.X)) }

// MouseMoved is called by Fyne.
func (h *tableHead) MouseMoved(e *desktop.MouseEvent) { h.point(h.cellAt(e.Position.X)) }

// MouseOut is called by Fyne.
func (h *tableHead) MouseOut() { h.point(-1) }

func (h *tableHead) point(i int) {
	if i != h.under {
		h.under = i
		h.Refresh()
	}
}

// CreateRenderer is called by Fyne.
func (h *tableHead) CreateRenderer() fyne.WidgetRenderer {
	r := &headRenderer{head: h, ring: newRing(0), arrow: canvas.NewImageFromResource(nil)}
	for _, c := range h.cells {
		r.titles = append(r.titles, NewText(c.title, Style{}))
	}
	r.paint()
	LayOut(r, h)
	return r
}

type headRenderer struct {
	head   *tableHead
	titles []*Text
	arrow  *canvas.Image
	ring   *canvas.Rectangle
}

const (
	headHeight float32 = 42 // at 100 %
	arrowSize  float32 = 14
)

// MinSize is high enough for titles that go on in a second line.
func (r *headRenderer) MinSize() fyne.Size {
	size := fyne.NewSize(leastWidth(r.head.places), theme.Scaled(headHeight))
	for i, span := range spansOf(r.head.places, r.head.Size().Width) {
		title := r.titles[i]
		title.Resize(fyne.NewSize(span.width, title.Size().Height))
		size.Height = max(size.Height, title.MinSize().Height+4)
	}
	return size
}

// Layout hangs the arrow behind the title; where a column is as narrow as its
// title, into the gap beside it.
func (r *headRenderer) Layout(size fyne.Size) {
	for i, span := range spansOf(r.head.places, size.Width) {
		title := r.titles[i]
		title.Resize(fyne.NewSize(span.width, title.Size().Height))
		height := title.MinSize().Height
		title.Move(fyne.NewPos(span.x, (size.Height-height)/2))
		title.Resize(fyne.NewSize(span.width, height))
		if i == r.head.column {
			end := span.x + span.width
			if r.head.cells[i].align != fyne.TextAlignTrailing {
				end = min(end, span.x+title.measure(title.text))
			}
			r.arrow.Move(fyne.NewPos(end, (size.Height-arrowSize)/2))
			r.arrow.Resize(fyne.NewSquareSize(arrowSize))
		}
		if i == r.head.at {
			r.ring.Move(fyne.NewPos(span.x-cellGap/2+1, 5))
			r.ring.Resize(fyne.NewSize(span.width+cellGap-2, size.Height-10))
		}
	}
}

func (r *headRenderer) paint() {
	h := r.head
	for i, c := range h.cells {
		style := Style{Size: theme.HintText, Colour: theme.Second, Align: c.align, Fit: Wrap}
		if i == h.column || i == h.under && c.sorts {
			style.Colour = theme.Ink
		}
		r.titles[i].SetStyle(style)
	}
	icon := fynetheme.MenuDropUpIcon()
	if h.down {
		icon = fynetheme.MenuDropDownIcon()
	}
	r.arrow.Hidden = h.column < 0
	r.arrow.Resource = fynetheme.NewColoredResource(icon, theme.Ink)
	r.arrow.Refresh()
	r.ring.Hidden = !h.focused
}

func (r *headRenderer) Refresh() {
	r.paint()
	r.Layout(r.head.Size())
	canvas.Refresh(r.head)
}

func (r *headRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.ring, r.arrow}
	for _, title := range r.titles {
		objects = append(objects, title)
	}
	return objects
}

func (r *headRenderer) Destroy() {}
