// Package book writes workbooks that look right when they are opened and when
// they are printed: heads stay in sight and come again on every page, a page is
// as wide as the table, and every page says what it belongs to.
//
// A workbook is a pure function of its Book: the same one makes the same bytes.
package book

import (
	"io"
	"slices"
	"time"

	"expertpanel/store/panel"

	"github.com/xuri/excelize/v2"
)

// Book is a workbook.
type Book struct {
	Title  string // of the file and of every printed page
	Mark   string // of a rehearsal: over every title and on every page; may be empty
	Date   panel.Date
	Sheets []Sheet
}

// Sheet is one table.
type Sheet struct {
	Name    string // on its tab: no more than 31 characters, none of []:*?/\
	Title   string
	Columns []Column
	Rows    []Row
}

// Column is a column with its head.
type Column struct {
	Head     string
	Width    float64 // in digits of the body's type, as spreadsheet programs count
	Centre   bool
	Optional bool // left out when no row has anything in it
}

// Row is a row of cells, or a sentence over all columns.
type Row struct {
	Sentence string
	Heading  bool  // the sentence is the heading of a part of the table
	Cells    []any // int becomes a number, string text as it stands: no formula, no lost digits
}

// Write writes the workbook.
func (b Book) Write(w io.Writer) error {
	f := excelize.NewFile()
	defer f.Close() // holds no file of the system
	looks, err := newLooks(f)
	if err != nil {
		return err
	}
	for i, s := range b.Sheets {
		if i == 0 {
			err = f.SetSheetName("Sheet1", s.Name)
		} else {
			_, err = f.NewSheet(s.Name)
		}
		if err != nil {
			return err
		}
		t := table{f: f, book: b, sheet: s.withoutEmpty(), looks: looks}
		if err := t.write(); err != nil {
			return err
		}
	}
	if err := b.describe(f); err != nil {
		return err
	}
	return f.Write(w)
}

// withoutEmpty is the sheet without the optional columns that are empty.
func (s Sheet) withoutEmpty() Sheet {
	kept := s
	kept.Columns, kept.Rows = nil, slices.Clone(s.Rows)
	for i := range kept.Rows {
		kept.Rows[i].Cells = nil
	}
	for i, c := range s.Columns {
		filled := func(r Row) bool { return i < len(r.Cells) && r.Cells[i] != "" }
		if c.Optional && !slices.ContainsFunc(s.Rows, filled) {
			continue
		}
		kept.Columns = append(kept.Columns, c)
		for j, r := range s.Rows {
			if i < len(r.Cells) {
				kept.Rows[j].Cells = append(kept.Rows[j].Cells, r.Cells[i])
			}
		}
	}
	return kept
}

// describe sets the file's own facts. Its times are the meeting's, not the clock's.
func (b Book) describe(f *excelize.File) error {
	d := b.Date
	if d.IsZero() {
		d = panel.Date{Year: 2000, Month: time.January, Day: 1}
	}
	made := d.String() + "T00:00:00Z"
	title := b.Title
	if b.Mark != "" {
		title += "（" + b.Mark + "）"
	}
	return f.SetDocProps(&excelize.DocProperties{
		Title: title, Creator: "expertpanel", LastModifiedBy: "expertpanel", Created: made, Modified: made, Language: "zh-CN",
	})
}
