package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Select is one of many options, from a list that drops down. Unlike Fyne's
// own it leaves Esc and Enter to the dialog that it is in; Space opens it.
type Select struct {
	widget.Select
}

// NewSelect makes a select with nothing chosen.
func NewSelect(options []string, prompt string, changed func(string)) *Select {
	s := &Select{}
	s.Options, s.PlaceHolder, s.OnChanged = options, prompt, changed
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is called by Fyne.
func (s *Select) CreateRenderer() fyne.WidgetRenderer {
	r := s.Select.CreateRenderer()
	anew(r, s)
	return r
}

// FocusGained is called by Fyne.
func (s *Select) FocusGained() {
	s.Select.FocusGained()
	Follow(s)
}

// TypedKey is called by Fyne.
func (s *Select) TypedKey(event *fyne.KeyEvent) {
	switch event.Name {
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF1:
		passOn(s, event)
	default:
		s.Select.TypedKey(event)
	}
}
