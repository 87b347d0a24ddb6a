package report

import (
	"math"

	"expertpanel/report/page"
)

// safeGround lays a fine net of waves under a part of the page, so that a ballot
// from a plain copier is told from one that the program printed. It is the same
// wherever it is drawn in the same size, and light enough to read over.
func safeGround(d *page.Doc, x, y, w, h float64) {
	const pitch, swing, half = 4.0, 3.2, 16.0 // between lines, of a wave, half its length; mm
	colour := page.Colour{R: 196, G: 214, B: 204}
	for i := range int(h / pitch) {
		middle := y + pitch*(float64(i)+0.5)
		for _, side := range []float64{1, -1} {
			// The swing comes and goes down the page, which draws the net's meshes.
			rise := side * swing * math.Cos(float64(i)*math.Pi/9)
			d.GroundCurve(wave(x, middle, w, half, rise), 0.08, colour)
		}
	}
}

// wave is a sine of half waves, each one Bézier piece; the last ends with w.
func wave(x, y, w, half, rise float64) []page.Point {
	n := max(1, math.Round(w/half))
	half = w / n
	points := []page.Point{{X: x, Y: y}}
	for i := range int(n) {
		from := x + float64(i)*half
		// 0.3642 and 4/3 bring a cubic within a hundredth of a sine.
		points = append(points,
			page.Point{X: from + 0.3642*half, Y: y + rise*4/3},
			page.Point{X: from + 0.6358*half, Y: y + rise*4/3},
			page.Point{X: from + half, Y: y})
		rise = -rise
	}
	return points
}
