package page

import "strings"

// Sealed sets the body's name and the date of a document that gets a seal: the
// date ends 4 characters from the right, the name stands centred over it
// (GB/T 9704-2012, 7.3.5.1). A name longer than the type area, as of a joint
// notice, takes several lines: a line for each body where spaces part them.
func (d *Doc) Sealed(s Style, issuer, date string) {
	s.Align, s.Indent = Centre, 0
	lines := d.issuerLines(s, issuer)
	d.needAfter(&d.closing, float64(len(lines)+1)*s.lineHeight())
	right := d.format.Left + d.format.TypeWidth()
	middle := right - 4*s.em() - d.widthOf(s, date)/2
	for _, l := range lines {
		middle = min(middle, right-l.width()*s.em()/2) // a long name stays in the type area
	}
	for _, l := range lines {
		d.place(s, l, middle, d.y)
		d.y += s.lineHeight()
	}
	d.TextAt(s, middle, d.y, date)
	d.y += s.lineHeight()
}

// Signed sets the body's name and the date of a document without a seal: the
// name ends 2 characters from the right, the date begins 2 characters right of
// the name's start and ends no nearer to the edge than the name does: a long
// date pushes the name to the left (GB/T 9704-2012, 7.3.5.2).
func (d *Doc) Signed(s Style, issuer, date string) {
	s.Align, s.Indent = Left, 0
	lines := d.issuerLines(s, issuer)
	d.needAfter(&d.closing, float64(len(lines)+1)*s.lineHeight())
	width := d.widthOf(s, date) + 2*s.em()
	for _, l := range lines {
		width = max(width, l.width()*s.em())
	}
	// Of a long name, its end is where the type area ends.
	x := max(d.format.Left, d.format.Left+d.format.TypeWidth()-2*s.em()-width)
	for _, l := range lines {
		d.place(s, l, x, d.y)
		d.y += s.lineHeight()
	}
	d.TextAt(s, x+2*s.em(), d.y, date)
	d.y += s.lineHeight()
}

func (d *Doc) issuerLines(s Style, issuer string) []line {
	parts := []string{issuer}
	if d.widthOf(s, issuer) > d.format.TypeWidth() {
		parts = strings.Fields(issuer)
	}
	var lines []line
	for _, part := range parts {
		lines = append(lines, d.even(s, part)...)
	}
	return lines
}

// even breaks a text into as few lines as the type area allows, and those as
// equally long as they can be.
func (d *Doc) even(s Style, text string) []line {
	width := d.format.TypeWidth()
	best := d.breakText(s, text, width)
	for width > s.em() {
		width -= s.em()
		narrower := d.breakText(s, text, width)
		if len(narrower) > len(best) {
			break
		}
		best = narrower
	}
	for _, l := range best {
		l.fit(d.format.TypeWidth()/s.em(), false)
	}
	return best
}

// SignatureLines sets, for each label, a rule to sign on, so many to a row, or
// fewer when a label leaves too little room to sign. The text before it goes
// along when the first row does not fit under it.
func (d *Doc) SignatureLines(s Style, labels []string, perRow int, height float64) {
	const gutter, least = 6.0, 25.0
	s.Align = Left
	widest := 0.0
	for _, label := range labels {
		widest = max(widest, d.widthOf(s, label))
	}
	share := func() float64 { return (d.format.TypeWidth() - gutter*float64(perRow-1)) / float64(perRow) }
	for perRow > 1 && widest+least > share() {
		perRow--
	}
	width := share()
	for i, label := range labels {
		if i%perRow == 0 {
			if i > 0 {
				d.y += height
				d.Need(height)
			} else {
				d.needAfter(&d.closing, height)
			}
		}
		x := d.format.Left + float64(i%perRow)*(width+gutter)
		foot := d.y + height - 2
		d.TextAt(s, x, foot-s.baseline(), label)
		d.Line(x+d.widthOf(s, label)+1, foot+0.8, x+width, foot+0.8, ruleWidth, Colour{})
	}
	if len(labels) > 0 {
		d.y += height
	}
}

// Labelled is a value behind its label. Without a value there is a rule to
// write it on by hand.
type Labelled struct{ Label, Value string }

// Field sets one labelled value over the measure.
func (d *Doc) Field(s Style, label, value string) {
	if value != "" {
		d.hang(s, s, label, d.widthOf(s, label), value)
		return
	}
	d.Need(s.lineHeight())
	d.blank(s, d.format.Left+s.Indent*s.em(), label)
	d.y += s.lineHeight()
}

// Fields sets labelled values two to a row, or under each other where one is too
// long for half the measure.
func (d *Doc) Fields(s Style, fields ...Labelled) {
	half := d.format.TypeWidth() / 2
	for len(fields) > 0 {
		if len(fields) > 1 && d.half(s, fields[0]) < half && d.half(s, fields[1]) < half {
			d.Field(s, fields[0].Label, fields[0].Value)
			d.y -= s.lineHeight()
			d.Within(half, 0, func() { d.Field(s, fields[1].Label, fields[1].Value) })
			fields = fields[2:]
			continue
		}
		d.Field(s, fields[0].Label, fields[0].Value)
		fields = fields[1:]
	}
}

// half is the width that a field takes, with some air behind it.
func (d *Doc) half(s Style, f Labelled) float64 {
	if f.Value == "" {
		return d.toFill(s, f.Label) + s.em()
	}
	return d.widthOf(s, f.Label) + d.widthOf(s, f.Value) + s.em()
}

// Within draws between margins that are wider by so much on the left and right.
func (d *Doc) Within(left, right float64, draw func()) {
	d.format.Left, d.format.Right = d.format.Left+left, d.format.Right+right
	draw()
	d.format.Left, d.format.Right = d.format.Left-left, d.format.Right-right
}

// toFill is the width of a label and its rule. The rules of labels that stand
// under each other end at one place, unless one would be too short to write on.
func (d *Doc) toFill(s Style, label string) float64 {
	return max(18*s.em(), d.widthOf(s, label)+9*s.em())
}

// blank sets a label and a rule behind it, under the foot of the characters.
func (d *Doc) blank(s Style, x float64, label string) {
	s.Align = Left
	d.TextAt(s, x, d.y, label)
	y := d.y + s.baseline() + ruleDrop*s.em()
	d.Line(x+d.widthOf(s, label), y, x+d.toFill(s, label), y, ruleWidth, Colour{})
}

// ruleDrop is how far under the baseline a rule to write on lies, in characters.
const ruleDrop = 0.14
