package roster

import (
	"errors"

	"expertpanel/assets/words"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// Form takes the particulars of one person.
type Form[K comparable] struct {
	Title   string
	Fields  []fyne.CanvasObject
	First   fyne.Focusable    // where typing begins
	Changed func() bool       // something typed is not saved
	Save    func() (K, error) // saves and tells whom; ErrShown when a field says what is wrong

	notice *widgets.Notice
	object fyne.CanvasObject
}

// ErrShown is the error of a Save that has said beside a field what is wrong.
var ErrShown = errors.New("what is wrong stands beside its field")

// Edit opens a form in the pane. While another holds something that is not
// saved it stays and says so.
func (l *List[R, K]) Edit(f *Form[K]) {
	if l.Unsaved() {
		l.remind()
		return
	}
	f.notice = widgets.NewNotice("", widgets.Attention)
	body := widgets.Column(12, widgets.Heading(f.Title))
	for _, field := range f.Fields {
		body.Add(field)
	}
	foot := widgets.Column(10, f.notice, widgets.Row(8, widgets.Spring(),
		widgets.NewButton(words.Say("Cancel"), widgets.Secondary, l.drop),
		widgets.NewButton(words.Say("Save"), widgets.Secondary, l.keep).WithKey("Ctrl+S")))
	f.object = Framed(body, foot)
	l.form = f
	l.paint()
	l.host.Window.Canvas().Focus(f.First)
}

// Framed is the pane's content: a body that scrolls over a foot that stays.
func Framed(body, foot fyne.CanvasObject) fyne.CanvasObject {
	return widgets.Column(0,
		widgets.Grow(widgets.Inset(theme.Gap, theme.Gap, widgets.Scroll(body))),
		widgets.Rule(), widgets.Inset(12, 12, foot))
}

// Unsaved reports whether the form holds something that is not saved.
func (l *List[R, K]) Unsaved() bool { return l.form != nil && l.form.Changed() }

// remind says that the form has to be finished first.
func (l *List[R, K]) remind() {
	l.form.notice.Set(words.Say("Save or cancel this first."), widgets.Attention)
	l.pane.Refresh()
}

// drop closes the form and gives up what was typed.
func (l *List[R, K]) drop() {
	l.form = nil
	l.paint()
	l.toTable()
}

// keep saves the form.
func (l *List[R, K]) keep() {
	if l.form == nil {
		return
	}
	l.form.notice.Set("", widgets.Bad)
	key, err := l.form.Save()
	switch {
	case errors.Is(err, ErrShown):
	case err != nil:
		l.form.notice.Set(words.Explain(err), widgets.Bad)
	default:
		l.form, l.selected = nil, key
		l.host.Changed()
		l.toTable()
		return
	}
	l.pane.Refresh()
}

// Joins makes fields part of the form: Enter in one of a single line saves it,
// and the others make room for one that grows.
func (l *List[R, K]) Joins(fields ...*widgets.TextField) {
	for _, field := range fields {
		field.OnGrown = l.pane.Refresh
		if !field.Entry.MultiLine {
			field.Entry.OnSubmitted = func(string) { l.keep() }
		}
	}
}
