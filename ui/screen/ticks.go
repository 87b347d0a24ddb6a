package screen

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// Ticks calls tick again and again on the window's thread until it is stopped.
func Ticks(every time.Duration, tick func()) (stop func()) {
	ticker := time.NewTicker(every)
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
