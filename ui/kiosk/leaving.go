package kiosk

import "time"

// An unfinished ballot is covered after idleTime, and cleared when nobody goes
// on with it within graceTime; so is one under the question whether to leave. Its
// right stays unused. A PIN or a code that nobody goes on typing is cleared after
// graceTime.
const (
	idleTime  = 3 * time.Minute
	graceTime = time.Minute
)

// requestLeave asks whether the staff really take the laptop back.
func (b *booth) requestLeave() {
	if b.page == leaving || b.page == casting || b.page == over || b.busy {
		return
	}
	if b.page != resting { // what it covers is what leaving goes back to
		b.back = b.page
	}
	b.turn(leaving)
}

// leave leaves a round that has no PIN.
func (b *booth) leave() {
	if !b.pin && (b.page == leaving || b.page == finished) && !b.tooSoon() {
		b.goOut()
	}
}

// goOut forgets everything and closes the window.
func (b *booth) goOut() {
	b.close()
	b.left()
}

// close forgets everything; reports false when that has been done.
func (b *booth) close() bool {
	if b.page == over {
		return false
	}
	if b.page == casting {
		b.spend() // settled gives it back if the box does not take it
	}
	b.wipe()
	b.turn(over) // a key that comes while the window closes must not leave it twice
	return true
}

// tick covers, and later clears, what nobody goes on with. It reports whether
// the page has changed.
func (b *booth) tick() bool {
	idle := b.now().Sub(b.touched)
	if b.busy {
		return false
	}
	switch b.page {
	case choosing, voting, review:
		if idle < idleTime {
			return false
		}
		b.back = b.page
		b.turn(resting)
	case resting, leaving:
		if idle >= graceTime && b.begun() {
			b.wipe()
			b.turn(waiting)
			return true
		}
		return b.tidy(idle)
	default:
		return b.tidy(idle)
	}
	return true
}

// tidy clears what was typed, and what was answered to it.
func (b *booth) tidy(idle time.Duration) bool {
	if idle < graceTime || b.secret.n == 0 && b.refusal == nil {
		return false
	}
	b.secret.wipe()
	b.refusal = nil
	return true
}

// begun reports whether the page that leaving or resting covers is that of a ballot.
func (b *booth) begun() bool { return b.back == choosing || b.back == voting || b.back == review }
