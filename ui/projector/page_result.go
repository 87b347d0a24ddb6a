package projector

import (
	"strconv"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

const (
	resultTop     float32 = headHeight + 78
	resultRow     float32 = 84
	outcomeWidth  float32 = 170
	resultColumns         = 2 // where there are no votes to draw
)

// perSheet is how many rows the page has room for.
func (v *view) perSheet() int {
	columns := 1
	if !v.desk.public.Result.Counts {
		columns = resultColumns
	}
	zoom := min(v.size.Width/1280, v.size.Height/800)
	if zoom == 0 {
		return 1
	}
	return max(1, int((v.size.Height/zoom-footHeight-resultTop)/resultRow)) * columns
}

// sheets is how many parts the published result is shown in.
func (d *Desk) sheets() int {
	if d.public.Result == nil || d.view == nil {
		return 1
	}
	per := d.view.perSheet()
	return max(1, (len(d.public.Result.Rows)+per-1)/per)
}

func (v *view) paintResult(s *stage) {
	p, r := v.desk.public, v.desk.public.Result
	s.head(p.Title)
	s.text(words.Say("Result: {{.Poll}}", facts{"Poll": ruletext.PollName(r.No)}), 36, true, theme.StageInk, margin, headHeight+34, s.width/2)
	s.trailing(words.Say("{{.Ballots}} of {{.Rights}} ballots handed in", facts{"Ballots": r.Ballots, "Rights": r.Rights}), 28, false, theme.StageSecond, headHeight+34, s.width/2)
	per := v.perSheet()
	sheet := min(v.desk.sheet, v.desk.sheets()-1)
	rows := r.Rows[sheet*per : min(len(r.Rows), (sheet+1)*per)]
	if r.Counts {
		v.paintCounted(s, rows)
	} else {
		v.paintUncounted(s, rows, per/resultColumns)
	}
	right := ""
	if n := v.desk.sheets(); n > 1 {
		right = words.Say("Page {{.Page}} of {{.Pages}}", facts{"Page": sheet + 1, "Pages": n})
	}
	s.foot(recognisedLine(r), right)
}

func recognisedLine(r *panel.PublicResult) string {
	if len(r.Recognised) == 0 {
		return words.Say("Nobody has been recognised so far")
	}
	return words.Say("{{.N}} recognised: {{.Names}}", facts{"N": len(r.Recognised), "Names": strings.Join(r.Recognised, words.Say(", "))})
}

func outcomeInk(o panel.Outcome) fyne.ThemeColorName {
	switch o {
	case panel.Recognised:
		return theme.StageGood
	case panel.Runoff, panel.TieUnresolved:
		return theme.StageTime
	case panel.BeyondQuota:
		return theme.StageSecond
	}
	return theme.StageBad
}

func (s *stage) outcome(o panel.Outcome, x, y, width float32) {
	s.Line(words.Say("outcome."+string(o)), widgets.Style{Size: 30, Bold: true, Colour: outcomeInk(o), Align: fyne.TextAlignTrailing}, x, y, width)
}

// paintCounted shows each candidate's votes on a scale of those who could vote,
// with a line at the votes that are needed.
func (v *view) paintCounted(s *stage, rows []panel.PublicRow) {
	most := 1
	for _, row := range v.desk.public.Result.Rows {
		most = max(most, row.Votes.Eligible)
	}
	const nameWidth, votesWidth, gap float32 = 380, 216, 24
	barLeft := margin + 56 + nameWidth + gap
	barWidth := s.right() - outcomeWidth - gap - votesWidth - gap - barLeft
	for i, row := range rows {
		top := resultTop + float32(i)*resultRow
		y := top + resultRow/2
		if row.Place > 0 {
			s.Line(strconv.Itoa(row.Place), widgets.Style{Size: 30, Colour: theme.StageSecond, Align: fyne.TextAlignCenter}, margin, y, 44)
		}
		s.text(row.Name, 34, true, theme.StageInk, margin+56, y-17, nameWidth)
		s.text(row.Unit, leastText, false, theme.StageSecond, margin+56, y+20, nameWidth)
		if barWidth > 60 {
			paintBar(s, row, float32(most), barLeft, y, barWidth)
		}
		s.Line(votes(row), widgets.Style{Size: leastText, Colour: theme.StageInk}, s.right()-outcomeWidth-gap-votesWidth, y, votesWidth)
		s.outcome(row.Outcome, s.right()-outcomeWidth, y, outcomeWidth)
		s.Rectangle(theme.StageLine, 0, margin, top+resultRow-1, s.width, 1)
	}
}

func votes(row panel.PublicRow) string {
	return words.Say("{{.Agree}} agree, {{.Need}} needed", facts{"Agree": row.Votes.Agree, "Need": row.Need})
}

func paintBar(s *stage, row panel.PublicRow, most, left, y, width float32) {
	const height, line float32 = 26, 42
	unit := width / most
	s.Rectangle(theme.StageLine, 6, left, y-height/2, float32(row.Votes.Eligible)*unit, height)
	x := left
	for _, part := range []struct {
		votes int
		ink   fyne.ThemeColorName
	}{{row.Votes.Agree, theme.StageGood}, {row.Votes.Oppose, theme.StageBad}} {
		if part.votes > 0 {
			s.Rectangle(part.ink, 6, x, y-height/2, float32(part.votes)*unit, height)
			x += float32(part.votes) * unit
		}
	}
	if row.Need > 0 {
		s.Rectangle(theme.StageInk, 0, left+min(width, float32(row.Need)*unit)-2, y-line/2, 3, line)
	}
}

// paintUncounted shows the outcomes alone, down one column and then the other.
func (v *view) paintUncounted(s *stage, rows []panel.PublicRow, perColumn int) {
	const gap float32 = 56
	width := (s.width - gap) / resultColumns
	for i, row := range rows {
		x := margin + float32(i/perColumn)*(width+gap)
		top := resultTop + float32(i%perColumn)*resultRow
		y := top + resultRow/2
		s.text(row.Name, 34, true, theme.StageInk, x, y-17, width-outcomeWidth-16)
		s.text(row.Unit, leastText, false, theme.StageSecond, x, y+20, width-outcomeWidth-16)
		s.outcome(row.Outcome, x+width-outcomeWidth, y, outcomeWidth)
		s.Rectangle(theme.StageLine, 0, x, top+resultRow-1, width, 1)
	}
}
