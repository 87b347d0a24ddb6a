package report

import (
	"slices"
	"strings"
	"unicode/utf8"

	"expertpanel/report/page"
	"expertpanel/report/wording"
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

// KindPlaque is the wording of both files of plaques, so that what is approved is made.
const KindPlaque Kind = "plaque"

// plaqueProof has a page in real size for each plaque (第六条（五）), with live
// text, to be read and approved before it is made. It is refused with
// not_decided, nobody_recognised, or plaque_illegible.
var plaqueProof = plaques(KindPlaqueProof, "牌匾样稿", func(p plaque) plaque {
	p.d.Ground(trimMargin, trimMargin, p.width, p.height, sheen)
	p.rule = brass
	return p
})

// engraved is the colour of all that the workshop cuts or prints on the plate.
var engraved = page.Colour{R: 74, G: 52, B: 16}

// plaqueProduction is plaqueProof for the workshop: shapes instead of text, no
// imitation of the metal, and everything on the plate in one spot colour, apart
// from the crop marks around it. It is refused as plaqueProof is.
var plaqueProduction = plaques(KindPlaqueProduction, "牌匾制作文件", func(p plaque) plaque {
	p.d.Outlined()
	p.d.Ink("Plaque", engraved, 40, 55, 95, 50)
	p.letters, p.rule = engraved, engraved
	return p
})

func plaques(kind Kind, name string, dressed func(plaque) plaque) form {
	return form{
		kind: kind, wordedAs: KindPlaque, title: roundTitle(name), ready: plaqueReady,
		sized: func(m panel.Meeting) page.Format {
			spec := plaqueSpec(m)
			return page.Bare(float64(spec.WidthMM)+2*trimMargin, float64(spec.HeightMM)+2*trimMargin)
		},
		fill: func(d *page.Doc, m panel.Meeting, text wording.Text) error {
			spec, list := plaqueSpec(m), m.Confirmable()
			for i, c := range list {
				if i > 0 {
					d.NewPage()
				}
				words, err := text.Say(with(m, wording.Facts{
					"文书": name, "序号": i + 1, "总数": len(list), "宽": spec.WidthMM, "高": spec.HeightMM,
					"姓名": c.Name, "单位": c.Unit, "工作室": c.Studio(), "颁发单位": spec.Issuer, "颁发日期": spec.Issued,
				}))
				if err != nil {
					return err
				}
				p := dressed(plaque{d: d, width: float64(spec.WidthMM), height: float64(spec.HeightMM)})
				p.cropMarks()
				p.frame()
				if err := p.set(words); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// plaqueSpec is the round's, with what is usual where it says nothing.
func plaqueSpec(m panel.Meeting) panel.PlaqueSpec {
	spec := m.Round.Plaque
	if spec.WidthMM == 0 || spec.HeightMM == 0 {
		spec.WidthMM, spec.HeightMM = plaqueWidth, plaqueHeight
	}
	if spec.Issuer == "" {
		spec.Issuer = m.Round.Office.Bureau
	}
	return spec
}

// set sets the words of a plaque: the studio's name, who issues it and when, and
// what stands beside the plate.
func (p plaque) set(words wording.Words) error {
	places := map[wording.Mark]wording.Element{}
	for _, e := range words {
		if !slices.Contains([]wording.Mark{wording.Title, wording.Signed, wording.Centred}, e.Mark) {
			return panel.Refuse("bad_wording", "not_here", "Line", e.Line, "Mark", string(e.Mark))
		}
		if _, twice := places[e.Mark]; twice {
			return panel.Refuse("bad_wording", "one", "Line", e.Line, "Mark", string(e.Mark))
		}
		places[e.Mark] = e
	}
	for _, mark := range []wording.Mark{wording.Title, wording.Signed} {
		if _, there := places[mark]; !there {
			return panel.Refuse("bad_wording", "one", "Line", 1, "Mark", string(mark))
		}
	}
	if caption, there := places[wording.Centred]; there {
		p.caption(caption.Parts[0])
	}
	signed := places[wording.Signed].Parts
	return p.text(places[wording.Title].Parts, signed[0], signed[1])
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

// text is the studio's name, cut into its phrases when one line would be small,
// over the issuing body and the year and month. A name that would still be small
// is refused with plaque_illegible.
func (p plaque) text(name []string, issuer, issued string) error {
	room, middle := p.width*0.8, trimMargin+p.width/2
	lines := []string{strings.Join(name, "")}
	if oneLine := room / float64(utf8.RuneCountInString(lines[0])); oneLine < 0.1*p.height {
		lines = name
	}
	em := min(room/longest(lines), 0.15*p.height*2/float64(max(2, len(lines))))
	if em < leastName {
		return panel.Refuse("plaque_illegible", "", "Text", name[0])
	}
	p.lines(lines, middle, trimMargin+p.height*0.41-float64(len(lines))*em*1.45/2+em*0.225, em, 0)

	// Below the name all plaques of a round are alike (第六条（五）: 统一规格), however
	// long the names: bodies that issue them together stand in a line each.
	issuers := []string{issuer}
	usual := 0.042 * min(p.width, p.height)
	if room/longest(issuers) < 1.25*usual {
		issuers = strings.Fields(issuer)
	}
	small := min(usual, room/longest(issuers)/1.06, 0.11*p.height/float64(len(issuers)))
	if small < leastIssuer {
		return panel.Refuse("plaque_illegible", "", "Text", issuer)
	}
	p.lines(issuers, middle, trimMargin+p.height*0.735-float64(len(issuers)-1)*small*1.45, small, 0.06)
	p.lines([]string{issued}, middle, trimMargin+p.height*0.82, small, 0)
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
