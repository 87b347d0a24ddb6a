package ui

import (
	"expertpanel/assets/words"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// practiceBand is the mark of a rehearsal across the top of every screen.
func practiceBand() *fyne.Container {
	paper := canvas.NewRectangle(theme.Colour(theme.AttentionSoft))
	edge := canvas.NewRectangle(theme.Colour(theme.Attention))
	edge.SetMinSize(fyne.NewSize(1, 2))
	text := widgets.NewText(words.Say("Practice: nothing here counts, and every document carries this mark."),
		widgets.Style{Size: theme.HintText, Colour: theme.AttentionInk, Bold: true, Fit: widgets.Ellipsis})
	return widgets.Column(0, container.NewStack(paper, widgets.Inset(theme.Margin, 5, text)), edge)
}
