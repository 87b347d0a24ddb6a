package page

import "strings"

// Imprint is the 版记 of an official document.
type Imprint struct {
	CopiedTo string // bodies that get a copy, empty for none
	Issuer   string // who had it printed
	Printed  string // the date
}

// Its rules, mm: the first and the last are thick, one between is thin.
const (
	thickRule = 0.35
	thinRule  = 0.25
)

// Imprint sets the imprint at the foot of the type area, which its last rule
// lies on (GB/T 9704-2012, 7.4). It is the last thing of a document.
func (d *Doc) Imprint(im Imprint) {
	const copied, rise = "抄送：", 0.8 // rise keeps the lines off the rules
	s := Style{Role: FangSong, Size: Size4, Leading: 22, Align: Justified}
	printed := im.Printed + "印发"
	measure := d.format.TypeWidth() - 2*s.em()
	inked := strings.TrimLeft(printed, " 　") // before a date that is filled in by hand there is room for its year
	issuer := d.breakText(s, im.Issuer, measure-d.widthOf(s, inked)-s.em())
	height := float64(len(issuer))*s.lineHeight() + 2*rise
	if im.CopiedTo != "" {
		lines := d.breakText(s, im.CopiedTo+"。", measure-d.widthOf(s, copied))
		height += float64(len(lines))*s.lineHeight() + 2*rise
	}
	d.Need(height)
	left, right, foot := d.format.Left, d.format.Left+d.format.TypeWidth(), d.format.bottom()
	d.y = foot - height
	d.Line(left, d.y, right, d.y, thickRule, Colour{})
	d.y += rise
	if im.CopiedTo != "" {
		d.Within(s.em(), s.em(), func() { d.hang(s, s, copied, d.widthOf(s, copied), im.CopiedTo+"。") })
		d.y += rise
		d.Line(left, d.y, right, d.y, thinRule, Colour{})
		d.y += rise
	}
	for _, l := range issuer {
		d.place(s, l, left+s.em(), d.y)
		d.y += s.lineHeight()
	}
	d.TextAt(s.With(Right), right-s.em(), d.y-s.lineHeight(), printed)
	d.y = foot
	d.Line(left, foot, right, foot, thickRule, Colour{})
}
