package page

// Point is a place on a page, mm.
type Point struct{ X, Y float64 }

// Line draws a rule of the given width in millimetres.
func (d *Doc) Line(x1, y1, x2, y2, width float64, c Colour) {
	d.draw(stroke{x1: x1, y1: y1, x2: x2, y2: y2, width: width, colour: c})
}

// DashedLine draws a rule of dashes with gaps as long as they are.
func (d *Doc) DashedLine(x1, y1, x2, y2, width, dash float64, c Colour) {
	d.draw(stroke{x1, y1, x2, y2, width, c, dash})
}

// DashedCircle draws a circle of dashes around a point.
func (d *Doc) DashedCircle(x, y, r, width, dash float64, c Colour) {
	d.draw(ring{x, y, r, width, c, dash})
}

// Frame draws a rectangle's outline.
func (d *Doc) Frame(x, y, w, h, width float64, c Colour) {
	d.draw(box{x: x, y: y, w: w, h: h, width: width, colour: c})
}

// Ground paints a rectangle under everything else on the page.
func (d *Doc) Ground(x, y, w, h float64, c Colour) {
	d.under(box{x: x, y: y, w: w, h: h, colour: c, filled: true})
}

// GroundCurve draws a curve under everything else on the page: a start, and
// three points for each cubic Bézier piece.
func (d *Doc) GroundCurve(points []Point, width float64, c Colour) {
	d.under(curve{points, width, c})
}

func (d *Doc) under(o op) {
	s := d.current()
	s.ground = append(s.ground, o)
}

func (s stroke) drawOn(out *writer) {
	out.pen(s.width, s.dash, s.colour)
	out.pdf.Line(s.x1, s.y1, s.x2, s.y2)
	out.whole(s.dash)
}

func (r ring) drawOn(out *writer) {
	out.pen(r.width, r.dash, r.colour)
	out.pdf.Circle(r.x, r.y, r.r, "D")
	out.whole(r.dash)
}

func (b box) drawOn(out *writer) {
	if b.filled {
		out.fill(b.colour)
		out.pdf.Rect(b.x, b.y, b.w, b.h, "F")
		return
	}
	out.pen(b.width, 0, b.colour)
	out.pdf.Rect(b.x, b.y, b.w, b.h, "D")
}

func (c curve) drawOn(out *writer) {
	out.pen(c.width, 0, c.colour)
	out.pdf.MoveTo(c.points[0].X, c.points[0].Y)
	for i := 1; i+2 < len(c.points); i += 3 {
		a, b, to := c.points[i], c.points[i+1], c.points[i+2]
		out.pdf.CurveBezierCubicTo(a.X, a.Y, b.X, b.Y, to.X, to.Y)
	}
	out.pdf.DrawPath("D")
}

func (w *writer) pen(width, dash float64, c Colour) {
	w.line(c)
	w.pdf.SetLineWidth(width)
	if dash > 0 {
		w.pdf.SetDashPattern([]float64{dash, dash}, 0)
	}
}

// whole ends the dashes of a line.
func (w *writer) whole(dash float64) {
	if dash > 0 {
		w.pdf.SetDashPattern(nil, 0)
	}
}
