package page

// Sealed sets the body's name and the date of a document that gets a seal: the
// date ends 4 characters from the right, the name stands centred over it
// (GB/T 9704-2012, 7.3.5.1).
func (d *Doc) Sealed(s Style, issuer, date string) {
	s.Align, s.Indent = Centre, 0
	d.Need(2 * s.lineHeight())
	right := d.format.Left + d.format.TypeWidth()
	middle := right - 4*s.em() - d.widthOf(s, date)/2
	middle = min(middle, right-d.widthOf(s, issuer)/2) // a long name stays in the type area
	d.TextAt(s, middle, d.y, issuer)
	d.TextAt(s, middle, d.y+s.lineHeight(), date)
	d.y += 2 * s.lineHeight()
}

// SignatureLines sets, for each label, a rule to sign on, so many to a row.
func (d *Doc) SignatureLines(s Style, labels []string, perRow int, height float64) {
	const gutter = 6
	s.Align = Left
	width := (d.format.TypeWidth() - gutter*float64(perRow-1)) / float64(perRow)
	for i, label := range labels {
		if i%perRow == 0 {
			if i > 0 {
				d.y += height
			}
			d.Need(height)
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

// Field sets a label with its value; without a value it draws a rule to write
// on by hand.
func (d *Doc) Field(s Style, label, value string) {
	if value != "" {
		s.Align = Left
		shift := s.Indent*s.em() + d.widthOf(s, label)
		d.Need(s.lineHeight())
		d.TextAt(s, d.format.Left+s.Indent*s.em(), d.y, label)
		s.Indent = 0
		d.flow(s, value, d.format.Left+shift, d.format.TypeWidth()-shift)
		return
	}
	d.Need(s.lineHeight())
	d.blank(s, d.format.Left+s.Indent*s.em(), label, 16*s.em())
	d.y += s.lineHeight()
}

// blank sets a label and a rule behind it, under the foot of the characters.
func (d *Doc) blank(s Style, x float64, label string, width float64) {
	s.Align = Left
	d.TextAt(s, x, d.y, label)
	from, y := x+d.widthOf(s, label), d.y+s.baseline()+0.14*s.em()
	d.Line(from, y, from+width, y, ruleWidth, Colour{})
}
