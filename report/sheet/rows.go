package sheet

import (
	"iter"
	"regexp"
	"strings"

	"expertpanel/store/panel"
)

// reader reads a table row by row and gathers its problems.
type reader struct {
	table
	example  example
	problems []Problem
	people   map[string][]seen // by name
	merged   map[area]bool     // merged areas that were told of
	nameless map[int]bool      // columns without a header that were told of
}

// seen is a person of an earlier row.
type seen struct {
	row  int
	unit string
}

// area is a merged area: the row in which it begins and its column.
type area struct{ row, column int }

func newReader(t table, e example) *reader {
	r := &reader{table: t, example: e, people: map[string][]seen{}, merged: map[area]bool{}, nameless: map[int]bool{}}
	r.problems = append(append(r.problems, t.others...), t.page.problems...)
	return r
}

// records are the lines that hold a person. What the others hold is told.
func (r *reader) records() iter.Seq[line] {
	return func(yield func(line) bool) {
		n := 0
		r.tellHidden()
		for _, l := range r.lines {
			if !r.isRecord(l) {
				continue
			}
			if n++; n > mostRows {
				r.page.cut = true
				return
			}
			r.tellNameless(l)
			if !yield(l) {
				return
			}
		}
	}
}

// isRecord tells a person's line from blank, repeated, example and closing ones.
func (r *reader) isRecord(l line) bool {
	name := r.at(l, fieldName)
	switch {
	case r.isBlank(l):
		return false
	case normalHeader(name.text) != "" && normalHeader(name.text) == normalHeader(r.column(fieldName)):
		return false // the header again, as on each printed page
	case r.isExample(l):
		return false
	case r.isClosing(l):
		r.tell(l.number, fieldNone, "closing_row", panel.Values{"Text": shorten(rowText(l))})
		return false
	case name.continues > 0:
		r.blockMergedName(name, l)
		return false
	}
	return true
}

// isBlank takes a line that holds nothing but its number, or what areas merged
// from above lend it, for blank.
func (r *reader) isBlank(l line) bool {
	number, numbered := r.columns[fieldNumber]
	for i, c := range l.cells {
		if c.empty() || c.continues > 0 || numbered && i == number && isCount(c.text) {
			continue
		}
		return false
	}
	return true
}

// isExample tells the template's example from people. When someone wrote over
// it and left its mark, nobody can know which was meant: the import is blocked.
func (r *reader) isExample(l line) bool {
	same := true
	for f, text := range r.example.cells {
		if _, ok := r.columns[f]; ok && f != fieldNumber && cleanLine(r.at(l, f).text) != text {
			same = false
		}
	}
	if !same && cleanLine(r.at(l, fieldNumber).text) == exampleMark {
		r.block(l.number, fieldNumber, "example_changed", panel.Values{"Mark": exampleMark})
		return true
	}
	return same
}

// closing is how the lines below a list begin: totals, signatures, notes.
var closing = regexp.MustCompile(`^(合计|总计|小计|共计|共\d+人|填表人|填报人|制表人|制表|审核人|审核|经办人|经办|负责人|单位负责人|` +
	`联系人|填表日期|填报日期|制表日期|填表时间|填报时间|填表单位|填报单位|日期|备注|注|说明|填表说明)($|[:：\s\d])`)

// isClosing looks at the first text of a line. A line with a name and a unit
// is a person unless its first text is a label with a colon.
func (r *reader) isClosing(l line) bool {
	named := cleanLine(r.at(l, fieldName).text) != "" && r.at(l, fieldName).continues == 0
	placed := cleanLine(r.at(l, fieldUnit).text) != ""
	first := firstText(l)
	if closing.MatchString(first) {
		return !named || !placed || strings.ContainsAny(first, ":：")
	}
	if named || placed {
		return false
	}
	for f, column := range r.columns { // text outside the known columns only
		if f != fieldNumber && !l.at(column).empty() {
			return false
		}
	}
	return true
}

// blockMergedName is for a name that spans several rows: whose rows are they?
func (r *reader) blockMergedName(name cell, l line) {
	if r.firstTime(name, fieldName) {
		r.block(name.continues, fieldName, "merged_name", panel.Values{"Name": cleanName(name.text), "Next": l.number})
	}
}

// firstTime tells whether a merged area is met for the first time.
func (r *reader) firstTime(c cell, f field) bool {
	a := area{c.continues, r.columns[f]}
	again := r.merged[a]
	r.merged[a] = true
	return !again
}

// person looks for the same person in the rows before.
func (r *reader) person(row int, name, unit string) {
	if name == "" {
		return
	}
	for _, p := range r.people[name] {
		if p.unit == unit {
			r.block(row, fieldName, "duplicate", panel.Values{"Name": name, "Unit": unit, "Other": p.row})
			return
		}
	}
	if earlier := r.people[name]; len(earlier) > 0 {
		r.tell(row, fieldName, "same_name", panel.Values{"Name": name, "Unit": unit, "Other": earlier[0].row, "OtherUnit": earlier[0].unit})
	}
	r.people[name] = append(r.people[name], seen{row, unit})
}

// tellHidden counts the rows that a filter or a person has hidden: they are read.
func (r *reader) tellHidden() {
	count, first := 0, 0
	for _, l := range r.lines {
		if l.hidden && !r.isBlank(l) {
			if count == 0 {
				first = l.number
			}
			count++
		}
	}
	if count > 0 {
		r.tell(0, fieldNone, "hidden_rows", panel.Values{"Count": count, "First": first})
	}
}

// tellNameless tells of a column that holds something under an empty header.
func (r *reader) tellNameless(l line) {
	for i, c := range l.cells {
		if c.text != "" && (i >= len(r.headers) || r.headers[i] == "") && !r.nameless[i] {
			r.nameless[i] = true
			r.tell(l.number, fieldNone, "nameless_column", panel.Values{"At": columnName(i)})
		}
	}
}

// finish tells what is known only at the end, and gives all problems in order.
func (r *reader) finish(rows int) []Problem {
	if r.page.cut {
		r.block(0, fieldNone, "too_many_rows", panel.Values{"Most": mostRows})
	}
	if rows == 0 && !Blocked(r.problems) {
		r.block(0, fieldNone, "no_rows", nil)
	}
	return byRow(r.problems)
}

// at is the cell of a field.
func (r *reader) at(l line, f field) cell {
	column, ok := r.columns[f]
	if !ok {
		return cell{}
	}
	return l.at(column)
}

func (r *reader) tell(row int, f field, code string, values panel.Values) {
	r.problems = append(r.problems, Problem{Sheet: r.page.name, Row: row, Column: r.column(f), Code: code, Values: values})
}

func (r *reader) block(row int, f field, code string, values panel.Values) {
	r.tell(row, f, code, values)
	r.problems[len(r.problems)-1].Blocks = true
}
