package bell

import (
	"time"

	"golang.org/x/sys/windows"
)

var messageBeep = windows.NewLazySystemDLL("user32.dll").NewProc("MessageBeep")

// Available reports whether there is something to ring with.
func Available() bool { return messageBeep.Find() == nil }

// Ring rings so many strokes with the system's own sound.
func Ring(times int) {
	if !Available() {
		return
	}
	for i := range times {
		if i > 0 {
			time.Sleep(700 * time.Millisecond)
		}
		_, _, _ = messageBeep.Call(0x40) // MB_ICONASTERISK; a bell that fails is a bell that is not heard
	}
}
