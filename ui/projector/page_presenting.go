package projector

import (
	"fmt"

	"expertpanel/assets/words"
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
)

// clockText writes seconds as minutes and seconds.
func clockText(seconds int) string { return fmt.Sprintf("%02d:%02d", seconds/60, seconds%60) }

func (v *view) paintPresenting(s *stage) {
	d := v.desk
	p := d.public
	who := p.Candidates[d.at]
	s.head(p.Title)
	const clockWidth float32 = 430
	top := headHeight + 58
	wide := s.width - clockWidth - 40
	s.text(words.Say("Presenting now"), 30, false, theme.StageSecond, margin, top, wide)
	s.text(who.Name, 104, true, theme.StageInk, margin, top+110, wide)
	s.text(who.Unit, 38, false, theme.StageInk, margin, top+212, s.width)
	if who.Recommender != "" {
		s.text(words.Say("Recommended by {{.Recommender}}", facts{"Recommender": who.Recommender}), 32, false, theme.StageSecond, margin, top+270, s.width)
	}
	v.paintClock(s, top, clockWidth)
	v.paintTimeLeft(s, top+330)
	if d.at+1 < len(p.Candidates) {
		s.text(words.Say("Next: {{.Name}}", facts{"Name": p.Candidates[d.at+1].Name}), 32, false, theme.StageSecond, margin, top+396, s.width)
	}
	s.foot(words.Say("{{.N}} experts are here", facts{"N": p.SignedIn}), words.Say("Candidate {{.No}} of {{.Of}}", facts{"No": d.at + 1, "Of": len(p.Candidates)}))
}

// paintClock writes the time that is left, or that it is over.
func (v *view) paintClock(s *stage, top, width float32) {
	label, ink := words.Say("Time left"), theme.StageInk
	switch {
	case v.clock.seconds == 0:
		label, ink = words.Say("Time is up"), theme.StageTime
		if v.clock.over > 0 {
			label = words.Say("Time is up, {{.Over}} over", facts{"Over": clockText(v.clock.over)})
		}
	case v.clock.seconds <= 60:
		ink = theme.StageTime
	case !v.desk.clock.running && v.desk.clock.left < v.desk.clock.length:
		label = words.Say("Time left, paused")
	}
	s.trailing(label, 30, false, inkOfLabel(ink), top, width)
	s.trailing(clockText(v.clock.seconds), 140, true, ink, top+110, width)
}

func inkOfLabel(ink fyne.ThemeColorName) fyne.ThemeColorName {
	if ink == theme.StageInk {
		return theme.StageSecond
	}
	return ink
}

// paintTimeLeft draws how much of the time is left.
func (v *view) paintTimeLeft(s *stage, y float32) {
	const height float32 = 10
	s.Rectangle(theme.StageLine, height/2, margin, y, s.width, height)
	share := float32(v.clock.seconds) / float32(v.desk.clock.length.Seconds())
	ink := theme.StageAccent
	if v.clock.seconds <= 60 {
		ink = theme.StageTime
	}
	if share > 0 {
		s.Rectangle(ink, height/2, margin, y, max(height, s.width*min(1, share)), height)
	}
}
