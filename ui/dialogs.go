package ui

import (
	"expertpanel/assets/words"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

const dialogWidth float32 = 460

// fail explains an error. It says what to do, so one button is enough.
func fail(w fyne.Window, err error) {
	tell(w, words.Say("This could not be done"), words.Explain(err))
}

// tell says something that people have to have read.
func tell(w fyne.Window, title, text string) {
	var m *widgets.Modal
	understood := widgets.NewButton(words.Say("I see"), widgets.Primary, func() { m.Close() })
	m = widgets.NewModal(w, title, dialogWidth, widgets.Paragraph(text), understood)
	m.Show(nil)
}

// confirm asks before something that can't be undone.
func confirm(w fyne.Window, c screen.Confirmation) {
	var m *widgets.Modal
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, func() { m.Close() })
	kind := widgets.Primary
	if c.Danger {
		kind = widgets.Danger
	}
	yes := widgets.NewButton(c.Yes, kind, func() {
		m.Close()
		c.Do()
	})
	m = widgets.NewModal(w, c.Title, dialogWidth, widgets.Paragraph(c.Text), cancel, yes)
	if c.Danger {
		m.Show(cancel) // nothing is lost by an Enter too many
		return
	}
	m.Show(nil)
}
