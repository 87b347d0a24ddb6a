package page

import (
	"math"

	"expertpanel/assets"
)

// brushed are the faces drawn as with a brush: their edges have points that no
// printer can show, and half of a document's bytes would be theirs.
var brushed = map[assets.Face]bool{
	assets.FangSong: true, assets.FangSongRare: true, assets.Kai: true, assets.KaiRare: true,
}

// simplified is a brushed glyph without its finest detail: no point moves by
// more than 2/1000 of a character, at 三号 a hundredth of a millimetre.
func simplified(outline []byte) []byte {
	if len(outline) == 0 {
		return outline
	}
	shape := contours(outline)
	for i, contour := range shape {
		for k, p := range contour {
			contour[k].x, contour[k].y = even(p.x), even(p.y)
		}
		shape[i] = thinned(contour)
	}
	return encoded(outline, shape)
}

func even(v int) int { return (v + 1) &^ 1 }

// thinned leaves out points without which the contour is as good as the same,
// never two in a row, so that the small differences can't add up.
func thinned(contour []point) []point {
	const flat = 2.0
	n := len(contour)
	if n < 5 {
		return contour
	}
	out, left := make([]point, 0, n), false
	for k, p := range contour {
		before, after := contour[(k+n-1)%n], contour[(k+1)%n]
		left = !left && k > 0 && k < n-1 && superfluous(before, p, after, flat)
		if !left {
			out = append(out, p)
		}
	}
	return out
}

// superfluous reports whether p follows from its neighbours: it is implied
// between two control points, or lies on the line between two points of the curve.
func superfluous(before, p, after point, flat float64) bool {
	switch {
	case p.on && !before.on && !after.on:
		return abs(before.x+after.x-2*p.x) <= 2 && abs(before.y+after.y-2*p.y) <= 2
	case before.on && after.on:
		dx, dy := float64(after.x-before.x), float64(after.y-before.y)
		length := math.Hypot(dx, dy)
		if length == 0 {
			return false
		}
		along := (dx*float64(p.x-before.x) + dy*float64(p.y-before.y)) / length
		off := math.Abs(dx*float64(p.y-before.y)-dy*float64(p.x-before.x)) / length
		if p.on {
			flat /= 2
		}
		return off <= flat && 0 <= along && along <= length
	}
	return false
}

func abs(v int) int { return max(v, -v) }
