package report

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

// plaqueReady refuses while there is no studio that can get a plaque. Proofs are
// read while the names are public, before anything is confirmed.
func plaqueReady(m panel.Meeting) error {
	if err := recognisedReady(m); err != nil {
		return err
	}
	if len(m.Confirmable()) == 0 {
		return panel.Refuse("nobody_recognised", "upheld")
	}
	return nil
}

// What a plaque is when the round says nothing, mm.
const plaqueWidth, plaqueHeight = 600, 400

// trimMargin is the paper around a plaque, for crop marks and the caption, mm.
const trimMargin = 20.0

var (
	brass = page.Colour{R: 150, G: 112, B: 40}
	sheen = page.Colour{R: 252, G: 247, B: 232}
	faint = page.Colour{R: 110, G: 110, B: 110}
)

// plaque is one sheet: the plate's place on it in millimetres.
type plaque struct {
	d             *page.Doc
	width, height float64
	letters, rule page.Colour
}

// PlaqueProof has a page in real size for each plaque (第六条（五）), with live
// text, to be read and approved before it is made. It is refused with
// not_decided, nobody_recognised, or plaque_illegible.
func PlaqueProof(w io.Writer, m panel.Meeting) error {
	return plaques(w, m, "牌匾样稿", func(p plaque) plaque {
		p.d.Ground(trimMargin, trimMargin, p.width, p.height, sheen)
		p.rule = brass
		return p
	})
}

// engraved is the colour of all that the workshop cuts or prints on the plate.
var engraved = page.Colour{R: 74, G: 52, B: 16}

// PlaqueProduction is PlaqueProof for the workshop: shapes instead of text, no
// imitation of the metal, and everything on the plate in one spot colour, apart
// from the crop marks around it. It is refused as PlaqueProof is.
func PlaqueProduction(w io.Writer, m panel.Meeting) error {
	return plaques(w, m, "牌匾制作文件", func(p plaque) plaque {
		p.d.Outlined()
		p.d.Ink("Plaque", engraved, 40, 55, 95, 50)
		p.letters, p.rule = engraved, engraved
		return p
	})
}

func plaques(w io.Writer, m panel.Meeting, title string, dressed func(plaque) plaque) error {
	if err := plaqueReady(m); err != nil {
		return err
	}
	spec := m.Round.Plaque
	if spec.WidthMM == 0 || spec.HeightMM == 0 {
		spec.WidthMM, spec.HeightMM = plaqueWidth, plaqueHeight
	}
	if spec.Issuer == "" {
		spec.Issuer = m.Round.Office.Bureau
	}
	width, height := float64(spec.WidthMM), float64(spec.HeightMM)
	d := newDoc(page.Bare(width+2*trimMargin, height+2*trimMargin), m.Round.Title+title, m)
	list := m.Confirmable()
	for i, c := range list {
		if i > 0 {
			d.NewPage()
		}
		p := dressed(plaque{d: d, width: width, height: height})
		p.cropMarks()
		p.caption(fmt.Sprintf("%s  第%d块，共%d块  成品尺寸%d×%d毫米  %s  %s",
			title, i+1, len(list), spec.WidthMM, spec.HeightMM, c.Name, c.Unit))
		p.frame()
		if err := p.text(c.Name, spec); err != nil {
			return err
		}
	}
	return finish(d, w)
}

func (p plaque) cropMarks() {
	const gap, length, thin = 4.0, 10.0, 0.15
	for _, x := range []float64{trimMargin, trimMargin + p.width} {
		for _, y := range []float64{trimMargin, trimMargin + p.height} {
			outX, outY := outward(x), outward(y)
			p.d.Line(x+gap*outX, y, x+(gap+length)*outX, y, thin, page.Colour{})
			p.d.Line(x, y+gap*outY, x, y+(gap+length)*outY, thin, page.Colour{})
		}
	}
}

// outward points away from the plate: the first edge lies at the margin.
func outward(at float64) float64 {
	if at == trimMargin {
		return -1
	}
	return 1
}

func (p plaque) caption(text string) {
	s := page.Style{Role: page.Hei, Size: page.Size4, Leading: page.Size4, Align: page.Centre, Colour: faint}
	p.d.TextAt(s, trimMargin+p.width/2, trimMargin+p.height+11, text)
}

// frame is a double one, a heavy rule around a fine one.
func (p plaque) frame() {
	unit := min(p.width, p.height) / 400
	for _, rule := range []struct{ inset, width float64 }{{16, 2.4}, {20.4, 0.6}} {
		in := rule.inset * unit
		p.d.Frame(trimMargin+in, trimMargin+in, p.width-2*in, p.height-2*in, rule.width*unit, p.rule)
	}
}

// The smallest characters on a plaque: the name is read from across a room, the
// issuing body from in front of it. mm.
const leastName, leastIssuer = 12.0, 5.0

// text is the studio's name, in two lines when one would be small, over the
// issuing body and the year and month. A name that would still be small is
// refused with plaque_illegible.
func (p plaque) text(name string, spec panel.PlaqueSpec) error {
	const kind = "职业指导大师工作室"
	room, middle := p.width*0.8, trimMargin+p.width/2
	lines := []string{name + kind}
	if oneLine := room / float64(utf8.RuneCountInString(lines[0])); oneLine < 0.1*p.height {
		lines = []string{name, kind}
	}
	em := min(room/longest(lines), 0.15*p.height)
	if em < leastName {
		return panel.Refuse("plaque_illegible", "", "Text", name)
	}
	p.lines(lines, middle, trimMargin+p.height*0.41-float64(len(lines))*em*1.45/2+em*0.225, em, 0)

	issuers := []string{spec.Issuer}
	if room/longest(issuers) < em*0.42 { // bodies that issue it together
		issuers = strings.Fields(spec.Issuer)
	}
	small := min(em*0.42, room/longest(issuers)/1.06, 0.11*p.height/float64(len(issuers)))
	if small < leastIssuer {
		return panel.Refuse("plaque_illegible", "", "Text", spec.Issuer)
	}
	p.lines(issuers, middle, trimMargin+p.height*0.735-float64(len(issuers)-1)*small*1.45, small, 0.06)
	if !spec.Issued.IsZero() {
		p.lines([]string{fmt.Sprintf("%d年%d月", spec.Issued.Year, int(spec.Issued.Month))}, middle, trimMargin+p.height*0.82, small, 0)
	}
	return nil
}

// lines sets centred lines of characters of the given size, mm; y is the top of the first.
func (p plaque) lines(lines []string, middle, y, em, spacing float64) {
	s := page.Style{Role: page.Song, Size: em / mmPerPoint, Align: page.Centre, Spacing: spacing, Colour: p.letters}
	s.Leading = s.Size
	for _, l := range lines {
		p.d.TextAt(s, middle, y, l)
		y += em * 1.45
	}
}

// longest is the number of characters of the longest line, 1 at least.
func longest(lines []string) float64 {
	n := 1
	for _, l := range lines {
		n = max(n, utf8.RuneCountInString(l))
	}
	return float64(n)
}

const mmPerPoint = 25.4 / 72
