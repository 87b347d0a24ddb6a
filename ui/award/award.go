// Package award is the screen of recognition and award: the confirmation, the
// certificates, the plaques as they will be made, their handing over and the
// subsidies, with what of it is missing.
package award

import (
	"fmt"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

type facts = map[string]any

// Store holds the use cases of the award.
type Store interface {
	Confirm(panel.RoundID, panel.Confirmation) error
	TakeBackConfirmation(panel.RoundID) error
	NoteAwards(panel.RoundID, ...panel.Award) error
}

// Papers shows and prints documents.
type Papers interface {
	Show(report.Kind, panel.Meeting)
}

// studio is a row of the list.
type studio struct {
	no        int
	candidate panel.Candidate
	award     panel.Award
}

// Screen is the screen of recognition and award.
type Screen struct {
	host   screen.Host
	store  Store
	papers Papers

	meeting    panel.Meeting
	chosen     panel.CandidateID
	lastHanded panel.Date // the day that was entered last
	next       *widgets.NextStep
	head       *widgets.PageHead
	work       *fyne.Container
	list       *widgets.Table[studio]
	note       *widgets.Button
	out        *widgets.Notice
	plaque     *plaque
	whose      *widgets.Text
	spec       *widgets.Text
	page       fyne.CanvasObject
}

// New makes the screen.
func New(host screen.Host, store Store, p Papers) *Screen {
	s := &Screen{host: host, store: store, papers: p, next: widgets.NewNextStep(), plaque: newPlaque(), work: widgets.Column(4)}
	s.head = widgets.NewPageHead(words.Say("Recognition and award"))
	s.list = widgets.NewTable(words.Say("The studios that are recognised are listed here."),
		widgets.TextColumn(words.Say("No."), 22, 0, widgets.Style{}, func(r studio) string { return fmt.Sprint(r.no) }),
		widgets.TextColumn(words.Say("Studio"), 190, 2, widgets.Style{Bold: true}, func(r studio) string { return r.candidate.Studio() }),
		widgets.TextColumn(words.Say("Handed over"), 92, 0, widgets.Style{Colour: theme.Second}, func(r studio) string { return r.award.HandedOn.String() }),
		widgets.TextColumn(words.Say("Subsidy"), 80, 0, widgets.Style{Colour: theme.Second, Align: fyne.TextAlignTrailing}, func(r studio) string { return money(r.award.Subsidy) }),
	)
	s.list.OnSelected = func(r studio) {
		s.chosen = r.candidate.ID
		s.plaque.show(s.meeting.Round, r.candidate.Name)
		s.whose.SetText(words.Say("{{.Name}}, {{.Unit}}", facts{"Name": r.candidate.Name, "Unit": r.candidate.Unit}))
	}
	s.list.OnOpened = func(r studio) { s.noteStudio(r.candidate) }
	s.note = widgets.NewButton(words.Say("Handing over and subsidy…"), widgets.Secondary, func() {
		if c, ok := s.meeting.Candidate(s.chosen); ok {
			s.noteStudio(c)
		}
	})
	s.out = widgets.NewNotice("", widgets.Attention)
	s.whose, s.spec = widgets.Paragraph(""), widgets.Aside("")
	change := widgets.NewButton(words.Say("Change in the round"), widgets.Quiet, func() { host.Go(screen.Round) })
	preview := widgets.Card(widgets.Column(12,
		widgets.Row(0, widgets.Grow(widgets.Heading(words.Say("The plaque"))), change),
		s.plaque.object, widgets.Column(2, s.whose, s.spec), s.note))
	left := widgets.Column(14, widgets.Card(s.work), s.out, widgets.Grow(widgets.Sheet(s.list)))
	s.page = widgets.Page(s.head, s.next, widgets.TopRow(16, widgets.Grow(left), widgets.Sized(400, 0, widgets.Column(0, preview, widgets.Spring()))))
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
		for i, c := range m.Confirmable() {
			rows = append(rows, studio{i + 1, c, m.AwardOf(c.ID)})
		}
	}
	chosen := s.chosen // painting the rows selects anew
	s.list.SetRows(rows)
	s.head.SetSubtitle(words.Say("Studios are named by the applicant (Article 6(5))"))
	if len(rows) > 0 {
		s.head.SetSubtitle(words.Say("{{.N}} studios, named by the applicant (Article 6(5))", facts{"N": len(rows)}))
	}
	s.work.Objects = s.steps()
	s.work.Refresh()
	s.sayOut()
	s.note.SetEnabled(m.Confirmation != nil && len(rows) > 0)
	s.spec.SetText(specLine(m.Round))
	s.plaque.show(m.Round, "")
	s.whose.SetText("")
	if len(rows) > 0 {
		if !s.among(rows, chosen) {
			chosen = rows[0].candidate.ID
		}
		s.list.Select(func(r studio) bool { return r.candidate.ID == chosen })
	}
	s.say(len(rows))
	s.page.Refresh()
}

func (s *Screen) among(rows []studio, id panel.CandidateID) bool {
	for _, r := range rows {
		if r.candidate.ID == id {
			return true
		}
	}
	return false
}

// sayOut names who is not confirmed, and why.
func (s *Screen) sayOut() {
	var out []string
	for _, c := range s.meeting.InPrint() {
		if o, upheld := s.meeting.UpheldAgainst(c.ID); upheld {
			out = append(out, words.Say("{{.Name}}: objection No. {{.No}} was upheld", facts{"Name": c.Name, "No": o.No}))
		}
	}
	if len(out) == 0 {
		s.out.Set("", widgets.Attention)
		return
	}
	s.out.Set(words.Say("Not confirmed: {{.Who}}. The vote stands as it was counted.", facts{"Who": strings.Join(out, words.Say("list separator"))}), widgets.Attention)
}

// names are those who are confirmed, the first few by name.
func (s *Screen) names() string {
	const most = 8
	var names []string
	for i, c := range s.meeting.Confirmable() {
		if i == most {
			names = append(names, "…")
			break
		}
		names = append(names, c.Name)
	}
	return strings.Join(names, words.Say("name separator"))
}

// noteStudio asks what a studio got, once it is confirmed.
func (s *Screen) noteStudio(c panel.Candidate) {
	if s.meeting.Confirmation == nil {
		s.host.Fail(panel.Refuse("not_confirmed", ""))
		return
	}
	s.askStudio(c)
}

// specLine is the one specification of the round's plaques.
func specLine(r panel.Round) string {
	spec := withDefaults(r)
	f := facts{"Width": spec.WidthMM, "Height": spec.HeightMM, "Issuer": spec.Issuer, "Month": words.Say("no month yet")}
	if !spec.Issued.IsZero() {
		f["Month"] = words.Say("{{.Month}}/{{.Year}}", facts{"Year": spec.Issued.Year, "Month": int(spec.Issued.Month), "Name": spec.Issued.Month})
	}
	return words.Say("All plaques {{.Width}} × {{.Height}} mm; issued by {{.Issuer}}, {{.Month}}", f)
}

func (s *Screen) say(studios int) {
	m := s.meeting
	toPublicity := func() { s.host.Go(screen.Publicity) }
	switch verdict := m.Verdict(panel.DateOf(s.host.Now())); {
	case !m.Decided():
		s.next.Blocked(words.Say("Recognition follows the vote and the publicity period."), words.Say("To the vote"), func() { s.host.Go(screen.Vote) })
	case len(m.Recognised()) == 0:
		s.next.Done(words.Say("Nobody is recognised; there is nothing to confirm."), words.Say("To the documents"), func() { s.host.Go(screen.Documents) })
	case verdict == panel.NotPosted:
		s.next.Blocked(words.Say("The names have to be public for five working days first (Article 6(4)). Proofs can be made meanwhile."), words.Say("To publicity"), toPublicity)
	case verdict == panel.Running && m.Confirmation == nil:
		s.next.Blocked(words.Say("The names are public until the end of {{.Last}}. Proofs can be made meanwhile.", facts{"Last": m.Publicity.Period.Last()}),
			words.Say("To publicity"), toPublicity)
	case verdict == panel.BeingHandled:
		s.next.Blocked(words.Say("{{.N}} objections have no outcome yet; nothing is confirmed until then.", facts{"N": len(m.OpenObjections())}), words.Say("To the objections"), toPublicity)
	case studios == 0:
		s.next.Done(words.Say("The objections against all names are upheld; there is no studio to confirm. The vote stands as it was counted."), words.Say("To the documents"), func() { s.host.Go(screen.Documents) })
	default:
		s.sayWork()
	}
}

// sayWork says what of the award comes next.
func (s *Screen) sayWork() {
	m := s.meeting
	done, all := s.handed()
	toRound := func() { s.host.Go(screen.Round) }
	switch {
	case m.Confirmation == nil:
		s.next.Do(words.Say("Print the draft of the confirmation and have it signed; then enter its number and date."), words.Say("Enter them"), s.askConfirmation)
	case m.Round.Plaque.Issued.IsZero():
		s.next.Blocked(words.Say("Certificates and plaques carry year and month of issue, which the round does not say yet."), words.Say("Enter the month"), toRound)
	case certificateMissing(m) != nil:
		s.next.Blocked(words.Explain(certificateMissing(m)), words.Say("To the round"), toRound)
	case m.Confirmation.Number == "":
		s.next.Do(words.Say("The confirmation has no number yet. Enter it, then print the document anew."), words.Say("Enter it"), s.askConfirmation)
	case done < all:
		s.next.Do(words.Say("Have certificates and plaques made; after handing over note who received them ({{.Done}} of {{.All}}).", facts{"Done": done, "All": all}),
			words.Say("Note the next"), s.noteNext)
	default:
		s.next.Done(words.Say("All plaques are handed over. Have the subsidies paid by the list, and save the documents."), words.Say("To the documents"), func() { s.host.Go(screen.Documents) })
	}
}

// noteNext asks about the first studio that has no plaque yet.
func (s *Screen) noteNext() {
	for _, c := range s.meeting.Confirmable() {
		if s.meeting.AwardOf(c.ID).HandedOn.IsZero() {
			s.list.Select(func(r studio) bool { return r.candidate.ID == c.ID })
			s.askStudio(c)
			return
		}
	}
}
