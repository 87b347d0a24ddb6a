package kiosk

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// tickTime is how often it is looked whether a ballot lies untouched.
const tickTime = 10 * time.Second

// Ticks calls tick every few seconds on the window's thread until it is stopped.
func Ticks(tick func()) (stop func()) {
	ticker := time.NewTicker(tickTime)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case <-ticker.C:
				fyne.Do(tick)
			case <-done:
				return
			}
		}
	}()
	return sync.OnceFunc(func() {
		ticker.Stop()
		close(done)
	})
}
