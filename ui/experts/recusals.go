package experts

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

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
	for _, r := range s.meeting.SuggestedRecusals() {
		if r.Expert != e.ID {
			continue
		}
		none = false
		c, _ := s.meeting.Candidate(r.Candidate)
		r.Reason = words.Say("Same unit")
		recuse := widgets.NewButton(words.Say("Recuse"), widgets.Secondary, func() {
			s.host.Save(func() error { return s.store.Recuse(r) })
		})
		recuse.SetEnabled(!s.polling())
		text := widgets.NewText(words.Say("Suggested: same unit"), widgets.Style{Size: theme.HintText, Colour: theme.AttentionInk, Fit: widgets.Wrap})
		group.Add(widgets.Row(8, widgets.Grow(widgets.Column(0, widgets.Paragraph(c.Name), text)), recuse))
	}
	if none {
		group.Add(widgets.Aside(words.Say("None. An expert does not vote on a candidate of the same unit, on relatives, or on anyone to whom fairness is in doubt.")))
	}
	more := widgets.NewButton(words.Say("Recusals…"), widgets.Secondary, s.recuse).WithKey("Ctrl+R")
	more.SetEnabled(len(s.meeting.Candidates) > 0)
	group.Add(widgets.Row(0, more, widgets.Spring()))
	return group
}
