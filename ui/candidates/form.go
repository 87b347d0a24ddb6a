package candidates

import (
	"errors"
	"strconv"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/roster"
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
}

func newForm(c panel.Candidate) *form {
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
	}
	f.fill(c)
	return f
}

func (f *form) title() string {
	if f.before.ID == 0 {
		return words.Say("New candidate")
	}
	return words.Say("Correct the particulars")
}

// layout is how the fields stand below each other.
func (f *form) layout() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		f.name, f.unit, f.recommender, widgets.Equal(12, f.years, f.staff),
		f.certificate, f.award, f.merit, f.identity, f.phone, f.note,
	}
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
func (f *form) wrong(err error) error {
	f.name.SetError("")
	f.unit.SetError("")
	switch {
	case errors.Is(err, &panel.Error{Code: "name_missing"}):
		f.name.SetError(words.Explain(err))
	case errors.Is(err, &panel.Error{Code: "unit_missing"}):
		f.unit.SetError(words.Explain(err))
	default:
		return err
	}
	return roster.ErrShown
}

func (s *Screen) addOne() { s.edit(panel.Candidate{}) }

// edit opens the form on a candidate, or on a new one.
func (s *Screen) edit(c panel.Candidate) {
	_, polling := s.meeting.OpenPoll()
	if polling || c.ID == 0 && s.meeting.Round.RuleFrozen {
		return
	}
	f := newForm(c)
	s.list.Joins(f.fields()...)
	s.list.Edit(&roster.Form[panel.CandidateID]{
		Title: f.title(), Fields: f.layout(), First: f.name.Entry, Changed: f.changed,
		Save: func() (panel.CandidateID, error) { return s.save(f) },
	})
}

func (s *Screen) save(f *form) (panel.CandidateID, error) {
	c, right := f.read()
	if !right {
		return 0, roster.ErrShown
	}
	id, err := c.ID, error(nil)
	if id == 0 {
		id, err = s.store.AddCandidate(s.meeting.Round.ID, c)
	} else {
		err = s.store.ChangeCandidate(c)
	}
	return id, f.wrong(err)
}
