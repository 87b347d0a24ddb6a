package experts

import (
	"expertpanel/assets/words"
	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/ui/roster"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// particulars shows one expert and the expert's recusals.
func (s *Screen) particulars(e panel.Expert) fyne.CanvasObject {
	head := widgets.Column(2,
		widgets.NewText(e.Name, widgets.Style{Size: theme.HeadingText, Bold: true, Fit: widgets.Wrap}),
		widgets.Aside(e.Unit))
	for _, text := range []string{e.Title, e.Phone, e.Note} {
		if text != "" {
			head.Add(widgets.Aside(text))
		}
	}
	body := widgets.Column(14, head, widgets.Rule(), s.recusals(e))
	edit := widgets.NewButton(words.Say("Edit"), widgets.Secondary, func() { s.edit(e) })
	edit.SetEnabled(!s.polling())
	remove := widgets.NewButton(words.Say("Remove"), widgets.Secondary, func() { s.remove(e) })
	remove.SetEnabled(!s.polling())
	foot := widgets.Column(8)
	if s.polling() {
		foot.Add(widgets.Hint(words.Say("While ballots are being taken only attendance can be changed.")))
	}
	foot.Add(widgets.Row(8, edit, remove))
	return roster.Framed(body, foot)
}

func (s *Screen) remove(e panel.Expert) {
	if s.polling() {
		return
	}
	s.host.Confirm(screen.Confirmation{
		Title:  words.Say("Remove {{.Name}}?", map[string]any{"Name": e.Name}),
		Text:   words.Say("The expert is removed from this round with the recusals. Ctrl+Z brings all of it back, as long as the program is open. One who only leaves early is marked “Has left” instead."),
		Yes:    words.Say("Remove"),
		Danger: true,
		Do: func() {
			var removed store.Removed
			if s.host.Save(func() (err error) { removed, err = s.store.RemoveExpert(e.ID); return err }) {
				s.list.Did(words.Say("Removed: {{.Name}}", map[string]any{"Name": e.Name}), func() error { return s.store.Restore(removed) })
			}
		},
	})
}
