package book

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// table is a sheet while it is written.
type table struct {
	f     *excelize.File
	book  Book
	sheet Sheet
	looks looks
	row   int // the last one that is written
}

func (t *table) write() error {
	for i, c := range t.sheet.Columns {
		if err := t.f.SetColWidth(t.sheet.Name, column(i), column(i), c.Width); err != nil {
			return err
		}
	}
	if t.book.Mark != "" {
		if err := t.across(t.book.Mark, t.looks.mark, 20); err != nil {
			return err
		}
	}
	if err := t.across(t.sheet.Title, t.looks.title, titleHeight(t.sheet.Title, t.width())); err != nil {
		return err
	}
	if err := t.head(); err != nil {
		return err
	}
	heads := t.row
	for _, r := range t.sheet.Rows {
		if err := t.line(r); err != nil {
			return err
		}
	}
	return t.layOut(heads)
}

func (t *table) head() error {
	t.row++
	height := 0.0
	for i, c := range t.sheet.Columns {
		if err := t.set(i, c.Head, t.looks.head); err != nil {
			return err
		}
		height = max(height, bodyHeight(c.Head, c.Width))
	}
	return t.f.SetRowHeight(t.sheet.Name, t.row, height)
}

func (t *table) line(r Row) error {
	if r.Sentence != "" {
		look := t.looks.sentence
		if r.Heading {
			look = t.looks.heading
		}
		return t.across(r.Sentence, look, bodyHeight(r.Sentence, t.width()))
	}
	if len(r.Cells) != len(t.sheet.Columns) {
		return fmt.Errorf("book: %d cells in %d columns of %s", len(r.Cells), len(t.sheet.Columns), t.sheet.Name)
	}
	t.row++
	height := 0.0
	for i, v := range r.Cells {
		c := t.sheet.Columns[i]
		look := t.looks.left
		if c.Centre {
			look = t.looks.centre
		}
		if _, ok := v.(int); ok {
			look = t.looks.number
		}
		if err := t.set(i, v, look); err != nil {
			return err
		}
		height = max(height, bodyHeight(fmt.Sprint(v), c.Width))
	}
	return t.f.SetRowHeight(t.sheet.Name, t.row, height)
}

// set writes a cell of the row.
func (t *table) set(i int, v any, look int) error {
	at := column(i) + strconv.Itoa(t.row)
	var err error
	switch v := v.(type) {
	case int:
		err = t.f.SetCellInt(t.sheet.Name, at, int64(v))
	case string:
		if v != "" { // an empty cell is empty, and not a text without characters
			err = t.f.SetCellStr(t.sheet.Name, at, v)
		}
	default:
		err = fmt.Errorf("book: a cell of %T", v)
	}
	return errors.Join(err, t.f.SetCellStyle(t.sheet.Name, at, at, look))
}

// across writes a row of one cell over all columns.
func (t *table) across(text string, look int, height float64) error {
	t.row++
	first, last := "A"+strconv.Itoa(t.row), column(len(t.sheet.Columns)-1)+strconv.Itoa(t.row)
	return errors.Join(
		t.f.SetCellStr(t.sheet.Name, first, text),
		t.f.SetCellStyle(t.sheet.Name, first, last, look),
		t.f.MergeCell(t.sheet.Name, first, last),
		t.f.SetRowHeight(t.sheet.Name, t.row, height),
	)
}

// width is that of all columns.
func (t *table) width() float64 {
	sum := 0.0
	for _, c := range t.sheet.Columns {
		sum += c.Width
	}
	return sum
}

// column is A for 0, B for 1 …
func column(i int) string {
	name, err := excelize.ColumnNumberToName(i + 1)
	if err != nil {
		panic(err) // no sheet of ours has thousands of columns
	}
	return name
}
