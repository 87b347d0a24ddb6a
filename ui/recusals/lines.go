package recusals

import (
	"cmp"
	"slices"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// sorted puts pairs in the order of the lists: by candidate, or by expert.
func (d *Dialog) sorted(list []panel.Recusal) []panel.Recusal {
	expert := func(r panel.Recusal) int {
		return slices.IndexFunc(d.meeting.Experts, func(e panel.Expert) bool { return e.ID == r.Expert })
	}
	candidate := func(r panel.Recusal) int {
		return slices.IndexFunc(d.meeting.Candidates, func(c panel.Candidate) bool { return c.ID == r.Candidate })
	}
	return slices.SortedFunc(slices.Values(list), func(a, b panel.Recusal) int {
		byC, byE := cmp.Compare(candidate(a), candidate(b)), cmp.Compare(expert(a), expert(b))
		if d.by.Value() == byExpert {
			return cmp.Or(byE, byC)
		}
		return cmp.Or(byC, byE)
	})
}

// pair is a recusal, or a dismissal, with its reason and how to take it back.
func (d *Dialog) pair(r panel.Recusal, undo string, do func() error) fyne.CanvasObject {
	back := widgets.NewButton(undo, widgets.Quiet, func() { d.save(do) })
	back.SetEnabled(!d.polling())
	reason := r.Reason
	if reason == "" {
		reason = words.Say("no reason given")
	}
	first, second := d.names(r)
	return d.line(first, second, reason, back)
}

// suggestion is a pair from one unit, with one tap for either answer.
func (d *Dialog) suggestion(r panel.Recusal) fyne.CanvasObject {
	e, _ := d.meeting.Expert(r.Expert)
	c, _ := d.meeting.Candidate(r.Candidate)
	r.Reason = words.Say("Same unit")
	accept := widgets.NewButton(words.Say("Recuse"), widgets.Secondary, func() { d.add(r) })
	accept.SetEnabled(!d.polling())
	dismiss := widgets.NewButton(words.Say("No recusal…"), widgets.Quiet, func() { d.askDismissal(r) })
	dismiss.SetEnabled(!d.polling())
	below := words.Say("The expert's unit: {{.Expert}}; the candidate's: {{.Candidate}}", map[string]any{"Expert": e.Unit, "Candidate": c.Unit})
	pair := words.Say("{{.Expert}} and {{.Candidate}}", map[string]any{"Expert": e.Name, "Candidate": c.Name})
	return d.line(pair, "", below, dismiss, accept)
}

// askDismissal asks why there is no recusal; the reason is kept.
func (d *Dialog) askDismissal(r panel.Recusal) {
	reason := widgets.NewTextField(words.Say("Why there is no recusal"), "")
	var m *widgets.Modal
	keep := widgets.NewButton(words.Say("No recusal"), widgets.Primary, func() {
		r.Reason = reason.Value()
		if r.Reason == "" {
			reason.SetError(words.Explain(panel.Refuse("dismiss_reason", "")))
			m.Fit()
			return
		}
		if d.save(func() error { return d.store.DismissRecusal(r) }) {
			m.Close()
		}
	})
	reason.Entry.OnSubmitted = func(string) { keep.Tapped(nil) }
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, func() { m.Close() })
	e, _ := d.meeting.Expert(r.Expert)
	c, _ := d.meeting.Candidate(r.Candidate)
	m = widgets.NewModal(d.host.Window, words.Say("{{.Expert}} may vote on {{.Candidate}}", map[string]any{"Expert": e.Name, "Candidate": c.Name}), 520,
		widgets.Column(10, reason, common(reason, words.Say("Works there no longer"), words.Say("Another unit of a like name"), words.Say("No working relation"))), cancel, keep)
	m.Holds = func() bool { return reason.Value() != "" }
	m.Show(reason.Entry)
}

// common offers reasons that are often given; one that is tapped stands in the field.
func common(field *widgets.TextField, reasons ...string) fyne.CanvasObject {
	row := widgets.Flow(6)
	for _, reason := range reasons {
		row.Add(widgets.NewButton(reason, widgets.Quiet, func() { field.SetValue(reason) }))
	}
	return row
}
