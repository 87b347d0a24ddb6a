package page

// Outlined draws every character as the shape that it is (转曲): the file has
// no font and no text, and a workshop's machine needs none.
func (d *Doc) Outlined() { d.outlined = true }

// outlineOn fills the glyphs' shapes.
func (w words) outlineOn(out *writer) {
	pdf := out.pdf
	if w.turned != 0 {
		pdf.TransformBegin()
		pdf.TransformRotate(w.turned, w.x, w.y)
		defer pdf.TransformEnd()
	}
	out.fill(w.colour)
	em := w.size * mmPerPoint
	x := w.x
	for i, g := range w.glyphs {
		style := "F"
		if g.bold && w.size >= Size4 {
			out.pen(boldStroke*em, 0, w.colour)
			style = "FD"
		}
		if outline := g.face.outline(g.index); len(outline) > 0 {
			scale := em / g.face.unitsPerEm
			for _, contour := range contours(outline) {
				trace(out, contour, x, w.y, scale)
			}
			pdf.DrawPath(style)
		}
		x += (g.width + w.gaps[i]) * em
	}
}

// trace adds a contour of lines and quadratic curves to the path. Between two
// control points lies a point of the curve that the face leaves out.
func trace(out *writer, contour []point, x, y, scale float64) {
	n := len(contour)
	if n < 2 {
		return
	}
	at := func(p point) Point { return Point{x + float64(p.x)*scale, y - float64(p.y)*scale} }
	middle := func(a, b Point) Point { return Point{(a.X + b.X) / 2, (a.Y + b.Y) / 2} }
	first := 0
	for first < n && !contour[first].on {
		first++
	}
	var start Point
	if first < n {
		start = at(contour[first])
	} else { // nothing but control points
		first = n - 1
		start = middle(at(contour[first]), at(contour[0]))
	}
	pdf, from := out.pdf, start
	pdf.MoveTo(start.X, start.Y)
	for i := 1; i <= n; i++ {
		p := contour[(first+i)%n]
		if p.on {
			from = at(p)
			if i < n {
				pdf.LineTo(from.X, from.Y)
			}
			continue
		}
		control, next := at(p), contour[(first+i+1)%n]
		to := at(next)
		switch {
		case i == n:
			to = start
		case !next.on:
			to = middle(control, to)
		default:
			i++ // the curve ends in it
		}
		third := func(end Point) Point {
			return Point{end.X + (control.X-end.X)*2/3, end.Y + (control.Y-end.Y)*2/3}
		}
		a, b := third(from), third(to)
		pdf.CurveBezierCubicTo(a.X, a.Y, b.X, b.Y, to.X, to.Y)
		from = to
	}
	pdf.ClosePath()
}
