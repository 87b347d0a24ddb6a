package page

import "slices"

// tail is text that stands last on a page. Should what comes after it not fit
// there, it goes along to the next page: a heading is never alone at the foot
// of a page, and a signature never on a page without text.
type tail struct {
	page     int // the number of pages when it was set
	from, to int // what was drawn for it
	y        float64
}

// mark is a tail that begins here.
func (d *Doc) mark() tail {
	return tail{page: len(d.pages), from: len(d.current().ops), to: len(d.current().ops), y: d.y}
}

// begin is a tail that begins here or, under headings, with them.
func (d *Doc) begin() tail {
	if d.lasts(d.heads) {
		return d.heads
	}
	return d.mark()
}

// until is the tail that begins with t and ends here, if both are on one page.
func (d *Doc) until(t tail) tail {
	t.to = len(d.current().ops)
	return t
}

// lasts reports whether nothing was drawn since the tail.
func (d *Doc) lasts(t tail) bool {
	return t.page == len(d.pages) && t.to > t.from && t.to == len(d.current().ops)
}

// needAfter is Need for something that takes a tail along.
func (d *Doc) needAfter(t *tail, mm float64) {
	if d.y+mm > d.format.bottom()+tolerance && d.y > d.top {
		d.turn(t, mm)
	}
}

// turn goes on at the next page and takes the tail along, unless that begins
// the page itself or the next page could not hold it and what it goes along with.
func (d *Doc) turn(t *tail, mm float64) {
	height := d.y - t.y
	if !d.lasts(*t) || t.y <= d.top+tolerance || height+mm > d.format.bottom()-d.format.Top {
		d.NewPage()
		return
	}
	old := d.current()
	moved := slices.Clone(old.ops[t.from:])
	old.ops = slices.Clip(old.ops[:t.from])
	d.NewPage()
	here := d.mark()
	for _, o := range moved {
		w := o.(words) // tails are text alone
		w.y += here.y - t.y
		d.draw(w)
	}
	d.y += height
	*t = d.until(here)
}
