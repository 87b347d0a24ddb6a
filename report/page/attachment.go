package page

import "fmt"

// Attachments sets the note of what is attached, one line below the text, a
// long name under its own first character (GB/T 9704-2012, 7.3.4). Only several
// attachments have numbers.
func (d *Doc) Attachments(body Style, names ...string) {
	const label, indent = "附件：", 2
	body.Indent, body.Align = indent, Left
	lead := d.widthOf(body, label)
	marks, widest := make([]string, len(names)), 0.0
	for i := range names {
		if len(names) > 1 {
			marks[i] = fmt.Sprintf("%d. ", i+1)
			widest = max(widest, d.widthOf(body, marks[i]+"附")-body.em())
		}
	}
	text := d.closing
	d.Space(body.lineHeight())
	measure := d.format.TypeWidth() - indent*body.em() - lead - widest
	height := 0.0
	for _, name := range names {
		height += float64(len(d.breakText(body.flush(), name, measure))) * body.lineHeight()
	}
	follows := d.lasts(text)
	d.needAfter(&d.closing, height)
	if follows {
		text = d.closing
	} else {
		text = d.mark()
	}
	for i, name := range names {
		if i == 0 {
			d.hang(body, body, label+marks[0], lead+widest, name)
			continue
		}
		under := body
		under.Indent += lead / body.em()
		d.hang(under, under, marks[i], widest, name)
	}
	if text.page == len(d.pages) {
		d.closing = d.until(text) // a signature below takes text along, not only the note
	}
}

// AttachmentPage begins an attachment on a page of its own: 附件 and its number
// in Hei at the top left, the title in the third line (GB/T 9704-2012, 7.3.7).
// The number of an only attachment is 0, which is not set.
func (d *Doc) AttachmentPage(number int) {
	d.NewPage()
	s := d.format.Body().flush()
	s.Role = Hei
	mark := "附件"
	if number > 0 {
		mark += fmt.Sprint(number)
	}
	d.TextAt(s, d.format.Left, d.y, mark)
	d.y += 2 * s.lineHeight()
}
