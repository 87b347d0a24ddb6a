package report

import (
	"io"
	"strings"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

func noticeReady(m panel.Meeting) error {
	if err := recognisedReady(m); err != nil {
		return err
	}
	if m.Publicity == nil || len(m.Publicity.Period.Days) == 0 {
		return panel.Refuse("publicity_not_set", "")
	}
	if strings.TrimSpace(m.Round.Office.Bureau) == "" {
		return panel.Refuse("bureau_missing", "")
	}
	return nil
}

// PublicityNotice is the 公示 of the names to be recognised (第六条（四）) on the
// official page. It is refused with not_decided, nobody_recognised,
// publicity_not_set or bureau_missing when it can't be posted yet.
func PublicityNotice(w io.Writer, m panel.Meeting) error {
	if err := noticeReady(m); err != nil {
		return err
	}
	n := noticeOf(m)
	format := page.Official()
	d := newDoc(format, n.heading(), m)
	d.Number(page.OfficialFooter)
	body := format.Body()
	if n.Number != "" {
		plain := body.With(page.Right)
		plain.Indent = 0
		d.Paragraph(plain, n.Number)
		d.Space(format.LineHeight())
	}
	d.Title(page.Style{Role: page.Song, Size: page.Size2, Leading: 36}, n.Title...)
	d.Space(format.LineHeight())

	d.Paragraph(body, n.Opening)
	d.Heading(1, body, n.List)
	d.Space(1)
	d.Table(noticeTable(n))
	d.Space(format.LineHeight() / 2)
	for _, s := range n.Sections {
		d.Heading(1, body, s.Heading)
		d.Paragraph(body, s.Text)
	}
	const under = 2 // lines of the contact
	over := len(n.Contact) - under
	for _, c := range n.Contact[:over] {
		d.Field(body, c.Label, c.Value)
	}
	// The signature shares its page with text (GB/T 9704-2012, 7.3.5).
	d.Together(func() {
		for _, c := range n.Contact[over:] {
			d.Field(body, c.Label, c.Value)
		}
		d.Space(format.LineHeight())
		d.Sealed(body, n.Bureau, n.Posted.Chinese())
	})
	return finish(d, w)
}

func noticeTable(n notice) page.Table {
	t := page.Table{
		Columns: []page.Column{
			{Width: 12, Align: page.Centre},
			{Width: 27, Align: page.Centre}, // leaves a studio of a four-hanzi name one line
			{Align: page.Left},
			{Align: page.Left},
		},
		Style:  page.Style{Role: page.FangSong, Size: page.Size4Small, Leading: 16},
		MinRow: 9.5,
		Rows:   n.Rows,
	}
	for i, head := range n.Columns {
		t.Columns[i].Head = head
	}
	return t
}
