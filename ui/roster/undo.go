package roster

import (
	"expertpanel/assets/words"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// doing is something that was done to the list and can be undone.
type doing struct {
	said string
	undo func() error
}

// Did says over the table what was done, and offers to undo it, the last thing
// first. The offer stands until the program or the round is left: a use case
// that can't be undone any more refuses and says why.
func (l *List[R, K]) Did(said string, undo func() error) {
	l.doings = append(l.doings, doing{said, undo})
	l.offer()
}

// Undo undoes the last thing done (Ctrl+Z).
func (l *List[R, K]) Undo() {
	n := len(l.doings)
	if n == 0 {
		return
	}
	last := l.doings[n-1]
	if l.host.Save(last.undo) {
		l.doings = l.doings[:n-1]
		l.offer()
	}
}

func (l *List[R, K]) offer() {
	l.undoing.Objects = nil
	if n := len(l.doings); n > 0 {
		said := widgets.NewText(l.doings[n-1].said, widgets.Style{Colour: theme.Second, Fit: widgets.Ellipsis})
		undo := widgets.NewButton(words.Say("Undo"), widgets.Secondary, l.Undo).WithKey("Ctrl+Z")
		l.undoing.Objects = []fyne.CanvasObject{
			widgets.Rule(), widgets.Inset(14, 8, widgets.Row(10, widgets.Grow(said), undo)), widgets.Rule(),
		}
	}
	l.undoing.Refresh()
	if l.object != nil {
		l.object.Refresh()
	}
}
