package wording

import (
	"slices"
	"strconv"
	"strings"

	"expertpanel/report/page"
	"expertpanel/store/panel"
)

// Element is one thing that a document is set from, in order.
type Element struct {
	Mark   Mark
	Line   int      // of the wording
	Parts  []string // between the bars
	Number float64  // of the mark, 0 without one
	Table  page.Table
	Items  []page.Labelled // of neighbours: list items, fields, people
	Inner  []Element       // of Together
	Block  *Block
}

// Words are a wording with its facts said.
type Words []Element

const bar = "｜"

// blanks around a text in a line mean nothing. Other spaces are a value's own.
const blanks = " \t\r　"

// markup reads the output of a wording.
type markup struct {
	blocks []*Block
	line   int // of the wording, where the text at hand comes from
	open   []Words
	opened []int // the lines of the groups that are open
	words  Words // of the innermost group
}

func parseMarkup(output string, blocks []*Block) (Words, error) {
	m := markup{blocks: blocks, line: 1}
	for raw := range strings.SplitSeq(output, "\n") {
		text, line := withoutLines(raw)
		if line > 0 {
			m.line = line
		}
		if text = strings.Trim(text, blanks); text == "" {
			continue
		}
		if err := m.read(text); err != nil {
			return nil, err
		}
	}
	if n := len(m.opened); n > 0 {
		return nil, panel.Refuse("bad_wording", "together", "Line", m.opened[n-1])
	}
	return m.words, nil
}

func (m *markup) read(text string) error {
	if strings.Contains(text, string(sign)+"B") {
		return m.place(text)
	}
	mark, number, rest, err := m.cutMark(text)
	if err != nil {
		return err
	}
	form := shapes[mark]
	parts, err := m.parts(mark, form, rest)
	if err != nil {
		return err
	}
	if form.whole && parts[0] == "" { // of a fact that is not known
		return nil
	}
	e := Element{Mark: mark, Line: m.line, Parts: parts, Number: number}
	switch mark {
	case Remark:
	case Together:
		m.open, m.opened, m.words = append(m.open, m.words), append(m.opened, m.line), nil
	case TogetherEnd:
		return m.close()
	case Table:
		return m.table(e)
	case Row:
		return m.row(e)
	case Item, Field, FieldBeside, Attendance:
		m.neighbour(e)
	default:
		m.words = append(m.words, e)
	}
	return nil
}

// place takes a block, which stands alone.
func (m *markup) place(text string) error {
	n, rest, ok := numbered(text, 'B')
	if !ok || rest != "" || n >= len(m.blocks) {
		return panel.Refuse("bad_wording", "alone", "Line", m.line)
	}
	if b := m.blocks[n]; b.table != nil || b.draw != nil || b.texts != nil { // the others would part a table from what follows it
		m.words = append(m.words, Element{Mark: Placed, Line: m.line, Block: b})
	}
	return nil
}

// cutMark takes the mark off a line. What is in a value is never one.
func (m *markup) cutMark(text string) (mark Mark, number float64, rest string, err error) {
	inside, found := strings.CutPrefix(text, "【")
	if !found {
		return Paragraph, 0, text, nil
	}
	inside, rest, found = strings.Cut(inside, "】")
	if !found {
		return "", 0, "", panel.Refuse("bad_wording", "bracket", "Line", m.line)
	}
	name := strings.TrimRight(inside, "0123456789. 　")
	mark = Mark(strings.TrimSpace(name))
	form, known := shapes[mark]
	if !known {
		return "", 0, "", unknownMark(m.line, decoded(string(mark)))
	}
	if digits := strings.TrimSpace(inside[len(name):]); digits != "" {
		number, err = strconv.ParseFloat(digits, 64)
		if err != nil || !form.number || number <= 0 || number > 300 {
			return "", 0, "", panel.Refuse("bad_wording", "number", "Line", m.line, "Mark", string(mark), "Number", decoded(digits))
		}
	}
	return mark, number, rest, nil
}

func unknownMark(line int, name string) error {
	if close := near(name, markNames()); close != "" {
		return panel.Refuse("bad_wording", "mark_near", "Line", line, "Mark", name, "Near", close)
	}
	return panel.Refuse("bad_wording", "mark", "Line", line, "Mark", name)
}

// parts cuts a line at its bars, which may be typed as ｜ or |.
func (m *markup) parts(mark Mark, form shape, text string) ([]string, error) {
	text = strings.Trim(text, blanks)
	if form.whole {
		return []string{decoded(text)}, nil
	}
	var parts []string
	if text != "" {
		for part := range strings.SplitSeq(strings.ReplaceAll(text, "|", bar), bar) {
			part = strings.Trim(part, blanks)
			if mark != Table { // which has more to tell in each part
				part = decoded(part)
			}
			parts = append(parts, part)
		}
	}
	if n := len(parts); n < form.least || n > form.most {
		return nil, panel.Refuse("bad_wording", "parts", "Line", m.line, "Mark", string(mark), "Parts", n, "Least", form.least, "Most", form.most)
	}
	return parts, nil
}

func (m *markup) close() error {
	n := len(m.open)
	if n == 0 {
		return panel.Refuse("bad_wording", "stray_together", "Line", m.line)
	}
	group := Element{Mark: Together, Line: m.opened[n-1], Inner: m.words}
	m.words = append(m.open[n-1], group)
	m.open, m.opened = m.open[:n-1], m.opened[:n-1]
	return nil
}

// neighbour joins a line to those of its kind above it, so that their labels align.
func (m *markup) neighbour(e Element) {
	item := page.Labelled{Label: e.Parts[0]}
	if len(e.Parts) == 2 {
		item.Value = e.Parts[1]
	} else if e.Mark == Item {
		item = page.Labelled{Value: e.Parts[0]}
	}
	e.Parts = nil
	if n := len(m.words); n > 0 && m.words[n-1].Mark == e.Mark {
		m.words[n-1].Items = append(m.words[n-1].Items, item)
		return
	}
	e.Items = []page.Labelled{item}
	m.words = append(m.words, e)
}

var aligns = map[string]page.Align{"居左": page.Left, "居中": page.Centre, "居右": page.Right}

// table takes the heads: each a text, its width in millimetres and how its cells
// stand, the last two as they are needed: 领衔人 27 居中.
func (m *markup) table(e Element) error {
	for _, part := range e.Parts {
		c := page.Column{Align: page.Left}
		words := strings.FieldsFunc(part, func(r rune) bool { return strings.ContainsRune(blanks, r) })
		if n := len(words); n > 0 {
			if align, ok := aligns[words[n-1]]; ok {
				c.Align, words = align, words[:n-1]
			}
		}
		if n := len(words); n > 0 {
			if width, err := strconv.ParseFloat(words[n-1], 64); err == nil {
				if width < 5 || width > 250 {
					return panel.Refuse("bad_wording", "width", "Line", m.line, "Width", words[n-1])
				}
				c.Width, words = width, words[:n-1]
			}
		}
		c.Head = decoded(strings.Join(words, " "))
		e.Table.Columns = append(e.Table.Columns, c)
	}
	e.Parts = nil
	m.words = append(m.words, e)
	return nil
}

func (m *markup) row(e Element) error {
	n := len(m.words)
	if n == 0 || m.words[n-1].Mark != Table {
		return panel.Refuse("bad_wording", "row", "Line", m.line)
	}
	t := &m.words[n-1].Table
	if len(e.Parts) != len(t.Columns) {
		return panel.Refuse("bad_wording", "cells", "Line", m.line, "Cells", len(e.Parts), "Columns", len(t.Columns))
	}
	t.Rows = append(t.Rows, slices.Clone(e.Parts))
	return nil
}
