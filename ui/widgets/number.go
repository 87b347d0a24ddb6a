package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// longestNumber is how many digits a NumberEntry takes.
const longestNumber = 4

// NumberEntry takes a small whole number. What is in it is selected when it
// gains the focus, so that typing replaces it; full-width digits of an input
// method are taken as digits.
type NumberEntry struct {
	Entry
	OnFocused func()
}

// NewNumberEntry makes an empty entry.
func NewNumberEntry(prompt string) *NumberEntry {
	e := &NumberEntry{}
	e.Wrapping = fyne.TextWrapOff
	e.Scroll = fyne.ScrollNone // so few digits need none
	e.PlaceHolder = prompt
	e.ExtendBaseWidget(e)
	return e
}

// TypedRune is called by Fyne.
func (e *NumberEntry) TypedRune(r rune) {
	if r >= '０' && r <= '９' {
		r += '0' - '０'
	}
	if r < '0' || r > '9' || len(e.Text) >= longestNumber && e.SelectedText() == "" {
		return
	}
	e.Entry.TypedRune(r)
}

// TypedKey is called by Fyne.
func (e *NumberEntry) TypedKey(event *fyne.KeyEvent) {
	if event.Name == fyne.KeyEscape {
		passOn(e, event)
		return
	}
	e.Entry.TypedKey(event)
}

// TypedShortcut is called by Fyne.
func (e *NumberEntry) TypedShortcut(shortcut fyne.Shortcut) {
	if _, ok := shortcut.(*desktop.CustomShortcut); ok {
		if window, ok := fyne.CurrentApp().Driver().CanvasForObject(e).(fyne.Shortcutable); ok {
			window.TypedShortcut(shortcut)
		}
		return
	}
	e.Entry.TypedShortcut(shortcut)
}

// FocusGained is called by Fyne.
func (e *NumberEntry) FocusGained() {
	e.Entry.FocusGained()
	Follow(e)
	e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	if e.OnFocused != nil {
		e.OnFocused()
	}
}
