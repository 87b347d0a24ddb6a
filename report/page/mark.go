package page

import (
	"fmt"
	"slices"
)

// Footer says how pages are numbered.
type Footer int

// The footers.
const (
	NoFooter       Footer = iota
	OfficialFooter        // — 1 —, outer side (GB/T 9704-2012, 7.5)
	CountFooter           // the title and 第 1 页 共 3 页, so that loose sheets tell where they belong
)

// Number chooses how pages are numbered.
func (d *Doc) Number(f Footer) { d.footer = f }

// PracticeMark is what every page of a rehearsal says.
const PracticeMark = "演练·不作为评审依据"

// SpecimenMark is what every page says that only shows how a document will look.
const SpecimenMark = "样张·仅供核对，不得使用"

// pageMark is what is written across every page, and in a line at its top.
type pageMark struct{ across, line string }

// Practice marks every page as one of a rehearsal.
func (d *Doc) Practice() { d.marked = pageMark{"演练", PracticeMark} }

// Specimen marks every page as one that only shows how a document will look.
func (d *Doc) Specimen() { d.marked = pageMark{"样张", SpecimenMark} }

// finished is the pages with what depends on how many they are.
func (d *Doc) finished() []*sheet {
	pages := make([]*sheet, len(d.pages))
	for i, s := range d.pages {
		under := &Doc{format: d.format, pages: []*sheet{{}}}
		if d.marked != (pageMark{}) {
			under.markPage(d.marked)
		}
		over := &Doc{format: d.format, title: d.title, pages: []*sheet{{}}}
		over.number(d.footer, i+1, len(d.pages))
		pages[i] = &sheet{ops: slices.Concat(s.ground, under.current().ops, s.ops, over.current().ops)}
	}
	return pages
}

func (d *Doc) number(f Footer, page, of int) {
	switch f {
	case OfficialFooter:
		// 4号 Song, the dashes 7 mm below the type area, one character in from the outer edge.
		s := Style{Role: Song, Size: Size4, Leading: Size4}
		x := d.format.Width - d.format.Right - s.em()
		s.Align = Right
		if page%2 == 0 {
			x, s.Align = d.format.Left+s.em(), Left
		}
		d.TextAt(s, x, d.format.bottom()+7+d.inkAbove(s, "—")-s.baseline(), fmt.Sprintf("— %d —", page))
	case CountFooter:
		s := Style{Role: FangSong, Size: Size5, Leading: Size5, Align: Centre}
		d.FitLine(s, d.format.Left, d.format.bottom()+7, d.format.TypeWidth(), fmt.Sprintf("%s    第 %d 页  共 %d 页", d.title, page, of))
	}
}

// markPage sets the grey word across the page, which is not part of the
// page's text, and the line at its top, which is.
func (d *Doc) markPage(m pageMark) {
	grey := Colour{232, 232, 232}
	size := min(d.format.Width, d.format.Height) / mmPerPoint / 3.4
	glyphs, err := shape(Hei, m.across)
	if err != nil {
		d.fail(err)
		return
	}
	// The words' middle lies in the middle of the page.
	em := size * mmPerPoint
	const cos, sin = 0.8192, 0.5736 // 35 degrees
	half, up := em*1.1, em*0.38
	d.draw(words{
		x:      d.format.Width/2 - half*cos + up*sin,
		y:      d.format.Height/2 + half*sin + up*cos,
		glyphs: glyphs, gaps: []float64{0.2, 0}, size: size, colour: grey, turned: 35, silent: true,
	})
	s := Style{Role: Hei, Size: max(Size5, size/17), Align: Centre, Colour: Colour{90, 90, 90}}
	s.Leading = s.Size
	d.TextAt(s, d.format.Width/2, 7, m.line)
}
