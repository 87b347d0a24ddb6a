// Package ruletext says in words what the fields of a round's rule mean.
package ruletext

import (
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
)

// Line is the rule in one short line: the seats, and what passes.
func Line(r panel.Rule) string {
	return strings.Join([]string{Seats(r), Pass(r)}, words.Say(" · "))
}

// Seats is the quota of the round.
func Seats(r panel.Rule) string {
	if r.Seats == 0 {
		return words.Say("No quota")
	}
	return words.Say("Seats: {{.Seats}}", map[string]any{"Seats": r.Seats})
}

// Pass is the share that passes.
func Pass(r panel.Rule) string {
	facts := map[string]any{"Share": r.Threshold.Chinese(), "Fraction": r.Threshold.String()}
	if r.Threshold.Num == r.Threshold.Den {
		return words.Say("All must agree")
	}
	if r.Strict {
		return words.Say("More than {{.Fraction}} agree", facts)
	}
	return words.Say("{{.Fraction}} or more agree", facts)
}

// Example works the rule out for a number of experts present, all of whom hand in a ballot.
func Example(r panel.Rule, present int) string {
	facts := map[string]any{"Present": present, "Required": r.Required(present), "Fraction": r.Threshold.String()}
	if r.Required(present) > present {
		return words.Say("Of {{.Present}} experts, even {{.Present}} agree votes would not be more than {{.Fraction}}: nobody can pass.", facts)
	}
	switch r.Base {
	case panel.BaseCast:
		return words.Say("{{.Present}} experts present, all ballots in: {{.Required}} agree votes pass. An expert who hands in none is not counted.", facts)
	case panel.BaseExpressed:
		return words.Say("{{.Present}} experts present, nobody abstains: {{.Required}} agree votes pass. Each abstention makes the base smaller.", facts)
	}
	return words.Say("{{.Present}} experts present: {{.Required}} agree votes pass. Abstentions and missing ballots count in the base.", facts)
}
