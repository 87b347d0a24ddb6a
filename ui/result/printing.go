package result

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// printing is the line that says what the documents tell of the votes, with
// the choice to tell less. This screen is the operator's and shows all counts.
func (s *Screen) printing() fyne.CanvasObject {
	now := s.meeting.Round.Printing
	var options []widgets.Option
	for _, p := range []panel.Printing{panel.PrintCounts, panel.PrintPassed} {
		options = append(options, widgets.Option{Value: string(p), Label: ruletext.Printing(p)})
	}
	choice := widgets.NewChoice(options, func(value string) { s.choosePrinting(panel.Printing(value)) })
	choice.SetValue(string(now))
	label := widgets.NewText(words.Say("The documents tell"), widgets.Style{Colour: theme.Second})
	line := widgets.Row(12, label, choice, widgets.Grow(widgets.Hint(ruletext.PrintingMeaning(now))))
	return widgets.Sheet(widgets.Inset(16, 8, widgets.Column(8, line)))
}

func (s *Screen) choosePrinting(p panel.Printing) {
	if !s.host.Save(func() error { return s.store.ChoosePrinting(s.meeting.Round.ID, p) }) {
		s.paint() // what was chosen before
	}
}
