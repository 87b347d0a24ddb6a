// Package recusals is the dialog in which it is decided who does not vote on
// whom: experts from a candidate's unit are suggested, to be accepted or
// dismissed with a reason, and others are added by hand. Both are looked at by
// candidate and by expert.
package recusals

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// Store is what the dialog asks of the store.
type Store interface {
	Recuse(panel.Recusal) error
	WithdrawRecusal(panel.ExpertID, panel.CandidateID) error
	DismissRecusal(panel.Recusal) error
	SuggestRecusalAgain(panel.ExpertID, panel.CandidateID) error
	Meeting(panel.RoundID) (panel.Meeting, error)
}

// Dialog is the open dialog.
type Dialog struct {
	host    screen.Host
	store   Store
	meeting panel.Meeting

	by    *widgets.Choice
	list  *fyne.Container
	form  *form
	modal *widgets.Modal
}

const dialogWidth float32 = 1060

// Open shows the recusals of the panel; the form for another begins with an
// expert, or with nobody when there is none of that number.
func Open(host screen.Host, store Store, m panel.Meeting, expert panel.ExpertID) {
	d := &Dialog{host: host, store: store, meeting: m, list: widgets.Column(6)}
	d.by = widgets.NewChoice([]widgets.Option{
		{Value: byCandidate, Label: words.Say("By candidate")},
		{Value: byExpert, Label: words.Say("By expert")},
	}, func(string) { d.show() })
	d.by.SetValue(byCandidate)
	d.form = newForm(m, expert, d.add, func() { d.modal.Fit() })
	if _, open := m.OpenPoll(); open {
		d.form.object.Hide()
	}
	close := widgets.NewButton(words.Say("Close"), widgets.Primary, func() { d.modal.Close() })
	content := widgets.Grow(widgets.Column(12,
		widgets.Row(12, widgets.Grow(widgets.Aside(words.Say("An expert does not vote on a candidate of the same unit, on relatives, or on anyone to whom fairness is in doubt."))), d.by),
		widgets.Grow(widgets.Scroll(d.list)), widgets.Rule(), d.form.object))
	d.modal = widgets.NewModal(host.Window, words.Say("Recusals"), dialogWidth, content, close)
	d.modal.Holds = func() bool { return d.form.reason.Value() != "" }
	d.modal.OnClosed = host.Changed
	d.show()
	d.modal.Show(nil)
}

const (
	byCandidate = "candidate"
	byExpert    = "expert"
)

// save runs a use case and paints what follows from it.
func (d *Dialog) save(useCase func() error) bool {
	if err := useCase(); err != nil {
		d.host.Fail(err)
		return false
	}
	m, err := d.store.Meeting(d.meeting.Round.ID)
	if err != nil {
		d.host.Fail(err)
		return false
	}
	d.meeting = m
	d.show()
	return true
}

func (d *Dialog) add(r panel.Recusal) bool {
	return d.save(func() error { return d.store.Recuse(r) })
}

// show paints the suggestions, the recusals, and what was dismissed.
func (d *Dialog) show() {
	d.list.Objects = nil
	if suggested := d.meeting.SuggestedRecusals(); len(suggested) > 0 {
		d.list.Add(widgets.Heading(words.Say("Suggested: same unit")))
		for _, r := range suggested {
			d.list.Add(d.suggestion(r))
		}
	}
	d.list.Add(widgets.Heading(words.Say("Recusals")))
	if len(d.meeting.Recusals) == 0 {
		d.list.Add(widgets.Aside(words.Say("None so far.")))
	}
	for _, r := range d.sorted(d.meeting.Recusals) {
		d.list.Add(d.pair(r, words.Say("Withdraw"), func() error { return d.store.WithdrawRecusal(r.Expert, r.Candidate) }))
	}
	if len(d.meeting.Dismissed) > 0 {
		d.list.Add(widgets.Heading(words.Say("Looked at, no recusal")))
	}
	for _, r := range d.sorted(d.meeting.Dismissed) {
		d.list.Add(d.pair(r, words.Say("Look again"), func() error { return d.store.SuggestRecusalAgain(r.Expert, r.Candidate) }))
	}
	d.list.Refresh()
	if d.modal != nil {
		d.modal.Fit()
	}
}

// names are those of a pair as one line, the one that the list is by first.
func (d *Dialog) names(r panel.Recusal) (first, second string) {
	e, _ := d.meeting.Expert(r.Expert)
	c, _ := d.meeting.Candidate(r.Candidate)
	facts := map[string]any{"Expert": e.Name, "Candidate": c.Name}
	if d.by.Value() == byExpert {
		return e.Name, words.Say("does not vote on {{.Candidate}}", facts)
	}
	return c.Name, words.Say("is not voted on by {{.Expert}}", facts)
}

// line is a pair with what can be done about it.
func (d *Dialog) line(first, second, below string, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	row := widgets.Row(8, widgets.Grow(widgets.Column(1,
		widgets.Row(8, widgets.NewText(first, widgets.Style{Bold: true}), widgets.Grow(widgets.NewText(second, widgets.Style{Fit: widgets.Ellipsis}))),
		widgets.NewText(below, widgets.Style{Size: theme.HintText, Colour: theme.Second, Fit: widgets.Wrap}))))
	for _, b := range buttons {
		row.Add(b)
	}
	return widgets.Sheet(widgets.Inset(12, 6, row))
}

func (d *Dialog) polling() bool {
	_, open := d.meeting.OpenPoll()
	return open
}
