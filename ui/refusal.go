package ui

import (
	"expertpanel/assets/words"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Refusal is the content of the small window that says why the program can't start.
func Refusal(err error, closed func()) fyne.CanvasObject {
	text := widgets.Column(12,
		widgets.Heading(words.Say("The meeting can't be opened")),
		widgets.Paragraph(words.Explain(err)),
		widgets.Spring(),
		widgets.Row(0, widgets.Spring(), widgets.NewButton(words.Say("Close"), widgets.Primary, closed)),
	)
	return container.NewStack(canvas.NewRectangle(theme.Colour(theme.Paper)), widgets.Inset(24, 20, text))
}
