package award

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"
)

// askConfirmation asks for number and date of the document that confirms the
// studios, and lets it be taken back.
func (s *Screen) askConfirmation() {
	known := panel.Confirmation{Dated: panel.DateOf(s.host.Now())}
	if c := s.meeting.Confirmation; c != nil {
		known = *c
	}
	number := widgets.NewTextField(words.Say("Number of the document"), words.Say("e.g. 淮人社发〔2026〕12号"))
	number.SetHint(words.Say("May be entered later, when the document has got it"))
	number.SetValue(known.Number)
	dated := widgets.NewTextField(words.Say("Date of the document"), "2026-12-01")
	dated.SetValue(known.Dated.String())
	wrong := widgets.NewNotice("", widgets.Bad)
	var m *widgets.Modal
	save := widgets.NewButton(words.Say("Save it"), widgets.Primary, func() {
		d, err := panel.ReadDate(dated.Value())
		c := panel.Confirmation{Number: number.Value(), Dated: d}
		if err == nil {
			err = s.meeting.CheckConfirmation(c)
		}
		if err != nil {
			wrong.Set(words.Explain(err), widgets.Bad)
			m.Fit()
			return
		}
		if s.host.Save(func() error { return s.store.Confirm(s.meeting.Round.ID, c) }) {
			m.Close()
		}
	})
	dated.Entry.OnSubmitted = func(string) { save.Tapped(nil) }
	number.Entry.OnSubmitted = func(string) { save.Tapped(nil) }
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, func() { m.Close() })
	buttons := []*widgets.Button{cancel, save}
	if s.meeting.Confirmation != nil {
		back := widgets.NewButton(words.Say("Take it back…"), widgets.Quiet, func() {
			m.Close()
			s.takeBack()
		})
		buttons = []*widgets.Button{back, cancel, save}
	}
	content := widgets.Column(14,
		widgets.Aside(words.Say("{{.N}} studios are confirmed: {{.Names}}", facts{"N": len(s.meeting.Confirmable()), "Names": s.names()})),
		number, dated, wrong)
	m = widgets.NewModal(s.host.Window, words.Say("Confirmation"), 520, content, buttons...)
	m.Holds = func() bool { return number.Value() != known.Number || dated.Value() != known.Dated.String() }
	m.Show(number.Entry)
}

func (s *Screen) takeBack() {
	s.host.Confirm(screen.Confirmation{
		Title: words.Say("Take the confirmation back?"),
		Text:  words.Say("Number and date are forgotten; the period and the objections can be changed again. It is noted in the audit trail. Do this only when the document was not sent out."),
		Yes:   words.Say("Take it back"), Danger: true,
		Do: func() {
			s.host.Save(func() error { return s.store.TakeBackConfirmation(s.meeting.Round.ID) })
		},
	})
}

// askStudio asks what a studio got: the plaque, by whom it was received, and the subsidy.
func (s *Screen) askStudio(c panel.Candidate) {
	known := s.meeting.AwardOf(c.ID)
	on := widgets.NewTextField(words.Say("Handed over on"), "2026-12-10")
	by := widgets.NewTextField(words.Say("Received by"), "")
	amount := widgets.NewTextField(words.Say("Subsidy, yuan"), "50000")
	if on.SetValue(known.HandedOn.String()); known.HandedOn.IsZero() && !s.lastHanded.IsZero() {
		on.SetValue(s.lastHanded.String()) // plaques are handed over on one day
	}
	by.SetValue(known.Receiver)
	amount.SetValue(money(known.Subsidy))
	wrong := widgets.NewNotice("", widgets.Bad)
	before := on.Value() + "|" + by.Value() + "|" + amount.Value()
	var m *widgets.Modal
	amount.SetHint(panel.CapitalYuan(known.Subsidy))
	amount.OnChanged = func(string) {
		hint := words.Say("An amount like 50000 or 50000.00")
		if fen, err := panel.ParseYuan(amount.Value()); err == nil {
			hint = panel.CapitalYuan(fen)
		}
		amount.SetHint(hint)
		wrong.Set("", widgets.Bad)
		m.Fit()
	}
	save := widgets.NewButton(words.Say("Save it"), widgets.Primary, func() {
		a := panel.Award{Candidate: c.ID, Receiver: by.Value()}
		var err error
		if a.Subsidy, err = panel.ParseYuan(amount.Value()); err == nil && on.Value() != "" {
			a.HandedOn, err = panel.ReadDate(on.Value())
		}
		if err == nil {
			err = s.meeting.CheckAward(a)
		}
		if err != nil {
			wrong.Set(words.Explain(err), widgets.Bad)
			m.Fit()
			return
		}
		if s.host.Save(func() error { return s.store.NoteAwards(s.meeting.Round.ID, a) }) {
			s.lastHanded = a.HandedOn
			m.Close()
		}
	})
	for _, field := range []*widgets.TextField{on, by, amount} {
		field.Entry.OnSubmitted = func(string) { save.Tapped(nil) }
	}
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, func() { m.Close() })
	content := widgets.Column(14, widgets.Equal(16, on, by), amount, wrong)
	m = widgets.NewModal(s.host.Window, c.Studio(), 560, content, cancel, save)
	m.Holds = func() bool { return on.Value()+"|"+by.Value()+"|"+amount.Value() != before }
	if on.Value() == "" {
		m.Show(on.Entry)
		return
	}
	m.Show(by.Entry)
}
