package projector

import (
	"strconv"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// item is a part of the meeting.
type item struct{ title, below string }

func (v *view) items() []item {
	p := v.desk.public
	return []item{
		{words.Say("Experts sign in"), words.Say("{{.N}} experts are here", facts{"N": p.SignedIn})},
		{words.Say("Candidates present"), words.Say("{{.N}} candidates", facts{"N": len(p.Candidates)})},
		{words.Say("Secret ballot"), ""},
		{words.Say("The result is announced"), ""},
	}
}

// current is the item that the meeting is at.
func (v *view) current() int {
	switch d := v.desk; {
	case d.public.Held > 0:
		return 3
	case d.begun:
		return 1
	}
	return 0
}

func (v *view) paintAgenda(s *stage) {
	p := v.desk.public
	s.head(p.Title)
	const step, listWidth float32 = 118, 400
	top := headHeight + 78
	current := v.current()
	for i, it := range v.items() {
		y := top + float32(i)*step
		if y+30 > s.bottom {
			break
		}
		ground, ink, number := theme.StageLine, theme.StageSecond, theme.StageSecond
		if i == current {
			ground, ink, number = theme.StageAccent, theme.StageInk, theme.Stage
		}
		s.Rectangle(ground, 26, margin, y-26, 52, 52)
		s.Line(strconv.Itoa(i+1), widgets.Style{Size: 28, Bold: true, Colour: number, Align: fyne.TextAlignCenter}, margin, y, 52)
		at := y
		if it.below != "" {
			at = y - 15
			s.text(it.below, leastText, false, theme.StageSecond, margin+76, y+25, listWidth-76)
		}
		s.text(it.title, 34, i == current, ink, margin+76, at, listWidth-76)
	}
	v.paintOrder(s, margin+listWidth+56)
	s.foot(placeLine(p), words.Say("{{.N}} experts are here", facts{"N": p.SignedIn}))
}

// placeLine is when and where the panel meets.
func placeLine(p panel.Public) string {
	var parts []string
	if !p.Meeting.Date.IsZero() {
		parts = append(parts, words.Form(panel.DayOfWeek(p.Meeting.Date)))
	}
	if p.Meeting.Place != "" {
		parts = append(parts, p.Meeting.Place)
	}
	return strings.Join(parts, "　")
}

// paintOrder lists the candidates in the order of presentation, in as many
// columns as it takes; those for whom there is no room are counted.
func (v *view) paintOrder(s *stage, left float32) {
	candidates := v.desk.public.Candidates
	if len(candidates) == 0 {
		return
	}
	s.text(words.Say("Order of presentation"), leastText, false, theme.StageSecond, left, headHeight+32, s.right()-left)
	top := headHeight + 84
	const rowHeight float32 = 52
	rows := max(1, int((s.bottom-top)/rowHeight))
	columns := min(3, (len(candidates)+rows-1)/rows)
	rows = min(rows, (len(candidates)+columns-1)/columns)
	room := rows * columns
	shown := len(candidates)
	if shown > room {
		shown = room - 1
	}
	width := (s.right() - left) / float32(columns)
	for i := range shown {
		x, y := left+float32(i/rows)*width, top+float32(i%rows)*rowHeight+rowHeight/2
		s.Line(strconv.Itoa(i+1), widgets.Style{Size: leastText, Colour: theme.StageSecond, Align: fyne.TextAlignTrailing}, x, y, 40)
		name := candidates[i].Name
		if columns == 1 {
			s.text(name, 34, true, theme.StageInk, x+60, y, 190)
			s.text(candidates[i].Unit, leastText, false, theme.StageSecond, x+266, y, width-266)
		} else {
			s.text(name, 32, true, theme.StageInk, x+60, y, width-76)
		}
	}
	if shown < len(candidates) {
		i := room - 1
		s.text(words.Say("… {{.N}} in all", facts{"N": len(candidates)}), leastText, false, theme.StageSecond,
			left+float32(i/rows)*width+60, top+float32(i%rows)*rowHeight+rowHeight/2, width-76)
	}
}
