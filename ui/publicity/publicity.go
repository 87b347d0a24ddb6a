package publicity

import (
	"slices"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

type facts = map[string]any

// Store holds the use cases of the publicity period.
type Store interface {
	SetPublicity(round panel.RoundID, posted panel.Date, from panel.CountFrom) error
	Calendar() (panel.Calendar, error)
	AddCalendarYear(panel.CalendarYear) error

	RegisterObjection(panel.RoundID, panel.Objection) (panel.ObjectionID, error)
	ChangeObjection(panel.Objection) error
	Attach(id panel.ObjectionID, name string, content []byte) error
	RemoveAttachment(id panel.AttachmentID, removed bool) error
	Attachment(panel.AttachmentID) ([]byte, error)
}

// Papers shows and prints documents.
type Papers interface {
	Show(report.Kind, panel.Meeting)
	// OpenFile opens a file in the program that the system has for it.
	OpenFile(round panel.RoundID, kind report.Kind, name string, content []byte) error
}

// Screen is the screen of the publicity period.
type Screen struct {
	host   screen.Host
	store  Store
	papers Papers

	meeting  panel.Meeting
	calendar panel.Calendar
	posted   panel.Date // as typed; zero while it can't be understood
	around   panel.Date // the last one that could be
	period   panel.Period
	filled   panel.RoundID // the round that the form was filled in for
	filling  bool          // the screen itself is filling the form in
	touched  bool          // the form was changed by hand since

	next    *widgets.NextStep
	head    *widgets.PageHead
	preview *widgets.Button
	date    *widgets.TextField
	from    *widgets.Choice
	meaning *widgets.Text
	days    *widgets.Text
	correct *widgets.Button // the days off of a year that was entered by hand
	doubt   *widgets.Notice // about the day of posting
	web     *web
	months  *months
	today   *widgets.Button
	list    *fyne.Container // the register of objections
	record  *widgets.Button
	state   *widgets.Notice // of the register
	page    fyne.CanvasObject
}

// New makes the screen.
func New(host screen.Host, store Store, p Papers) *Screen {
	s := &Screen{host: host, store: store, papers: p, next: widgets.NewNextStep()}
	s.months = newMonths(s.look, func(d panel.Date) {
		if s.date.Entry.Disabled() {
			return
		}
		s.date.SetValue(d.String())
	})
	s.preview = widgets.NewButton(words.Say("Preview the notice"), widgets.Secondary, s.showNotice)
	s.head = widgets.NewPageHead(words.Say("Publicity"), s.preview)
	s.web = s.newWeb()
	left := widgets.Column(16, widgets.Card(s.months), s.register(), widgets.Spring())
	right := widgets.Column(16, widgets.Card(s.form()), s.web.object)
	s.page = widgets.Page(s.head, s.next, widgets.Scroll(widgets.TopRow(16, widgets.Grow(left), widgets.Sized(310, 0, right))))
	return s
}

func (s *Screen) form() fyne.CanvasObject {
	s.date = widgets.NewTextField(words.Say("Day of posting"), "2026-11-23")
	s.date.OnChanged = func(string) { s.typed() }
	s.date.Entry.OnSubmitted = func(string) { s.Advance() }
	s.today = widgets.NewButton(words.Say("Post it today"), widgets.Quiet, func() { s.date.SetValue(s.day().String()) })
	s.doubt = widgets.NewNotice("", widgets.Attention)
	s.from = widgets.NewChoice([]widgets.Option{
		{Value: string(panel.PostedDay), Label: words.Say("from the day of posting")},
		{Value: string(panel.NextDay), Label: words.Say("from the next day")},
	}, func(string) { s.typed() })
	s.meaning = widgets.Hint("")
	s.days = widgets.NewText("", widgets.Style{Size: theme.Scaled(17), Bold: true, Fit: widgets.Wrap})
	s.correct = widgets.NewButton("", widgets.Quiet, nil)
	s.correct.Hide()
	return widgets.Column(14,
		widgets.Row(0, widgets.Grow(widgets.Heading(words.Say("Period"))), s.today),
		s.date, s.doubt,
		widgets.Column(6, widgets.NewField(words.Say("Days are counted"), s.from), s.meaning),
		widgets.Rule(),
		widgets.Column(4, widgets.NewText(words.Say("First and last day"), widgets.Style{Size: theme.HintText, Colour: theme.Second}), s.days),
		s.correct,
	)
}

// Object is the screen's content.
func (s *Screen) Object() fyne.CanvasObject { return s.page }

// Advance does what the primary button does.
func (s *Screen) Advance() {
	if b := s.next.Button(); b.Visible() {
		b.Tapped(nil)
	}
}

// day is the day on which people work.
func (s *Screen) day() panel.Date { return panel.DateOf(s.host.Now()) }

// Show paints the meeting. What was typed and not yet saved stays.
func (s *Screen) Show(m panel.Meeting) {
	saved := m.Publicity != nil && (s.meeting.Publicity == nil || *savedOf(m) != *savedOf(s.meeting))
	s.meeting = m
	calendar, err := s.store.Calendar()
	if err != nil {
		s.host.Fail(err)
	}
	s.calendar = calendar
	if saved || s.filled != m.Round.ID {
		s.fill()
	}
	s.paint()
}

// saved is what of a publicity period is chosen; the days follow from it.
type saved struct {
	posted panel.Date
	from   panel.CountFrom
}

func savedOf(m panel.Meeting) *saved {
	if m.Publicity == nil {
		return nil
	}
	return &saved{m.Publicity.Posted, m.Publicity.CountFrom}
}

func (s *Screen) fill() {
	posted, from := s.day(), panel.PostedDay
	if p := s.meeting.Publicity; p != nil {
		posted, from = p.Posted, p.CountFrom
	}
	s.filled = s.meeting.Round.ID
	s.around = s.day()
	s.filling = true
	s.from.SetValue(string(from))
	s.date.SetValue(posted.String())
	s.filling, s.touched = false, false
}

func (s *Screen) typed() {
	s.touched = s.touched || !s.filling
	s.paint()
}

func (s *Screen) countFrom() panel.CountFrom { return panel.CountFrom(s.from.Value()) }

// changed reports whether the form says something else than what is saved.
func (s *Screen) changed() bool {
	p := savedOf(s.meeting)
	return p == nil || *p != saved{s.posted, s.countFrom()}
}

// Unsaved reports whether a period was chosen and not saved. Before the vote
// is decided days are only tried out, and the day that is offered at first is
// nobody's choice.
func (s *Screen) Unsaved() bool { return s.touched && s.due() && s.changed() }

// due reports whether it is decided whose names are made public.
func (s *Screen) due() bool { return s.meeting.Decided() && len(s.meeting.Recognised()) > 0 }

// paint counts the days of what the form says and shows them.
func (s *Screen) paint() {
	if s.filled == 0 {
		return // the form is filled in by the first Show
	}
	var err error
	s.period = panel.Period{}
	if s.posted, err = panel.ReadDate(s.date.Value()); err == nil {
		s.around = s.posted
		s.period, err = s.calendar.PublicityPeriod(s.posted, s.countFrom())
	}
	s.date.SetError("")
	if s.posted.IsZero() && err != nil {
		s.date.SetError(words.Explain(err))
	}
	s.say(err)
	s.sayDoubt()
	s.offerCorrection()
	s.months.show(s.around)
	s.months.paint()
	s.paintRegister()
	s.page.Refresh()
}

// sayDoubt asks about a day of posting that is most likely a slip.
func (s *Screen) sayDoubt() {
	held := s.meeting.Round.Meeting.Date
	s.doubt.Set("", widgets.Attention)
	if !s.posted.IsZero() && !held.IsZero() && s.posted.Before(held) {
		s.doubt.Set(words.Say("This is before the meeting on {{.Day}}. Is the day right?", facts{"Day": held}), widgets.Attention)
	}
	free := s.meeting.Confirmation == nil
	s.date.SetEnabled(free)
	s.from.SetEnabled(free)
	s.today.SetEnabled(free)
}

// look says what the calendar shows of a day.
func (s *Screen) look(d panel.Date) look {
	l := look{counted: slices.Index(s.period.Days, d) + 1, ink: theme.Ink, posted: d == s.posted, today: d == s.day()}
	kind, festival, err := s.calendar.Kind(d)
	switch {
	case l.counted > 0:
		l.ink = theme.Good
	case err != nil:
		l.ink, l.note = theme.Second, words.Say("unknown")
	case kind == panel.DayOff:
		l.ink, l.note = theme.Bad, festivalSaid(festival)
	case kind == panel.Weekend:
		l.ink = theme.Second
	case kind == panel.MakeUpDay:
		l.ink, l.note = theme.AttentionInk, words.Say("work")
	}
	return l
}

// Leaf goes through the months.
func (s *Screen) Leaf(n int) { s.months.leaf(n) }

// offerCorrection lets a year that was entered by hand be corrected.
func (s *Screen) offerCorrection() {
	years := []int{s.around.Year}
	if len(s.period.Days) > 0 {
		years = append(years, s.period.Last().Year)
	}
	y, byHand := yearByHand(s.calendar, years...)
	if !byHand {
		s.correct.Hide()
		return
	}
	s.correct.SetText(words.Say("Correct the days off of {{.Year}}", facts{"Year": y.Year}))
	s.correct.OnTapped = func() { askYear(s.host, s.store, y) }
	s.correct.Show()
}

func (s *Screen) say(err error) {
	s.meaning.SetText(words.Say("count_from." + string(s.countFrom())))
	subtitle := words.Say("Five working days (Article 6(4))")
	if err == nil {
		f := facts{"First": panel.DayOfWeek(s.period.First()), "Last": panel.DayOfWeek(s.period.Last())}
		subtitle = words.Say("Five working days: {{.First}} to {{.Last}}", f)
		s.days.SetText(words.Say("{{.First}} to\n{{.Last}}", f))
	} else {
		s.days.SetText(words.Say("Not known yet"))
	}
	s.head.SetSubtitle(subtitle)
	ready := s.due() && s.meeting.Publicity != nil && !s.changed()
	s.preview.SetEnabled(ready)
	s.web.paint(ready)
	s.sayNext(err)
}

func (s *Screen) sayNext(err error) {
	m := s.meeting
	toVote := func() { s.host.Go(screen.Vote) }
	switch {
	case !m.Decided():
		s.next.Blocked(words.Say("Names are made public once the vote is decided. The days can be tried out here."), words.Say("To the vote"), toVote)
	case len(m.Recognised()) == 0:
		s.next.Done(words.Say("Nobody is recognised; there is nothing to make public."), words.Say("To the documents"), func() { s.host.Go(screen.Documents) })
	case s.posted.IsZero():
		s.next.Blocked(words.Say("The day of posting is not a date yet."), "", nil)
	case err != nil:
		s.sayProblem(err)
	case m.Publicity == nil:
		s.next.Do(words.Say("Choose the day on which the notice is posted, and save it."), words.Say("Save the period"), s.save)
	case s.changed():
		s.next.Do(words.Say("The period has been changed and is not saved yet; the notice still has the old days."), words.Say("Save the period"), s.save)
	case m.Verdict(s.day()) != panel.Running:
		s.sayVerdict()
	default:
		s.next.Do(words.Say("Print the notice and post it on the portal; the days count with the end of {{.Last}}.",
			facts{"Last": m.Publicity.Period.Last()}), words.Say("Print the notice"), s.showNotice)
	}
}

// sayProblem says why the days can't be counted; a year whose days off are not
// known can be added here and now.
func (s *Screen) sayProblem(err error) {
	year, missing := missingYear(err)
	if !missing {
		s.next.Blocked(words.Explain(err), "", nil)
		return
	}
	s.next.Blocked(words.Say("The days off of {{.Year}} are not known yet. Once the State Council has published them, add them here; then the working days can be counted.", facts{"Year": year}),
		words.Say("Add {{.Year}}…", facts{"Year": year}), func() { askYear(s.host, s.store, panel.CalendarYear{Year: year}) })
}

func (s *Screen) save() {
	s.host.Save(func() error { return s.store.SetPublicity(s.meeting.Round.ID, s.posted, s.countFrom()) })
}

func (s *Screen) showNotice() { s.show(report.KindPublicityNotice) }
