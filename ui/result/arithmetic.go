package result

import (
	"slices"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
)

// arithmetic says in one line how the votes needed follow from the rule, worked
// out for every base of the poll.
func arithmetic(rule panel.Rule, results []panel.Result) string {
	var text strings.Builder
	base := words.Say("base." + string(rule.Base))
	f := facts{"Base": base, "Fraction": rule.Threshold.String(), "Least": rule.MinExperts}
	if rule.Strict {
		text.WriteString(words.Say("Votes needed: more than {{.Base}} × {{.Fraction}}.", f))
	} else {
		text.WriteString(words.Say("Votes needed: {{.Base}} × {{.Fraction}}, rounded up.", f))
	}
	for _, b := range bases(results) {
		text.WriteString(words.Say(worked(rule, b), facts{
			"Base": b, "Num": rule.Threshold.Num, "Den": rule.Threshold.Den, "Required": rule.Required(b),
			"Whole": rule.Threshold.Num * b / rule.Threshold.Den, "Rest": rule.Threshold.Num * b % rule.Threshold.Den,
		}))
	}
	if slices.ContainsFunc(results, func(r panel.Result) bool { return r.Base == 0 && r.Outcome == panel.NotPassed }) {
		text.WriteString(words.Say(" Who has a base of 0 does not pass."))
	}
	text.WriteString(words.Say("base." + string(rule.Base) + ".abstentions"))
	if rule.Quorum == panel.QuorumCandidate {
		text.WriteString(words.Say(" A candidate with fewer than {{.Least}} ballots has no quorum.", f))
	} else {
		text.WriteString(words.Say(" A poll with fewer than {{.Least}} ballots has no quorum.", f))
	}
	return text.String()
}

// worked is the key of the sentence for a base: with or without a remainder.
func worked(rule panel.Rule, base int) string {
	switch rest := rule.Threshold.Num * base % rule.Threshold.Den; {
	case rest == 0 && rule.Strict:
		return " {{.Base}} × {{.Num}} ÷ {{.Den}} = {{.Whole}}, more than that: {{.Required}}."
	case rest == 0:
		return " {{.Base}} × {{.Num}} ÷ {{.Den}} = {{.Whole}}: {{.Required}} votes."
	}
	return " {{.Base}} × {{.Num}} ÷ {{.Den}} = {{.Whole}} remainder {{.Rest}}: {{.Required}} votes."
}

// bases are the different bases of a poll, the largest first.
func bases(results []panel.Result) []int {
	var all []int
	for _, r := range results {
		if r.Base > 0 {
			all = append(all, r.Base)
		}
	}
	slices.Sort(all)
	all = slices.Compact(all)
	slices.Reverse(all)
	return all
}
