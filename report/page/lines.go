package page

// line is a stretch of glyphs on one line. gaps[i] is added to the width of
// glyph i, in characters; it is negative where punctuation is squeezed.
type line struct {
	glyphs []glyph
	gaps   []float64
	lead   float64 // blank of an opening sign that lies before the line's start
	last   bool    // the last line of its paragraph
}

// setLines breaks glyphs into lines. first and rest are the measures of the
// first line and of the others, in characters; spacing is added between characters.
func setLines(glyphs []glyph, first, rest, spacing float64) []line {
	return setBroken(glyphs, ranks(runesOf(glyphs)), first, rest, spacing)
}

func runesOf(glyphs []glyph) []rune {
	text := make([]rune, len(glyphs))
	for i, g := range glyphs {
		text[i] = g.char
	}
	return text
}

// setBroken is setLines with the ranks of the places where a line may begin.
func setBroken(glyphs []glyph, places []rank, first, rest, spacing float64) []line {
	var lines []line
	for from, measure := 0, first; from < len(glyphs); measure = rest {
		lead := 0.0
		if from > 0 && opens(glyphs[from].char) {
			lead = glyphs[from].before
		}
		to := fill(glyphs, places, from, measure+lead, spacing)
		lines = append(lines, line{
			glyphs: glyphs[from:to],
			gaps:   naturalGaps(glyphs[from:to], spacing),
			lead:   lead,
			last:   to == len(glyphs),
		})
		from = to
	}
	return lines
}

// fill finds the end of the line that starts at from: the last of the least bad
// places, with the line squeezed as far as it goes.
func fill(glyphs []glyph, places []rank, from int, measure, spacing float64) int {
	end, worst := from+1, forbidden
	width := 0.0
	for to := from + 1; to <= len(glyphs); to++ {
		g := glyphs[to-1]
		if to-1 > from {
			width += gapBetween(glyphs[to-2], g, spacing)
		}
		width += g.width
		if g.char != ' ' && width-slack(glyphs[from:to]) > measure+rounding {
			break
		}
		if to == len(glyphs) {
			return to
		}
		if places[to] <= worst {
			end, worst = to, places[to]
		}
	}
	for end < len(glyphs) && glyphs[end].char == ' ' {
		end++
	}
	return end
}

// rounding forgives sums of widths, in characters.
const rounding = 1e-6

// gapBetween is the natural space between two glyphs: signs of punctuation that
// meet share the space of one.
func gapBetween(left, right glyph, spacing float64) float64 {
	gap := spacing
	switch {
	case left.char == '—' && right.char == '—':
		gap = -left.after - right.before
	case closes(left.char) && (closes(right.char) || opens(right.char)):
		gap -= left.after
	case opens(left.char) && opens(right.char):
		gap -= right.before
	}
	return gap
}

func naturalGaps(glyphs []glyph, spacing float64) []float64 {
	gaps := make([]float64, len(glyphs))
	for i := range len(glyphs) - 1 {
		gaps[i] = gapBetween(glyphs[i], glyphs[i+1], spacing)
	}
	return gaps
}

// slack is how much shorter a line may get by squeezing its punctuation: half of
// the blank within the line, and all of it at the end, where it hangs over the edge.
func slack(glyphs []glyph) float64 {
	sum := 0.0
	for i := range glyphs {
		sum += squeezable(glyphs, i)
	}
	return sum + hanging(glyphs)
}

// squeezable is what the gap after glyph i can lose in addition to what it lost already.
func squeezable(glyphs []glyph, i int) float64 {
	if i+1 >= len(glyphs) {
		return 0
	}
	left, right := glyphs[i], glyphs[i+1]
	if right.char == ' ' || left.char == ' ' || left.char == '—' || right.char == '—' {
		return 0
	}
	if closes(left.char) && !closes(right.char) && !opens(right.char) {
		return left.after / 2
	}
	if opens(right.char) && !closes(left.char) && !opens(left.char) {
		return right.before / 2
	}
	return 0
}

// hanging is the blank at the end of a line that may lie outside the measure.
func hanging(glyphs []glyph) float64 {
	end := visible(glyphs)
	if end == 0 || glyphs[end-1].char == '—' {
		return 0
	}
	return glyphs[end-1].after
}

// visible is the number of glyphs without the spaces at the end.
func visible(glyphs []glyph) int {
	n := len(glyphs)
	for n > 0 && glyphs[n-1].char == ' ' {
		n--
	}
	return n
}

// width is that of the line as it stands, without spaces at its end and the
// blank before its start.
func (l line) width() float64 {
	n, sum := visible(l.glyphs), -l.lead
	for i := range n {
		sum += l.glyphs[i].width
		if i < n-1 {
			sum += l.gaps[i]
		}
	}
	return sum
}

// fit squeezes a line that is too long into the measure and, when straight is
// set, spreads one that is too short, except the last of a paragraph. What
// reaches the edge is ink: the blank of a sign at the end hangs over it.
func (l line) fit(measure float64, straight bool) {
	n := visible(l.glyphs)
	over := l.width() - hanging(l.glyphs) - measure
	switch {
	case over > rounding:
		l.squeeze(n, over)
	case over < -rounding && straight && !l.last:
		l.spread(n, -over)
	}
}

func (l line) squeeze(n int, over float64) {
	room := 0.0
	for i := range n {
		room += squeezable(l.glyphs, i)
	}
	if room == 0 {
		return
	}
	share := min(1, over/room)
	for i := range n {
		l.gaps[i] -= share * squeezable(l.glyphs, i)
	}
}

// mostSpread is the widest space that spreading puts between two characters;
// a line that needs more stays ragged.
const mostSpread = 0.5

func (l line) spread(n int, short float64) {
	var places []int
	for i := range n - 1 {
		if spreads(l.glyphs[i].char, l.glyphs[i+1].char) {
			places = append(places, i)
		}
	}
	if len(places) == 0 || short/float64(len(places)) > mostSpread {
		return
	}
	for _, i := range places {
		l.gaps[i] += short / float64(len(places))
	}
}

// spreads reports whether space may come between two characters of a line:
// not within a word, a number or a long dash.
func spreads(left, right rune) bool {
	if left == right && never(joined, left) {
		return false
	}
	inLeft, inRight := wordy(left) || never(inWord, left), wordy(right) || never(inWord, right)
	return !inLeft || !inRight
}
