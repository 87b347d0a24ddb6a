package widgets

import (
	"time"

	"fyne.io/fyne/v2"
)

// hasteTime is how long after it is shown a modal takes no Enter: the second
// stroke of a double one, or of a worn key, was meant for what opened it.
const hasteTime = 250 * time.Millisecond

// haste keeps an Enter that opened a modal from answering it too. A key that
// is held repeats as typed keys but goes down once: until a key has gone down
// since the modal was shown, what is typed is still the old stroke.
type haste struct {
	now     func() time.Time
	shown   time.Time
	pressed bool
}

func newHaste(now func() time.Time) *haste { return &haste{now: now, shown: now()} }

func (h *haste) down() { h.pressed = true }

// early reports whether the modal has only just been shown. A clock that is
// set back doesn't hold it any longer.
func (h *haste) early() bool {
	d := h.now().Sub(h.shown)
	return d >= 0 && d < hasteTime
}

// ignores reports whether a key that presses the focused button was not meant for it.
func (h *haste) ignores() bool { return h.early() || !h.pressed }

// KeyDown is called by Fyne.
func (b *Button) KeyDown(*fyne.KeyEvent) {
	if b.haste != nil {
		b.haste.down()
	}
}

// KeyUp is called by Fyne.
func (b *Button) KeyUp(*fyne.KeyEvent) {}
