package projector

import "time"

// countdown is the time that a candidate has. It goes on below nought: then the
// candidate is over time.
type countdown struct {
	length  time.Duration
	left    time.Duration // while it stands still
	until   time.Time     // while it runs
	running bool
	rung    signal // the last one that was given
}

// signal is something that the room hears and sees.
type signal int

const (
	noSignal signal = iota
	lastMinute
	timeOver
)

func newCountdown(length time.Duration) countdown { return countdown{length: length, left: length} }

func (c *countdown) start(now time.Time) {
	if !c.running {
		c.running, c.until = true, now.Add(c.left)
	}
}

func (c *countdown) pause(now time.Time) {
	if c.running {
		c.running, c.left = false, c.until.Sub(now)
	}
}

// reset stops it at its full length.
func (c *countdown) reset() { *c = newCountdown(c.length) }

// setLength gives more or less time, also to who is speaking.
func (c *countdown) setLength(length time.Duration) {
	more := length - c.length
	c.length = length
	c.left += more
	c.until = c.until.Add(more)
	c.rung = noSignal
}

func (c *countdown) remaining(now time.Time) time.Duration {
	if c.running {
		return c.until.Sub(now)
	}
	return c.left
}

// due is the signal to be given now, each once. There is no last minute in a
// time of a minute.
func (c *countdown) due(now time.Time) signal {
	left := c.remaining(now)
	s := noSignal
	switch {
	case !c.running:
	case left <= 0:
		s = timeOver
	case left <= time.Minute && c.length > time.Minute:
		s = lastMinute
	}
	if s <= c.rung {
		return noSignal
	}
	c.rung = s
	return s
}

// seconds is what is shown: the second that has begun counts in full, as on a
// kitchen clock, so that 00:00 is shown when the time is over and not before.
func seconds(left time.Duration) int {
	if left <= 0 {
		return 0
	}
	return int((left + time.Second - 1) / time.Second)
}

// over is by how many whole seconds the time is overrun.
func over(left time.Duration) int { return max(0, int(-left/time.Second)) }
