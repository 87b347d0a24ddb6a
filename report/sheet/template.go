package sheet

import (
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// exampleMark stands in the number column of a template's example.
const exampleMark = "示例"

// templateRows is how far down a template's formats and checks reach.
const templateRows = 1000

// template is a list to be filled in.
type template struct {
	title   string
	columns []templateColumn
	notes   []string
}

// templateColumn is a column of a template; its example must not look like a person.
type templateColumn struct {
	field   field
	header  string
	width   float64
	example string
	text    bool // formatted as text, so that digits stay
	most    int  // whole numbers from 0 to most only; 0 = no check
	help    string
}

// example is the row that an import passes over.
type example struct{ cells map[field]string }

var (
	candidateExample = candidateTemplate.example()
	expertExample    = expertTemplate.example()
)

func (t template) example() example {
	e := example{map[field]string{}}
	for _, c := range t.columns {
		e.cells[c.field] = c.example
	}
	return e
}

// WriteCandidateTemplate writes an empty list of candidates as XLSX.
func WriteCandidateTemplate(w io.Writer) error { return candidateTemplate.write(w) }

// WriteExpertTemplate writes an empty list of experts as XLSX.
func WriteExpertTemplate(w io.Writer) error { return expertTemplate.write(w) }

func (t template) write(w io.Writer) error {
	f := excelize.NewFile()
	defer f.Close() // holds no file of the system
	if err := f.SetSheetName("Sheet1", t.title); err != nil {
		return err
	}
	looks, err := newLooks(f)
	if err != nil {
		return err
	}
	for i, c := range t.columns {
		if err := t.writeColumn(f, looks, columnName(i), c); err != nil {
			return err
		}
	}
	if err := f.SetRowHeight(t.title, 1, 32); err != nil {
		return err
	}
	freeze := &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}
	if err := f.SetPanes(t.title, freeze); err != nil {
		return err
	}
	if err := t.writeNotes(f, looks); err != nil {
		return err
	}
	return f.Write(w)
}

func (t template) writeColumn(f *excelize.File, looks looks, at string, c templateColumn) error {
	body := looks.body
	if c.text {
		body = looks.text
	}
	if err := f.SetColWidth(t.title, at, at, c.width); err != nil {
		return err
	}
	if err := f.SetColStyle(t.title, at, body); err != nil {
		return err
	}
	if err := f.SetCellStr(t.title, at+"1", c.header); err != nil {
		return err
	}
	if err := f.SetCellStyle(t.title, at+"1", at+"1", looks.header); err != nil {
		return err
	}
	if err := f.SetCellStr(t.title, at+"2", c.example); err != nil {
		return err
	}
	if err := f.SetCellStyle(t.title, at+"2", at+"2", looks.example); err != nil {
		return err
	}
	return t.writeCheck(f, at, c)
}

// writeCheck lets the spreadsheet program help while people type. The example
// is left out, for it is no number.
func (t template) writeCheck(f *excelize.File, at string, c templateColumn) error {
	if c.help == "" {
		return nil
	}
	check := excelize.NewDataValidation(true)
	check.SetSqref(at + "3:" + at + strconv.Itoa(templateRows))
	check.SetInput(c.header, c.help)
	if c.most > 0 {
		if err := check.SetRange(0, c.most, excelize.DataValidationTypeWhole, excelize.DataValidationOperatorBetween); err != nil {
			return err
		}
		check.SetError(excelize.DataValidationErrorStyleStop, c.header, c.help)
	}
	if c.field == fieldIdentity {
		if err := check.SetRange(18, 18, excelize.DataValidationTypeTextLength, excelize.DataValidationOperatorEqual); err != nil {
			return err
		}
		check.SetError(excelize.DataValidationErrorStyleWarning, c.header, c.help)
	}
	return f.AddDataValidation(t.title, check)
}

func (t template) writeNotes(f *excelize.File, looks looks) error {
	const notes = "填写说明"
	if _, err := f.NewSheet(notes); err != nil {
		return err
	}
	if err := f.SetColWidth(notes, "A", "A", 96); err != nil {
		return err
	}
	for i, text := range append([]string{notes}, t.notes...) {
		at, look := "A"+strconv.Itoa(i+1), looks.note
		if i == 0 {
			look = looks.noteTitle
		}
		if err := f.SetCellStr(notes, at, text); err != nil {
			return err
		}
		if err := f.SetCellStyle(notes, at, at, look); err != nil {
			return err
		}
	}
	return nil
}
