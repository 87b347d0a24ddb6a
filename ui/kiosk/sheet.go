package kiosk

import (
	"expertpanel/ui/sketch"
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
)

// Measures of the pages, in Fyne's units.
const (
	headHeight float32 = 112 // title and what is said below it
	footHeight float32 = 104 // key hints and the page's button
	widest     float32 = 1240
	votingRow  float32 = 86 // the least height of a candidate's row
	reviewRow  float32 = 64
)

// leastText is the smallest text that is written rather than cut.
const leastText float32 = 15

// sheet collects what a page shows, each object at its place. Pages are laid
// out for a window of about 1280 × 800; on a larger one all grows alike.
type sheet struct {
	sketch.Sheet
	left  float32 // of the column that holds everything
	width float32
}

// The least windows that a page fits as it was thought out: one with keys to type
// a PIN or a code with, and any other.
var (
	leastKeys = fyne.NewSize(900, 680)
	leastPage = fyne.NewSize(900, 500)
)

// newSheet keeps lines short on a wide screen: the eye must find the choices
// that belong to a name. With text made larger a page grows until its least
// window fills the real one, and takes more pages where it has to; in a window
// that is less, all shrinks alike.
func newSheet(window, least fyne.Size) *sheet {
	fits := min(window.Width/least.Width, window.Height/least.Height)
	zoom := max(min(window.Width/1280, window.Height/800), min(1, fits))
	zoom = max(zoom, min(zoom*theme.Scale(), fits))
	s := &sheet{Sheet: sketch.New(window, zoom, leastText)}
	margin := float32(56)
	if s.Size.Width < 1100 {
		margin = 36
	}
	s.width = min(s.Size.Width-2*margin, widest)
	s.left = (s.Size.Width - s.width) / 2
	return s
}

func (s *sheet) right() float32 { return s.left + s.width }

// rowsFor is how many rows of at least the given height fit between head and foot.
func (s *sheet) rowsFor(height float32) int {
	return max(1, int((s.Size.Height-headHeight-footHeight)/height))
}

// columns is how many columns a long review has.
func (s *sheet) columns() int {
	if s.width < 900 {
		return 1
	}
	return 2
}
