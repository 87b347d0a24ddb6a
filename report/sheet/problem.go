package sheet

import (
	"cmp"
	"maps"
	"slices"

	"expertpanel/store/panel"
)

// Problem is something about a list that people should know.
type Problem struct {
	Sheet  string // the sheet's name, or the file's for CSV
	Row    int    // as the spreadsheet program numbers it; 0 when the whole sheet is meant
	Column string // the header as it is written; empty when the whole row is meant
	Code   string // stable; names the sentence
	Blocks bool   // nothing may be imported until this is put right
	Values panel.Values
}

// Key names the problem's sentence in the translations.
func (p Problem) Key() string { return "problem." + p.Code }

// Facts are the values that the sentence mentions.
func (p Problem) Facts() map[string]any {
	facts := maps.Clone(p.Values)
	if facts == nil {
		facts = panel.Values{}
	}
	facts["Sheet"], facts["Row"], facts["Column"] = p.Sheet, p.Row, p.Column
	return facts
}

// Blocked tells whether any of the problems forbids the import.
func Blocked(problems []Problem) bool {
	return slices.ContainsFunc(problems, func(p Problem) bool { return p.Blocks })
}

// byRow puts what concerns the whole sheet first, then row by row as found.
func byRow(problems []Problem) []Problem {
	slices.SortStableFunc(problems, func(a, b Problem) int { return cmp.Compare(a.Row, b.Row) })
	return problems
}
