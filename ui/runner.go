package ui

import "fyne.io/fyne/v2"

// Background is the Runner of the program: work goes to a goroutine, what
// follows comes back to the window's thread.
type Background struct {
	// Crashed is told of a panic in the work, while it is on. Without it the
	// panic ends the program as usual.
	Crashed func(value any)
}

// Background runs work and then done.
func (b Background) Background(work func() error, done func(error)) {
	go func() {
		defer b.guard()
		err := work()
		fyne.Do(func() { done(err) })
	}()
}

func (b Background) guard() {
	if b.Crashed == nil {
		return
	}
	if value := recover(); value != nil {
		b.Crashed(value)
	}
}
