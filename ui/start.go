package ui

import (
	"expertpanel/assets/words"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// firstStart is shown while there is no round.
func (s *Shell) firstStart() fyne.CanvasObject {
	parts := widgets.Column(18,
		widgets.NewText(words.Say("Expert panel"), widgets.Style{Size: theme.Scaled(32), Bold: true}),
		widgets.Aside(words.Say("Reviews for the recognition of master career guidance studios: sign-in, secret ballot, result, publicity and documents. Everything stays on this computer; no network is needed.")),
	)
	if s.deps.Demo != nil {
		parts.Add(choiceCard(words.Say("Practice with an example"), words.Say("A filled round to walk through in five minutes. It is marked as practice everywhere and kept apart from real rounds."),
			widgets.NewButton(words.Say("Open the example"), widgets.Secondary, s.openDemo)))
	}
	parts.Add(choiceCard(words.Say("New annual round"), words.Say("Set up this year's review: its title, the rule of the vote, the panel."),
		widgets.NewButton(words.Say("Set up the round"), widgets.Primary, s.NewRound).WithKey("Ctrl+Enter")))
	parts.Add(choiceCard(words.Say("Restore from a backup"), words.Say("Everything from another computer, or from before this one was set up anew: choose the backup on the stick."),
		widgets.NewButton(words.Say("Restore…"), widgets.Secondary, s.restore)))
	parts.Add(widgets.Hint(words.Say("F1 opens the user's guide.")))
	ground := canvas.NewRectangle(theme.Colour(theme.Ground))
	return container.NewStack(ground, widgets.Tall(container.New(centred{theme.Scaled(620)}, parts)))
}

// centred sets an object of at most a width in the middle of its place.
type centred struct{ width float32 }

func (centred) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(2*theme.Margin, 2*theme.Margin)
}

func (c centred) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(c.width, size.Width-2*theme.Margin)
	objects[0].Resize(fyne.NewSize(width, objects[0].Size().Height)) // its height is known only then
	height := objects[0].MinSize().Height
	objects[0].Move(fyne.NewPos((size.Width-width)/2, max(theme.Margin, (size.Height-height)/2)))
	objects[0].Resize(fyne.NewSize(width, height))
}

func choiceCard(title, text string, button *widgets.Button) fyne.CanvasObject {
	return widgets.Card(widgets.Lead(theme.Gap, 260, widgets.Column(4, widgets.Heading(title), widgets.Aside(text)), button))
}

// openDemo opens the example in a window of its own, so that it shares nothing with real rounds.
func (s *Shell) openDemo() {
	if err := s.deps.Demo(); err != nil {
		s.host.Fail(err)
	}
}
