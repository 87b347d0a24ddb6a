package page

import (
	"fmt"
	"slices"
	"unicode"

	"expertpanel/assets"
	"expertpanel/store/panel"
)

// glyph is one character as a face draws it. Widths are in characters.
type glyph struct {
	char  rune
	face  *face
	index int
	width float64
	// blank space of punctuation that a line may take away
	before, after float64
	bold          bool // the face is lighter than the role
}

// likeness draws signs that no face has by one that looks the same; the text
// keeps its own sign. • and ‧ are common in names of ethnic minorities.
var likeness = map[rune]rune{
	'•': '·', '‧': '·', '・': '·',
	'‐': '-', '‑': '-', '–': '-', '−': '-',
	'\u00a0': ' ',
}

// shape finds a face for each character of text, or refuses the text with
// no_glyph: a box on paper is worse than a document that is not made.
func shape(role Role, text string) ([]glyph, error) {
	glyphs := make([]glyph, 0, len(text)/3+1)
	for at, char := range text {
		g, ok, err := find(role, char)
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, panel.Refuse("no_glyph", "", "Code", fmt.Sprintf("U+%04X", char), "Text", around(text, at))
		}
		glyphs = append(glyphs, g)
	}
	return glyphs, nil
}

func find(role Role, char rune) (g glyph, ok bool, err error) {
	if unicode.In(char, unicode.Cc, unicode.Cf, unicode.Co, unicode.Cs) || char == unicode.ReplacementChar {
		return glyph{}, false, nil // the faces use private codes of their own: they must not be reached
	}
	for _, drawn := range []rune{char, likeness[char]} {
		if drawn == 0 {
			continue
		}
		for _, name := range append(append([]assets.Face{}, roleFaces[role]...), rareFaces...) {
			f, err := opened[name]()
			if err != nil {
				return glyph{}, false, err
			}
			if index := f.glyph(drawn); index != 0 {
				g := newGlyph(char, f, index)
				g.bold = (role == Song || role == Hei) && !slices.Contains(roleFaces[role], name) && name != assets.Hei
				return g, true, nil
			}
		}
	}
	return glyph{}, false, nil
}

// keptBlank stays on the side of a squeezed sign, so that it does not touch its neighbour.
const keptBlank = 0.08

func newGlyph(char rune, f *face, index int) glyph {
	g := glyph{char: char, face: f, index: index, width: f.advance(index)}
	if g.width < 0.9 {
		return g
	}
	from, to := f.ink(index)
	switch {
	case closes(char):
		g.after = max(0, min(0.5, g.width-to-keptBlank))
	case opens(char):
		g.before = max(0, min(0.5, from-keptBlank))
	case char == '—':
		g.before, g.after = from, g.width-to // two of them make one line
	}
	return g
}

// around is the text about a character that can't be shown, for a message: the
// place must be found in a long paragraph.
func around(text string, at int) string {
	const most = 20 // on either side
	before, after := []rune(text[:at]), []rune(text[at:])
	left, right := max(0, len(before)-most), min(len(after), most+1)
	out := printable(string(before[left:]) + string(after[:right]))
	if left > 0 {
		out = "…" + out
	}
	if right < len(after) {
		out += "…"
	}
	return out
}

// printable is text for a message: what can't be shown is replaced.
func printable(text string) string {
	runes := []rune(text)
	for i, r := range runes {
		if !unicode.IsPrint(r) || unicode.Is(unicode.Co, r) {
			runes[i] = '□'
		}
	}
	return string(runes)
}
