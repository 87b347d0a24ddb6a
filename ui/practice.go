package ui

import (
	"expertpanel/assets/words"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// practiceBand is the mark of a rehearsal across the top of every screen, with
// the button that deletes it.
func practiceBand(discard func()) *fyne.Container {
	paper := canvas.NewRectangle(theme.Colour(theme.AttentionSoft))
	edge := canvas.NewRectangle(theme.Colour(theme.Attention))
	edge.SetMinSize(fyne.NewSize(1, 2))
	text := widgets.NewText(words.Say("Practice: nothing here counts, and every document carries this mark."),
		widgets.Style{Size: theme.HintText, Colour: theme.AttentionInk, Bold: true, Fit: widgets.Ellipsis})
	button := widgets.NewButton(words.Say("Delete the practice"), widgets.Secondary, discard)
	line := widgets.Row(theme.Gap, widgets.Grow(text), button)
	return widgets.Column(0, container.NewStack(paper, widgets.Inset(theme.Margin, 5, line)), edge)
}

// Titled is a window's title, which begins with the mark inside a practice.
func Titled(practice bool, title string) string {
	if practice {
		return words.Say("Practice") + words.Say(" · ") + title
	}
	return title
}

// askDiscard deletes the practice and closes its window, after asking.
func (s *Shell) askDiscard() {
	if busy := s.busy(); busy != "" {
		s.host.Tell(words.Say("The practice can't be deleted now"), busy)
		return
	}
	s.host.Confirm(screen.Confirmation{
		Title:  words.Say("Delete the practice?"),
		Text:   words.Say("The lists, ballots and results of this practice are deleted from this computer, and this window closes. Official rounds stay as they are. Documents that were written to other folders stay there, marked as practice."),
		Yes:    words.Say("Delete the practice"),
		Danger: true,
		Do:     s.discard,
	})
}

func (s *Shell) discard() {
	if err := s.deps.Store.DiscardPractice(); err != nil {
		s.host.Fail(err)
		return
	}
	s.deps.Window.Close()
}
