package ui

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
)

// unlessUnsaved does something that gives up what is typed and not saved; it
// asks first when there is anything.
func (s *Shell) unlessUnsaved(do func()) {
	for _, one := range s.screens {
		if draft, ok := one.(screen.Drafting); ok && draft.Unsaved() {
			s.host.Confirm(screen.Confirmation{
				Title:  words.Say("Give up what is not saved?"),
				Text:   words.Say("Something was typed and not saved yet. To keep it, cancel and save it first."),
				Yes:    words.Say("Give up"),
				Danger: true,
				Do:     do,
			})
			return
		}
	}
	do()
}

// switchTo shows another round, when nothing is lost by it.
func (s *Shell) switchTo(id panel.RoundID) {
	if id == s.round && !s.making {
		return
	}
	s.unlessUnsaved(func() { s.Open(id) })
}
