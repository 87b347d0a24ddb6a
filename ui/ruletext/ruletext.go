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
	switch all := r.Threshold.Num == r.Threshold.Den; {
	case all && r.Strict:
		return words.Say("More than all would have to agree")
	case all:
		return words.Say("All must agree")
	case r.Strict:
		return words.Say("More than {{.Fraction}} agree", facts)
	}
	return words.Say("{{.Fraction}} or more agree", facts)
}

// Impossible says that nobody can pass with so many experts present, when it is so.
func Impossible(r panel.Rule, present int) (sentence string, impossible bool) {
	if r.Required(present) <= present {
		return "", false
	}
	return words.Say("Of {{.Present}} experts, even {{.Present}} agree votes would not be more than {{.Fraction}}: nobody can pass.",
		map[string]any{"Present": present, "Fraction": r.Threshold.String()}), true
}

// Example works the rule out for a number of experts present, all of whom hand in a ballot.
func Example(r panel.Rule, present int) string {
	if sentence, impossible := Impossible(r, present); impossible {
		return sentence
	}
	facts := map[string]any{"Present": present, "Required": r.Required(present)}
	switch r.Base {
	case panel.BaseCast:
		return words.Say("{{.Present}} experts present, all ballots in: {{.Required}} agree votes pass. An expert who hands in none is not counted.", facts)
	case panel.BaseExpressed:
		return words.Say("{{.Present}} experts present, nobody abstains: {{.Required}} agree votes pass. Each abstention makes the base smaller.", facts)
	}
	return words.Say("{{.Present}} experts present: {{.Required}} agree votes pass. Abstentions and missing ballots count in the base.", facts)
}
