package publicity

import (
	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// register is the card of the register of objections.
func (s *Screen) register() fyne.CanvasObject {
	s.record = widgets.NewButton(words.Say("Register an objection…"), widgets.Secondary, func() { s.askObjection(panel.Objection{}) })
	s.state = widgets.NewNotice("", widgets.Good)
	s.list = widgets.Column(0)
	return widgets.Card(widgets.Column(12,
		widgets.Row(8, widgets.Grow(widgets.Heading(words.Say("Objections"))), s.record), s.state, s.list))
}

func (s *Screen) paintRegister() {
	m := s.meeting
	s.record.SetEnabled(m.Publicity != nil && m.Confirmation == nil)
	s.list.RemoveAll()
	for i, o := range m.Objections {
		if i > 0 {
			s.list.Add(widgets.Rule())
		}
		s.list.Add(widgets.Inset(0, 9, s.entry(o)))
	}
	s.state.Set(s.stateOfRegister())
}

// stateOfRegister is the register in a sentence.
func (s *Screen) stateOfRegister() (string, widgets.Tone) {
	m := s.meeting
	open := len(m.OpenObjections())
	switch {
	case m.Publicity == nil:
		return words.Say("Objections are registered once the period is saved."), widgets.Neutral
	case len(m.Objections) == 0:
		return words.Say("No objection has come in. Letters, calls, visits and e-mails are registered here, those without a name too."), widgets.Neutral
	case open > 0:
		return words.Say("{{.N}} registered, {{.Open}} of them still being handled.", facts{"N": len(m.Objections), "Open": open}), widgets.Attention
	}
	return words.Say("{{.N}} registered, all of them handled. {{.Left}} studios can be confirmed.", facts{"N": len(m.Objections), "Left": len(m.Confirmable())}), widgets.Good
}

// entry is one objection in two lines, with the button that opens it.
func (s *Screen) entry(o panel.Objection) fyne.CanvasObject {
	candidate, _ := s.meeting.Candidate(o.Candidate)
	title := words.Say("No. {{.No}} about {{.Name}}, from {{.From}}", facts{"No": o.No, "Name": candidate.Name, "From": fromWhom(o)})
	when := words.Say("received {{.Day}} ({{.Timing}}), {{.Way}}", facts{
		"Day": o.Received, "Timing": words.Say("timing." + string(s.meeting.Publicity.When(o.Received))), "Way": words.Say("way." + string(o.Way)),
	})
	if o.Open() {
		when += words.Say("; to be handled by {{.Day}}", facts{"Day": o.Due})
	}
	if n := len(o.Attached()); n > 0 {
		when += words.Say("; {{.N}} files", facts{"N": n})
	}
	label := words.Say("Handle…")
	if !o.Open() || s.meeting.Confirmation != nil {
		label = words.Say("Look…")
	}
	text, tone := s.outcome(o)
	return widgets.Row(10,
		widgets.Grow(widgets.Column(2,
			widgets.NewText(title, widgets.Style{Bold: true, Fit: widgets.Ellipsis}),
			widgets.NewText(when, widgets.Style{Size: theme.HintText, Colour: theme.Second, Fit: widgets.Wrap}))),
		widgets.NewBadge(text, tone),
		widgets.NewButton(label, widgets.Secondary, func() { s.askObjection(o) }))
}

func fromWhom(o panel.Objection) string {
	if o.By == panel.Anonymously {
		return words.Say("objector.anonymous")
	}
	return o.Name
}

// outcome is where an objection stands, as a badge.
func (s *Screen) outcome(o panel.Objection) (string, widgets.Tone) {
	switch {
	case o.Outcome == panel.Upheld:
		return words.Say("outcome.upheld"), widgets.Bad
	case !o.Open():
		return words.Say("outcome." + string(o.Outcome)), widgets.Good
	case o.Overdue(s.day()):
		return words.Say("overdue"), widgets.Bad
	}
	return words.Say("outcome.open"), widgets.Attention
}

// sayVerdict says what follows from the period when it is over.
func (s *Screen) sayVerdict() {
	m := s.meeting
	toAward := func() { s.host.Go(screen.Award) }
	f := facts{"N": len(m.Confirmable()), "Out": len(m.Recognised()) - len(m.Confirmable())}
	switch verdict := m.Verdict(s.day()); {
	case m.Confirmation != nil:
		s.next.Done(words.Say("The studios are confirmed by the document of {{.Day}}.", facts{"Day": m.Confirmation.Dated}), words.Say("To the award"), toAward)
	case verdict == panel.BeingHandled:
		open := m.OpenObjections()
		s.next.Do(words.Say("The period is over, but {{.N}} objections have no outcome yet. Until then nothing is confirmed.", facts{"N": len(open)}),
			words.Say("Handle the first"), func() { s.askObjection(open[0]) })
	case verdict == panel.NobodyIsLeft:
		s.next.Done(words.Say("The objections against all names are upheld; there is no studio to confirm. The vote stands as it was counted."),
			words.Say("To the documents"), func() { s.host.Go(screen.Documents) })
	case f["Out"] != 0:
		s.next.Done(words.Say("The period is over and every objection is handled: {{.N}} studios can be confirmed, {{.Out}} can not.", f), words.Say("To the award"), toAward)
	case verdict == panel.AllHandled:
		s.next.Done(words.Say("The period is over and no objection was upheld: {{.N}} studios can be confirmed.", f), words.Say("To the award"), toAward)
	default:
		s.next.Done(words.Say("The period is over without objections: {{.N}} studios can be confirmed.", f), words.Say("To the award"), toAward)
	}
}
