package projector

import "time"

// lights are the calm flashes of the ground: one for the last minute, three for
// the end, never more than one in a second and a half.
type lights struct {
	begun time.Time
	times int
}

const (
	lightTime = 800 * time.Millisecond
	darkTime  = 700 * time.Millisecond
)

func (l *lights) begin(now time.Time, times int) { *l = lights{now, times} }

// on reports whether the ground is lit now.
func (l *lights) on(now time.Time) bool {
	since := now.Sub(l.begun)
	return l.going(now) && since%(lightTime+darkTime) < lightTime
}

// going reports whether there is still a flash to come or to go out.
func (l *lights) going(now time.Time) bool {
	since := now.Sub(l.begun)
	return l.times > 0 && since >= 0 && since < time.Duration(l.times)*(lightTime+darkTime)
}
