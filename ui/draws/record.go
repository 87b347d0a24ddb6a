package draws

import (
	"slices"
	"strconv"
	"time"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

type facts = map[string]any

// paintList shows who would be drawn from, before anything is drawn.
func (d *Dialog) paintList() {
	d.record.Add(widgets.Heading(words.Say("The list that is drawn from")))
	n := 0
	add := func(name, unit string) {
		n++
		d.record.Add(person(strconv.Itoa(n), name, unit, "", nil))
	}
	if d.kind == panel.DrawOrder {
		for _, c := range d.meeting.Standing() {
			add(c.Name, c.Unit)
		}
	} else {
		for _, e := range d.meeting.Experts {
			own := slices.IndexFunc(d.meeting.Standing(), func(c panel.Candidate) bool { return panel.SameUnit(c.Unit, e.Unit) })
			if own < 0 || d.form.ownUnit.Value() == tell {
				add(e.Name, e.Unit)
				continue
			}
			d.record.Add(person("—", e.Name, e.Unit, words.Say("unit of {{.Candidate}}", facts{"Candidate": d.meeting.Standing()[own].Name}), nil))
		}
	}
	if n == 0 {
		d.record.Add(widgets.Aside(words.Say("The list is empty.")))
	}
}

// paintRecord shows a draw; of the one that holds, experts can be replaced.
func (d *Dialog) paintRecord(one panel.Draw, holds bool) {
	d.record.Add(widgets.Heading(named(one)))
	d.record.Add(widgets.Paragraph(words.Say("Seed: {{.Seed}}", facts{"Seed": one.Seed})))
	if one.Reason != "" {
		d.record.Add(widgets.Paragraph(words.Say("Drawn again because: {{.Reason}}", facts{"Reason": one.Reason})))
	}
	if !holds {
		d.record.Add(widgets.NewNotice(words.Say("This draw was drawn again later; the last one holds."), widgets.Neutral))
	}
	if d.kind == panel.DrawOrder {
		if holds && !d.meeting.OrderKept() {
			d.record.Add(widgets.NewNotice(words.Say("The list of candidates is not as it was drawn by lot: somebody was added or moved. Draw again, or state why in the minutes"), widgets.Attention))
		}
		d.record.Add(widgets.Rule())
		for i, p := range one.Drawn() {
			d.record.Add(person(strconv.Itoa(i+1), p.Name, p.Unit, listed(one, i), nil))
		}
	} else {
		d.paintPanel(one, holds && !d.meeting.Round.RuleFrozen)
	}
	d.record.Add(widgets.Rule())
	d.record.Add(widgets.Hint(words.Say("To repeat it: number the list as in the record and run “panelctl draw -seed \"{{.Seed}}\" LIST.txt”; “panelctl draw -h” and the printed record say how to do it by hand with SHA-256.", facts{"Seed": one.Seed})))
}

func (d *Dialog) paintPanel(one panel.Draw, open bool) {
	section := func(title string) { d.record.Add(widgets.Inset(0, 6, widgets.Heading(title))) }
	section(words.Say("Panel: {{.Count}}", facts{"Count": one.Seats}))
	for i, p := range one.Seated() {
		var replace fyne.CanvasObject
		if open {
			replace = widgets.NewButton(words.Say("Replace by a reserve…"), widgets.Quiet, func() { d.askReplacement(one, p) })
		}
		note := listed(one, i)
		if j := slices.IndexFunc(one.Replacements, func(r panel.Replacement) bool { return r.In.ID == p.ID }); j >= 0 {
			r := one.Replacements[j]
			note = words.Say("instead of {{.Out}}: {{.Reason}} ({{.By}})", facts{"Out": r.Out.Name, "Reason": r.Reason, "By": r.By})
		}
		d.record.Add(person(strconv.Itoa(i+1), p.Name, p.Unit, note, replace))
	}
	if left := one.ReservesLeft(); len(left) > 0 {
		section(words.Say("Reserves, in this order"))
		for i, p := range left {
			d.record.Add(person(strconv.Itoa(i+1), p.Name, p.Unit, listed(one, one.Seats+len(one.Replacements)+i), nil))
		}
	}
	if rest := one.Drawn()[min(one.Seats+one.Reserves, len(one.Order)):]; len(rest) > 0 {
		section(words.Say("Not drawn"))
		for i, p := range rest {
			d.record.Add(person("", p.Name, p.Unit, listed(one, one.Seats+one.Reserves+i), nil))
		}
	}
	if len(one.LeftOut) > 0 {
		section(words.Say("Left out, being from a candidate's unit"))
		for _, p := range one.LeftOut {
			d.record.Add(person("", p.Name, p.Unit, words.Say("unit of {{.Candidate}}", facts{"Candidate": p.Candidate}), nil))
		}
	}
}

// listed says which number of the list came at a place of the order.
func listed(one panel.Draw, place int) string {
	return words.Say("no. {{.No}} of the list", facts{"No": one.Order[place]})
}

// person is one line of a list; more may be nil.
func person(no, name, unit, note string, more fyne.CanvasObject) fyne.CanvasObject {
	row := widgets.Row(10,
		widgets.Sized(30, 0, widgets.NewText(no, widgets.Style{Colour: theme.Second, Align: fyne.TextAlignTrailing})),
		widgets.Sized(90, 0, widgets.NewText(name, widgets.Style{Bold: true})),
		widgets.Grow(widgets.NewText(unit, widgets.Style{Colour: theme.Second, Fit: widgets.Wrap})),
		widgets.NewText(note, widgets.Style{Size: theme.HintText, Colour: theme.Second}),
	)
	if more != nil {
		row.Add(more)
	}
	return row
}

// china is the time that people in the room read off the clock.
var china = time.FixedZone("", 8*60*60)

// named is a draw in one line: its number, when and by whom.
func named(one panel.Draw) string {
	at := one.At
	if t, err := time.Parse("2006-01-02T15:04Z", one.At); err == nil {
		at = t.In(china).Format("2006-01-02 15:04")
	}
	return words.Say("Draw {{.No}}: {{.At}}, drawn by {{.By}}", facts{"No": one.No, "At": at, "By": one.By})
}

// askReplacement asks why an expert is replaced; who comes in is settled by the draw.
func (d *Dialog) askReplacement(one panel.Draw, out panel.Person) {
	left := one.ReservesLeft()
	if len(left) == 0 {
		d.host.Fail(panel.Refuse("no_reserve", "", "Name", out.Name))
		return
	}
	reason := widgets.NewTextField(words.Say("Reason"), words.Say("For example: ill, travelling, recused from too many"))
	by := widgets.NewTextField(words.Say("Decided by"), words.Say("Name"))
	by.SetValue(one.By)
	notice := widgets.NewNotice("", widgets.Bad)
	var m *widgets.Modal
	replace := widgets.NewButton(words.Say("Replace"), widgets.Primary, func() {
		if _, err := d.store.ReplaceExpert(panel.ExpertID(out.ID), reason.Value(), by.Value()); err != nil {
			notice.Set(words.Explain(err), widgets.Bad)
			m.Fit()
			return
		}
		m.Close()
		d.reload()
	})
	reason.Entry.OnSubmitted = func(string) { replace.Tapped(nil) }
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, func() { m.Close() })
	text := words.Say("{{.Out}} leaves the panel, {{.In}}, the next reserve in the order drawn, comes in. This stands in the record and can't be undone.", facts{"Out": out.Name, "In": left[0].Name})
	m = widgets.NewModal(d.host.Window, words.Say("Replace {{.Name}}", facts{"Name": out.Name}), 520,
		widgets.Column(12, widgets.Paragraph(text), reason, by, notice), cancel, replace)
	m.Holds = func() bool { return reason.Value() != "" }
	m.Show(reason.Entry)
}
