package experts

import (
	"slices"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// pair is an expert who perhaps should not vote on a candidate.
type pair struct {
	expert    panel.Expert
	candidate panel.Candidate
}

// suggestions are experts of the same unit as a candidate, not recused yet.
func suggestions(m panel.Meeting) []pair {
	var found []pair
	for _, e := range m.Experts {
		for _, c := range m.Standing() {
			if unit(e.Unit) != "" && unit(e.Unit) == unit(c.Unit) && !recused(m, e.ID, c.ID) {
				found = append(found, pair{e, c})
			}
		}
	}
	return found
}

func unit(name string) string { return strings.Join(strings.Fields(name), "") }

func recused(m panel.Meeting, e panel.ExpertID, c panel.CandidateID) bool {
	return slices.ContainsFunc(m.Recusals, func(r panel.Recusal) bool { return r.Expert == e && r.Candidate == c })
}

// recusals lists whom an expert may not vote on, and whom perhaps not.
func (s *Screen) recusals(e panel.Expert) fyne.CanvasObject {
	group := widgets.Column(8, widgets.Heading(words.Say("Recusals")))
	none := true
	for _, r := range s.meeting.Recusals {
		c, ok := s.meeting.Candidate(r.Candidate)
		if r.Expert != e.ID || !ok {
			continue
		}
		none = false
		withdraw := widgets.NewButton(words.Say("Withdraw"), widgets.Quiet, func() {
			s.host.Save(func() error { return s.store.WithdrawRecusal(e.ID, c.ID) })
		})
		withdraw.SetEnabled(!s.polling())
		group.Add(widgets.Row(8, widgets.Grow(widgets.Column(0, widgets.Paragraph(c.Name), widgets.Hint(r.Reason))), withdraw))
	}
	for _, p := range suggestions(s.meeting) {
		if p.expert.ID != e.ID {
			continue
		}
		none = false
		reason := words.Say("Same unit")
		recuse := widgets.NewButton(words.Say("Recuse"), widgets.Secondary, func() {
			s.host.Save(func() error {
				return s.store.Recuse(panel.Recusal{Expert: e.ID, Candidate: p.candidate.ID, Reason: reason})
			})
		})
		recuse.SetEnabled(!s.polling())
		text := widgets.NewText(words.Say("Suggested: same unit"), widgets.Style{Size: theme.HintText, Colour: theme.AttentionInk, Fit: widgets.Wrap})
		group.Add(widgets.Row(8, widgets.Grow(widgets.Column(0, widgets.Paragraph(p.candidate.Name), text)), recuse))
	}
	if none {
		group.Add(widgets.Aside(words.Say("None. An expert does not vote on a candidate of the same unit, on relatives, or on anyone to whom fairness is in doubt.")))
	}
	add := widgets.NewButton(words.Say("Add a recusal…"), widgets.Secondary, func() { s.askRecusal(e) })
	add.SetEnabled(!s.polling() && len(s.candidatesFor(e)) > 0)
	group.Add(widgets.Row(0, add, widgets.Spring()))
	return group
}

// candidatesFor are those whom the expert may still vote on.
func (s *Screen) candidatesFor(e panel.Expert) []panel.Candidate {
	return slices.DeleteFunc(s.meeting.Standing(), func(c panel.Candidate) bool { return recused(s.meeting, e.ID, c.ID) })
}

// askRecusal asks whom the expert may not vote on, and why.
func (s *Screen) askRecusal(e panel.Expert) {
	candidates := s.candidatesFor(e)
	var labels []string
	for i, c := range candidates {
		labels = append(labels, words.Say("{{.No}}. {{.Name}} ({{.Unit}})", map[string]any{"No": i + 1, "Name": c.Name, "Unit": c.Unit}))
	}
	whom := widgets.NewSelect(labels, words.Say("Choose a candidate"), nil)
	whomField := widgets.NewField(words.Say("Does not vote on"), whom)
	reason := widgets.NewTextField(words.Say("Reason"), words.Say("Same unit, relative, …"))
	var m *widgets.Modal
	recuse := widgets.NewButton(words.Say("Recuse"), widgets.Primary, func() {
		i := whom.SelectedIndex()
		if i < 0 {
			whomField.SetError(words.Say("Choose a candidate."))
			m.Fit()
			return
		}
		r := panel.Recusal{Expert: e.ID, Candidate: candidates[i].ID, Reason: reason.Value()}
		if s.host.Save(func() error { return s.store.Recuse(r) }) {
			m.Close()
		}
	})
	reason.Entry.OnSubmitted = func(string) { recuse.Tapped(nil) }
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, func() { m.Close() })
	m = widgets.NewModal(s.host.Window, words.Say("Recusal of {{.Name}}", map[string]any{"Name": e.Name}), 480,
		widgets.Column(12, whomField, reason), cancel, recuse)
	m.Holds = func() bool { return reason.Value() != "" }
	m.Show(whom)
}
