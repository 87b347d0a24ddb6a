package ui

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
)

// unlessUnsaved does something that gives up what is typed and not saved; it
// asks first when there is anything.
func (s *Shell) unlessUnsaved(do func()) {
	if _, unsaved := s.unsaved(); !unsaved {
		do()
		return
	}
	s.host.Confirm(screen.Confirmation{
		Title:  words.Say("Give up what is not saved?"),
		Text:   words.Say("Something was typed and not saved yet. To keep it, cancel and save it first."),
		Yes:    words.Say("Give up"),
		Danger: true,
		Do:     do,
	})
}

// close ends the program, unless work is going on that must end first.
func (s *Shell) close() {
	if busy := s.busy(); busy != "" {
		s.host.Tell(words.Say("The program can't be closed now"), busy)
		return
	}
	s.unlessUnsaved(s.deps.Window.Close)
}

// busy says which work must end before the program does; empty when none goes on.
func (s *Shell) busy() string {
	for step := screen.Round; step <= screen.Documents; step++ {
		if working, ok := s.screens[step].(screen.Working); ok && working.Busy() != "" {
			return working.Busy()
		}
	}
	return ""
}

// unsaved is the first step where something typed is not saved.
func (s *Shell) unsaved() (screen.Step, bool) {
	for step := screen.Round; step <= screen.Documents; step++ {
		if draft, ok := s.screens[step].(screen.Drafting); ok && draft.Unsaved() {
			return step, true
		}
	}
	return 0, false
}

// switchTo shows another round, when nothing is lost by it.
func (s *Shell) switchTo(id panel.RoundID) {
	if id == s.round && !s.making {
		return
	}
	s.unlessUnsaved(func() { s.Open(id) })
}
