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
// the choice to tell less and what they give away of experts' votes in a poll.
// This screen is the operator's and shows all counts.
func (s *Screen) printing(poll panel.Poll) fyne.CanvasObject {
	now := s.meeting.Round.Printing
	var options []widgets.Option
	for _, p := range []panel.Printing{panel.PrintCounts, panel.PrintPassed} {
		options = append(options, widgets.Option{Value: string(p), Label: ruletext.Printing(p)})
	}
	choice := widgets.NewChoice(options, func(value string) { s.choosePrinting(panel.Printing(value)) })
	choice.SetValue(string(now))
	label := widgets.NewText(words.Say("The documents tell"), widgets.Style{Colour: theme.Second})
	body := widgets.Column(8, widgets.Flow(12, label, choice), widgets.Hint(ruletext.PrintingMeaning(now)))
	for _, text := range s.disclosures(poll) {
		body.Add(widgets.Row(10, widgets.NewMark(widgets.Attention), widgets.Grow(widgets.Paragraph(text))))
	}
	return body
}

// mostDisclosures is how many are told in full: one is enough to choose by.
const mostDisclosures = 3

// disclosures say what the documents give away of a poll.
func (s *Screen) disclosures(poll panel.Poll) []string {
	var said []string
	for _, d := range s.meeting.Disclosures() {
		if d.Poll == poll.No {
			said = append(said, words.Say(d.Key(), d.Facts()))
		}
	}
	if more := len(said) - mostDisclosures; more > 1 {
		said = append(said[:mostDisclosures], words.Say("and {{.N}} more of this kind", facts{"N": more}))
	}
	return said
}

func (s *Screen) choosePrinting(p panel.Printing) {
	if !s.host.Save(func() error { return s.store.ChoosePrinting(s.meeting.Round.ID, p) }) {
		s.paint() // what was chosen before
	}
}
