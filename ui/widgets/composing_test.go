package widgets_test

import (
	"testing"

	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// The events are those that fcitx5 was seen to cause under X11: the keys of a
// composition come, its characters only when it is committed.
func TestKeysOfACompositionDoNothingElse(t *testing.T) {
	e := widgets.NewEntry()
	uitest.Window(t, e, fyne.NewSize(300, 60))
	submitted := 0
	e.OnSubmitted = func(string) { submitted++ }
	keys := func(names ...fyne.KeyName) {
		for _, name := range names {
			e.TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
	typed := func(text string) {
		for _, r := range text {
			e.TypedRune(r)
		}
	}
	expect := func(text string, submits int) {
		t.Helper()
		if e.Text != text || submitted != submits {
			t.Errorf("%q, submitted %d times; want %q, %d times", e.Text, submitted, text, submits)
		}
	}
	keys(fyne.KeyZ, fyne.KeyH, fyne.KeyDown, fyne.KeySpace)
	typed("张")
	expect("张", 0)
	keys(fyne.KeyW, fyne.KeyBackspace)
	expect("张", 0) // the letter was taken back, not the name
	keys(fyne.KeyBackspace)
	expect("", 0)
	keys(fyne.KeyA, fyne.KeyB, fyne.KeyReturn)
	typed("ab") // Enter commits the letters
	expect("ab", 0)
	keys(fyne.KeyX, fyne.KeyEscape, fyne.KeyReturn)
	expect("ab", 1)
	for _, r := range "no" { // without an input method each key is followed by its character
		keys(fyne.KeyName(r - 'a' + 'A'))
		typed(string(r))
	}
	keys(fyne.KeyReturn)
	expect("abno", 2)
}
