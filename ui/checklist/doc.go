// Package checklist is the dialog in which the secretary goes through what
// Articles 5 and 7 ask of each candidate, item by item: one of three grounds, the
// five conditions of a studio, and four materials in two copies. Each tick is
// saved at once, and all of it can be done with a few keys.
package checklist

import (
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"
)

// Badge sums up a candidate's checklist in a few characters.
func Badge(l panel.Checklist) (string, widgets.Tone) {
	lacks := l.Lacks()
	switch {
	case len(lacks) == 0:
		return words.Say("Complete"), widgets.Good
	case !l.Begun():
		return words.Say("Not begun"), widgets.Neutral
	}
	unknown := 0
	for _, lack := range lacks {
		if lack.Unknown {
			unknown++
		}
	}
	if unknown == len(lacks) {
		return words.Say("{{.Count}} to look at", map[string]any{"Count": unknown}), widgets.Attention
	}
	return words.Say("{{.Count}} open", map[string]any{"Count": len(lacks)}), widgets.Bad
}

// Lacking says one by one what a candidate's checklist still asks for.
func Lacking(l panel.Checklist) []string {
	var lines []string
	for _, lack := range l.Lacks() {
		facts := map[string]any{"Item": Name(lack.Item), "Copies": lack.Copies}
		switch {
		case lack.Unknown:
			lines = append(lines, words.Say("{{.Item}}: not looked at", facts))
		case l.Of(lack.Item).State == panel.Unfulfilled:
			lines = append(lines, words.Say("{{.Item}}: not met", facts))
		default:
			lines = append(lines, words.Say("{{.Item}}: copies missing: {{.Copies}}", facts))
		}
	}
	return lines
}

// Name is an item in a few words.
func Name(item panel.Item) string {
	switch item {
	case panel.GroundCertificate, panel.GroundAward, panel.GroundMerit:
		return words.Say("grounds (Article 5(1))")
	case panel.StudioStaff:
		return words.Say("master and staff")
	case panel.StudioPublicity:
		return words.Say("policy publicity")
	case panel.StudioDelivery:
		return words.Say("policy delivery")
	case panel.StudioTalent:
		return words.Say("talent system")
	case panel.StudioFunding:
		return words.Say("funds and premises")
	case panel.MaterialForm:
		return words.Say("application form")
	case panel.MaterialReport:
		return words.Say("application report")
	case panel.MaterialCopies:
		return words.Say("copies of certificates")
	case panel.MaterialSelections:
		return words.Say("selection report")
	}
	return strconv.Quote(string(item))
}
