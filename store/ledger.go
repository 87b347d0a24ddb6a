package store

import (
	"sync"

	"expertpanel/store/panel"
)

// ledger keeps, in memory only, which rights are out of the store's hands.
type ledger struct {
	mu       sync.Mutex
	released map[panel.Right]bool // given out by hand and not cast yet
	unsure   map[panel.Right]bool // in the box, but the disk has not confirmed it
}

func newLedger() *ledger {
	return &ledger{released: map[panel.Right]bool{}, unsure: map[panel.Right]bool{}}
}

func (l *ledger) release(r panel.Right) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.released[r] = true
}

func (l *ledger) withdraw(r panel.Right) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.released, r)
}

func (l *ledger) isReleased(r panel.Right) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.released[r]
}

// outstanding is how many ballots of a kind are given out and not cast. One
// that is in the box is used up there and counts no more.
func (l *ledger) outstanding(poll panel.PollID, kind int) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	n := 0
	for r := range l.released {
		if r.Poll == poll && r.Kind == kind && !l.unsure[r] {
			n++
		}
	}
	return n
}

func (l *ledger) doubt(r panel.Right) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.unsure[r] = true
}

func (l *ledger) isUnsure(r panel.Right) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.unsure[r]
}

func (l *ledger) settle(r panel.Right) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.released, r)
	delete(l.unsure, r)
}
