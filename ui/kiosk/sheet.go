package kiosk

import (
	"expertpanel/ui/sketch"

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

// least is the window below which all shrinks alike: with the text of the whole
// system made larger, a page must still fit.
var least = fyne.NewSize(900, 680)

// newSheet keeps lines short on a wide screen: the eye must find the choices
// that belong to a name.
func newSheet(window fyne.Size) *sheet {
	zoom := max(min(window.Width/1280, window.Height/800), min(1, window.Width/least.Width, window.Height/least.Height))
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
