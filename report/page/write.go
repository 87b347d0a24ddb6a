package page

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf16"

	"expertpanel/assets"
	"expertpanel/store/panel"

	"github.com/jung-kurt/gofpdf"
)

// WriteTo finishes the document and writes it. Nothing is written when any
// earlier call failed.
func (d *Doc) WriteTo(out io.Writer) (int64, error) {
	if d.err != nil {
		return 0, d.err
	}
	pages := d.finished()
	w := newWriter(d, pages)
	if w.err != nil {
		return 0, w.err
	}
	w.rest()
	for _, s := range pages {
		w.pdf.AddPageFormat("P", gofpdf.SizeType{Wd: d.format.Width, Ht: d.format.Height})
		w.gap = 0
		for _, o := range s.ops {
			o.drawOn(w)
		}
		w.rest()
	}
	var file bytes.Buffer
	if err := w.pdf.Output(&file); err != nil {
		return 0, fmt.Errorf("pdf: %w", err)
	}
	named := w.tagged(file.Bytes())
	small, err := packed(named, w.charMaps(named))
	if err != nil {
		return 0, err
	}
	n, err := out.Write(small)
	return int64(n), err
}

// rest puts down pen and type: gofpdf begins a page with what the page before
// ended with, and two ballots must not differ by what is printed before them.
func (w *writer) rest() {
	w.pen(0.2, 0, Colour{})
	w.pdf.SetFillColor(0, 0, 0)
	w.pdf.SetTextColor(0, 0, 0)
	if w.family != "" {
		w.pdf.SetFont(w.family, "", Size4Small)
	}
}

// writer draws operations through gofpdf.
type writer struct {
	pdf    *gofpdf.Fpdf
	fonts  map[*face]*font
	gap    float64 // character spacing in force, points
	family string  // one of the fonts, empty without any
	ink    *ink
	shapes bool // characters are drawn as shapes
	err    error
}

// font is a face as far as the document uses it.
type font struct {
	family string
	tag    string
	codes  map[rune]uint16
}

// name is the font's name in the file.
func (f *font) name() string { return f.tag + strings.TrimPrefix(f.family, "xx") }

func newWriter(d *Doc, pages []*sheet) *writer {
	pdf := gofpdf.NewCustom(&gofpdf.InitType{
		UnitStr: "mm",
		Size:    gofpdf.SizeType{Wd: d.format.Width, Ht: d.format.Height},
	})
	w := &writer{pdf: pdf, fonts: map[*face]*font{}, ink: d.ink, shapes: d.outlined}
	made := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)
	if !d.made.IsZero() {
		made = time.Date(d.made.Year, d.made.Month, d.made.Day, 0, 0, 0, 0, time.UTC)
	}
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(made)
	pdf.SetModificationDate(made)
	pdf.SetProducer("expertpanel", false)
	pdf.SetTitle(string(utf16BE(d.title)), false)
	pdf.SetMargins(0, 0, 0)
	pdf.SetAutoPageBreak(false, 0)
	if d.ink != nil {
		pdf.AddSpotColor(d.ink.name, d.ink.c, d.ink.m, d.ink.y, d.ink.k)
	}
	if !d.outlined {
		w.register(usedGlyphs(pages))
	}
	return w
}

// usedGlyphs gathers what each face must carry.
func usedGlyphs(pages []*sheet) map[*face]map[rune]int {
	used := map[*face]map[rune]int{}
	for _, s := range pages {
		for _, o := range s.ops {
			text, ok := o.(words)
			if !ok {
				continue
			}
			for _, g := range text.glyphs {
				if used[g.face] == nil {
					used[g.face] = map[rune]int{}
				}
				used[g.face][g.char] = g.index
			}
		}
	}
	return used
}

// Private-use codes stand in for characters beyond U+FFFF.
const firstPrivate, lastPrivate = 0xE000, 0xF8FF

// register gives gofpdf a small copy of each face in use.
func (w *writer) register(used map[*face]map[rune]int) {
	faces := slices.SortedFunc(maps.Keys(used), func(a, b *face) int { return cmp.Compare(a.name, b.name) })
	for _, f := range faces {
		ft, data, err := newFont(f, used[f])
		if err != nil {
			w.err = err
			return
		}
		w.fonts[f], w.family = ft, ft.family
		w.pdf.AddUTF8FontFromBytes(ft.family, "", data)
		w.pdf.SetFont(ft.family, "", 10) // tells at once when gofpdf could not read it
		if err := w.pdf.Error(); err != nil {
			w.err = fmt.Errorf("font %s: %w", f.name, err)
			return
		}
	}
}

// newFont gives every character a code and makes the small copy of the face.
func newFont(f *face, used map[rune]int) (*font, []byte, error) {
	chars := slices.Sorted(maps.Keys(used))
	ft := &font{family: "xx+" + familyNames[f.name], codes: map[rune]uint16{}}
	indexOf := map[uint16]int{}
	private := uint16(firstPrivate)
	hash := sha256.New()
	for _, char := range chars {
		code := uint16(char)
		if char > 0xFFFF {
			if private > lastPrivate {
				return nil, nil, panel.Refuse("too_many_rare", "", "Most", lastPrivate-firstPrivate+1)
			}
			code, private = private, private+1
		}
		ft.codes[char] = code
		indexOf[code] = used[char]
		fmt.Fprintf(hash, "%x ", char)
	}
	for _, b := range hash.Sum(nil)[:6] {
		ft.tag += string('A' + rune(b%26))
	}
	codes := slices.Sorted(maps.Keys(indexOf))
	indices := make([]int, len(codes))
	for i, code := range codes {
		indices[i] = indexOf[code]
	}
	data, err := subset(f, codes, indices)
	return ft, data, err
}

// familyNames are the faces' names in the file, in lower case as gofpdf keeps them.
var familyNames = map[assets.Face]string{
	assets.Hei: "gwhei", assets.SongBold: "gwsong", assets.FangSong: "gwfangsong",
	assets.FangSongRare: "gwfangsongrare", assets.Kai: "gwkai", assets.KaiRare: "gwkairare",
	assets.RareBMP: "gwrareone", assets.RareBabelStone: "gwraretwo", assets.RareHanaMin: "gwrarethree",
}

// tagged names the version that /ActualText came with and marks each font as a subset (ISO 32000-1, 9.6.4): six capitals and a
// plus sign. gofpdf writes utf8 before every name; the length stays, so that
// the file's offsets stay right.
func (w *writer) tagged(file []byte) []byte {
	copy(file, "%PDF-1.4")
	for _, ft := range w.fonts {
		file = bytes.ReplaceAll(file, []byte("/utf8"+ft.family+"\n"), []byte("/"+ft.name()+"\n"))
	}
	return file
}

func (w words) drawOn(out *writer) {
	if out.shapes {
		w.outlineOn(out)
		return
	}
	pdf := out.pdf
	if w.turned != 0 {
		pdf.TransformBegin()
		pdf.TransformRotate(w.turned, w.x, w.y)
		defer pdf.TransformEnd()
	}
	switch {
	case w.silent:
		pdf.RawWriteStr("/Span <</ActualText ()>> BDC")
		defer pdf.RawWriteStr("EMC")
	case w.needsActualText():
		pdf.RawWriteStr(fmt.Sprintf("/Span <</ActualText <%X>>> BDC", utf16BE(w.text())))
		defer pdf.RawWriteStr("EMC")
	}
	pdf.SetTextColor(int(w.colour.R), int(w.colour.G), int(w.colour.B))
	em := w.size * mmPerPoint
	for _, p := range w.pieces() {
		ft := out.fonts[p.face]
		text := make([]rune, len(p.glyphs))
		for i, g := range p.glyphs {
			text[i] = rune(ft.codes[g.char])
		}
		bold := p.bold && w.size >= Size4 // smaller, an outline only blurs
		if bold {
			pdf.SetDrawColor(int(w.colour.R), int(w.colour.G), int(w.colour.B))
			pdf.SetLineWidth(boldStroke * em)
			pdf.SetTextRenderingMode(2)
		}
		if p.isBlank() { // one rule, where the faces have dashes
			x, y := w.x+p.offset*em, w.y+ruleDrop*em
			stroke{x1: x, y1: y, x2: x + p.width()*em, y2: y, width: ruleWidth, colour: w.colour}.drawOn(out)
			pdf.SetTextRenderingMode(invisible)
		}
		pdf.SetFont(ft.family, "", w.size)
		out.space(p.gap * w.size)
		pdf.Text(w.x+p.offset*em, w.y, string(text))
		if bold || p.isBlank() {
			pdf.SetTextRenderingMode(0)
		}
	}
	out.space(0)
}

// invisible is the mode of text that is read but not seen (ISO 32000-1, 9.3.6).
const invisible = 3

// boldStroke is drawn around the glyphs of light faces where the role is a bold
// one, in characters, so that a rare hanzi does not stand out in a title.
const boldStroke = 0.022

// space sets the space after each character, in points.
func (w *writer) space(points float64) {
	if near(points, w.gap) {
		return
	}
	w.gap = points
	w.pdf.RawWriteStr(fmt.Sprintf("%.3f Tc", points))
}

// utf16BE is text as PDF's text strings have it (ISO 32000-1, 7.9.2.2).
func utf16BE(text string) []byte {
	out := []byte{0xFE, 0xFF}
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit>>8), byte(unit))
	}
	return out
}
