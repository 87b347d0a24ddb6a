package sheet

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// mostAreas is the limit of merged areas that are looked at.
const mostAreas = 20000

// worksheet gathers the lines of a sheet as its tokens pass.
type worksheet struct {
	strings []string
	page    page
	merged  []string

	row, column   int // of the cell that is being read, both from 1
	line          line
	kind          string // the cell's type, ECMA-376 part 1, 18.18.11
	value, inline strings.Builder
	formula       bool
	into          *strings.Builder // where character data go, nil = nowhere
	reading       bool             // within rPh
}

// worksheet reads one sheet.
func (w *workbook) worksheet(name, part string) (page, error) {
	s := &worksheet{strings: w.strings, page: page{name: name}}
	err := w.walk(part, func(t xml.Token) error {
		switch e := t.(type) {
		case xml.StartElement:
			s.start(e)
		case xml.EndElement:
			return s.end(e)
		case xml.CharData:
			if s.into != nil {
				s.into.Write(e)
			}
		}
		return nil
	})
	slices.SortStableFunc(s.page.lines, func(a, b line) int { return a.number - b.number })
	for _, ref := range s.merged {
		s.page.spread(ref)
	}
	return s.page, err
}

func (s *worksheet) start(e xml.StartElement) {
	switch e.Name.Local {
	case "row":
		s.row++
		if n, err := strconv.Atoi(attr(e, "r")); err == nil && n > 0 && n <= excelize.TotalRows {
			s.row = n
		}
		hidden := attr(e, "hidden")
		s.column, s.line = 0, line{number: s.row, hidden: hidden == "1" || hidden == "true"}
	case "c":
		s.column++
		if column, _, err := excelize.CellNameToCoordinates(attr(e, "r")); err == nil {
			s.column = column
		}
		s.kind, s.formula = attr(e, "t"), false
		s.value.Reset()
		s.inline.Reset()
	case "f":
		s.formula = true
	case "v":
		s.into = &s.value
	case "rPh":
		s.reading = true
	case "t":
		if !s.reading {
			s.into = &s.inline
		}
	case "mergeCell":
		if len(s.merged) < mostAreas {
			s.merged = append(s.merged, attr(e, "ref"))
		}
	}
}

func (s *worksheet) end(e xml.EndElement) error {
	switch e.Name.Local {
	case "v", "t":
		s.into = nil
	case "rPh":
		s.reading = false
	case "c":
		if c := s.cell(); !c.empty() {
			s.line.put(s.column-1, c)
		}
	case "row":
		if len(s.line.cells) == 0 {
			return nil
		}
		if len(s.page.lines) == mostLines {
			s.page.cut = true
			return errEnough
		}
		s.page.lines = append(s.page.lines, s.line)
		s.line = line{number: s.row}
	}
	return nil
}

// cell makes a cell of what was gathered.
func (s *worksheet) cell() cell {
	value := s.value.String()
	switch s.kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || i < 0 || i >= len(s.strings) {
			return cell{}
		}
		return cell{text: s.strings[i]}
	case "inlineStr":
		return cell{text: unescape(s.inline.String())}
	case "str", "e", "d":
		return cell{text: unescape(value), unsaved: s.formula && value == "" && s.kind != "str"}
	case "b":
		return cell{text: map[string]string{"1": "TRUE", "0": "FALSE"}[value]}
	}
	return cell{text: value, number: value != "", unsaved: s.formula && value == ""}
}

// spread gives the value of a merged area that reaches down to its rows below.
func (p *page) spread(ref string) {
	from, to, ok := strings.Cut(ref, ":")
	column, top, err1 := excelize.CellNameToCoordinates(from)
	_, bottom, err2 := excelize.CellNameToCoordinates(to)
	if !ok || err1 != nil || err2 != nil || bottom <= top {
		return
	}
	first, found := p.find(top)
	if !found {
		return
	}
	c := p.lines[first].at(column - 1)
	if c.empty() {
		return
	}
	c.continues = top
	for i := first + 1; i < len(p.lines) && p.lines[i].number <= bottom; i++ {
		if p.lines[i].at(column - 1).empty() {
			p.lines[i].put(column-1, c)
		}
	}
}

func (p *page) find(row int) (int, bool) {
	return slices.BinarySearchFunc(p.lines, row, func(l line, row int) int { return l.number - row })
}
