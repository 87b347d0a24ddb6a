package wording

import (
	"fmt"

	"expertpanel/report/page"
)

// Look is how a document sets its words. It belongs to the document and not to
// the wording.
type Look struct {
	Title page.Style
	Text  page.Style
	Cell  page.Style
	// Least heights of a table's row and of a line to sign on, mm.
	Row, Sign float64
	// Lines to sign on in a row, when the wording does not say.
	PerRow int
	// Above and Below are the space around a heading of the first level, mm.
	Above, Below float64
	// FlushHeadings stand at the edge, whatever the indent of the text.
	FlushHeadings bool
	// Line is the height of 【空行】, mm.
	Line float64
}

// Set sets the words on the pages of a document.
func (w Words) Set(d *page.Doc, look Look) {
	for i := 0; i < len(w); {
		lead := w[i:].leading()
		if table := i + lead; table < len(w) && w[table].table(look) != nil {
			var under, over func()
			if lead > 0 {
				under = func() { Words(w[i:table]).each(d, look) }
			}
			next := table + 1
			if next < len(w) && w[next].Mark == Together {
				group := Words(w[next].Inner)
				over = func() { group.Set(d, look) }
				next++
			}
			d.TableBetween(under, *w[table].table(look), over)
			i = next
			continue
		}
		w[i].set(d, look)
		i++
	}
}

func (w Words) each(d *page.Doc, look Look) {
	for _, e := range w {
		e.set(d, look)
	}
}

// leading is how many elements lead up to a table and stay with it: headings
// and no more than two paragraphs behind them.
func (w Words) leading() int {
	if w[0].level() == 0 {
		return 0
	}
	paragraphs := 0
	for i, e := range w {
		switch {
		case e.Mark == Table || e.Block != nil && e.Block.table != nil:
			return i
		case e.Mark == Paragraph, e.Block != nil && e.Block.texts != nil:
			if paragraphs++; paragraphs > 2 {
				return 0
			}
		case e.level() == 0 && e.Mark != Lines && e.Mark != Gap:
			return 0
		}
	}
	return 0
}

// level is that of a heading, 0 for anything else.
func (e Element) level() int {
	switch e.Mark {
	case Level1:
		return 1
	case Level2:
		return 2
	case Level3:
		return 3
	case Level4:
		return 4
	}
	return 0
}

// table is the table that an element is, dressed as the document does.
func (e Element) table(look Look) *page.Table {
	switch {
	case e.Mark == Table:
		t := e.Table
		t.Style, t.MinRow = look.Cell, look.Row
		return &t
	case e.Block != nil:
		return e.Block.table
	}
	return nil
}

func (e Element) set(d *page.Doc, look Look) {
	text := look.Text
	switch e.Mark {
	case Placed:
		e.place(d, look)
	case Title:
		d.Title(look.Title, e.Parts...)
	case Paragraph:
		d.Paragraph(text, e.Parts[0])
	case Level1, Level2, Level3, Level4:
		if e.Mark == Level1 {
			d.Space(look.Above)
		}
		if look.FlushHeadings {
			text.Indent = 0
		}
		d.Heading(e.level(), text, e.Parts[0])
		if e.Mark == Level1 {
			d.Space(look.Below)
		}
	case Centred, AtRight, Flush:
		text.Indent = 0
		text.Align = map[Mark]page.Align{Centred: page.Centre, AtRight: page.Right, Flush: page.Justified}[e.Mark]
		d.Paragraph(text, e.Parts[0])
	case Item:
		e.list(d, text)
	case Field:
		for _, item := range e.Items {
			d.Field(text, item.Label, item.Value)
		}
	case FieldBeside:
		d.Fields(text, e.Items...)
	case Attendance:
		d.Attendance(text, e.Items...)
	default:
		e.setOfficial(d, look)
	}
}

// setOfficial sets what surrounds the text of a document.
func (e Element) setOfficial(d *page.Doc, look Look) {
	text := look.Text
	switch e.Mark {
	case Sign:
		perRow := look.PerRow
		if e.Number > 0 {
			perRow = int(e.Number)
		}
		d.SignatureLines(text, e.Parts, max(1, perRow), look.Sign)
	case Sealed:
		d.Sealed(text, e.Parts[0], e.Parts[1])
	case Signed:
		d.Signed(text, e.Parts[0], e.Parts[1])
	case Addressee:
		d.Addressee(text, e.Parts[0])
	case Attached:
		d.Attachments(text, e.Parts...)
	case AttachedPage:
		d.AttachmentPage(int(e.Number))
	case RedHead:
		d.RedHead(e.Parts[0], e.Parts[1])
	case Imprint:
		d.Imprint(page.Imprint{CopiedTo: e.Parts[0], Issuer: e.Parts[1], Printed: e.Parts[2]})
	case Lines:
		d.Space(e.size() * look.Line)
	case Gap:
		d.Space(e.size())
	case NewPage:
		d.BreakPage()
	case Together:
		d.Together(func() { Words(e.Inner).Set(d, look) })
	}
}

// size is the number of a mark, 1 when it has none.
func (e Element) size() float64 {
	if e.Number == 0 {
		return 1
	}
	return e.Number
}

// list numbers the items that have no mark of their own.
func (e Element) list(d *page.Doc, s page.Style) {
	marks, texts := make([]string, len(e.Items)), make([]string, len(e.Items))
	for i, item := range e.Items {
		marks[i], texts[i] = item.Label, item.Value
		if item.Label == "" {
			marks[i] = fmt.Sprintf("%d．", i+1)
		}
	}
	d.List(s, marks, texts)
}

func (e Element) place(d *page.Doc, look Look) {
	b := e.Block
	if b.table != nil {
		d.Table(*b.table)
	}
	for _, text := range b.texts {
		d.Paragraph(look.Text, text)
	}
	if b.draw != nil {
		b.draw(d)
	}
}
