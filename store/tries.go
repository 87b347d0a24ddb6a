package store

import (
	"math"
	"sync"
	"time"

	"expertpanel/store/panel"
)

// After freeTries wrong ones in a row each further try has to wait, longer each
// time. The count is kept in memory: written down with a time it would tell
// when ballots were cast.
const (
	freeTries   = 5
	firstWait   = 30 * time.Second
	longestWait = 5 * time.Minute
)

type tries struct {
	mu    sync.Mutex
	wrong int
	until time.Time
}

// allowed refuses with try_later while the wait is not over.
func (t *tries) allowed(now time.Time) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if left := t.until.Sub(now); left > 0 {
		return panel.Refuse("try_later", "", "Seconds", int(math.Ceil(left.Seconds())))
	}
	return nil
}

func (t *tries) failed(now time.Time) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.wrong++
	if t.wrong < freeTries {
		return
	}
	wait := firstWait << (t.wrong - freeTries)
	if wait > longestWait || wait <= 0 {
		wait = longestWait
	}
	t.until = now.Add(wait)
}

func (t *tries) succeeded() {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.wrong, t.until = 0, time.Time{}
}
