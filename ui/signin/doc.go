// Package signin is the dialog at the door: one tap an expert, in rows that a
// finger can't miss, with the quorum counted live for the panel and for each
// candidate. It keeps who is here and nothing of when or in what order anybody
// came: that could be held against the ballot box.
package signin

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/recusals"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// Store is what the dialog asks of the store.
type Store interface {
	MarkAttendance(panel.ExpertID, panel.Attendance) error
	recusals.Store
}

// step is a change of attendance that can be undone while the dialog is open.
type step struct {
	expert panel.Expert
	before panel.Attendance
}

// Dialog is the open dialog.
type Dialog struct {
	host    screen.Host
	store   Store
	meeting panel.Meeting
	undo    []step

	rows       []*row
	list       *fyne.Container
	figure     *widgets.Text
	quorum     *widgets.Text
	notice     *widgets.Notice
	candidates *fyne.Container
	suggested  *widgets.Notice
	back, all  *widgets.Button
	modal      *widgets.Modal
}

const (
	dialogWidth float32 = 1400
	asideWidth  float32 = 380
	columns             = 2
	figureText  float32 = 40
)

// Open shows the sign-in of the panel. The screen behind is painted anew when it is closed.
func Open(host screen.Host, store Store, m panel.Meeting) {
	d := &Dialog{
		host: host, store: store, meeting: m,
		figure:     widgets.NewText("", widgets.Style{Size: theme.Scaled(figureText), Bold: true}),
		quorum:     widgets.Paragraph(""),
		notice:     widgets.NewNotice("", widgets.Attention),
		candidates: widgets.Column(6),
		suggested:  widgets.NewNotice("", widgets.Attention),
	}
	d.build()
	d.show()
	first := fyne.Focusable(nil)
	if len(d.rows) > 0 {
		first = d.rows[0].tile
	}
	d.modal.Show(first)
}

func (d *Dialog) build() {
	left, right := widgets.Column(8), widgets.Column(8)
	members := d.meeting.Members()
	for n, e := range members {
		r := d.newRow(n, e)
		d.rows = append(d.rows, r)
		if n < (len(members)+1)/columns { // down the first column, then the second
			left.Add(r.tile)
		} else {
			right.Add(r.tile)
		}
	}
	d.list = widgets.Scroll(widgets.Equal(10, left, right))
	d.back = widgets.NewButton(words.Say("Undo"), widgets.Secondary, d.takeBack).WithKey("Z")
	d.all = widgets.NewButton(words.Say("Sign all in"), widgets.Secondary, d.signAllIn)
	recuse := widgets.NewButton(words.Say("Recusals…"), widgets.Secondary, d.recusals).WithKey("R")
	closing := widgets.NewButton(words.Say("Close"), widgets.Primary, func() { d.modal.Close() })
	aside := widgets.Column(12,
		widgets.Column(2, d.figure, d.quorum),
		d.notice, d.suggested,
		widgets.Heading(words.Say("Who may vote on each candidate")),
		widgets.Grow(widgets.Scroll(d.candidates)),
	)
	keys := widgets.Hint(words.Say("Tap a name, or choose with the arrows and press Enter. L leaves early, Z undoes. Times are not kept."))
	content := widgets.Grow(widgets.Column(10,
		widgets.Grow(widgets.TopRow(24, widgets.Grow(d.list), widgets.Sized(asideWidth, 0, aside))), keys))
	d.modal = widgets.NewModal(d.host.Window, words.Say("Sign-in of the experts"), dialogWidth, content, d.all, d.back, recuse, closing)
	d.modal.OnClosed = d.host.Changed
}

// mark keeps an attendance and how to undo it.
func (d *Dialog) mark(e panel.Expert, a panel.Attendance) {
	if e.Attendance == a {
		return
	}
	if err := d.store.MarkAttendance(e.ID, a); err != nil {
		d.host.Fail(err)
		return
	}
	d.undo = append(d.undo, step{e, e.Attendance})
	d.reload()
}

func (d *Dialog) takeBack() {
	if len(d.undo) == 0 {
		return
	}
	last := d.undo[len(d.undo)-1]
	if err := d.store.MarkAttendance(last.expert.ID, last.before); err != nil {
		d.host.Fail(err)
		return
	}
	d.undo = d.undo[:len(d.undo)-1]
	d.reload()
}

// signAllIn signs in everyone who has not come yet; who has left stays away.
func (d *Dialog) signAllIn() {
	for _, e := range d.meeting.Members() {
		if e.Attendance == panel.Absent {
			d.mark(e, panel.Present)
		}
	}
}

// leave marks an expert as left. While a poll takes ballots it asks first: the
// right to vote in it stays, and nobody can see whether it was used.
func (d *Dialog) leave(e panel.Expert) {
	if e.Attendance != panel.Present {
		return
	}
	if _, open := d.meeting.OpenPoll(); !open {
		d.mark(e, panel.Left)
		return
	}
	d.host.Confirm(screen.Confirmation{
		Title: words.Say("{{.Name}} leaves while ballots are taken?", map[string]any{"Name": e.Name}),
		Text:  words.Say("Who may vote in this poll was fixed when it opened and stays so. One who has not voted yet should vote first: a ballot that is not handed in counts by the rule, and nobody votes for another. The program does not know who has voted. From the next poll on the expert does not count any more."),
		Yes:   words.Say("Has left"),
		Do:    func() { d.mark(e, panel.Left) },
	})
}

func (d *Dialog) recusals() {
	host := d.host
	host.Changed = d.reload
	recusals.Open(host, d.store, d.meeting, 0)
}

func (d *Dialog) reload() {
	m, err := d.store.Meeting(d.meeting.Round.ID)
	if err != nil {
		d.host.Fail(err)
		return
	}
	d.meeting = m
	d.show()
}

func (d *Dialog) show() {
	anyAbsent := false
	for _, r := range d.rows {
		e, _ := d.meeting.Expert(r.expert.ID)
		r.show(e, d.meeting)
		anyAbsent = anyAbsent || e.Attendance == panel.Absent
	}
	d.all.SetEnabled(anyAbsent)
	d.back.SetEnabled(len(d.undo) > 0)
	d.back.SetText(words.Say("Undo"))
	if n := len(d.undo); n > 0 {
		d.back.SetText(words.Say("Undo: {{.Name}}", map[string]any{"Name": d.undo[n-1].expert.Name}))
	}
	d.showQuorum()
	d.modal.Fit()
}

// ground is the colour of a row by attendance.
func ground(a panel.Attendance) fyne.ThemeColorName {
	switch a {
	case panel.Present:
		return theme.GoodSoft
	case panel.Left:
		return theme.AttentionSoft
	}
	return theme.Paper
}
