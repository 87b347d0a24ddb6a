package ui

import (
	"expertpanel/assets/words"
	"expertpanel/ui/widgets"
)

const keysWidth float32 = 560

// keyLine is a key and what it does.
type keyLine struct{ key, does string }

// everywhere are the keys of every step. Screens have more of their own, which
// stand on their buttons.
func (s *Shell) everywhere() []keyLine {
	return []keyLine{
		{"Ctrl+1…8", words.Say("To a step")},
		{"Ctrl+Enter", words.Say("What is next on this step")},
		{"Ctrl+K", words.Say("Search steps, people, documents and actions")},
		{"Ctrl+F", words.Say("Search in a list")},
		{"Ctrl+S", words.Say("Save what was typed in")},
		{"Ctrl+O", words.Say("Another round")},
		{"Ctrl+N", words.Say("New annual round")},
		{"Ctrl+,", words.Say("Look and language")},
		{"Ctrl+/", words.Say("This page")},
		{"F1", words.Say("Help")},
		{"Tab　Shift+Tab", words.Say("To the next and the last field or button")},
		{"↑ ↓ ← →", words.Say("Choose in a list or between options")},
		{"Enter　Space", words.Say("Press what has the focus")},
		{"Esc", words.Say("Close a dialog; typed text is kept")},
	}
}

// showKeys lists the keys.
func (s *Shell) showKeys() {
	list := widgets.Column(8)
	for _, k := range s.everywhere() {
		list.Add(widgets.TopRow(12, widgets.Sized(150, 0, widgets.NewText(k.key, widgets.Style{Bold: true})), widgets.Grow(widgets.Paragraph(k.does))))
	}
	list.Add(widgets.Hint(words.Say("Keys of a single step stand on its buttons.")))
	reader := widgets.NewReader(list)
	var m *widgets.Modal
	closing := widgets.NewButton(words.Say("Close"), widgets.Secondary, func() { m.Close() }).WithKey("Esc")
	m = widgets.NewModal(s.deps.Window, words.Say("Keys"), keysWidth, widgets.Grow(reader), closing)
	m.Show(reader)
}

// acts are what the search finds besides steps and things, with their keys.
func (s *Shell) acts() []find {
	acts := []find{
		{name: words.Say("New annual round"), detail: "Ctrl+N", do: s.NewRound},
		{name: words.Say("Another round"), detail: "Ctrl+O", do: s.chooseRound},
		{name: words.Say("Look and language"), detail: "Ctrl+,", do: s.askManner},
		{name: words.Say("Keys"), detail: "Ctrl+/", do: s.showKeys},
		{name: words.Say("User's guide"), detail: "F1", do: s.guide},
	}
	if s.deps.Practice != nil && s.round != 0 {
		acts = append(acts, find{name: words.Say("Practise this round"), do: func() { s.practise(s.round) }})
	}
	if s.deps.Demo != nil {
		acts = append(acts, find{name: words.Say("Example practice"), do: s.openDemo})
	}
	if s.round == 0 {
		return append(acts, find{name: words.Say("Restore from a backup"), do: s.restore})
	}
	if s.deps.Practice != nil {
		acts = append(acts, find{name: words.Say("Back up all data…"), do: s.backUp})
	}
	return acts
}
