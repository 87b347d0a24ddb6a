package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// rowList is Fyne's list with arrow keys that select, as people expect of a
// table, and not only move a frame.
type rowList struct {
	widget.List
	opened   func(i int)
	otherKey func(key fyne.KeyName, i int) bool // reports whether it has done something with row i
	current  int
	focused  bool
}

func newRowList(length func() int, create func() fyne.CanvasObject, update func(int, fyne.CanvasObject)) *rowList {
	l := &rowList{current: -1}
	l.Length, l.CreateItem, l.UpdateItem = length, create, update
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	return l
}

// pageRows is how far PageUp and PageDown go.
const pageRows = 10

// TypedKey is called by Fyne.
func (l *rowList) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyDown:
		l.at(l.current + 1)
	case fyne.KeyUp:
		l.at(l.current - 1)
	case fyne.KeyPageDown:
		l.at(l.current + pageRows)
	case fyne.KeyPageUp:
		l.at(l.current - pageRows)
	case fyne.KeyHome:
		l.at(0)
	case fyne.KeyEnd:
		l.at(l.Length() - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		if l.current >= 0 && l.current < l.Length() && l.opened != nil {
			l.opened(l.current)
		}
	default:
		if l.current < 0 || l.current >= l.Length() || !l.otherKey(event.Name, l.current) {
			passOn(l, event)
		}
	}
}

// at selects row i, or the nearest there is.
func (l *rowList) at(i int) {
	n := l.Length()
	if n == 0 {
		return
	}
	i = max(0, min(i, n-1))
	l.current = i
	l.Highlight(i)
	l.Select(i)
}

// CreateRenderer is called by Fyne. Rows that were scrolled to stay in sight.
func (l *rowList) CreateRenderer() fyne.WidgetRenderer {
	r := l.List.CreateRenderer()
	if scroll, ok := r.Objects()[0].(*container.Scroll); ok {
		scroll.Offset.Y = l.GetScrollOffset()
	}
	LayOut(r, l)
	r.Refresh() // a list lays out its rows by the place where it was scrolled to only then
	return r
}

// UnselectAll forgets the current row too.
func (l *rowList) UnselectAll() {
	l.current = -1
	l.List.UnselectAll()
}

// FocusGained selects the first row when none is.
func (l *rowList) FocusGained() {
	l.focused = true
	l.List.FocusGained()
	if l.current < 0 {
		l.at(0)
	}
	l.Refresh()
	Follow(l)
}

// FocusLost is called by Fyne.
func (l *rowList) FocusLost() {
	l.focused = false
	l.List.FocusLost()
	l.Refresh()
}
