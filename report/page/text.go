package page

import (
	"math"
	"slices"
	"strings"
)

// Paragraph sets text over the full measure, going on over pages.
func (d *Doc) Paragraph(s Style, text string) {
	d.flow(s, text, d.format.Left, d.format.TypeWidth())
}

// Heading sets a heading and keeps it with what follows: levels 1 to 4 are
// 一、黑体, （一）楷体, 1. and （1） 仿宋 (GB/T 9704-2012, 7.3.3).
func (d *Doc) Heading(level int, body Style, text string) {
	s := body
	s.Align = Left
	switch level {
	case 1:
		s.Role = Hei
	case 2:
		s.Role = Kai
	}
	d.Need(float64(len(d.breakText(s, text, d.format.TypeWidth()))+2) * s.lineHeight())
	heads := d.begin()
	d.Paragraph(s, text)
	d.heads = d.until(heads)
}

// List sets items under each other, each behind its mark, wrapped lines under
// the text and not under the mark.
func (d *Doc) List(s Style, marks, items []string) {
	widest := 0.0
	for _, mark := range marks {
		widest = max(widest, d.widthOf(s, mark))
	}
	for i, item := range items {
		d.hang(s, s, marks[i], widest, item)
	}
}

// hang sets a label in a style of its own and, in a measure right of it, a text.
func (d *Doc) hang(labels, s Style, label string, width float64, text string) {
	left := d.format.Left + s.Indent*s.em()
	measure := d.format.TypeWidth() - s.Indent*s.em() - width
	s.Indent = 0
	lines := d.breakText(s, text, measure)
	d.Need(float64(together(len(lines))) * s.lineHeight()) // the label stays beside its text
	start, y := d.begin(), d.y
	d.TextAt(labels.With(Left), left, d.y, label)
	d.flow(s, text, left+width, measure)
	if d.closing.page == start.page && d.closing.y == y {
		d.closing = d.until(start)
	}
}

// TextAt sets one line. y is the top of the line; x is its left end, its middle
// or its right end as the style aligns.
func (d *Doc) TextAt(s Style, x, y float64, text string) {
	glyphs, err := shape(s.Role, text)
	if err != nil {
		d.fail(err)
		return
	}
	l := line{glyphs: glyphs, gaps: naturalGaps(glyphs, s.Spacing)}
	d.place(s, l, x, y)
}

// leastSize is the smallest type that Fit sets, in points.
const leastSize = 6

// Fit sets text into the middle of a box, smaller than the style says when it
// would not fit.
func (d *Doc) Fit(s Style, x, y, w, h float64, text string) {
	lines := d.breakText(s, text, w)
	for float64(len(lines))*s.lineHeight() > h && s.Size > leastSize {
		s.Size, s.Leading = s.Size*0.95, s.Leading*0.95
		lines = d.breakText(s, text, w)
	}
	y += (h - float64(len(lines))*s.lineHeight()) / 2
	for _, l := range lines {
		l.fit(w/s.em(), false)
		d.place(s, l, anchored(x, w, s.Align), y)
		y += s.lineHeight()
	}
}

// FitLine sets one line in a measure, smaller than the style says when it would
// be wider.
func (d *Doc) FitLine(s Style, x, y, w float64, text string) {
	baseline := s.baseline()
	if width := d.widthOf(s, text); width > w {
		s.Size *= w / width
		s.Leading = s.Size
	}
	d.TextAt(s, anchored(x, w, s.Align), y+baseline-s.baseline(), text)
}

// anchored is where a line in a measure is set from.
func anchored(x, width float64, a Align) float64 {
	switch a {
	case Centre:
		return x + width/2
	case Right:
		return x + width
	}
	return x
}

// widthOf is the width of a line of text, in millimetres.
func (d *Doc) widthOf(s Style, text string) float64 {
	glyphs, err := shape(s.Role, text)
	if err != nil {
		d.fail(err)
		return 0
	}
	return line{glyphs: glyphs, gaps: naturalGaps(glyphs, s.Spacing)}.width() * s.em()
}

// flow sets a paragraph in a measure that starts at x. A paragraph never leaves
// its first line alone at the foot of a page or its last at the head of one.
func (d *Doc) flow(s Style, text string, x, width float64) {
	lines := d.breakText(s, text, width)
	var closing tail
	for i, l := range lines {
		switch {
		case i == 0:
			d.Need(float64(together(len(lines))) * s.lineHeight())
		case len(lines) > 3 && i == len(lines)-2:
			d.Need(2 * s.lineHeight())
		default:
			d.Need(s.lineHeight())
		}
		switch {
		case i == 0:
			closing = d.begin()
		case i == len(lines)-2 && len(lines) > 3:
			closing = d.mark()
		}
		measure, left := width, x
		if i == 0 {
			measure, left = width-s.Indent*s.em(), x+s.Indent*s.em()
		}
		l.fit(measure/s.em(), s.Align == Justified)
		switch s.Align {
		case Centre:
			left += measure / 2
		case Right:
			left += measure
		}
		d.place(s, l, left, d.y)
		d.y += s.lineHeight()
	}
	d.closing = d.until(closing)
}

// together is how many of a paragraph's lines stay with its first.
func together(lines int) int {
	if lines <= 3 {
		return lines
	}
	return 2
}

func (d *Doc) breakText(s Style, text string, width float64) []line {
	glyphs, err := shape(s.Role, text)
	if err != nil {
		d.fail(err)
		return nil
	}
	measure := width / s.em()
	return setLines(glyphs, measure-s.Indent, measure, s.Spacing)
}

// place draws a line that is set.
func (d *Doc) place(s Style, l line, x, y float64) {
	n := visible(l.glyphs)
	if n == 0 {
		return
	}
	switch s.Align {
	case Centre:
		x -= l.width() / 2 * s.em()
	case Right:
		x -= l.width() * s.em()
	}
	x -= l.lead * s.em()
	d.draw(words{x: x, y: y + s.baseline(), glyphs: l.glyphs[:n], gaps: l.gaps[:n], size: s.Size, colour: s.Colour})
}

// Title sets centred lines, broken between the given phrases, and within one only
// when no line can hold it, so that no word is torn, in a shape that gets narrower or wider in one direction
// (GB/T 9704-2012, 7.3.1: 梯形或菱形).
func (d *Doc) Title(s Style, phrases ...string) {
	for _, text := range d.titleLines(s, d.format.TypeWidth(), phrases) {
		d.flow(s.With(Centre), text, d.format.Left, d.format.TypeWidth())
	}
}

func (d *Doc) titleLines(s Style, width float64, phrases []string) []string {
	phrases = d.fitting(s, width, phrases)
	const most = 12 // every way to break is tried
	if n := len(phrases); n > most {
		phrases = append(slices.Clone(phrases[:most-1]), strings.Join(phrases[most-1:], ""))
	}
	widths := make([]float64, len(phrases))
	for i, phrase := range phrases {
		widths[i] = d.widthOf(s, phrase)
	}
	best, bestCost := []string(nil), math.Inf(1)
	// Each set bit of cuts is a line's end.
	for cuts := range 1 << (len(phrases) - 1) {
		lines, sums := []string{""}, []float64{0}
		for i, phrase := range phrases {
			n := len(lines) - 1
			lines[n] += phrase
			sums[n] += widths[i]
			if cuts>>i&1 == 1 {
				lines, sums = append(lines, ""), append(sums, 0)
			}
		}
		if cost := titleCost(sums, width); cost < bestCost {
			best, bestCost = lines, cost
		}
	}
	return best
}

// titleCost is lower for titles that look better: few lines, none too wide,
// none much shorter than the others, and no hourglass.
func titleCost(widths []float64, measure float64) float64 {
	cost := float64(len(widths)-1) * 0.6
	longest := 0.0
	for _, w := range widths {
		longest = max(longest, w)
		if w > measure {
			cost += 100
		}
	}
	for i, w := range widths {
		short := 1 - w/longest
		if short > 0.5 {
			cost += short
		}
		if i > 0 && near(w, widths[i-1]) {
			cost += 0.2 // a block, neither trapezoid nor diamond
		}
		if i > 0 && i < len(widths)-1 && w < widths[i-1] && w < widths[i+1] {
			cost++ // an hourglass
		}
	}
	return cost
}
