package result

import (
	"strings"
	"time"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// afterwards is what is done with a result: what the documents tell, whether
// the room sees it, and whether it is signed.
func (s *Screen) afterwards(poll panel.Poll) fyne.CanvasObject {
	lines := widgets.Column(0, widgets.Inset(16, 8, s.printing(poll)))
	if s.last(poll) {
		lines.Add(widgets.Rule())
		lines.Add(s.publishing(poll))
	}
	if s.meeting.Decided() {
		lines.Add(widgets.Rule())
		lines.Add(s.signing())
	}
	return widgets.Sheet(lines)
}

// last says whether a poll is the one whose result the room may see.
func (s *Screen) last(poll panel.Poll) bool {
	return poll.State == panel.PollClosed && poll.No == len(s.meeting.Polls)
}

// publishable is the last poll while it is closed and not published.
func (s *Screen) publishable() (panel.Poll, bool) {
	if len(s.meeting.Polls) == 0 {
		return panel.Poll{}, false
	}
	poll := s.meeting.Polls[len(s.meeting.Polls)-1]
	return poll, s.last(poll) && !s.meeting.Published(poll.No)
}

func line(tone widgets.Tone, text string, button *widgets.Button) fyne.CanvasObject {
	return widgets.Inset(16, 6, widgets.Lead(10, 220, widgets.TopRow(10, widgets.NewMark(tone), widgets.Grow(widgets.Paragraph(text))), button))
}

// publishing says whether the room's display shows the poll's result.
func (s *Screen) publishing(poll panel.Poll) fyne.CanvasObject {
	if s.meeting.Published(poll.No) {
		return line(widgets.Good, words.Say("Published: the public display may show this result."),
			widgets.NewButton(words.Say("Take off the display"), widgets.Secondary, func() {
				s.host.Save(func() error { return s.store.WithdrawResult(poll.ID) })
			}))
	}
	return line(widgets.Neutral, words.Say("Not published: the public display shows nothing of this result."),
		widgets.NewButton(words.Say("Publish to the display…"), widgets.Secondary, func() { s.confirmPublish(poll) }).WithKey("Ctrl+G"))
}

func (s *Screen) confirmPublish(poll panel.Poll) {
	f := facts{"Poll": ruletext.PollName(poll.No)}
	text := []string{words.Say("The public display shows every candidate of {{.Poll}} with votes and outcome. It is noted in the audit trail.", f)}
	if s.meeting.Round.Printing == panel.PrintPassed {
		text[0] = words.Say("The public display shows every candidate of {{.Poll}} with the outcome, without votes. It is noted in the audit trail.", f)
	}
	if said := s.disclosures(poll); len(said) > 0 {
		text = append(append(text, words.Say("Mind what the votes give away:")), said...)
	}
	s.host.Confirm(screen.Confirmation{
		Title: words.Say("Publish the result of {{.Poll}}?", f),
		Text:  strings.Join(text, "\n"),
		Yes:   words.Say("Publish"),
		Do:    func() { s.host.Save(func() error { return s.store.PublishResult(poll.ID) }) },
	})
}

// signing says whether the chair has confirmed that the summary is signed.
func (s *Screen) signing() fyne.CanvasObject {
	signed, ok := s.meeting.SignOff()
	f := facts{"Chair": signed.Chair, "At": when(signed.At)}
	switch {
	case ok && signed.Changed:
		return line(widgets.Attention, words.Say("Something was corrected after {{.Chair}} had confirmed the signatures ({{.At}}). Print the summary anew and have it signed again.", f),
			widgets.NewButton(words.Say("Confirm the signatures…"), widgets.Secondary, s.askSigned))
	case ok:
		return line(widgets.Good, words.Say("{{.Chair}} has confirmed that the result summary is signed ({{.At}}).", f),
			widgets.NewButton(words.Say("Confirm anew…"), widgets.Quiet, s.askSigned))
	}
	return line(widgets.Neutral, words.Say("The result summary is not confirmed as signed yet. Print it, have it signed, then confirm."),
		widgets.NewButton(words.Say("Confirm the signatures…"), widgets.Secondary, s.askSigned))
}

// when writes the instant of an act as the clock in the room had it; one that
// can't be read stays as it is.
func when(at string) string {
	t, err := time.Parse("2006-01-02T15:04Z", at)
	if err != nil {
		return at
	}
	return t.In(time.FixedZone("", 8*60*60)).Format("2006-01-02 15:04")
}

// askSigned takes the name of the chair who confirms the signatures.
func (s *Screen) askSigned() {
	round := s.meeting.Round.ID
	name := s.meeting.Round.Meeting.Chair
	if before, ok := s.meeting.SignOff(); ok {
		name = before.Chair
	}
	chair := widgets.NewTextField(words.Say("Name of the chair"), "")
	chair.Entry.SetText(name)
	var modal *widgets.Modal
	submit := func() {
		if err := s.store.ConfirmSigned(round, chair.Entry.Text); err != nil {
			chair.SetError(words.Explain(err))
			modal.Fit()
			return
		}
		modal.Close()
		s.host.Changed()
	}
	cancel := widgets.NewButton(words.Say("Cancel"), widgets.Secondary, func() { modal.Close() })
	confirm := widgets.NewButton(words.Say("Signed"), widgets.Primary, submit)
	body := widgets.Column(12, widgets.Aside(words.Say("By this the chair confirms that everybody named on the result summary has signed it by hand. The name and the time are noted in the audit trail.")), chair)
	modal = widgets.NewModal(s.host.Window, words.Say("Confirm the signatures"), 460, body, cancel, confirm)
	modal.Holds = func() bool { return chair.Entry.Text != name }
	chair.Entry.OnSubmitted = func(string) { submit() }
	modal.Show(chair.Entry)
}
