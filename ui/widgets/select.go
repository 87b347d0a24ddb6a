package widgets

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Select is one of many options, from a list that drops down. Unlike Fyne's
// own it leaves Esc and Enter to the dialog that it is in; Space opens it.
type Select struct {
	widget.Select
	focused bool
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
	r := edged{s.Select.CreateRenderer(), s}
	r.paint()
	LayOut(r, s)
	return r
}

// FocusGained is called by Fyne.
func (s *Select) FocusGained() {
	s.focused = true
	s.Select.FocusGained()
	Follow(s)
}

// FocusLost is called by Fyne.
func (s *Select) FocusLost() {
	s.focused = false
	s.Select.FocusLost()
}

// edged draws around a select the line that entries have: Fyne draws none.
type edged struct {
	fyne.WidgetRenderer
	of *Select
}

func (e edged) paint() {
	paper := e.Objects()[0].(*canvas.Rectangle)
	paper.StrokeWidth, paper.StrokeColor = 1, theme.Colour(theme.Edge)
	if e.of.focused {
		paper.StrokeWidth, paper.StrokeColor = border, theme.Colour(theme.Accent)
	}
}

func (e edged) Refresh() {
	e.paint()
	e.WidgetRenderer.Refresh()
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
