package checklist

import (
	"slices"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// Store is what the dialog asks of the store.
type Store interface {
	CheckItems(...panel.Check) error
	Meeting(panel.RoundID) (panel.Meeting, error)
}

// Dialog is the open dialog.
type Dialog struct {
	host    screen.Host
	store   Store
	meeting panel.Meeting
	at      int // the candidate in the meeting's list
	row     int // the current item

	name, unit, place *widgets.Text
	verdict           *widgets.Badge
	years, left       *widgets.Notice
	items             []*item
	head, list        *fyne.Container
	remark            *widgets.TextField
	rest              *widgets.Button
	modal             *widgets.Modal
}

const dialogWidth float32 = 1160

// Open shows the checklist of a candidate; from there one goes on to the others.
// The screen behind is painted anew when it is closed.
func Open(host screen.Host, store Store, m panel.Meeting, at panel.CandidateID) {
	d := &Dialog{
		host: host, store: store, meeting: m,
		at:      max(0, slices.IndexFunc(m.Candidates, func(c panel.Candidate) bool { return c.ID == at })),
		name:    widgets.NewText("", widgets.Style{Size: theme.HeadingText, Bold: true}),
		unit:    widgets.Aside(""),
		place:   widgets.NewText("", widgets.Style{Colour: theme.Second}),
		verdict: widgets.NewBadge("", widgets.Neutral),
		years:   widgets.NewNotice("", widgets.Attention),
		left:    widgets.NewNotice("", widgets.Neutral),
		remark:  widgets.NewTextField(words.Say("Remark"), ""),
	}
	d.remark.Entry.OnSubmitted = func(string) { d.leaveRemark() }
	d.build()
	d.show()
	d.modal.Show(d.items[0].tile)
}

func (d *Dialog) build() {
	for n, of := range panel.Items() {
		i := newItem(of, d.save)
		i.tile.OnFocused = func() { d.current(n) }
		i.tile.OnKey = d.key
		i.tile.OnRune = d.rune
		d.items = append(d.items, i)
	}
	body := widgets.Column(6)
	d.section(body, heading("5.1"), panel.GroundItems)
	body.Add(d.years)
	d.section(body, heading("5.2"), panel.StudioItems)
	d.section(body, heading("7"), panel.MaterialItems)
	d.list = widgets.Scroll(body)
	before := widgets.NewButton(words.Say("Previous"), widgets.Secondary, func() { d.step(-1) }).WithKey("←")
	after := widgets.NewButton(words.Say("Next"), widgets.Secondary, func() { d.step(1) }).WithKey("→")
	open := widgets.NewButton(words.Say("Next with open items"), widgets.Secondary, d.nextOpen).WithKey("N")
	d.rest = widgets.NewButton(words.Say("The rest is met"), widgets.Secondary, d.restMet).WithKey("A")
	closing := widgets.NewButton(words.Say("Close"), widgets.Primary, d.close)
	d.head = widgets.Lead(12, 300, widgets.Row(12, d.name, widgets.Grow(d.unit)), widgets.EndFlow(12, d.verdict, d.place, before, after))
	keys := widgets.Hint(words.Say("↑↓ item, 1 met, 2 not met, 0 not looked at, + − copies, R remark, A the rest is met, ← → candidate"))
	content := widgets.Grow(widgets.Column(12, d.head, d.left, widgets.Grow(d.list), widgets.Rule(), d.remark, keys))
	d.modal = widgets.NewModal(d.host.Window, words.Say("Eligibility and materials (Articles 5 and 7)"), dialogWidth, content, d.rest, open, closing)
	d.modal.Holds = d.holds
	d.modal.OnClosed = d.host.Changed
}

func (d *Dialog) section(body *fyne.Container, head fyne.CanvasObject, of []panel.Item) {
	body.Add(widgets.Inset(0, 6, head))
	for _, i := range d.items {
		if slices.Contains(of, i.of) {
			body.Add(i.tile)
		}
	}
}

func (d *Dialog) candidate() panel.Candidate { return d.meeting.Candidates[d.at] }

// show paints the candidate's checklist.
func (d *Dialog) show() {
	c, list, frozen := d.candidate(), d.meeting.Checklist(d.candidate().ID), d.meeting.Round.RuleFrozen
	d.name.SetText(c.Name)
	d.unit.SetText(c.Unit)
	settled := len(d.meeting.Standing()) - len(d.meeting.Unsettled())
	d.place.SetText(words.Say("{{.No}} of {{.All}}; complete: {{.Settled}}", map[string]any{"No": d.at + 1, "All": len(d.meeting.Candidates), "Settled": settled}))
	d.verdict.Set(Badge(list))
	for n, i := range d.items {
		i.show(list[n], brings(c, i.of), frozen)
	}
	d.sayYears(c, list)
	switch {
	case frozen:
		d.left.Set(words.Say("Voting has started: the checklists stay as those who vote knew them."), widgets.Neutral)
	case c.Excluded != "":
		d.left.Set(words.Say("Not voted on: {{.Reason}}", map[string]any{"Reason": c.Excluded}), widgets.Neutral)
	default:
		d.left.Set("", widgets.Neutral)
	}
	d.rest.SetEnabled(!frozen)
	d.remark.SetEnabled(!frozen)
	d.head.Refresh()
	d.list.Refresh()
	d.current(d.row)
}

// sayYears warns of a ground that was found met with fewer than ten years on record.
func (d *Dialog) sayYears(c panel.Candidate, list panel.Checklist) {
	_, met := list.Ground()
	facts := map[string]any{"Years": c.Years, "Least": panel.LeastYears}
	switch {
	case 0 < c.Years && c.Years < panel.LeastYears && met:
		d.years.Set(words.Say("A ground was found met, but the particulars give {{.Years}} years of employment service; each ground asks for {{.Least}}.", facts), widgets.Bad)
	case 0 < c.Years && c.Years < panel.LeastYears:
		d.years.Set(words.Say("The particulars give {{.Years}} years of employment service; each ground asks for {{.Least}}.", facts), widgets.Attention)
	default:
		d.years.Set("", widgets.Attention)
	}
}

// save keeps a check and paints what follows from it.
func (d *Dialog) save(c panel.Check) {
	if d.keepRemark() {
		c.Remark = d.meeting.Checklist(c.Candidate).Of(c.Item).Remark
		d.saveAll([]panel.Check{c})
	}
}

func (d *Dialog) saveAll(checks []panel.Check) {
	if err := d.store.CheckItems(checks...); err != nil {
		d.host.Fail(err)
	}
	d.reload()
}

// reload paints what is kept.
func (d *Dialog) reload() {
	m, err := d.store.Meeting(d.meeting.Round.ID)
	if err != nil {
		d.host.Fail(err)
		return
	}
	d.meeting = m
	d.show()
}

// restMet finds met what nobody has looked at, but for the grounds: which of
// them it is, people have to say.
func (d *Dialog) restMet() {
	if !d.keepRemark() {
		return
	}
	var checks []panel.Check
	for _, i := range d.items {
		if slices.Contains(panel.GroundItems, i.of) || i.check.State != panel.NotLookedAt {
			continue
		}
		c := i.check
		c.State = panel.Fulfilled
		if i.of.IsMaterial() && c.Copies == 0 {
			c.Copies = panel.CopiesAsked
		}
		checks = append(checks, c)
	}
	if len(checks) > 0 {
		d.saveAll(checks)
	}
}

func (d *Dialog) close() {
	if d.keepRemark() {
		d.modal.Close()
	}
}
