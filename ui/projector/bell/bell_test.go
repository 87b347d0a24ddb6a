package bell

import "testing"

func TestStrokesAreHeardAndDieAway(t *testing.T) {
	for times := 1; times <= 3; times++ {
		s := strokes(times)
		loud := func(from, to int) (most int) {
			for _, v := range s[from:to] {
				most = max(most, int(v), -int(v))
			}
			return most
		}
		if s[0] != 0 {
			t.Errorf("%d strokes begin with a click: %d", times, s[0])
		}
		for i := range times {
			if at := i * rate * 7 / 10; loud(at, at+rate/10) < 6000 {
				t.Errorf("stroke %d of %d is not heard", i+1, times)
			}
		}
		if last := loud(len(s)-rate/20, len(s)); last > 60 {
			t.Errorf("%d strokes end with %d", times, last)
		}
		if got := len(raw(s)); got != 2*len(s) {
			t.Errorf("%d bytes for %d samples", got, len(s))
		}
	}
}
