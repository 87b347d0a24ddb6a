package page

// red is the colour of an official document's head.
var red = Colour{R: 255}

// The head of an official document, mm. The standard leaves the rule's width open.
const (
	markDrop     = 35.0 // from the top of the type area to the top of the mark
	numberToRule = 4.0
	redRule      = 0.5
)

// RedHead sets the mark of the issuing body (发文机关标志), the document number
// two lines below it and the red rule (GB/T 9704-2012, 7.2.4, 7.2.5 and 7.2.7).
// The title goes two lines below the rule, where the page goes on. A mark is as
// large as the type area lets it be, but not above 初号.
func (d *Doc) RedHead(mark, number string) {
	middle := d.format.Left + d.format.TypeWidth()/2
	s := Style{Role: Song, Size: Size0, Align: Centre, Colour: red}
	if width := d.widthOf(s, mark); width > d.format.TypeWidth() {
		s.Size *= d.format.TypeWidth() / width
	}
	s.Leading = s.Size
	y := d.format.Top + markDrop + d.inkAbove(s, mark) - s.baseline()
	d.TextAt(s, middle, y, mark)

	body := d.format.Body()
	d.y = y + s.lineHeight() + 2*body.lineHeight()
	d.TextAt(body.With(Centre), middle, d.y, number)
	rule := d.y + body.foot() + numberToRule
	d.Line(d.format.Left, rule, d.format.Left+d.format.TypeWidth(), rule, redRule, red)
	d.y = rule + 2*body.lineHeight()
}

// inkAbove is how far text reaches above its baseline, mm.
func (d *Doc) inkAbove(s Style, text string) float64 {
	glyphs, err := shape(s.Role, text)
	if err != nil {
		d.fail(err)
		return 0
	}
	highest := 0.0
	for _, g := range glyphs {
		highest = max(highest, g.face.height(g.index))
	}
	return highest * s.em()
}

// Addressee sets the 主送机关 one line below the title, flush left, with the
// colon that ends it (GB/T 9704-2012, 7.3.2).
func (d *Doc) Addressee(body Style, text string) {
	d.Space(body.lineHeight())
	body.Indent = 0
	d.Paragraph(body, text+"：")
}

// Attendance sets who took part in a meeting, one line below the text of its
// minutes: labels such as 出席 in Hei, each with its names behind it
// (GB/T 9704-2012, 10.3). An empty value leaves its label out.
func (d *Doc) Attendance(body Style, rows ...Labelled) {
	d.Space(body.lineHeight())
	label := body
	label.Role = Hei
	for _, row := range rows {
		if row.Value != "" {
			head := row.Label + "："
			d.hang(label, body, head, d.widthOf(label, head), row.Value)
		}
	}
}
