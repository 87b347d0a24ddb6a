package page

// ink is a spot colour: what is drawn in a colour of the page is separated
// under the ink's name, so that a workshop can tell it from the rest.
type ink struct {
	name       string
	colour     Colour
	c, m, y, k byte // how it looks on a screen, percent
}

// Ink separates what is drawn in a colour under the name of a spot colour;
// cyan, magenta, yellow and black, in percent, are how readers show it. A
// document has one at most: gofpdf writes several in no certain order, and the
// same document must be the same bytes.
func (d *Doc) Ink(name string, colour Colour, c, m, y, k byte) {
	d.ink = &ink{name, colour, c, m, y, k}
}

// fill and line choose the colour of areas and of lines.
func (w *writer) fill(c Colour) {
	if w.ink != nil && w.ink.colour == c {
		w.pdf.SetFillSpotColor(w.ink.name, 100)
		return
	}
	w.pdf.SetFillColor(int(c.R), int(c.G), int(c.B))
}

func (w *writer) line(c Colour) {
	if w.ink != nil && w.ink.colour == c {
		w.pdf.SetDrawSpotColor(w.ink.name, 100)
		return
	}
	w.pdf.SetDrawColor(int(c.R), int(c.G), int(c.B))
}
