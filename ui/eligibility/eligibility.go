// Package eligibility says what a candidate's particulars lack by Article 5,
// for the screens that show it. It never keeps anyone from the vote: people
// decide, and exclude a candidate with a reason.
package eligibility

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
)

// What Article 5 asks: ten years of employment service (一), two staff besides
// the master (二).
const (
	LeastYears = 10
	LeastStaff = 2
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
	if c.Years > 0 && c.Years < LeastYears {
		findings = append(findings, Finding{
			Article:  words.Say("Article 5(1)"),
			Label:    words.Say("Under ten years"),
			Sentence: words.Say("{{.Years}} years of employment service; the article asks for {{.Least}}.", map[string]any{"Years": c.Years, "Least": LeastYears}),
		})
	}
	if c.Staff > 0 && c.Staff < LeastStaff {
		findings = append(findings, Finding{
			Article:  words.Say("Article 5(2)"),
			Label:    words.Say("Too few staff"),
			Sentence: words.Say("{{.Staff}} staff besides the master; the article asks for {{.Least}}.", map[string]any{"Staff": c.Staff, "Least": LeastStaff}),
		})
	}
	if c.Years == 0 {
		findings = append(findings, Finding{
			Article:  words.Say("Article 5(1)"),
			Label:    words.Say("Years not given"),
			Sentence: words.Say("Fill in the years of employment service."),
			Unknown:  true,
		})
	}
	return findings
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
