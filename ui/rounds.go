package ui

import (
	"fmt"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"
)

// chooseRound lists the rounds to switch to, and offers a new one.
func (s *Shell) chooseRound() {
	rounds, err := s.deps.Store.Rounds()
	if err != nil {
		s.host.Fail(err)
		return
	}
	var m *widgets.Modal
	open := func(r panel.Round) {
		m.Close()
		s.switchTo(r.ID)
	}
	table := widgets.NewTable(words.Say("There is no round yet."),
		widgets.TextColumn(words.Say("Year"), 48, 0, widgets.Style{Bold: true}, func(r panel.Round) string { return fmt.Sprint(r.Year) }),
		widgets.TextColumn(words.Say("Title"), 240, 1, widgets.Style{}, func(r panel.Round) string { return r.Title }),
		widgets.BadgeColumn("", 60, 0, func(r panel.Round) (string, widgets.Tone) {
			if r.Practice {
				return kindOf(r), widgets.Attention
			}
			return kindOf(r), widgets.Neutral
		}),
	)
	table.SetRows(rounds)
	var chosen panel.Round
	show := widgets.NewButton(words.Say("Open"), widgets.Primary, func() { open(chosen) })
	table.OnSelected = func(r panel.Round) { chosen = r }
	table.OnOpened = open
	table.Select(func(r panel.Round) bool { return r.ID == s.round })
	show.SetEnabled(chosen.ID != 0)
	instead := func(label string, do func()) *widgets.Button {
		return widgets.NewButton(label, widgets.Secondary, func() {
			m.Close()
			do()
		})
	}
	buttons := []*widgets.Button{
		instead(words.Say("New annual round"), s.NewRound),
		widgets.NewButton(words.Say("Cancel"), widgets.Secondary, func() { m.Close() }),
		show,
	}
	if practice, err := s.deps.Store.ForPractice(); err == nil && !practice && len(rounds) > 0 {
		buttons = append([]*widgets.Button{instead(words.Say("Back up all data…"), s.backUp)}, buttons...)
	}
	if s.deps.Practice != nil {
		practise := instead(words.Say("Practise it"), func() { s.practise(chosen.ID) })
		practise.SetEnabled(chosen.ID != 0)
		buttons = append([]*widgets.Button{practise}, buttons...)
	}
	if s.deps.Demo != nil {
		buttons = append([]*widgets.Button{instead(words.Say("Example practice"), s.openDemo)}, buttons...)
	}
	m = widgets.NewModal(s.deps.Window, words.Say("Annual rounds"), roundsWidth, widgets.Sized(0, 320, widgets.Sheet(table)), buttons...)
	m.Show(table.Focusable())
}

// roundsWidth holds the list's buttons side by side, in English too.
const roundsWidth float32 = 720

// kindOf tells a rehearsal from the real thing.
func kindOf(r panel.Round) string {
	if r.Practice {
		return words.Say("Practice")
	}
	return words.Say("Official")
}
