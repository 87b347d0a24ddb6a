package ui

import (
	"fmt"
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/ui/settings"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// mannerWidth holds the five scales of text side by side.
const mannerWidth float32 = 520

// The rows of the dialog on look and language.
const (
	lookRow = iota
	scaleRow
	languageRow
)

// askManner lets the user choose look, size of text and language. Each choice
// takes effect at once, in the dialog too.
func (s *Shell) askManner() { s.askMannerAt(lookRow) }

func (s *Shell) askMannerAt(row int) {
	now := settings.InUse()
	var m *widgets.Modal
	choose := func(row int, change func(*settings.Manner)) {
		wanted := settings.InUse()
		change(&wanted)
		m.Close()
		s.changeManner(wanted, row)
	}
	look := widgets.NewChoice([]widgets.Option{
		{Value: string(theme.Light), Label: words.Say("Light")},
		{Value: string(theme.Dark), Label: words.Say("Dark")},
		{Value: string(theme.Contrast), Label: words.Say("High contrast")},
	}, func(v string) { choose(lookRow, func(to *settings.Manner) { to.Look = theme.Look(v) }) })
	look.SetValue(string(now.Look))
	var scales []widgets.Option
	for i, scale := range theme.Scales {
		scales = append(scales, widgets.Option{Value: strconv.Itoa(i), Label: fmt.Sprintf("%.0f%%", 100*scale)})
	}
	size := widgets.NewChoice(scales, func(v string) {
		i, err := strconv.Atoi(v)
		if err == nil {
			choose(scaleRow, func(to *settings.Manner) { to.Scale = theme.Scales[i] })
		}
	})
	for i, scale := range theme.Scales {
		if scale == now.Scale {
			size.SetValue(strconv.Itoa(i))
		}
	}
	language := widgets.NewChoice([]widgets.Option{
		{Value: string(words.Chinese), Label: words.Say("language.zh")},
		{Value: string(words.English), Label: words.Say("language.en")},
	}, func(v string) { choose(languageRow, func(to *settings.Manner) { to.Language = words.Language(v) }) })
	language.SetValue(string(now.Language))
	documents := widgets.NewField(words.Say("Language of the window"), language)
	documents.SetHint(words.Say("Documents are in Chinese in either language."))
	m = widgets.NewModal(s.deps.Window, words.Say("Look and language"), mannerWidth,
		widgets.Column(theme.Gap, widgets.NewField(words.Say("Look"), look), widgets.NewField(words.Say("Size of text"), size), documents),
		widgets.NewButton(words.Say("Close"), widgets.Secondary, func() { m.Close() }).WithKey("Esc"))
	m.Show([]fyne.Focusable{look, size, language}[row])
}

// changeManner makes the window anew in another manner, at the same place, and
// asks on. What is typed and not saved would be lost with the old content.
func (s *Shell) changeManner(to settings.Manner, row int) {
	if busy := s.busy(); busy != "" {
		s.host.Tell(words.Say("The look can't be changed now"), busy)
		return
	}
	s.unlessUnsaved(func() {
		to.Use()
		to.Keep(fyne.CurrentApp().Preferences())
		if err := Translate(); err != nil {
			s.host.Fail(err)
		}
		fyne.CurrentApp().Settings().SetTheme(theme.New())
		s.making = false
		s.build()
		s.show()
		s.askMannerAt(row)
	})
}
