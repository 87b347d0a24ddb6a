package candidates

import (
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/ui/checklist"
	"expertpanel/ui/eligibility"
	"expertpanel/ui/roster"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// particulars shows one candidate, with what Article 5 asks beside what is known.
func (s *Screen) particulars(c panel.Candidate) fyne.CanvasObject {
	body := widgets.Column(12,
		widgets.Column(2,
			widgets.NewText(c.Name, widgets.Style{Size: theme.HeadingText, Bold: true, Fit: widgets.Wrap}),
			widgets.Aside(c.Unit),
		),
		item(words.Say("Name of the studio"), c.Studio()),
		item(words.Say("Recommended by"), c.Recommender),
	)
	if c.Excluded != "" {
		body.Add(widgets.NewNotice(words.Say("Not voted on: {{.Reason}}", map[string]any{"Reason": c.Excluded}), widgets.Neutral))
	}
	findings := eligibility.Of(c)
	first, second := words.Say("Article 5(1)"), words.Say("Article 5(2)")
	body.Add(article(first, words.Say("Enough years"), findings, grounds(c)...))
	body.Add(article(second, words.Say("Enough staff"), findings, staff(c)))
	body.Add(s.materials(c))
	body.Add(item(words.Say("Telephone"), c.Phone))
	body.Add(item(words.Say("Note"), c.Note))
	return roster.Framed(body, s.actions(c))
}

// materials sums up the checklist of Articles 5 and 7.
func (s *Screen) materials(c panel.Candidate) fyne.CanvasObject {
	list := s.meeting.Checklist(c.ID)
	badge := widgets.NewBadge("", widgets.Neutral)
	badge.Set(checklist.Badge(list))
	group := widgets.Column(3, widgets.Row(8, widgets.NewText(words.Say("Checklist"), widgets.Style{Bold: true}), badge, widgets.Spring()))
	if list.Begun() {
		for _, line := range checklist.Lacking(list) {
			group.Add(widgets.Hint(line))
		}
	}
	return group
}

// item is a labelled line; nothing when there is nothing to show.
func item(label, text string) fyne.CanvasObject {
	if text == "" {
		empty := widgets.Column(0)
		empty.Hide()
		return empty
	}
	return widgets.Column(2, widgets.NewText(label, widgets.Style{Size: theme.HintText, Colour: theme.Second}), widgets.Paragraph(text))
}

// article is what a candidate brings for an article, with how far that goes:
// either all that could be checked is well, or the gravest finding.
func article(name, well string, findings []eligibility.Finding, lines ...string) fyne.CanvasObject {
	verdict := widgets.NewBadge(well, widgets.Good)
	group := widgets.Column(3, widgets.Row(8, widgets.NewText(name, widgets.Style{Bold: true}), verdict, widgets.Spring()))
	for _, line := range lines {
		if line != "" {
			group.Add(widgets.Paragraph(line))
		}
	}
	found := false
	for _, f := range findings {
		if f.Article != name {
			continue
		}
		tone, ink := widgets.Bad, theme.Bad
		if f.Unknown {
			tone, ink = widgets.Attention, theme.AttentionInk
		}
		if !found {
			verdict.Set(f.Label, tone)
		}
		found = true
		group.Add(widgets.NewText(f.Sentence, widgets.Style{Colour: ink, Fit: widgets.Wrap}))
	}
	return group
}

func grounds(c panel.Candidate) []string {
	var lines []string
	if c.Years > 0 {
		lines = append(lines, words.Say("{{.Years}} years of employment service", map[string]any{"Years": c.Years}))
	}
	return append(lines, c.Certificate, c.Award, c.Merit)
}

func staff(c panel.Candidate) string {
	if c.Staff == 0 {
		return words.Say("Number of staff not given")
	}
	return words.Say("{{.Staff}} staff besides the master", map[string]any{"Staff": c.Staff})
}

func (s *Screen) actions(c panel.Candidate) fyne.CanvasObject {
	_, polling := s.meeting.OpenPoll()
	frozen := s.meeting.Round.RuleFrozen
	edit := widgets.NewButton(words.Say("Edit"), widgets.Secondary, func() { s.edit(c) })
	edit.SetEnabled(!polling)
	stand := widgets.NewButton(words.Say("Not voted on…"), widgets.Secondary, func() { s.exclude(c) })
	if c.Excluded != "" {
		stand = widgets.NewButton(words.Say("Put to the vote"), widgets.Secondary, func() { s.setExcluded(c, "") })
	}
	stand.SetEnabled(!frozen)
	remove := widgets.NewButton(words.Say("Remove"), widgets.Secondary, func() { s.remove(c) })
	remove.SetEnabled(!frozen)
	buttons := widgets.Row(8, edit, stand, remove)
	switch {
	case polling:
		return widgets.Column(8, widgets.Hint(words.Say("While ballots are being taken nothing can be changed.")), buttons)
	case frozen:
		return widgets.Column(8, widgets.Hint(words.Say("Voting has started: particulars can be corrected, but who stands is fixed.")), buttons)
	}
	return buttons
}

func (s *Screen) remove(c panel.Candidate) {
	if s.meeting.Round.RuleFrozen {
		return
	}
	s.host.Confirm(screen.Confirmation{
		Title:  words.Say("Remove {{.Name}}?", map[string]any{"Name": c.Name}),
		Text:   words.Say("The candidate is removed from this round with the recusals and the checklist. Ctrl+Z brings all of it back, as long as the program is open and voting has not started. To keep the record, choose “Not voted on” and give the reason."),
		Yes:    words.Say("Remove"),
		Danger: true,
		Do: func() {
			var removed store.Removed
			if s.host.Save(func() (err error) { removed, err = s.store.RemoveCandidate(c.ID); return err }) {
				s.list.Did(words.Say("Removed: {{.Name}}", map[string]any{"Name": c.Name}), func() error { return s.store.Restore(removed) })
			}
		},
	})
}

// exclude asks for the reason, which goes into the record.
func (s *Screen) exclude(c panel.Candidate) {
	reason := widgets.NewLongTextField(words.Say("Reason"), words.Say("For example: does not meet Article 5(1), fewer than ten years of service"), 3)
	var m *widgets.Modal
	apply := widgets.NewButton(words.Say("Leave out of the vote"), widgets.Primary, func() {
		text := strings.Join(strings.Fields(reason.Value()), " ")
		if text == "" {
			reason.SetError(words.Say("Give the reason; it is kept in the record."))
			m.Fit()
			return
		}
		if s.setExcluded(c, text) {
			m.Close()
		}
	})
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, func() { m.Close() })
	m = widgets.NewModal(s.host.Window, words.Say("{{.Name}}: not voted on", map[string]any{"Name": c.Name}), 480, reason, cancel, apply)
	m.Holds = func() bool { return reason.Value() != "" }
	m.Show(reason.Entry)
}

func (s *Screen) setExcluded(c panel.Candidate, reason string) bool {
	c.Excluded = reason
	return s.host.Save(func() error { return s.store.ChangeCandidate(c) })
}
