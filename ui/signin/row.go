package signin

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// row is one expert: tapped anywhere, the expert is here.
type row struct {
	expert      panel.Expert
	tile        *widgets.Tile
	mark        *widgets.Mark
	state       *widgets.Text
	away, leave *widgets.Button
}

const (
	nameText  float32 = 20
	rowHeight float32 = 64
)

func (d *Dialog) newRow(n int, e panel.Expert) *row {
	r := &row{expert: e, mark: widgets.NewMark(widgets.Neutral), state: widgets.NewText("", widgets.Style{Size: theme.HintText, Fit: widgets.Wrap})}
	r.away = widgets.NewButton(words.Say("Not here"), widgets.Quiet, func() { d.mark(r.expert, panel.Absent) })
	r.leave = widgets.NewButton(words.Say("Leaves"), widgets.Quiet, func() { d.leave(r.expert) })
	name := widgets.Column(0,
		widgets.NewText(e.Name, widgets.Style{Size: theme.Scaled(nameText), Bold: true, Fit: widgets.Ellipsis}),
		widgets.Hint(e.Unit), r.state)
	content := widgets.Sized(0, rowHeight, widgets.Inset(14, 8, widgets.Row(12, r.mark, widgets.Grow(name), r.away, r.leave)))
	r.tile = widgets.NewTile(content, func() { d.mark(r.expert, panel.Present) })
	r.tile.OnFocused = func() { widgets.Reveal(d.list, r.tile) }
	r.tile.OnKey = func(event *fyne.KeyEvent) bool { return d.key(n, event) }
	r.tile.OnRune = func(key rune) { d.rune(n, key) }
	return r
}

func (r *row) show(e panel.Expert, m panel.Meeting) {
	r.expert = e
	r.tile.SetGround(ground(e.Attendance))
	tone, state := widgets.Neutral, ""
	switch e.Attendance {
	case panel.Present:
		tone = widgets.Good
	case panel.Left:
		tone, state = widgets.Attention, words.Say("Has left; a tap signs in again")
	}
	if recused := recusedFrom(m, e.ID); recused > 0 && state == "" {
		state = words.Say("Recused from {{.Count}} candidates", map[string]any{"Count": recused})
	}
	if late(m, e) {
		state = words.Say("Came late: votes from the next poll on")
	}
	r.mark.Set(tone)
	r.state.SetText(state)
	r.state.Hidden = state == ""
	r.away.Hidden = e.Attendance == panel.Absent
	r.leave.Hidden = e.Attendance != panel.Present
}

// late reports whether an expert is here but not in the poll that is under way.
func late(m panel.Meeting, e panel.Expert) bool {
	poll, open := m.OpenPoll()
	if !open || e.Attendance != panel.Present {
		return false
	}
	for _, id := range poll.Present {
		if id == e.ID {
			return false
		}
	}
	return true
}

func recusedFrom(m panel.Meeting, id panel.ExpertID) (n int) {
	for _, r := range m.Recusals {
		if r.Expert == id {
			n++
		}
	}
	return n
}

// key walks through the two columns of rows.
func (d *Dialog) key(n int, event *fyne.KeyEvent) bool {
	half := (len(d.rows) + 1) / columns
	switch event.Name {
	case fyne.KeyUp:
		d.focus(n - 1)
	case fyne.KeyDown:
		d.focus(n + 1)
	case fyne.KeyLeft:
		d.focus(n - half)
	case fyne.KeyRight:
		d.focus(n + half)
	case fyne.KeyHome:
		d.focus(0)
	case fyne.KeyEnd:
		d.focus(len(d.rows) - 1)
	default:
		return false
	}
	return true
}

func (d *Dialog) focus(n int) {
	if n >= 0 && n < len(d.rows) {
		d.host.Window.Canvas().Focus(d.rows[n].tile)
	}
}

func (d *Dialog) rune(n int, key rune) {
	switch key {
	case 'l', 'L':
		d.leave(d.rows[n].expert)
	case 'z', 'Z':
		d.takeBack()
	case 'r', 'R':
		d.recusals()
	}
}
