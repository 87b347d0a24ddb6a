package candidates

import (
	"errors"
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// form takes the particulars of one candidate.
type form struct {
	before                    panel.Candidate
	name, unit, recommender   *widgets.TextField
	years, staff              *widgets.TextField
	certificate, award, merit *widgets.TextField
	identity, phone, note     *widgets.TextField
	notice                    *widgets.Notice
	object                    fyne.CanvasObject
}

func newForm(c panel.Candidate, save, cancel func()) *form {
	f := &form{
		before:      c,
		name:        widgets.NewTextField(words.Say("Name"), ""),
		unit:        widgets.NewTextField(words.Say("Unit"), ""),
		recommender: widgets.NewTextField(words.Say("Recommended by"), ""),
		years:       widgets.NewTextField(words.Say("Years of service"), ""),
		staff:       widgets.NewTextField(words.Say("Number of staff"), ""),
		certificate: widgets.NewTextField(words.Say("Certificate"), ""),
		award:       widgets.NewTextField(words.Say("Award of the province or above"), ""),
		merit:       widgets.NewLongTextField(words.Say("Merit"), "", 3),
		identity:    widgets.NewTextField(words.Say("Identity number"), ""),
		phone:       widgets.NewTextField(words.Say("Telephone"), ""),
		note:        widgets.NewTextField(words.Say("Note"), ""),
		notice:      widgets.NewNotice("", widgets.Attention),
	}
	f.fill(c)
	for _, field := range f.fields() {
		if !field.Entry.MultiLine {
			field.Entry.OnSubmitted = func(string) { save() }
		}
	}
	title := words.Say("New candidate")
	if c.ID != 0 {
		title = words.Say("Correct the particulars")
	}
	body := widgets.Column(12, widgets.Heading(title))
	body.Add(f.name)
	body.Add(f.unit)
	body.Add(f.recommender)
	body.Add(widgets.Equal(12, f.years, f.staff))
	for _, field := range []fyne.CanvasObject{f.certificate, f.award, f.merit, f.identity, f.phone, f.note} {
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

func (f *form) fields() []*widgets.TextField {
	return []*widgets.TextField{f.name, f.unit, f.recommender, f.years, f.staff, f.certificate, f.award, f.merit, f.identity, f.phone, f.note}
}

func (f *form) fill(c panel.Candidate) {
	f.name.SetValue(c.Name)
	f.unit.SetValue(c.Unit)
	f.recommender.SetValue(c.Recommender)
	f.years.SetValue(number(c.Years))
	f.staff.SetValue(number(c.Staff))
	f.certificate.SetValue(c.Certificate)
	f.award.SetValue(c.Award)
	f.merit.SetValue(c.Merit)
	f.identity.SetValue(c.IDNumber)
	f.phone.SetValue(c.Phone)
	f.note.SetValue(c.Note)
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// read takes the candidate from the fields; a number that can't be read is
// said beside its field.
func (f *form) read() (panel.Candidate, bool) {
	c := f.before
	c.Name, c.Unit, c.Recommender = f.name.Value(), f.unit.Value(), f.recommender.Value()
	c.Certificate, c.Award, c.Merit = f.certificate.Value(), f.award.Value(), f.merit.Value()
	c.IDNumber, c.Phone, c.Note = f.identity.Value(), f.phone.Value(), f.note.Value()
	var yearsRight, staffRight bool
	c.Years, yearsRight = readNumber(f.years, 60)
	c.Staff, staffRight = readNumber(f.staff, 999)
	return c, yearsRight && staffRight
}

func readNumber(field *widgets.TextField, most int) (int, bool) {
	field.SetError("")
	if field.Value() == "" {
		return 0, true
	}
	n, err := strconv.Atoi(field.Value())
	if err != nil || n < 0 || n > most {
		field.SetError(words.Say("A whole number from 0 to {{.Most}}, or nothing.", map[string]any{"Most": most}))
		return 0, false
	}
	return n, true
}

func (f *form) changed() bool {
	c, right := f.read()
	return !right || c != f.before
}

// wrong says a refusal beside the field that it is about.
func (f *form) wrong(err error) {
	f.name.SetError("")
	f.unit.SetError("")
	f.notice.Set("", widgets.Bad)
	sentence := words.Explain(err)
	switch {
	case errors.Is(err, &panel.Error{Code: "name_missing"}):
		f.name.SetError(sentence)
	case errors.Is(err, &panel.Error{Code: "unit_missing"}):
		f.unit.SetError(sentence)
	default:
		f.notice.Set(sentence, widgets.Bad)
	}
}

// edit opens the form on a candidate, or on a new one.
func (s *Screen) edit(c panel.Candidate) {
	_, polling := s.meeting.OpenPoll()
	if polling || c.ID == 0 && s.meeting.Round.RuleFrozen || s.form != nil && s.form.changed() {
		return
	}
	s.form = newForm(c, s.keep, s.drop)
	s.paintPane()
	s.host.Window.Canvas().Focus(s.form.name.Entry)
}

// drop closes the form and gives up what was typed.
func (s *Screen) drop() {
	s.form = nil
	s.paintPane()
}

// keep saves the form.
func (s *Screen) keep() {
	if s.form == nil {
		return
	}
	c, right := s.form.read()
	if !right {
		s.pane.Refresh()
		return
	}
	id, err := c.ID, error(nil)
	if id == 0 {
		id, err = s.store.AddCandidate(s.meeting.Round.ID, c)
	} else {
		err = s.store.ChangeCandidate(c)
	}
	if err != nil {
		s.form.wrong(err)
		s.pane.Refresh()
		return
	}
	s.form, s.selected = nil, id
	s.host.Changed()
}
