package vote

import (
	"expertpanel/assets/words"
	"expertpanel/ui/widgets"
)

// pinLine says whether there is an operator's PIN, with the way to choose one.
func (s *Screen) pinLine() check {
	if s.meeting.Round.PINSet {
		return good(words.Say("The operator's PIN is set")).with(words.Say("Replace…"), s.askPIN)
	}
	return attention(words.Say("No operator's PIN has been set yet")).with(words.Say("Set the PIN…"), s.askPIN)
}

// pinForm takes a new PIN, twice.
type pinForm struct {
	first, second *widgets.TextField
	modal         *widgets.Modal
	save          func(pin string) error
	saved         func()
}

// askPIN opens the form. The old PIN is not asked for: it may be the one that was forgotten.
func (s *Screen) askPIN() {
	if s.inKiosk {
		return
	}
	round := s.meeting.Round
	f := &pinForm{
		first:  widgets.NewTextField(words.Say("PIN, six to twelve digits"), ""),
		second: widgets.NewTextField(words.Say("Once more"), ""),
		save:   func(pin string) error { return s.deps.Store.SetPIN(round.ID, pin) },
		saved:  s.host.Changed,
	}
	f.first.Entry.Password, f.second.Entry.Password = true, true
	title := words.Say("Set the operator's PIN")
	body := widgets.Column(12, widgets.Aside(words.Say("The operator types it to release a ballot and to leave the voting window. Write it down, seal it in an envelope and give that to the scrutineer.")),
		f.first, f.second)
	if round.PINSet {
		title = words.Say("Replace the operator's PIN")
	}
	if round.RuleFrozen {
		body.Add(widgets.NewNotice(words.Say("Voting has begun: that the PIN is replaced is noted in the audit trail."), widgets.Attention))
	}
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, func() { f.modal.Close() })
	keep := widgets.NewButton(words.Say("Save the PIN"), widgets.Primary, f.submit)
	f.modal = widgets.NewModal(s.host.Window, title, 460, body, cancel, keep)
	f.modal.Holds = func() bool { return f.first.Entry.Text+f.second.Entry.Text != "" }
	f.first.Entry.OnSubmitted = func(string) { s.host.Window.Canvas().Focus(f.second.Entry) }
	f.second.Entry.OnSubmitted = func(string) { f.submit() }
	f.modal.Show(f.first.Entry)
}

// submit saves the PIN, or says beside its field what is wrong.
func (f *pinForm) submit() {
	f.first.SetError("")
	f.second.SetError("")
	if f.first.Entry.Text != f.second.Entry.Text {
		f.second.SetError(words.Say("The two are not alike. Type the PIN once more."))
		f.modal.Fit()
		return
	}
	if err := f.save(f.first.Entry.Text); err != nil {
		f.first.SetError(words.Explain(err))
		f.modal.Fit()
		return
	}
	f.modal.Close()
	f.saved()
}
