package vote

import (
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"
)

// prepared says what is still open of the work before the vote. None of it
// keeps the poll from opening: people decide.
func prepared(m panel.Meeting, o panel.Opening) []check {
	var checks []check
	if o.No == 1 {
		checks = append(checks, checklists(m))
		checks = append(checks, order(m)...)
	}
	var pairs []string
	for _, r := range m.SuggestedRecusals() {
		e, _ := m.Expert(r.Expert)
		c, _ := m.Candidate(r.Candidate)
		pairs = append(pairs, words.Say("{{.Expert}} and {{.Candidate}}", facts{"Expert": e.Name, "Candidate": c.Name}))
	}
	if len(pairs) > 0 {
		checks = append(checks, attention(words.Say("Same unit, and not decided whether there is a recusal: {{.Pairs}}", facts{"Pairs": some(pairs)})))
	}
	return checks
}

// checklists names the candidates whose checklists still ask for something.
func checklists(m panel.Meeting) check {
	var names []string
	lists, begun := m.Checklists(), false
	for _, c := range m.Unsettled() {
		names = append(names, c.Name)
		begun = begun || lists[c.ID].Begun()
	}
	standing := len(m.Standing())
	f := facts{"Names": some(names), "Count": len(names)}
	switch {
	case len(names) == 0:
		return good(words.Say("Eligibility and materials are checked and complete (Articles 5 and 7)"))
	case len(names) == standing && !begun:
		line := attention(words.Say("The checklists of eligibility and materials were not begun (Articles 5 and 7)"))
		line.tone = widgets.Neutral
		return line
	}
	return attention(words.Say("Eligibility or materials still open (Articles 5 and 7): {{.Names}}. They can be voted on all the same, or left out with a reason", f))
}

// order says whether the candidates are presented as drawn.
func order(m panel.Meeting) []check {
	d, drawn := m.LastDraw(panel.DrawOrder)
	switch {
	case !drawn:
		return nil
	case m.OrderKept():
		return []check{good(words.Say("The order of presentation was drawn by lot, seed {{.Seed}}", facts{"Seed": d.Seed}))}
	}
	return []check{attention(words.Say("The list of candidates is not as it was drawn by lot: somebody was added or moved. Draw again, or state why in the minutes"))}
}

// some lists the first few of many.
func some(list []string) string {
	const most = 6
	text := strings.Join(list[:min(most, len(list))], words.Say(", "))
	if len(list) > most {
		return words.Say("{{.Names}} and others, {{.Count}} in all", facts{"Names": text, "Count": len(list)})
	}
	return text
}
