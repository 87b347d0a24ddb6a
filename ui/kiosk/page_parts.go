package kiosk

import (
	"expertpanel/assets/words"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// head writes a page's title and the line below it.
func (s *sheet) head(title, below string) {
	s.Line(title, widgets.Style{Size: 30, Bold: true}, s.left, 46, s.width-260)
	s.Line(below, widgets.Style{Size: 19, Colour: theme.Second}, s.left, 82, s.width-180)
}

// hint is what the foot of a page says.
type hint struct {
	text string
	ink  fyne.ThemeColorName
	size float32
}

// foot puts a hint at the left, the page's button at the right and, when there
// is a way back, a lesser one beside it.
func (s *sheet) foot(h hint, backLabel string, back func(), next *plate) {
	const height, nextWidth, backWidth = 60, 190, 160
	y := s.Size.Height - 26 - height
	x := s.right() - nextWidth
	s.Put(next, x, y, nextWidth, height)
	if back != nil {
		x -= backWidth + 12
		s.Put(newPlate(backLabel, 20, open, back), x, y, backWidth, height)
	}
	s.Line(h.text, widgets.Style{Size: h.size, Colour: h.ink}, s.left, y+height/2, x-s.left-24)
}

// rowHeight shares the room between head and foot among the rows of a page.
func (s *sheet) rowHeight(perPage, n int, most float32) float32 {
	return min(most, (s.Size.Height-headHeight-footHeight)/float32(max(1, min(perPage, n))))
}

// paintPager shows which page of several this is, and turns them.
func (v *view) paintPager(s *sheet, page, pages int) {
	if pages < 2 {
		return
	}
	const width, height = 44, 44
	y := float32(24)
	x := s.right() - 330
	turn := func(step int, possible bool) func() {
		if !possible {
			return nil
		}
		return func() { v.do(func() { v.booth.flip(step) }) }
	}
	look := func(possible bool) face {
		if possible {
			return open
		}
		return closed
	}
	text := words.Say("Page {{.Page}} of {{.Pages}}", facts{"Page": page + 1, "Pages": pages})
	s.Put(newPlate("‹", 24, look(page > 0), turn(-1, page > 0)), x, y, width, height)
	s.Line(text, widgets.Style{Size: 18, Bold: true, Align: fyne.TextAlignCenter}, x+width, y+height/2, 110)
	s.Put(newPlate("›", 24, look(page < pages-1), turn(1, page < pages-1)), x+width+110, y, width, height)
}

// paintStaff puts the small way out for the staff, and the mark of a rehearsal.
func (v *view) paintStaff(s *sheet) {
	b := v.booth
	if b.page != leaving && b.page != casting && b.page != over {
		s.Put(newPlate(words.Say("For the staff"), 15, quiet, func() { v.do(b.requestLeave) }), s.Size.Width-96, 8, 84, 34)
	}
	if v.session.Practice {
		s.pill(words.Say("Rehearsal: these votes count for nothing"), 10)
	}
}

// pill writes a line on a softly coloured ground in the middle of the page.
func (s *sheet) pill(text string, y float32) {
	const height float32 = 30
	style := widgets.Style{Size: 17, Bold: true, Colour: theme.AttentionInk, Align: fyne.TextAlignCenter}
	width := s.Fitted(text, style, s.width).MinSize().Width/s.Zoom + 28
	x := (s.Size.Width - width) / 2
	s.Rectangle(theme.AttentionSoft, height/2, x, y, width, height)
	s.Line(text, style, x, y+height/2, width)
}

// paintBallots says how many ballots are in the box, at the foot of the page.
func (v *view) paintBallots(s *sheet) {
	text := words.Say("In the box {{.Used}} / {{.Rights}}", facts{"Used": v.booth.used(), "Rights": v.booth.rights()})
	s.Line(text, widgets.Style{Size: 19, Colour: theme.Second, Align: fyne.TextAlignCenter}, s.left, s.Size.Height-48, s.width)
}
