package sheet

import "slices"

// page is one sheet of a file, or a CSV file, whatever its format was.
type page struct {
	name     string
	lines    []line // those that hold anything, in order
	cut      bool   // there were more lines than anyone's list has
	problems []Problem
}

// line is one row.
type line struct {
	number int // as the spreadsheet program numbers it
	hidden bool
	cells  []cell // by column, from 0; trailing empty ones are left out
}

// cell is what one cell shows, and what that may hide.
type cell struct {
	text      string
	number    bool // a numeric cell of a workbook: 15 digits at most are right
	unsaved   bool // a formula whose result the file does not hold
	continues int  // the row in which a merged area that reaches down here begins; 0 = none
}

func (c cell) empty() bool { return c.text == "" && !c.unsaved }

// Lists longer than mostRows are refused. A page keeps some lines more, for
// titles and notes; columns beyond the last of mostColumns are left out.
const (
	mostRows    = 5000
	mostLines   = mostRows + 1000
	mostColumns = 256
)

// empty lines come of formulas whose result is an empty text, and of cells beyond mostColumns.
func (l line) empty() bool {
	return !slices.ContainsFunc(l.cells, func(c cell) bool { return !c.empty() })
}

// at is the cell in a column, empty beyond the line's end.
func (l line) at(column int) cell {
	if column < 0 || column >= len(l.cells) {
		return cell{}
	}
	return l.cells[column]
}

// put sets the cell in a column.
func (l *line) put(column int, c cell) {
	if column >= mostColumns {
		return
	}
	for len(l.cells) <= column {
		l.cells = append(l.cells, cell{})
	}
	l.cells[column] = c
}
