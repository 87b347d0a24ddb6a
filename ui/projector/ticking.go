package projector

import "time"

const (
	fineTick = 200 * time.Millisecond // while time runs
	slowTick = 2 * time.Second        // while nothing but the screen has to be watched
)

// watch lets the ticks go as fast as is needed, and stops them when nothing moves.
func (d *Desk) watch() {
	var every time.Duration
	switch {
	case d.clock.running || d.lit.going(d.deps.Now()):
		every = fineTick
	case d.window != nil && d.secondary:
		every = slowTick
	}
	if every == d.every {
		return
	}
	d.stop()
	d.every, d.stop = every, func() {}
	if every > 0 {
		d.stop = d.deps.Ticks(every, d.tick)
	}
}

// tick paints what has changed by time alone.
func (d *Desk) tick() {
	now := d.deps.Now()
	switch d.clock.due(now) {
	case lastMinute:
		d.signal(now, 1)
	case timeOver:
		d.signal(now, 3)
	}
	if d.secondary && d.window != nil && !d.second() {
		d.lost = true
		d.window.Close() // or it would come to lie over the staff's window
		return
	}
	if d.view != nil {
		d.view.retime()
	}
	d.strip.retime()
	d.watch()
}

func (d *Desk) signal(now time.Time, times int) {
	d.lit.begin(now, times)
	if d.deps.Ring != nil && !d.muted && d.window != nil {
		go d.deps.Ring(times)
	}
}

// second reports whether there is a screen besides the staff's.
func (d *Desk) second() bool {
	_, _, ok := d.deps.Second()
	return ok
}
