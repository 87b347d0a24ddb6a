package sheet

import (
	"errors"
	"strings"
	"unicode"

	"expertpanel/store/panel"
)

// PastedCandidates reads cells that were copied from a spreadsheet: lines of
// texts with tabs between them, quoted where a cell holds a line break. People
// often copy the rows alone: without a header the columns are taken to be those
// of the template, in its order, and a problem says so.
func PastedCandidates(name, cells string) (List[panel.Candidate], error) {
	return pasted(name, cells, candidateTemplate, ReadCandidates)
}

// PastedExperts reads cells as PastedCandidates.
func PastedExperts(name, cells string) (List[panel.Expert], error) {
	return pasted(name, cells, expertTemplate, ReadExperts)
}

func pasted[T any](name, cells string, t template, read func(string, []byte) (List[T], error)) (List[T], error) {
	list, err := read(name, []byte(cells))
	if !errors.Is(err, panel.Refuse("bad_list", "no_header")) || !strings.Contains(cells, "\t") {
		return list, err
	}
	columns := t.headers(startsWithNumber(cells))
	list, again := read(name, []byte(strings.Join(columns, "\t")+"\n"+cells))
	if again != nil {
		return list, err
	}
	for i := range list.Rows {
		list.Rows[i].Row--
	}
	for i := range list.Problems {
		list.Problems[i].Row = max(0, list.Problems[i].Row-1)
	}
	guess := Problem{Sheet: list.Sheet, Code: "header_guessed", Values: panel.Values{"Columns": joined(columns)}}
	list.Problems = append([]Problem{guess}, list.Problems...)
	return list, nil
}

// headers are the template's own, without what is in brackets; the first is
// that of the numbers.
func (t template) headers(numbered bool) []string {
	var names []string
	for _, c := range t.columns {
		if c.field != fieldNumber || numbered {
			names = append(names, normalHeader(c.header))
		}
	}
	return names
}

func startsWithNumber(cells string) bool {
	first, _, _ := strings.Cut(cells, "\t")
	return first != "" && !strings.ContainsFunc(first, func(r rune) bool { return !unicode.IsDigit(r) })
}
