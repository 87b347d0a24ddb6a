// Package bell rings when a candidate's time is nearly over and when it is. It
// uses what the system has to play a sound with; where there is nothing, the
// display's flash has to do.
package bell

import (
	"encoding/binary"
	"math"
	"time"
)

// rate is that of the samples in a second.
const rate = 44100

// strokes are a bell's strokes as samples: two partials that die away.
func strokes(times int) []int16 {
	const apart, last = rate * 7 / 10, rate * 3 / 2
	samples := make([]int16, (times-1)*apart+last)
	for stroke := range times {
		for i := range last {
			t := float64(i) / rate
			tone := math.Sin(2*math.Pi*880*t) + 0.5*math.Sin(2*math.Pi*1760*t)
			attack := min(1, t/0.005)
			at := stroke*apart + i
			value := float64(samples[at]) + 9000*attack*math.Exp(-4*t)*tone
			samples[at] = int16(max(-32767, min(32767, value)))
		}
	}
	return samples
}

// raw is the samples as signed 16-bit little-endian PCM.
func raw(samples []int16) []byte {
	data := make([]byte, 0, 2*len(samples))
	for _, s := range samples {
		data = binary.LittleEndian.AppendUint16(data, uint16(s))
	}
	return data
}

// patience is how long a player may take: one that hangs on a broken sound
// system must not stay for ever.
const patience = 10 * time.Second
