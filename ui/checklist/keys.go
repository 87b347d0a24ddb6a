package checklist

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// current makes an item the one that keys and remark are about.
func (d *Dialog) current(n int) {
	if n != d.row && !d.keepRemark() {
		return
	}
	d.row = n
	i := d.items[n]
	d.remark.SetLabel(words.Say("Remark on {{.Item}}", map[string]any{"Item": clauseName(i.of)}))
	d.remark.SetValue(i.check.Remark)
	widgets.Reveal(d.list, i.tile)
	if n == 0 {
		widgets.ToTop(d.list) // what the article asks for stands above
	}
}

func (d *Dialog) focus(n int) {
	d.host.Window.Canvas().Focus(d.items[max(0, min(n, len(d.items)-1))].tile)
}

func (d *Dialog) key(event *fyne.KeyEvent) bool {
	switch event.Name {
	case fyne.KeyUp:
		d.focus(d.row - 1)
	case fyne.KeyDown, fyne.KeyReturn, fyne.KeyEnter:
		d.focus(d.row + 1)
	case fyne.KeyHome:
		d.focus(0)
	case fyne.KeyEnd:
		d.focus(len(d.items) - 1)
	case fyne.KeyLeft, fyne.KeyPageUp:
		d.step(-1)
	case fyne.KeyRight, fyne.KeyPageDown:
		d.step(1)
	case fyne.KeySpace:
		d.tick(panel.Fulfilled)
	default:
		return false
	}
	return true
}

func (d *Dialog) rune(r rune) {
	switch r {
	case '1', '１':
		d.tick(panel.Fulfilled)
	case '2', '２':
		d.tick(panel.Unfulfilled)
	case '0', '０':
		d.tick(panel.NotLookedAt)
	case '+', '=':
		d.items[d.row].receive(d.items[d.row].check.Copies + 1)
	case '-', '_':
		d.items[d.row].receive(d.items[d.row].check.Copies - 1)
	case 'a', 'A':
		d.rest.Tapped(nil)
	case 'n', 'N':
		d.nextOpen()
	case 'r', 'R':
		if !d.meeting.Round.RuleFrozen {
			d.host.Window.Canvas().Focus(d.remark.Entry)
		}
	}
}

// tick notes a state and goes on to the next item.
func (d *Dialog) tick(state panel.CheckState) {
	if d.meeting.Round.RuleFrozen {
		return
	}
	d.items[d.row].find(state)
	d.focus(d.row + 1)
}

// step shows the candidate so many places on.
func (d *Dialog) step(by int) {
	if to := d.at + by; to >= 0 && to < len(d.meeting.Candidates) {
		d.showAt(to)
	}
}

// nextOpen shows the next candidate whose checklist still asks for something.
func (d *Dialog) nextOpen() {
	for n := range d.meeting.Candidates {
		to := (d.at + 1 + n) % len(d.meeting.Candidates)
		if c := d.meeting.Candidates[to]; c.Excluded == "" && len(d.meeting.Checklist(c.ID).Lacks()) > 0 {
			d.showAt(to)
			return
		}
	}
}

func (d *Dialog) showAt(to int) {
	if !d.keepRemark() {
		return
	}
	d.at, d.row = to, 0
	d.show()
	d.focus(0)
}

// keepRemark saves what was typed about the current item. One that is refused
// stays as it was typed, with the reason below it.
func (d *Dialog) keepRemark() bool {
	c := d.items[d.row].check
	text := d.remark.Value()
	if text == c.Remark || d.meeting.Round.RuleFrozen {
		return true
	}
	c.Remark = text
	if err := d.store.CheckItems(c); err != nil {
		d.remark.SetError(words.Explain(err))
		d.modal.Fit()
		return false
	}
	d.remark.SetError("")
	d.reload()
	return true
}

func (d *Dialog) leaveRemark() {
	if d.keepRemark() {
		d.focus(d.row)
	}
}

// holds keeps Esc from closing the dialog out of the remark: it goes back to the
// items, with the remark saved.
func (d *Dialog) holds() bool {
	if d.host.Window.Canvas().Focused() == fyne.Focusable(d.remark.Entry) {
		d.leaveRemark()
		return true
	}
	return !d.keepRemark()
}

// clauseName is an item by its clause.
func clauseName(of panel.Item) string {
	clause, no := string(of)[:len(of)-2], map[string]any{"No": string(of)[len(of)-1:]}
	switch clause {
	case "5.1":
		return words.Say("Article 5(1), {{.No}}", no)
	case "5.2":
		return words.Say("Article 5(2), {{.No}}", no)
	}
	return words.Say("Article 7, {{.No}}", no)
}
