package report

import (
	"fmt"
	"io"
	"unicode/utf8"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

func plaqueReady(m panel.Meeting) error { return recognisedReady(m) }

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
}

// PlaqueProof has a page in real size for each plaque (第六条（五）), to be read
// and approved before it is made. It is refused with not_decided or
// nobody_recognised.
func PlaqueProof(w io.Writer, m panel.Meeting) error {
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
	d := newDoc(page.Bare(width+2*trimMargin, height+2*trimMargin), m.Round.Title+"牌匾样稿", m)
	list := recognised(m)
	for i, c := range list {
		if i > 0 {
			d.NewPage()
		}
		p := plaque{d: d, width: width, height: height}
		p.cropMarks()
		p.caption(fmt.Sprintf("牌匾样稿  第%d块，共%d块  成品尺寸%d×%d毫米  %s  %s",
			i+1, len(list), spec.WidthMM, spec.HeightMM, c.Name, c.Unit))
		p.plate()
		p.text(c.Name, spec)
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

// plate is the ground and a double frame, a heavy rule around a fine one.
func (p plaque) plate() {
	p.d.Ground(trimMargin, trimMargin, p.width, p.height, sheen)
	unit := min(p.width, p.height) / 400
	for _, rule := range []struct{ inset, width float64 }{{16, 2.4}, {20.4, 0.6}} {
		in := rule.inset * unit
		p.d.Frame(trimMargin+in, trimMargin+in, p.width-2*in, p.height-2*in, rule.width*unit, brass)
	}
}

// text is the studio's name, in two lines when one would be small, over the
// issuing body and the year and month.
func (p plaque) text(name string, spec panel.PlaqueSpec) {
	const kind = "职业指导大师工作室"
	room, middle := p.width*0.8, trimMargin+p.width/2
	lines := []string{name + kind}
	if oneLine := room / float64(utf8.RuneCountInString(lines[0])); oneLine < 0.1*p.height {
		lines = []string{name, kind}
	}
	longest := 0
	for _, l := range lines {
		longest = max(longest, utf8.RuneCountInString(l))
	}
	em := min(room/float64(longest), 0.15*p.height)
	title := page.Style{Role: page.Song, Size: em / mmPerPoint, Align: page.Centre}
	title.Leading = title.Size * 1.45
	y := trimMargin + p.height*0.41 - float64(len(lines))*em*1.45/2
	for _, l := range lines {
		p.d.TextAt(title, middle, y, l)
		y += em * 1.45
	}

	small := min(em*0.42, room/float64(max(1, utf8.RuneCountInString(spec.Issuer))))
	foot := page.Style{Role: page.Song, Size: small / mmPerPoint, Align: page.Centre, Spacing: 0.06}
	foot.Leading = foot.Size
	p.d.TextAt(foot, middle, trimMargin+p.height*0.735, spec.Issuer)
	if !spec.Issued.IsZero() {
		foot.Spacing = 0
		p.d.TextAt(foot, middle, trimMargin+p.height*0.82, fmt.Sprintf("%d年%d月", spec.Issued.Year, int(spec.Issued.Month)))
	}
}

const mmPerPoint = 25.4 / 72
