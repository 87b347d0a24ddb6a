package experts

import (
	"errors"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/roster"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// form takes the particulars of one expert.
type form struct {
	before                         panel.Expert
	name, unit, title, phone, note *widgets.TextField
}

func newForm(e panel.Expert) *form {
	f := &form{
		before: e,
		name:   widgets.NewTextField(words.Say("Name"), ""),
		unit:   widgets.NewTextField(words.Say("Unit"), ""),
		title:  widgets.NewTextField(words.Say("Post and title"), ""),
		phone:  widgets.NewTextField(words.Say("Telephone"), ""),
		note:   widgets.NewTextField(words.Say("Note"), ""),
	}
	f.name.SetValue(e.Name)
	f.unit.SetValue(e.Unit)
	f.unit.SetHint(words.Say("Recusals are suggested by the unit."))
	f.title.SetValue(e.Title)
	f.phone.SetValue(e.Phone)
	f.note.SetValue(e.Note)
	return f
}

func (f *form) heading() string {
	if f.before.ID == 0 {
		return words.Say("New expert")
	}
	return words.Say("Correct the expert's particulars")
}

func (f *form) read() panel.Expert {
	e := f.before
	e.Name, e.Unit, e.Title = f.name.Value(), f.unit.Value(), f.title.Value()
	e.Phone, e.Note = f.phone.Value(), f.note.Value()
	return e
}

func (f *form) changed() bool { return f.read() != f.before }

// wrong says a refusal beside the field that it is about.
func (f *form) wrong(err error) error {
	f.name.SetError("")
	if errors.Is(err, &panel.Error{Code: "name_missing"}) {
		f.name.SetError(words.Explain(err))
		return roster.ErrShown
	}
	return err
}

func (s *Screen) addOne() { s.edit(panel.Expert{}) }

// edit opens the form on an expert, or on a new one.
func (s *Screen) edit(e panel.Expert) {
	if s.polling() {
		return
	}
	f := newForm(e)
	s.list.Joins(f.name, f.unit, f.title, f.phone, f.note)
	s.list.Edit(&roster.Form[panel.ExpertID]{
		Title: f.heading(), Fields: []fyne.CanvasObject{f.name, f.unit, f.title, f.phone, f.note},
		First: f.name.Entry, Changed: f.changed,
		Save: func() (panel.ExpertID, error) { return s.save(f) },
	})
}

func (s *Screen) save(f *form) (panel.ExpertID, error) {
	e := f.read()
	id, err := e.ID, error(nil)
	if id == 0 {
		id, err = s.store.AddExpert(s.meeting.Round.ID, e)
	} else {
		err = s.store.ChangeExpert(e)
	}
	return id, f.wrong(err)
}
