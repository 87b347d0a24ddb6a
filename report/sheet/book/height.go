package book

import "golang.org/x/text/width"

// Sizes of type, in points.
const (
	bodySize  = 11
	titleSize = 16
)

// tallest is the tallest row that spreadsheet programs know, in points.
const tallest = 409

// Rows are given their height: programs fit it to text that wraps only in cells
// that are not merged, and some not even there until somebody asks.
func bodyHeight(text string, columns float64) float64 {
	return min(tallest, 8+15*lines(text, columns, bodySize))
}

func titleHeight(text string, columns float64) float64 {
	return min(tallest, 10+22*lines(text, columns, titleSize))
}

// lines is in how many lines a text of a size stands in a column. A column is as
// many digits of 7 pixels wide as its width says; a hanzi is as wide as its size,
// in pixels of 3/4 point. Faces differ a little, and a line ends one hanzi early
// where a mark must not begin the next.
func lines(text string, columns, size float64) float64 {
	const pixel, digit, safe = 0.75, 7, 0.95
	room := columns*digit*safe/(size/pixel) - 1 // in hanzi
	n, at := 1.0, 0.0
	for _, r := range text {
		if r == '\n' {
			n, at = n+1, 0
			continue
		}
		at += em(r)
		if at > room {
			n, at = n+1, em(r)
		}
	}
	return n
}

// em is a character's width in hanzi.
func em(r rune) float64 {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth, width.EastAsianAmbiguous:
		return 1
	}
	return 0.5
}
