package page

import (
	"bytes"
	"math"
	"testing"

	"expertpanel/assets"
)

// sampled walks along a contour in steps of about so many units.
func sampled(contour []point, step float64) (xs, ys []float64) {
	n := len(contour)
	at := func(i int) (x, y float64, on bool) {
		p := contour[(i+n)%n]
		return float64(p.x), float64(p.y), p.on
	}
	for i := range n {
		x, y, on := at(i)
		ax, ay, aOn := at(i - 1)
		bx, by, bOn := at(i + 1)
		if on {
			if bOn {
				for t := 0.0; t < 1; t += step / (1 + math.Hypot(bx-x, by-y)) {
					xs, ys = append(xs, x+(bx-x)*t), append(ys, y+(by-y)*t)
				}
			}
			continue
		}
		if !aOn {
			ax, ay = (ax+x)/2, (ay+y)/2
		}
		if !bOn {
			bx, by = (bx+x)/2, (by+y)/2
		}
		for t := 0.0; t < 1; t += step / (1 + math.Hypot(bx-x, by-y) + math.Hypot(ax-x, ay-y)) {
			xs = append(xs, (1-t)*(1-t)*ax+2*t*(1-t)*x+t*t*bx)
			ys = append(ys, (1-t)*(1-t)*ay+2*t*(1-t)*y+t*t*by)
		}
	}
	return xs, ys
}

func TestSimplifiedGlyphsLookTheSame(t *testing.T) {
	for name := range brushed {
		f, err := opened[name]()
		if err != nil {
			t.Fatal(err)
		}
		before, after, worst := 0, 0, 0.0
		for index := 1; index < f.glyphs; index += 211 {
			outline := f.outline(index)
			if len(outline) == 0 {
				continue
			}
			small := simplified(outline)
			before, after = before+len(outline), after+len(small)
			was, is := contours(outline), contours(small)
			if len(was) != len(is) {
				t.Fatalf("%s glyph %d has %d contours, was %d", name, index, len(is), len(was))
			}
			for i := range was {
				worst = max(worst, apart(was[i], is[i]))
			}
		}
		if worst > 4 { // half a step of sampling is in the figure too
			t.Errorf("%s: an edge is %.1f/1000 from where it was", name, worst)
		}
		if after > before*95/100 {
			t.Errorf("%s: %d bytes became %d, not worth it", name, before, after)
		}
	}
}

// apart is how far the points of one contour are from the other at most.
func apart(a, b []point) float64 {
	ax, ay := sampled(a, 9)
	bx, by := sampled(b, 1)
	worst := 0.0
	for i := range ax {
		nearest := math.Inf(1)
		for k := range bx {
			nearest = min(nearest, math.Hypot(ax[i]-bx[k], ay[i]-by[k]))
		}
		worst = max(worst, nearest)
	}
	return worst
}

func TestGlyphsAreReadAndWrittenUnchanged(t *testing.T) {
	f, err := opened[assets.FangSong]()
	if err != nil {
		t.Fatal(err)
	}
	for index := 1; index < f.glyphs; index += 97 {
		outline := f.outline(index)
		if len(outline) == 0 {
			continue
		}
		again := encoded(outline, contours(outline))
		if n := len(again); !bytes.Equal(again, outline[:n]) {
			t.Fatalf("glyph %d changes", index)
		}
	}
}
