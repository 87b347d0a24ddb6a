package signin

import (
	"fmt"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// showQuorum says whether enough experts are here, for the panel and for each candidate.
func (d *Dialog) showQuorum() {
	m := d.meeting
	rule, present := m.Round.Rule, len(m.PresentExperts())
	facts := map[string]any{"Least": rule.MinExperts, "Missing": rule.MinExperts - present}
	d.figure.SetText(fmt.Sprintf("%d / %d", present, len(m.Members())))
	if present >= rule.MinExperts {
		d.quorum.SetText(words.Say("signed in, not fewer than {{.Least}} (Article 6(3))", facts))
		d.figure.SetStyle(widgets.Style{Size: theme.Scaled(figureText), Bold: true, Colour: theme.Good})
	} else {
		d.quorum.SetText(words.Say("signed in; {{.Missing}} more are needed for the {{.Least}} of Article 6(3)", facts))
		d.figure.SetStyle(widgets.Style{Size: theme.Scaled(figureText), Bold: true, Colour: theme.AttentionInk})
	}
	d.notice.Set("", widgets.Attention)
	if _, open := m.OpenPoll(); open {
		d.notice.Set(words.Say("Ballots are being taken: changes of attendance count for the next poll."), widgets.Attention)
	}
	d.suggested.Set("", widgets.Attention)
	if n := len(m.SuggestedRecusals()); n > 0 {
		d.suggested.Set(words.Say("Pairs from the same unit to decide on: {{.Count}}. Press “Recusals…”.", map[string]any{"Count": n}), widgets.Attention)
	}
	d.candidates.Objects = nil
	for _, t := range m.Turnout() {
		d.candidates.Add(d.turnout(t))
	}
	if len(d.candidates.Objects) == 0 {
		d.candidates.Add(widgets.Aside(words.Say("No candidate stands in a poll that is still to come.")))
	}
}

// turnout is one candidate's line: how many may vote, and who could be called.
// While the panel itself is short, that is told only where recusals make a difference.
func (d *Dialog) turnout(t panel.Turnout) fyne.CanvasObject {
	rule, present := d.meeting.Round.Rule, len(d.meeting.PresentExperts())
	plain := present < rule.MinExperts && t.Eligible+len(t.Callable) == len(d.meeting.Members())
	facts := map[string]any{"Eligible": t.Eligible, "Least": rule.MinExperts, "Missing": t.Missing}
	tone, text := widgets.Good, words.Say("{{.Eligible}} / {{.Least}}", facts)
	lines := widgets.Column(1)
	switch {
	case t.Missing > 0 && plain:
		tone = widgets.Neutral
	case t.Missing > 0:
		tone = widgets.Attention
		var names []string
		for _, e := range t.Callable {
			names = append(names, e.Name)
		}
		call := words.Say("{{.Missing}} missing; could be called: {{.Names}}", map[string]any{"Missing": t.Missing, "Names": strings.Join(names, words.Say(", "))})
		if len(names) < t.Missing {
			tone = widgets.Bad
			call = words.Say("{{.Missing}} missing, and only {{.Count}} of the panel could still come: {{.Names}}",
				map[string]any{"Missing": t.Missing, "Count": len(names), "Names": strings.Join(names, words.Say(", "))})
		}
		if rule.Quorum != panel.QuorumCandidate {
			tone = widgets.Neutral // told, but the rule counts the panel as a whole
		}
		lines.Add(widgets.Hint(call))
	}
	name := widgets.NewText(t.Name, widgets.Style{Fit: widgets.Ellipsis})
	head := widgets.Row(8, widgets.NewMark(tone), widgets.Grow(name), widgets.NewText(text, widgets.Style{Bold: true}))
	lines.Objects = append([]fyne.CanvasObject{head}, lines.Objects...)
	return widgets.Inset(0, 3, lines)
}
