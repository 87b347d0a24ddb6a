package publicity

import (
	"errors"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// objectionForm asks for an entry of the register: a new one, or how one is handled.
type objectionForm struct {
	screen *Screen
	known  panel.Objection // zero for a new one
	due    panel.Date      // as it was suggested

	by        *widgets.Choice
	name      *widgets.TextField
	contact   *widgets.TextField
	way       *widgets.Choice
	whom      *widgets.Select
	received  *widgets.TextField
	until     *widgets.TextField
	text      *widgets.TextField
	handling  *widgets.TextField
	outcome   *widgets.Choice
	decided   *widgets.TextField
	wrong     *widgets.Notice
	files     *attachments
	modal     *widgets.Modal
	asEntered panel.Objection // what stood in the form when it was opened
}

// askObjection opens the form. Once the studios are confirmed it can only be read.
func (s *Screen) askObjection(known panel.Objection) {
	f := &objectionForm{screen: s, known: known}
	f.build()
	f.fill()
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, func() { f.modal.Close() })
	label, title := words.Say("Register it"), words.Say("Register an objection")
	if known.ID != 0 {
		label, title = words.Say("Save it"), words.Say("Objection No. {{.No}}", facts{"No": known.No})
	}
	save := widgets.NewButton(label, widgets.Primary, f.save)
	save.SetEnabled(s.meeting.Confirmation == nil)
	content := widgets.Grow(widgets.Scroll(widgets.Column(12, f.object(), f.wrong)))
	f.modal = widgets.NewModal(s.host.Window, title, 820, content, cancel, save)
	f.modal.Holds = func() bool { return f.changed() }
	if known.ID != 0 {
		f.modal.Show(f.handling.Entry)
		return
	}
	f.modal.Show(f.name.Entry)
}

func (f *objectionForm) build() {
	f.by = widgets.NewChoice([]widgets.Option{
		{Value: string(panel.ByUnit), Label: words.Say("objector.unit")},
		{Value: string(panel.ByPerson), Label: words.Say("objector.person")},
		{Value: string(panel.Anonymously), Label: words.Say("objector.anonymous")},
	}, func(string) { f.named() })
	f.name = widgets.NewTextField(words.Say("Name of the unit or person"), "")
	f.contact = widgets.NewTextField(words.Say("How to reach them"), "")
	var ways []widgets.Option
	for _, way := range []panel.Way{panel.ByLetter, panel.ByPhone, panel.ByVisit, panel.ByEmail} {
		ways = append(ways, widgets.Option{Value: string(way), Label: words.Say("way." + string(way))})
	}
	f.way = widgets.NewChoice(ways, nil)
	var people []string
	for _, c := range f.screen.meeting.InPrint() {
		people = append(people, words.Say("{{.Name}}, {{.Unit}}", facts{"Name": c.Name, "Unit": c.Unit}))
	}
	f.whom = widgets.NewSelect(people, words.Say("Choose whom it is about"), nil)
	f.received = widgets.NewTextField(words.Say("Received on"), "2026-11-24")
	f.received.OnChanged = func(string) { f.dated() }
	f.until = widgets.NewTextField(words.Say("To be handled by"), "2026-12-08")
	f.text = widgets.NewLongTextField(words.Say("What is objected to"), "", 4)
	f.handling = widgets.NewLongTextField(words.Say("How it was looked into and handled"), "", 4)
	f.outcome = widgets.NewChoice([]widgets.Option{
		{Label: words.Say("outcome.open")},
		{Value: string(panel.NotUpheld), Label: words.Say("outcome.not_upheld")},
		{Value: string(panel.Upheld), Label: words.Say("outcome.upheld")},
		{Value: string(panel.Withdrawn), Label: words.Say("outcome.withdrawn")},
	}, func(string) { f.concluded() })
	f.decided = widgets.NewTextField(words.Say("Outcome decided on"), "2026-12-01")
	f.wrong = widgets.NewNotice("", widgets.Bad)
	for _, field := range []*widgets.TextField{f.name, f.contact, f.received, f.until, f.decided} {
		field.Entry.OnSubmitted = func(string) { f.save() }
	}
	f.files = newAttachments(f)
}

func (f *objectionForm) object() fyne.CanvasObject {
	return widgets.Column(12,
		widgets.Equal(16, widgets.NewField(words.Say("Who objects"), f.by), f.name),
		widgets.Equal(16, widgets.NewField(words.Say("By which way"), f.way), f.contact),
		widgets.Equal(16, widgets.NewField(words.Say("About whom"), f.whom), widgets.Equal(16, f.received, f.until)),
		widgets.Equal(16, f.text, f.handling),
		widgets.Equal(16, widgets.NewField(words.Say("Outcome"), f.outcome), f.decided),
		f.files.object)
}

func (f *objectionForm) fill() {
	o := f.known
	if o.ID == 0 {
		o = panel.Objection{By: panel.ByPerson, Way: panel.ByLetter, Received: f.screen.day()}
	}
	f.by.SetValue(string(o.By))
	f.name.SetValue(o.Name)
	f.contact.SetValue(o.Contact)
	f.way.SetValue(string(o.Way))
	for i, c := range f.screen.meeting.InPrint() {
		if c.ID == o.Candidate {
			f.whom.SetSelectedIndex(i)
		}
	}
	f.received.SetValue(o.Received.String())
	if !o.Due.IsZero() {
		f.until.SetValue(o.Due.String())
	}
	f.text.SetValue(o.Text)
	f.handling.SetValue(o.Handling)
	f.outcome.SetValue(string(o.Outcome))
	f.decided.SetValue(o.Decided.String())
	f.named()
	f.dated()
	f.concluded()
	f.asEntered, _ = f.read()
}

// named takes the name's field away from one who gives none.
func (f *objectionForm) named() {
	nameless := panel.Objector(f.by.Value()) == panel.Anonymously
	f.name.SetEnabled(!nameless)
	hint := words.Say("objector.hint." + f.by.Value())
	f.name.SetHint(hint)
}

// dated suggests the last day for handling, as long as nobody chose another, and
// says whether it came within the period.
func (f *objectionForm) dated() {
	received, err := panel.ReadDate(f.received.Value())
	f.received.SetHint("")
	f.until.SetHint("")
	if err != nil {
		return
	}
	if p := f.screen.meeting.Publicity; p != nil {
		f.received.SetHint(words.Say("timing." + string(p.When(received))))
	}
	due, err := f.screen.calendar.WorkingDay(received, panel.HandlingDays)
	if err != nil {
		f.until.SetHint(words.Explain(err))
		return
	}
	if f.until.Value() == "" || f.until.Value() == f.due.String() {
		f.due = due
		f.until.SetValue(due.String())
	}
	if f.until.Value() == due.String() {
		f.until.SetHint(words.Say("{{.N}} working days; the measures set no term, it can be changed", facts{"N": panel.HandlingDays}))
	}
}

// concluded asks for the day of an outcome only when there is one.
func (f *objectionForm) concluded() {
	done := f.outcome.Value() != ""
	f.decided.SetEnabled(done)
	if done && f.decided.Value() == "" {
		f.decided.SetValue(f.screen.day().String())
	}
	hint := ""
	if panel.ObjectionOutcome(f.outcome.Value()) == panel.Upheld {
		hint = words.Say("The candidate is then not confirmed; the vote stands as it was counted.")
	}
	f.decided.SetHint(hint)
}

// read is what the form says. A day that is no date is refused in its field.
func (f *objectionForm) read() (panel.Objection, error) {
	o := panel.Objection{
		ID: f.known.ID, No: f.known.No, By: panel.Objector(f.by.Value()), Contact: f.contact.Value(), Way: panel.Way(f.way.Value()),
		Text: f.text.Value(), Handling: f.handling.Value(), Outcome: panel.ObjectionOutcome(f.outcome.Value()),
	}
	if o.By != panel.Anonymously {
		o.Name = f.name.Value()
	}
	if i := f.whom.SelectedIndex(); i >= 0 {
		o.Candidate = f.screen.meeting.InPrint()[i].ID
	}
	return o, errors.Join(
		readField(f.received, &o.Received), readField(f.until, &o.Due),
		func() error {
			if o.Outcome == "" {
				return nil
			}
			return readField(f.decided, &o.Decided)
		}())
}

// readField reads a day, or says in its field that it is none. An empty one is
// for the rules to refuse.
func readField(field *widgets.TextField, d *panel.Date) error {
	field.SetError("")
	if field.Value() == "" {
		return nil
	}
	read, err := panel.ReadDate(field.Value())
	if err != nil {
		field.SetError(words.Explain(err))
		return err
	}
	*d = read
	return nil
}

func (f *objectionForm) changed() bool {
	now, _ := f.read()
	return now.Facts() != f.asEntered.Facts() || now.By != f.asEntered.By || now.Name != f.asEntered.Name || now.Contact != f.asEntered.Contact ||
		now.Way != f.asEntered.Way || now.Text != f.asEntered.Text || now.Due != f.asEntered.Due ||
		now.Handling != f.asEntered.Handling || now.Decided != f.asEntered.Decided || len(f.files.waiting) > 0
}

func (f *objectionForm) save() {
	o, err := f.read()
	if err == nil {
		err = f.screen.meeting.CheckObjection(o)
	}
	if err != nil {
		f.wrong.Set(words.Explain(err), widgets.Bad)
		f.modal.Fit()
		return
	}
	saved := f.screen.host.Save(func() error {
		if o.ID == 0 {
			id, err := f.screen.store.RegisterObjection(f.screen.meeting.Round.ID, o)
			if err != nil {
				return err
			}
			f.known.ID = id // should a file fail, the entry is not made twice
		} else if err := f.screen.store.ChangeObjection(o); err != nil {
			return err
		}
		return f.files.attachWaiting(f.known.ID)
	})
	if saved {
		f.modal.Close()
	}
}
