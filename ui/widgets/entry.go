package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// Entry takes text. Unlike Fyne's own it leaves Esc, F1, in one line PgUp and PgDn, and the window's
// shortcuts to the window. It is never bound to data: bound entries lose what an input
// method is composing.
type Entry struct {
	widget.Entry

	// Pasting is asked about text before it is pasted; what it takes is not.
	Pasting func(text string) (taken bool)
	// Keys is asked about keys first, such as the arrows of a list below; what it takes does nothing here.
	Keys func(*fyne.KeyEvent) (taken bool)

	composing composing
}

// NewEntry makes an entry of one line.
func NewEntry() *Entry {
	e := &Entry{}
	e.Wrapping = fyne.TextWrapOff
	e.Scroll = fyne.ScrollHorizontalOnly
	e.ExtendBaseWidget(e)
	return e
}

// NewLongEntry makes an entry of several lines that wraps.
func NewLongEntry(rows int) *Entry {
	e := &Entry{}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapBreak
	e.SetMinRowsVisible(rows)
	e.ExtendBaseWidget(e)
	return e
}

// NewSearch makes an entry that reports each change of what is looked for.
func NewSearch(prompt string, changed func(string)) *Entry {
	e := NewEntry()
	e.SetPlaceHolder(prompt)
	e.Icon = fynetheme.SearchIcon()
	e.OnChanged = changed
	return e
}

// CreateRenderer is called by Fyne.
func (e *Entry) CreateRenderer() fyne.WidgetRenderer {
	r := framed{e.Entry.CreateRenderer()}
	LayOut(r, e)
	return r
}

// AcceptsTab is asked by Fyne. Tab goes on to the next field, from a long entry
// too: nobody writes tabs into a form, and none can be printed.
func (e *Entry) AcceptsTab() bool { return false }

// framed keeps a long text within the entry's border: Fyne lets it run over it.
type framed struct{ fyne.WidgetRenderer }

// border is as wide as the line that Fyne draws around an entry, and its curve.
const border float32 = 2

func (f framed) Layout(size fyne.Size) {
	f.WidgetRenderer.Layout(size)
	for _, o := range f.Objects() {
		if text, ok := o.(*container.Scroll); ok {
			text.Move(text.Position().AddXY(border, 0))
			text.Resize(text.Size().SubtractWidthHeight(2*border, 0))
		}
	}
}

// TypedKey is called by Fyne.
func (e *Entry) TypedKey(event *fyne.KeyEvent) {
	if e.composing.takes(event.Name) {
		return
	}
	if e.Keys != nil && e.Keys(event) {
		return
	}
	leafs := event.Name == fyne.KeyPageUp || event.Name == fyne.KeyPageDown
	if event.Name == fyne.KeyEscape || event.Name == fyne.KeyF1 || leafs && !e.MultiLine {
		passOn(e, event)
		return
	}
	e.Entry.TypedKey(event)
}

// TypedRune is called by Fyne.
func (e *Entry) TypedRune(r rune) {
	e.composing.written()
	e.Entry.TypedRune(r)
}

// FocusGained is called by Fyne.
func (e *Entry) FocusGained() {
	e.Entry.FocusGained()
	Follow(e)
}

// FocusLost is called by Fyne.
func (e *Entry) FocusLost() {
	e.composing.written()
	e.Entry.FocusLost()
}

// TypedShortcut is called by Fyne.
func (e *Entry) TypedShortcut(shortcut fyne.Shortcut) {
	if paste, ok := shortcut.(*fyne.ShortcutPaste); ok && e.Pasting != nil && e.Pasting(paste.Clipboard.Content()) {
		return
	}
	e.Entry.TypedShortcut(shortcut)
	if _, ok := shortcut.(*desktop.CustomShortcut); !ok {
		return
	}
	window, ok := fyne.CurrentApp().Driver().CanvasForObject(e).(fyne.Shortcutable)
	if ok {
		window.TypedShortcut(shortcut)
	}
}
