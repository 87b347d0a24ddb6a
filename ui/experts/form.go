package experts

import (
	"errors"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// form takes the particulars of one expert.
type form struct {
	before                         panel.Expert
	name, unit, title, phone, note *widgets.TextField
	notice                         *widgets.Notice
	object                         fyne.CanvasObject
}

func newForm(e panel.Expert, save, cancel func()) *form {
	f := &form{
		before: e,
		name:   widgets.NewTextField(words.Say("Name"), ""),
		unit:   widgets.NewTextField(words.Say("Unit"), ""),
		title:  widgets.NewTextField(words.Say("Post and title"), ""),
		phone:  widgets.NewTextField(words.Say("Telephone"), ""),
		note:   widgets.NewTextField(words.Say("Note"), ""),
		notice: widgets.NewNotice("", widgets.Attention),
	}
	f.name.SetValue(e.Name)
	f.unit.SetValue(e.Unit)
	f.unit.SetHint(words.Say("Recusals are suggested by the unit."))
	f.title.SetValue(e.Title)
	f.phone.SetValue(e.Phone)
	f.note.SetValue(e.Note)
	heading := words.Say("New expert")
	if e.ID != 0 {
		heading = words.Say("Correct the expert's particulars")
	}
	body := widgets.Column(12, widgets.Heading(heading))
	for _, field := range []*widgets.TextField{f.name, f.unit, f.title, f.phone, f.note} {
		field.Entry.OnSubmitted = func(string) { save() }
		body.Add(field)
	}
	foot := widgets.Column(10, f.notice, widgets.Row(8, widgets.Spring(),
		widgets.NewButton(words.Say("Cancel"), widgets.Secondary, cancel),
		widgets.NewButton(words.Say("Save"), widgets.Secondary, save).WithKey("Ctrl+S")))
	f.object = widgets.Column(0,
		widgets.Grow(widgets.Inset(theme.Gap, theme.Gap, widgets.Scroll(body))),
		widgets.Rule(), widgets.Inset(12, 12, foot))
	return f
}

func (f *form) read() panel.Expert {
	e := f.before
	e.Name, e.Unit, e.Title = f.name.Value(), f.unit.Value(), f.title.Value()
	e.Phone, e.Note = f.phone.Value(), f.note.Value()
	return e
}

func (f *form) changed() bool { return f.read() != f.before }

// wrong says a refusal beside the field that it is about.
func (f *form) wrong(err error) {
	f.name.SetError("")
	f.notice.Set("", widgets.Bad)
	if errors.Is(err, &panel.Error{Code: "name_missing"}) {
		f.name.SetError(words.Explain(err))
		return
	}
	f.notice.Set(words.Explain(err), widgets.Bad)
}

// edit opens the form on an expert, or on a new one.
func (s *Screen) edit(e panel.Expert) {
	if s.polling() || s.form != nil && s.form.changed() {
		return
	}
	s.form = newForm(e, s.keep, s.drop)
	s.paintPane()
	s.host.Window.Canvas().Focus(s.form.name.Entry)
}

func (s *Screen) drop() {
	s.form = nil
	s.paintPane()
}

// keep saves the form.
func (s *Screen) keep() {
	if s.form == nil {
		return
	}
	e := s.form.read()
	id, err := e.ID, error(nil)
	if id == 0 {
		id, err = s.store.AddExpert(s.meeting.Round.ID, e)
	} else {
		err = s.store.ChangeExpert(e)
	}
	if err != nil {
		s.form.wrong(err)
		s.pane.Refresh()
		return
	}
	s.form, s.selected = nil, id
	s.host.Changed()
}
