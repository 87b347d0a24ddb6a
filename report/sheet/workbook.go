package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"
)

var errNoSheets = errors.New("sheet: a workbook without sheets")

// readWorkbook reads the visible sheets of a workbook that was weighed.
func readWorkbook(data []byte) (pages []page, err error) {
	// Excelize indexes by numbers that stand in the file, of rows, cells, styles
	// and texts. Should a damaged file make one of them panic, the program must
	// go on and say that the file is damaged.
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("sheet: damaged: %v", fault)
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue:      true, // not 1.10105E+17
		UnzipSizeLimit:    mostUnpacked,
		UnzipXMLSizeLimit: mostUnpacked, // as much as the other, so that no part with personal data becomes a temporary file
	})
	if err != nil {
		return nil, err
	}
	defer f.Close() // holds no file of the system
	sheets := f.GetSheetList()
	if len(sheets) == 0 {
		return nil, errNoSheets
	}
	for _, name := range sheets {
		if visible, err := f.GetSheetVisible(name); err == nil && !visible {
			continue
		}
		p, err := readSheet(f, name)
		if missing := (excelize.ErrSheetNotExist{}); errors.As(err, &missing) {
			continue
		}
		if err != nil {
			return nil, err
		}
		pages = append(pages, p)
	}
	return pages, nil
}

// readSheet reads the values in one pass, and then asks for what they hide.
// The order matters: asking loads the sheet, and once it is loaded a pass over
// its values writes it out first.
func readSheet(f *excelize.File, name string) (page, error) {
	p := page{name: name}
	if err := p.readValues(f); err != nil || len(p.lines) == 0 {
		return p, err // what has no cells, such as a chart, can't be asked
	}
	merged, err := f.GetMergeCells(name, true)
	if err != nil {
		return p, err
	}
	// Within a merged area every cell would answer for the first one.
	if err := f.UnmergeCell(name, "A1", lastCell); err != nil {
		return p, err
	}
	if err := p.readKinds(f); err != nil {
		return p, err
	}
	for _, area := range merged {
		p.spread(area.GetStartAxis(), area.GetEndAxis())
	}
	return p, nil
}

// lastCell is the far corner of every sheet.
var lastCell = fmt.Sprintf("%s%d", columnName(excelize.MaxColumns-1), excelize.TotalRows)

// readValues keeps the lines that hold anything, a formula without a result included.
func (p *page) readValues(f *excelize.File) error {
	rows, err := f.Rows(p.name)
	if err != nil {
		return err
	}
	defer rows.Close() // tells again what Error tells
	for row := 1; rows.Next(); row++ {
		values, err := rows.Columns()
		if err != nil {
			return err
		}
		if len(values) == 0 {
			continue
		}
		if len(p.lines) == mostLines {
			p.cut = true
			return nil
		}
		l := line{number: row, hidden: rows.GetRowOpts().Hidden}
		for _, value := range values[:min(len(values), mostColumns)] {
			l.cells = append(l.cells, cell{text: value})
		}
		p.lines = append(p.lines, l)
	}
	return rows.Error()
}

// readKinds tells numbers from texts, and formulas without a result from empty cells.
func (p *page) readKinds(f *excelize.File) error {
	for _, l := range p.lines {
		for i := range l.cells {
			at, err := excelize.CoordinatesToCellName(i+1, l.number)
			if err != nil {
				return err
			}
			if err := l.cells[i].readKind(f, p.name, at); err != nil {
				return err
			}
		}
	}
	p.lines = slices.DeleteFunc(p.lines, line.empty)
	return nil
}

func (c *cell) readKind(f *excelize.File, sheet, at string) error {
	kind, err := f.GetCellType(sheet, at)
	if err != nil {
		return err
	}
	switch {
	case c.text == "" && kind != excelize.CellTypeFormula: // which is a formula whose result is an empty text
		formula, err := f.GetCellFormula(sheet, at)
		c.unsaved = formula != ""
		return err
	case kind == excelize.CellTypeBool: // as it is shown, not 1 and 0
		c.text = map[string]string{"1": "TRUE", "0": "FALSE"}[c.text]
	case kind == excelize.CellTypeUnset, kind == excelize.CellTypeNumber:
		c.number = c.text != ""
	}
	return nil
}

// spread gives the value of a merged area that reaches down to its rows below.
func (p *page) spread(from, to string) {
	column, top, err1 := excelize.CellNameToCoordinates(from)
	_, bottom, err2 := excelize.CellNameToCoordinates(to)
	if err1 != nil || err2 != nil || bottom <= top {
		return
	}
	first, found := slices.BinarySearchFunc(p.lines, top, func(l line, row int) int { return l.number - row })
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
