// Package draws is the dialog in which something is drawn by lot from a stated
// seed: the order in which candidates are presented, or the experts of the panel
// out of a pool. What was drawn is shown with all that is needed to repeat it,
// draws that were drawn again too.
package draws

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// Store is what the dialog asks of the store.
type Store interface {
	NewSeed() (string, error)
	Draw(panel.RoundID, panel.DrawRequest) (panel.Draw, error)
	ReplaceExpert(out panel.ExpertID, reason, by string) (panel.Replacement, error)
	Meeting(panel.RoundID) (panel.Meeting, error)
}

// Dialog is the open dialog.
type Dialog struct {
	host    screen.Host
	store   Store
	kind    panel.DrawKind
	meeting panel.Meeting

	form   *form
	which  *widgets.Select // of several records; the last one is shown first
	record *fyne.Container
	modal  *widgets.Modal
}

const (
	dialogWidth float32 = 1160
	formWidth   float32 = 380
)

// Open shows the draws of a kind. The screen behind is painted anew when it is closed.
func Open(host screen.Host, store Store, m panel.Meeting, kind panel.DrawKind) {
	d := &Dialog{host: host, store: store, kind: kind, meeting: m, record: widgets.Column(4)}
	d.form = newForm(d)
	d.which = widgets.NewSelect(nil, "", func(string) { d.showRecord() })
	title := words.Say("Order of presentation by lot")
	if kind == panel.DrawExperts {
		title = words.Say("Panel of experts by lot")
	}
	closing := widgets.NewButton(words.Say("Close"), widgets.Secondary, func() { d.modal.Close() })
	right := widgets.Column(10, d.which, widgets.Grow(widgets.Scroll(d.record)))
	content := widgets.Grow(widgets.TopRow(28, widgets.Sized(formWidth, 0, widgets.Scroll(d.form.object)), widgets.Grow(right)))
	d.modal = widgets.NewModal(host.Window, title, dialogWidth, content, closing, d.form.draw)
	d.modal.OnClosed = host.Changed
	d.modal.Holds = d.form.holds
	d.form.propose()
	d.show()
	d.modal.Show(d.form.seed.Entry)
}

// draws are those of the dialog's kind, in their order.
func (d *Dialog) draws() []panel.Draw {
	var list []panel.Draw
	for _, one := range d.meeting.Draws {
		if one.Kind == d.kind {
			list = append(list, one)
		}
	}
	return list
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

// show paints the form and the last record.
func (d *Dialog) show() {
	draws := d.draws()
	d.form.show(len(draws) > 0)
	var labels []string
	for _, one := range draws {
		labels = append(labels, named(one))
	}
	d.which.Options = labels
	d.which.Hidden = len(labels) < 2
	if len(labels) > 0 {
		d.which.SetSelectedIndex(len(labels) - 1)
	}
	d.showRecord()
}

func (d *Dialog) showRecord() {
	d.record.Objects = nil
	draws := d.draws()
	if i := d.which.SelectedIndex(); i >= 0 && i < len(draws) {
		d.paintRecord(draws[i], i == len(draws)-1)
	} else {
		d.paintList()
	}
	d.record.Refresh()
	if d.modal != nil {
		d.modal.Fit()
	}
}
