package page

// Column is a column of a table. Width is in millimetres; columns of width 0
// share what the others leave.
type Column struct {
	Head  string
	Width float64
	Align Align
}

// Table is rows of text under a head that each page repeats.
type Table struct {
	Columns []Column
	Rows    [][]string
	Style   Style   // of the cells; Indent is not used
	MinRow  float64 // least height of a row, mm
}

// Inside a cell, mm.
const (
	cellPad  = 1.4
	cellRise = 1.2
)

// ruleWidth is that of a table's rules, mm.
const ruleWidth = 0.2

// row is one laid out row: the lines of each cell.
type row struct {
	cells  [][]line
	style  Style
	height float64
}

// Table sets a table over the full measure. A row stays whole unless it is
// taller than a page. The head is never alone at the foot of a page.
func (d *Doc) Table(t Table) {
	columns := d.resolved(t.Columns)
	headStyle := t.Style
	headStyle.Role = Hei
	heads := make([]string, len(columns))
	centred := make([]Column, len(columns))
	for i, c := range columns {
		heads[i] = c.Head
		centred[i] = Column{Width: c.Width, Align: Centre}
	}
	head := d.layRow(centred, heads, headStyle, t.MinRow)
	room := d.format.bottom() - d.format.Top - head.height
	var rows []row
	for _, cells := range t.Rows {
		rows = append(rows, cut(d.layRow(columns, cells, t.Style, t.MinRow), room)...)
	}

	drawHead := func() { d.drawRow(centred, head, true) }
	if len(rows) > 0 {
		d.Need(head.height + rows[0].height)
	}
	drawHead()
	for _, r := range rows {
		if d.y+r.height > d.format.bottom()+tolerance {
			d.NewPage()
			drawHead()
		}
		d.drawRow(columns, r, false)
	}
}

// resolved gives a width to every column.
func (d *Doc) resolved(columns []Column) []Column {
	left, open := d.format.TypeWidth(), 0
	for _, c := range columns {
		left -= c.Width
		if c.Width == 0 {
			open++
		}
	}
	out := append([]Column{}, columns...)
	for i := range out {
		if out[i].Width == 0 {
			out[i].Width = left / float64(open)
		}
	}
	return out
}

func (d *Doc) layRow(columns []Column, cells []string, s Style, least float64) row {
	s.Indent = 0
	r := row{style: s, cells: make([][]line, len(columns)), height: least}
	for i, text := range cells {
		r.cells[i] = d.breakText(s, text, columns[i].Width-2*cellPad)
		r.height = max(r.height, float64(len(r.cells[i]))*s.lineHeight()+2*cellRise)
	}
	return r
}

// cut divides a row that no page can hold.
func cut(r row, room float64) []row {
	most := int((room - 2*cellRise) / r.style.lineHeight())
	if r.height <= room || most < 1 {
		return []row{r}
	}
	var out []row
	for from := 0; ; from += most {
		part := row{style: r.style, cells: make([][]line, len(r.cells))}
		longest := 0
		for i, lines := range r.cells {
			part.cells[i] = lines[min(from, len(lines)):min(from+most, len(lines))]
			longest = max(longest, len(part.cells[i]))
		}
		if longest == 0 {
			return out
		}
		part.height = float64(longest)*r.style.lineHeight() + 2*cellRise
		out = append(out, part)
	}
}

func (d *Doc) drawRow(columns []Column, r row, first bool) {
	x, top, bottom := d.format.Left, d.y, d.y+r.height
	right := x
	for i, c := range columns {
		lines := r.cells[i]
		y := top + (r.height-float64(len(lines))*r.style.lineHeight())/2
		for _, l := range lines {
			s := r.style
			s.Align = c.Align
			if c.Align == Justified && len(lines) == 1 {
				s.Align = Left
			}
			l.fit((c.Width-2*cellPad)/s.em(), c.Align == Justified)
			d.place(s, l, anchor(right, c), y)
			y += s.lineHeight()
		}
		d.Line(right, top, right, bottom, ruleWidth, Colour{})
		right += c.Width
	}
	d.Line(right, top, right, bottom, ruleWidth, Colour{})
	if first {
		d.Line(x, top, right, top, ruleWidth, Colour{})
	}
	d.Line(x, bottom, right, bottom, ruleWidth, Colour{})
	d.y = bottom
}

func anchor(x float64, c Column) float64 {
	switch c.Align {
	case Centre:
		return x + c.Width/2
	case Right:
		return x + c.Width - cellPad
	}
	return x + cellPad
}
