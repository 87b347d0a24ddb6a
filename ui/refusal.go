package ui

import (
	"expertpanel/assets/words"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Refusal is the content of the small window that says why the program can't start.
func Refusal(err error, closed func()) fyne.CanvasObject {
	return container.NewPadded(container.NewPadded(container.NewBorder(nil,
		container.NewHBox(widgets.Spring(), widgets.NewButton(words.Say("Close"), widgets.Primary, closed)),
		nil, nil, widgets.NewNotice(words.Explain(err), widgets.Bad))))
}
