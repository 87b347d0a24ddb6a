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

// Of lists the findings on a candidate, the gravest first. None means that the
// years and the staff are enough and grounds are given; whether the grounds
// are good ones, only people can tell.
func Of(c panel.Candidate) []Finding {
	var findings []Finding
	for _, lack := range c.Shortfalls() {
		findings = append(findings, finding(lack))
	}
	return findings
}

func finding(lack panel.Shortfall) Finding {
	if lack.Unknown {
		return unknown(lack.Condition)
	}
	facts := map[string]any{"Years": lack.Have, "Staff": lack.Have, "Least": lack.Need}
	if lack.Condition == panel.StaffOfStudio {
		return Finding{
			Article:  words.Say("Article 5(2)"),
			Label:    words.Say("Too few staff"),
			Sentence: words.Say("{{.Staff}} staff besides the master; the article asks for {{.Least}}.", facts),
		}
	}
	return Finding{
		Article:  words.Say("Article 5(1)"),
		Label:    words.Say("Under ten years"),
		Sentence: words.Say("{{.Years}} years of employment service; the article asks for {{.Least}}.", facts),
	}
}

// unknown is the finding on a condition of which nothing is given.
func unknown(c panel.Condition) Finding {
	f := Finding{Article: words.Say("Article 5(1)"), Unknown: true}
	switch c {
	case panel.StaffOfStudio:
		f.Article = words.Say("Article 5(2)")
		f.Label, f.Sentence = words.Say("Staff not given"), words.Say("Fill in the number of staff besides the master.")
	case panel.Grounds:
		f.Label, f.Sentence = words.Say("Grounds not given"), words.Say("Grounds not given (certificate, award or merit).")
	default:
		f.Label, f.Sentence = words.Say("Years not given"), words.Say("Fill in the years of employment service.")
	}
	return f
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
