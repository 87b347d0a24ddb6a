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
	after   float64 // what stays on the page under the last row, mm
}

// Inside a cell, mm.
const (
	cellPad  = 1.4
	cellRise = 1.2
)

// ruleWidth is that of a table's rules, mm.
const ruleWidth = 0.2

// TableUnder sets a table and what leads up to it, which stays on one page with
// the head and the first rows.
func (d *Doc) TableUnder(lead func(), t Table) { d.TableBetween(lead, t, nil) }

// TableOver sets a table and what follows it, which stays on one page with the
// last rows: signatures never stand alone on a sheet.
func (d *Doc) TableOver(t Table, follow func()) { d.TableBetween(nil, t, follow) }

// TableBetween sets a table with what leads up to it and what follows it; each
// may be nil.
func (d *Doc) TableBetween(lead func(), t Table, follow func()) {
	if follow != nil {
		t.after = d.heightOf(follow)
	}
	if lead != nil {
		_, head, rows := d.layTable(t)
		d.Together(func() {
			lead()
			d.Need(d.start(head, rows, t.after))
		})
	}
	d.Table(t)
	if follow != nil {
		d.Together(follow)
	}
}

// heightOf draws what takes no more than a page, and takes it away again.
func (d *Doc) heightOf(draw func()) float64 {
	before := *d
	d.running = nil
	d.NewPage()
	d.top-- // as if something stood above
	draw()
	height := d.y - d.format.Top
	before.err = d.err
	*d = before
	return height
}

// row is one laid out row: the lines of each cell.
type row struct {
	cells  [][]line
	style  Style
	height float64
	first  bool // the head
}

// Table sets a table over the full measure. A row stays whole unless it is
// taller than a page. The head is never at the foot of a page with fewer than
// two rows, nor the last row alone at the top of one; three rows are not parted.
func (d *Doc) Table(t Table) {
	columns, head, rows := d.layTable(t)
	d.Need(d.start(head, rows, t.after))
	d.drawRow(columns, head)
	page := d.format.bottom() - d.top - head.height
	for i, r := range rows {
		height := r.height
		switch left := rows[i:]; {
		case len(left) == 1 && height+t.after <= page:
			height += t.after
		case i >= 2 && len(left) == 2 && height+left[1].height+t.after <= page:
			height += left[1].height + t.after
		}
		if d.y+height > d.format.bottom()+tolerance {
			d.NewPage()
			d.drawRow(columns, head)
		}
		d.drawRow(columns, r)
	}
}

func (d *Doc) layTable(t Table) (columns []Column, head row, rows []row) {
	columns = d.resolved(t.Columns)
	headStyle := t.Style
	headStyle.Role = Hei
	heads := make([]string, len(columns))
	for i, c := range columns {
		heads[i] = c.Head
	}
	head = d.layRow(columns, heads, headStyle, t.MinRow)
	head.first = true
	room := d.format.bottom() - d.top - head.height
	for _, cells := range t.Rows {
		rows = append(rows, cut(d.layRow(columns, cells, t.Style, t.MinRow), room)...)
	}
	return columns, head, rows
}

// start is the height of the head and the rows that stay with it, and of what
// stays with the last row when there are no more: all of up to three rows, or
// the first two; 0 when no page holds these.
func (d *Doc) start(head row, rows []row, after float64) float64 {
	page := d.format.bottom() - d.top
	height := func(n int) float64 {
		sum := head.height
		for _, r := range rows[:n] {
			sum += r.height
		}
		return sum
	}
	if n := len(rows); n <= 3 {
		for _, whole := range []float64{height(n) + after, height(n)} {
			if whole <= page {
				return whole
			}
		}
	}
	if two := height(min(2, len(rows))); two <= page {
		return two
	}
	return 0
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
		r.cells[i] = d.cellLines(s, text, columns[i])
		r.height = max(r.height, float64(len(r.cells[i]))*s.lineHeight()+2*cellRise)
	}
	return r
}

// cellLines breaks the text of a cell, between terms when that takes no more
// lines. Centred lines, and those whose last would be a character or two, come
// out about equally long.
func (d *Doc) cellLines(s Style, text string, c Column) []line {
	glyphs, err := shape(s.Role, text)
	if err != nil {
		d.fail(err)
		return nil
	}
	measure := (c.Width - 2*cellPad) / s.em()
	anywhere := ranks(runesOf(glyphs))
	lines := setBroken(glyphs, anywhere, measure, measure, s.Spacing)
	if len(lines) < 2 {
		return lines
	}
	between := bySense(runesOf(glyphs), anywhere)
	balanced := c.Align == Centre || lines[len(lines)-1].width() < 2.5
	for _, places := range [][]rank{between, anywhere} {
		better := setBroken(glyphs, places, measure, measure, s.Spacing)
		if len(better) > len(lines) {
			continue
		}
		for narrower := measure - 0.25; balanced && narrower > 1; narrower -= 0.25 {
			even := setBroken(glyphs, places, narrower, narrower, s.Spacing)
			if len(even) > len(lines) {
				break
			}
			better = even
		}
		return better
	}
	return lines
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

func (d *Doc) drawRow(columns []Column, r row) {
	left, top, bottom := d.format.Left, d.y, d.y+r.height
	x := left
	for i, c := range columns {
		s := r.style
		s.Align = c.Align
		if r.first {
			s.Align = Centre
		}
		y := top + (r.height-float64(len(r.cells[i]))*s.lineHeight())/2
		for _, l := range r.cells[i] {
			l.fit((c.Width-2*cellPad)/s.em(), false)
			d.place(s, l, anchored(x+cellPad, c.Width-2*cellPad, s.Align), y)
			y += s.lineHeight()
		}
		d.Line(x, top, x, bottom, ruleWidth, Colour{})
		x += c.Width
	}
	d.Line(x, top, x, bottom, ruleWidth, Colour{})
	if r.first {
		d.Line(left, top, x, top, ruleWidth, Colour{})
	}
	d.Line(left, bottom, x, bottom, ruleWidth, Colour{})
	d.y = bottom
}
