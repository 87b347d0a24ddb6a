package page

// op is one thing drawn on a page.
type op interface{ drawOn(*writer) }

// words are glyphs on one baseline, in one size. x and y are in millimetres.
type words struct {
	x, y   float64
	glyphs []glyph
	gaps   []float64
	size   float64 // points
	colour Colour
	turned float64 // degrees against the clock around x, y
	silent bool    // drawn, but not part of the page's text
}

// stroke is a straight rule, box is a frame or, when filled, an area, ring is a
// circle, and curve is a line of cubic Bézier pieces. dash is the length of
// dashes and of the gaps between them, 0 for a whole line. All in mm.
type (
	stroke struct {
		x1, y1, x2, y2 float64
		width          float64
		colour         Colour
		dash           float64
	}
	ring struct {
		x, y, r float64
		width   float64
		colour  Colour
		dash    float64
	}
	curve struct {
		points []Point
		width  float64
		colour Colour
	}
	box struct {
		x, y, w, h float64
		width      float64
		colour     Colour
		filled     bool
	}
)

// piece is a run of glyphs that one text operator shows: one face, one gap.
type piece struct {
	face   *face
	glyphs []glyph
	offset float64 // from the start of the words, in characters
	gap    float64 // after each glyph, in characters
	bold   bool    // drawn with an outline
}

// pieces cuts words where the face or the gap changes.
func (w words) pieces() []piece {
	var out []piece
	x := 0.0
	for i, g := range w.glyphs {
		n := len(out)
		fits := n > 0 && out[n-1].face == g.face && (g.char == lowLine) == out[n-1].isBlank() &&
			(len(out[n-1].glyphs) == 1 || near(out[n-1].gap, w.gaps[i-1]))
		if fits {
			p := &out[n-1]
			p.gap = w.gaps[i-1]
			p.glyphs = append(p.glyphs, g)
		} else {
			out = append(out, piece{face: g.face, glyphs: []glyph{g}, offset: x, bold: g.bold})
		}
		x += g.width + w.gaps[i]
	}
	return out
}

// lowLine is the character that blanks within a text are made of.
const lowLine = '＿'

// isBlank reports whether the piece is room to write on by hand.
func (p piece) isBlank() bool { return p.glyphs[0].char == lowLine }

// width of the piece, in characters.
func (p piece) width() float64 {
	width := p.gap * float64(len(p.glyphs)-1)
	for _, g := range p.glyphs {
		width += g.width
	}
	return width
}

func near(a, b float64) bool { return a-b < 0.0005 && b-a < 0.0005 }

// widestSilentGap is the space between characters, of their size, that readers
// of the file still take for none. pdftotext sees a space from 0.1 on.
const widestSilentGap = 0.08

// needsActualText reports whether the text can't be told from what is drawn:
// characters beyond U+FFFF stand under private-use codes, and wide or negative
// gaps look like spaces or overprints.
func (w words) needsActualText() bool {
	for i, g := range w.glyphs {
		if g.char > 0xFFFF {
			return true
		}
		if i+1 < len(w.glyphs) && (w.gaps[i] > widestSilentGap || w.gaps[i] < -widestSilentGap) {
			return true
		}
	}
	return false
}

func (w words) text() string { return string(runesOf(w.glyphs)) }
