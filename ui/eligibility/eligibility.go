// Package eligibility says in words what a candidate lacks by Article 5, for
// the screens that show it.
package eligibility

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
)

// Finding is one thing that is not as Article 5 asks, or not known.
type Finding struct {
	Article  string // where the rule comes from
	Label    string // a few characters, for a badge
	Sentence string // what is wrong and what to do
	Unknown  bool   // not given, rather than not met
}

// Of lists the findings on a candidate, the gravest first. None: eligible, as far as is known.
func Of(c panel.Candidate) []Finding {
	var findings []Finding
	for _, lack := range c.Shortfalls() {
		findings = append(findings, finding(lack))
	}
	return findings
}

func finding(lack panel.Shortfall) Finding {
	facts := map[string]any{"Years": lack.Have, "Staff": lack.Have, "Least": lack.Need}
	switch {
	case lack.Condition == panel.StaffOfStudio:
		return Finding{
			Article:  words.Say("Article 5(2)"),
			Label:    words.Say("Too few staff"),
			Sentence: words.Say("{{.Staff}} staff besides the master; the article asks for {{.Least}}.", facts),
		}
	case lack.Unknown:
		return Finding{
			Article:  words.Say("Article 5(1)"),
			Label:    words.Say("Years not given"),
			Sentence: words.Say("Fill in the years of employment service."),
			Unknown:  true,
		}
	}
	return Finding{
		Article:  words.Say("Article 5(1)"),
		Label:    words.Say("Under ten years"),
		Sentence: words.Say("{{.Years}} years of employment service; the article asks for {{.Least}}.", facts),
	}
}

// Met reports whether nothing in the findings is known to fall short.
func Met(findings []Finding) bool {
	for _, f := range findings {
		if !f.Unknown {
			return false
		}
	}
	return true
}
