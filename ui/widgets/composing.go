package widgets

import "fyne.io/fyne/v2"

// composing tells how many letters an input method has taken and not written
// yet. Under X11 the keys that an input method takes come to the window all the
// same: Enter, which commits what is composed, would save the form, and
// Backspace would delete what stands before it. A letter that is only typed is
// followed at once by its character, one that is composed is not.
type composing int

// takes reports whether the input method has use for a key that was pressed.
func (c *composing) takes(key fyne.KeyName) bool {
	letter := len(key) == 1 && key >= "A" && key <= "Z"
	switch {
	case letter, *c > 0 && key == fyne.KeyApostrophe:
		*c++
		return false
	case *c == 0:
		return false
	}
	switch key {
	case fyne.KeyBackspace:
		*c--
		return true
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyEscape:
		*c = 0
		return true
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd,
		fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyDelete:
		return true
	}
	return false
}

// written is told that a character came.
func (c *composing) written() { *c = 0 }
