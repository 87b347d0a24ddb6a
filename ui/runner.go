package ui

import "fyne.io/fyne/v2"

// Background is the Runner of the program: work goes to a goroutine, what
// follows comes back to the window's thread.
type Background struct{}

// Background runs work and then done.
func (Background) Background(work func() error, done func(error)) {
	go func() {
		err := work()
		fyne.Do(func() { done(err) })
	}()
}
