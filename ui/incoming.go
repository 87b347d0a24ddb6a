package ui

import (
	"expertpanel/ui/screen"

	"fyne.io/fyne/v2"
)

// addIncoming hands what comes to the window as a whole to the screen that is
// shown: dropped files, pasted text and the undo key. An entry with the keys
// takes the last two itself.
func (s *Shell) addIncoming() {
	w := s.deps.Window
	w.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		var paths []string
		for _, file := range files {
			paths = append(paths, file.Path())
		}
		if taking, ok := s.current().(screen.Taking); ok {
			taking.Drop(paths)
		}
	})
	w.Canvas().AddShortcut(&fyne.ShortcutPaste{}, func(shortcut fyne.Shortcut) {
		if taking, ok := s.current().(screen.Taking); ok {
			taking.Paste(shortcut.(*fyne.ShortcutPaste).Clipboard.Content())
		}
	})
	w.Canvas().AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) {
		if undoing, ok := s.current().(screen.Undoing); ok && w.Canvas().Overlays().Top() == nil {
			undoing.Undo()
		}
	})
}

// current is the screen that is shown; nil while there is none.
func (s *Shell) current() screen.Screen {
	if s.deps.Window.Content() != s.object {
		return nil
	}
	return s.screens[s.step]
}

// escape leaves what the screen is at.
func (s *Shell) escape() {
	if escaping, ok := s.current().(screen.Escaping); ok {
		escaping.Escape()
	}
}
