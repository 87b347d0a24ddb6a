package award

import (
	"fmt"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

type facts = map[string]any

// studio is a row of the list.
type studio struct {
	no        int
	candidate panel.Candidate
}

// Papers shows and prints documents.
type Papers interface {
	Show(report.Kind, panel.Meeting)
}

// Screen is the screen of recognition and award.
type Screen struct {
	host   screen.Host
	papers Papers

	meeting panel.Meeting
	chosen  panel.CandidateID
	next    *widgets.NextStep
	head    *widgets.PageHead
	proof   *widgets.Button
	list    *widgets.Table[studio]
	plaque  *plaque
	whose   *widgets.Text
	spec    *widgets.Text
	page    fyne.CanvasObject
}

// New makes the screen.
func New(host screen.Host, p Papers) *Screen {
	s := &Screen{host: host, papers: p, next: widgets.NewNextStep(), plaque: newPlaque()}
	s.proof = widgets.NewButton(words.Say("Plaque proofs"), widgets.Secondary, s.showProof)
	s.head = widgets.NewPageHead(words.Say("Recognition and award"), s.proof)
	s.list = widgets.NewTable(words.Say("The studios that are recognised are listed here."),
		widgets.TextColumn(words.Say("No."), 22, 0, widgets.Style{}, func(r studio) string { return fmt.Sprint(r.no) }),
		widgets.TextColumn(words.Say("Studio"), 230, 2, widgets.Style{Bold: true}, func(r studio) string { return r.candidate.Studio() }),
		widgets.TextColumn(words.Say("Unit"), 90, 1, widgets.Style{Colour: theme.Second}, func(r studio) string { return r.candidate.Unit }),
	)
	s.list.OnSelected = func(r studio) {
		s.chosen = r.candidate.ID
		s.plaque.show(s.meeting.Round, r.candidate.Name)
		s.whose.SetText(words.Say("{{.Name}}, {{.Unit}}", facts{"Name": r.candidate.Name, "Unit": r.candidate.Unit}))
	}
	s.whose, s.spec = widgets.Paragraph(""), widgets.Aside("")
	change := widgets.NewButton(words.Say("Change in the round"), widgets.Quiet, func() { host.Go(screen.Round) })
	preview := widgets.Card(widgets.Column(12,
		widgets.Row(0, widgets.Grow(widgets.Heading(words.Say("The plaque"))), change),
		s.plaque.object, widgets.Column(2, s.whose, s.spec)))
	s.page = widgets.Page(s.head, s.next, widgets.TopRow(16, widgets.Grow(widgets.Sheet(s.list)), widgets.Sized(440, 0, widgets.Column(0, preview, widgets.Spring()))))
	return s
}

// Object is the screen's content.
func (s *Screen) Object() fyne.CanvasObject { return s.page }

// Advance does what the primary button does.
func (s *Screen) Advance() {
	if b := s.next.Button(); b.Visible() {
		b.Tapped(nil)
	}
}

// Show paints the meeting.
func (s *Screen) Show(m panel.Meeting) {
	s.meeting = m
	var rows []studio
	if m.Decided() {
		for i, id := range m.Recognised() {
			c, _ := m.Candidate(id)
			rows = append(rows, studio{i + 1, c})
		}
	}
	s.list.SetRows(rows)
	s.head.SetSubtitle(words.Say("Studios are named by the applicant (Article 6(5))"))
	if len(rows) > 0 {
		s.head.SetSubtitle(words.Say("{{.N}} studios, named by the applicant (Article 6(5))", facts{"N": len(rows)}))
	}
	s.proof.SetEnabled(len(rows) > 0)
	s.spec.SetText(specLine(m.Round))
	s.plaque.show(m.Round, "")
	s.whose.SetText("")
	if len(rows) > 0 {
		chosen := s.chosen
		if _, ok := m.Candidate(chosen); !ok {
			chosen = rows[0].candidate.ID
		}
		s.list.Select(func(r studio) bool { return r.candidate.ID == chosen })
	}
	s.say(len(rows))
	s.page.Refresh()
}

// specLine is the one specification of the round's plaques.
func specLine(r panel.Round) string {
	spec := withDefaults(r)
	f := facts{"Width": spec.WidthMM, "Height": spec.HeightMM, "Issuer": spec.Issuer, "Month": words.Say("no month yet")}
	if !spec.Issued.IsZero() {
		f["Month"] = words.Say("{{.Month}}/{{.Year}}", facts{"Year": spec.Issued.Year, "Month": int(spec.Issued.Month)})
	}
	return words.Say("All plaques {{.Width}} × {{.Height}} mm; issued by {{.Issuer}}, {{.Month}}", f)
}

func (s *Screen) say(studios int) {
	m := s.meeting
	switch {
	case !m.Decided():
		s.next.Blocked(words.Say("Recognition follows the vote and the publicity period."), words.Say("To the vote"), func() { s.host.Go(screen.Vote) })
	case studios == 0:
		s.next.Done(words.Say("Nobody is recognised; there is nothing to confirm."), words.Say("To the documents"), func() { s.host.Go(screen.Documents) })
	case m.Publicity == nil:
		s.next.Blocked(words.Say("The names have to be public for five working days first (Article 6(4)). Proofs can be made meanwhile."), words.Say("To publicity"), func() { s.host.Go(screen.Publicity) })
	case !m.Publicity.Period.Last().Before(panel.DateOf(s.host.Now())):
		s.next.Blocked(words.Say("The names are public until the end of {{.Last}}. Proofs can be made meanwhile.", facts{"Last": m.Publicity.Period.Last().Chinese()}),
			words.Say("To publicity"), func() { s.host.Go(screen.Publicity) })
	default:
		s.next.Do(words.Say("Make the plaque proofs, have names and issuer checked, then have the plaques made."), words.Say("Make the proofs"), s.showProof)
	}
}

func (s *Screen) showProof() { s.papers.Show(report.KindPlaqueProof, s.meeting) }
