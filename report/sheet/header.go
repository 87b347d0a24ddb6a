package sheet

import (
	"strconv"
	"strings"

	"expertpanel/store/panel"

	"github.com/xuri/excelize/v2"
)

// headerDepth is how many lines may stand above the header: titles, notes.
const headerDepth = 30

// table is a page with its header found.
type table struct {
	page    page
	lines   []line // below the header
	columns map[field]int
	headers []string // as written, by column
	others  []Problem
}

// findTable opens a file and finds the first sheet with a good header and
// rows below it; without rows, the first with a good header.
func findTable(name string, data []byte, known layout) (table, error) {
	pages, err := open(name, data, known)
	if err != nil {
		return table{}, err
	}
	var found []table
	nearest, most := []field(nil), 0
	for _, p := range pages {
		at, count := known.header(p.lines)
		if missing := known.missing(p.lines, at); count < 2 || len(missing) > 0 {
			if count > most && len(missing) < len(requiredFields) {
				nearest, most = missing, count
			}
			continue
		}
		found = append(found, newTable(p, at, known))
	}
	if len(found) > 0 {
		return choose(found), nil
	}
	if nearest == nil {
		return table{}, refuse("no_header", name)
	}
	var columns []string
	for _, f := range nearest {
		columns = append(columns, titles[f])
	}
	return table{}, refuse("missing_columns", name, "Columns", joined(columns))
}

// choose takes the first table that has rows and tells of the others that have.
func choose(found []table) table {
	chosen := -1
	for i, t := range found {
		if len(t.lines) == 0 {
			continue
		}
		if chosen < 0 {
			chosen = i
			continue
		}
		found[chosen].others = append(found[chosen].others, Problem{
			Sheet: t.page.name, Code: "other_sheet", Values: panel.Values{"Read": found[chosen].page.name},
		})
	}
	return found[max(chosen, 0)]
}

// header finds the line in which most columns are known, and how many they
// are. Of lines in a row that know as many, such as the halves of a header of
// merged cells, it is the last.
func (known layout) header(lines []line) (at, count int) {
	at = -1
	for i, l := range lines[:min(len(lines), headerDepth)] {
		n := known.recognised(l)
		if n > count || n == count && n > 0 && at == i-1 && continues(l) {
			at, count = i, n
		}
	}
	return at, count
}

// continues tells whether a line shares merged cells with the one above.
func continues(l line) bool {
	for _, c := range l.cells {
		if c.continues > 0 {
			return true
		}
	}
	return false
}

// recognised counts the fields that a line names, 序号 left out.
func (known layout) recognised(l line) int {
	seen := map[field]bool{}
	for _, c := range l.cells {
		if f := known[normalHeader(c.text)]; f != fieldNone && f != fieldNumber {
			seen[f] = true
		}
	}
	return len(seen)
}

// missing lists the required fields that a line does not name.
func (known layout) missing(lines []line, at int) []field {
	if at < 0 {
		return requiredFields
	}
	var missing []field
	for _, f := range requiredFields {
		if !known.names(lines[at], f) {
			missing = append(missing, f)
		}
	}
	return missing
}

func (known layout) names(l line, f field) bool {
	for _, c := range l.cells {
		if known[normalHeader(c.text)] == f {
			return true
		}
	}
	return false
}

// newTable takes the columns of a header and tells of those that are not used
// or that come twice. Of telephone numbers many lists have two, 联系电话 and 手机.
func newTable(p page, at int, known layout) table {
	t := table{page: p, lines: p.lines[at+1:], columns: map[field]int{}}
	for i, c := range p.lines[at].cells {
		header := cleanLine(c.text)
		t.headers = append(t.headers, header)
		f := known[normalHeader(header)]
		first, twice := t.columns[f]
		switch {
		case f == fieldNone && header == "":
		case f == fieldNone:
			t.others = append(t.others, Problem{Sheet: p.name, Row: p.lines[at].number, Column: header, Code: "unused_column"})
		case twice && f != fieldNumber:
			repeated := Problem{
				Sheet: p.name, Row: p.lines[at].number, Column: header, Code: "repeated_column", Blocks: true,
				Values: panel.Values{"First": t.headers[first], "FirstAt": columnName(first), "At": columnName(i)},
			}
			if _, third := t.columns[fieldOtherPhone]; f == fieldPhone && !third {
				repeated.Code, repeated.Blocks = "two_phones", false
				t.columns[fieldOtherPhone] = i
			}
			t.others = append(t.others, repeated)
		default:
			t.columns[f] = i
		}
	}
	return t
}

// recognisedBy lists the headers that are unused here and that another layout knows.
func (t table) recognisedBy(other layout) []string {
	used := map[int]bool{}
	for _, column := range t.columns {
		used[column] = true
	}
	var foreign []string
	for i, header := range t.headers {
		if other[normalHeader(header)] != fieldNone && !used[i] {
			foreign = append(foreign, header)
		}
	}
	return foreign
}

// column names a field's column as the list does.
func (t table) column(f field) string {
	if i, ok := t.columns[f]; ok {
		return t.headers[i]
	}
	return titles[f]
}

// columnName is the letter of a column in a spreadsheet program.
func columnName(i int) string {
	name, err := excelize.ColumnNumberToName(i + 1)
	if err != nil {
		return strconv.Itoa(i + 1)
	}
	return name
}

// refuse is the error of a file that holds no list.
func refuse(detail, name string, pairs ...any) *panel.Error {
	return panel.Refuse("bad_list", detail, append([]any{"Name", baseName(name)}, pairs...)...)
}

// baseName is the file's name without its folders, of either system.
func baseName(name string) string { return name[strings.LastIndexAny(name, `/\`)+1:] }
