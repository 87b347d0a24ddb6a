package ui

import (
	"strconv"

	"expertpanel/ui/screen"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// addKeys gives every action its key. None works while a dialog is open: the
// dialog has the keyboard then.
func (s *Shell) addKeys() {
	for step := screen.Round; step <= screen.Documents; step++ {
		s.onCtrl(fyne.KeyName(strconv.Itoa(int(step))), func() { s.Go(step) })
	}
	s.onCtrl(fyne.KeyN, s.NewRound)
	s.onCtrl(fyne.KeyReturn, s.advance)
	s.onCtrl(fyne.KeyEnter, s.advance)
	s.onCtrl(fyne.KeyK, s.openSearch)
	s.onCtrl(fyne.KeyO, s.chooseRound)
	s.onCtrl(fyne.KeyComma, s.askManner)
	s.onCtrl(fyne.KeySlash, s.showKeys)
	s.addScreenKeys()
	for key, do := range s.deps.Keys {
		s.onCtrl(key, do)
	}
	s.addIncoming()
	s.deps.Window.Canvas().SetOnTypedKey(func(event *fyne.KeyEvent) {
		switch event.Name {
		case fyne.KeyF1:
			s.guide()
		case fyne.KeyEscape:
			s.escape()
		case fyne.KeyPageUp:
			s.leaf(-1)
		case fyne.KeyPageDown:
			s.leaf(1)
		}
	})
}

// leaf leafs through the screen that is shown, when that can be done.
func (s *Shell) leaf(n int) {
	if leafing, ok := s.screens[s.step].(screen.Leafing); ok && s.deps.Window.Content() == s.object {
		leafing.Leaf(n)
	}
}

func (s *Shell) onCtrl(key fyne.KeyName, do func()) {
	s.keys[key] = do
	shortcut := &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierControl}
	s.deps.Window.Canvas().AddShortcut(shortcut, func(fyne.Shortcut) { s.Press(key) })
}

// Press does what a key does together with Ctrl.
func (s *Shell) Press(key fyne.KeyName) {
	if do := s.keys[key]; do != nil && s.deps.Window.Canvas().Overlays().Top() == nil {
		do()
	}
}

func (s *Shell) advance() {
	switch current := s.screens[s.step]; {
	case s.deps.Window.Content() != s.object:
		s.NewRound()
	case current != nil:
		current.Advance()
	}
}

// addScreenKeys adds the keys that screens have for themselves, each of which
// goes to the screen that is shown.
func (s *Shell) addScreenKeys() {
	for _, one := range s.screens {
		keyed, ok := one.(screen.Keyed)
		if !ok {
			continue
		}
		for key := range keyed.Keys() {
			s.onCtrl(key, func() { s.screenKey(key) })
		}
	}
}

func (s *Shell) screenKey(key fyne.KeyName) {
	keyed, ok := s.screens[s.step].(screen.Keyed)
	if !ok || s.deps.Window.Content() != s.object {
		return
	}
	if do := keyed.Keys()[key]; do != nil {
		do()
	}
}
