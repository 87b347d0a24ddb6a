package award

import (
	"errors"
	"fmt"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/store/panel"
	"expertpanel/ui/documents/viewer"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// steps is the card of what the award consists of, each with how far it is, its
// document, and what can be done.
func (s *Screen) steps() []fyne.CanvasObject {
	return []fyne.CanvasObject{s.confirmed(), s.certificates(), s.plaques(), s.handedOver(), s.subsidies()}
}

// step is one line of the card.
func step(tone widgets.Tone, title, state string, buttons ...*widgets.Button) fyne.CanvasObject {
	row := widgets.Row(8, widgets.NewMark(tone), widgets.Sized(72, 0, widgets.NewText(title, widgets.Style{Bold: true})),
		widgets.Grow(widgets.NewText(state, widgets.Style{Size: theme.HintText, Colour: theme.Second, Fit: widgets.Wrap})))
	for _, b := range buttons {
		row.Add(b)
	}
	return row
}

// document is a button that makes a document and opens it.
func (s *Screen) document(label string, kind report.Kind) *widgets.Button {
	d := viewer.Find(kind)
	b := widgets.NewButton(label, widgets.Quiet, func() { s.papers.Show(kind, s.meeting) })
	b.SetEnabled(d.Ready(s.meeting) == nil)
	return b
}

func (s *Screen) confirmed() fyne.CanvasObject {
	m := s.meeting
	enter := widgets.NewButton(words.Say("Number and date…"), widgets.Quiet, s.askConfirmation)
	enter.SetEnabled(m.CanConfirm() == nil)
	tone, state := widgets.Neutral, words.Say("not yet: print the draft, have it signed, then enter number and date")
	if c := m.Confirmation; c != nil {
		tone, state = widgets.Good, words.Say("{{.Number}}, {{.Day}}", facts{"Number": c.Number, "Day": c.Dated})
		if c.Number == "" {
			tone, state = widgets.Attention, words.Say("{{.Day}}, still without a number", facts{"Day": c.Dated})
		}
	}
	return step(tone, words.Say("Confirmation"), state, enter, s.document(words.Say("Document"), report.KindConfirmation))
}

func (s *Screen) certificates() fyne.CanvasObject {
	tone, state := widgets.Good, words.Say("{{.N}} certificates, signed", facts{"N": len(s.meeting.Certificates)})
	buttons := []*widgets.Button{s.document(words.Say("Certificates"), report.KindCertificate)}
	if s.meeting.Round.Plaque.Issued.IsZero() {
		tone, state = widgets.Attention, words.Say("the month of issue is missing")
		buttons = append([]*widgets.Button{widgets.NewButton(words.Say("Enter the month"), widgets.Quiet, func() { s.host.Go(screen.Round) })}, buttons...)
	} else if err := certificateMissing(s.meeting); err != nil {
		tone, state = widgets.Neutral, words.Say("not yet")
		var refused *panel.Error
		if errors.As(err, &refused) && refused.Code == "certificate_early" {
			tone, state = widgets.Attention, words.Explain(err)
		}
	}
	return step(tone, words.Say("Certificates"), state, buttons...)
}

// certificateMissing is why certificates can't be made, nil when they can.
func certificateMissing(m panel.Meeting) error { return viewer.Find(report.KindCertificate).Ready(m) }

func (s *Screen) plaques() fyne.CanvasObject {
	tone, state := widgets.Neutral, words.Say("check the proofs, then send the production file")
	if s.meeting.Round.Plaque.Issued.IsZero() {
		tone, state = widgets.Attention, words.Say("the month of issue is missing")
	}
	return step(tone, words.Say("Plaques"), state, s.document(words.Say("Proofs"), report.KindPlaqueProof), s.document(words.Say("Production file"), report.KindPlaqueProduction))
}

func (s *Screen) handedOver() fyne.CanvasObject {
	done, all := s.handed()
	tone := widgets.Neutral
	if all == 0 {
		return step(tone, words.Say("Handing over"), words.Say("none yet"), s.document(words.Say("Receipt"), report.KindPlaqueReceipt))
	}
	if done == all {
		tone = widgets.Good
	}
	state := words.Say("{{.Done}} of {{.All}} handed over", facts{"Done": done, "All": all})
	return step(tone, words.Say("Handing over"), state, s.document(words.Say("Receipt"), report.KindPlaqueReceipt))
}

// handed is how many studios have their plaque, and how many there are.
func (s *Screen) handed() (done, all int) {
	if s.meeting.CanConfirm() != nil {
		return 0, 0
	}
	list := s.meeting.Confirmable()
	for _, c := range list {
		if !s.meeting.AwardOf(c.ID).HandedOn.IsZero() {
			done++
		}
	}
	return done, len(list)
}

func (s *Screen) subsidies() fyne.CanvasObject {
	state := words.Say("none yet")
	if s.meeting.CanConfirm() == nil {
		state = words.Say("{{.Total}} yuan in all (Article 8)", facts{"Total": panel.Yuan(s.meeting.SubsidyTotal())})
	}
	return step(widgets.Neutral, words.Say("Subsidies"), state, s.document(words.Say("List"), report.KindSubsidyList))
}

// money is an amount in the list of studios.
func money(fen int64) string {
	if fen%100 == 0 {
		return fmt.Sprint(panel.Yuan(fen)[:len(panel.Yuan(fen))-3])
	}
	return panel.Yuan(fen)
}
