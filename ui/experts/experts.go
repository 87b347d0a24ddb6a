// Package experts is the screen of the panel: who was invited, who has signed
// in on the day, and who must not vote on whom.
package experts

import (
	"strconv"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/progress"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Store is what the screen asks of the store.
type Store interface {
	AddExpert(panel.RoundID, panel.Expert) (panel.ExpertID, error)
	ChangeExpert(panel.Expert) error
	RemoveExpert(panel.ExpertID) error
	ImportExperts(panel.RoundID, []panel.Expert) error
	MarkAttendance(panel.ExpertID, panel.Attendance) error
	Recuse(panel.Recusal) error
	WithdrawRecusal(panel.ExpertID, panel.CandidateID) error
}

// row is an expert as the table shows it.
type row struct {
	no      int
	recused int // number of candidates that the expert may not vote on
	panel.Expert
}

// Screen is the screen.
type Screen struct {
	host  screen.Host
	store Store

	head            *widgets.PageHead
	next            *widgets.NextStep
	add, bring, all *widgets.Button
	search          *widgets.Entry
	quorum          *fyne.Container
	table           *widgets.Table[row]
	pane            *fyne.Container
	form            *form // nil while nothing is being typed in
	object          fyne.CanvasObject

	meeting  panel.Meeting
	selected panel.ExpertID
}

// paneWidth is that of the particulars beside the table.
const paneWidth float32 = 292

// New makes the screen.
func New(host screen.Host, store Store) *Screen {
	s := &Screen{host: host, store: store, next: widgets.NewNextStep(), pane: container.NewStack(), quorum: widgets.Column(6)}
	s.bring = widgets.NewButton(words.Say("Import a list…"), widgets.Secondary, s.Import).WithKey("Ctrl+I")
	s.add = widgets.NewButton(words.Say("Add"), widgets.Secondary, func() { s.edit(panel.Expert{}) })
	s.all = widgets.NewButton(words.Say("Sign all in"), widgets.Secondary, s.signAllIn)
	s.head = widgets.NewPageHead(words.Say("Experts"), s.bring, s.add)
	s.search = widgets.NewSearch(words.Say("Name, unit…"), func(string) { s.list() })
	s.table = s.newTable()
	s.table.OnSelected = func(r row) { s.pick(r.ID) }
	s.table.OnOpened = s.toggle
	list := widgets.Sheet(widgets.Column(0,
		widgets.Inset(14, 12, s.quorum),
		widgets.Rule(),
		widgets.Inset(12, 12, widgets.Row(10, widgets.Sized(260, 0, s.search), widgets.Spring(),
			widgets.NewText(words.Say("Up and down to choose, Enter to sign in"), widgets.Style{Size: theme.HintText, Colour: theme.Second}), s.all)),
		widgets.Grow(s.table),
	))
	s.object = widgets.Page(s.head, s.next,
		widgets.TopRow(theme.Gap, widgets.Grow(list), widgets.Sized(paneWidth, 0, widgets.Sheet(s.pane))))
	return s
}

func (s *Screen) newTable() *widgets.Table[row] {
	sign := widgets.TableColumn[row]{
		Title: words.Say("Attendance"), Width: 224,
		New: func() fyne.CanvasObject { return widgets.NewChoice(attendances(), nil) },
		Fill: func(r row, cell fyne.CanvasObject) {
			choice := cell.(*widgets.Choice)
			choice.OnChanged = func(value string) { s.mark(r.ID, panel.Attendance(value)) }
			choice.SetValue(string(r.Attendance))
		},
	}
	return widgets.NewTable(
		words.Say("No experts yet. Import a list (Ctrl+I), or add them one by one; at least seven are needed (Article 6(3))."),
		widgets.TextColumn(words.Say("No."), 24, 0, widgets.Style{Align: fyne.TextAlignTrailing}, func(r row) string { return strconv.Itoa(r.no) }),
		widgets.TextColumn(words.Say("Name"), 84, 0, widgets.Style{Bold: true}, func(r row) string { return r.Name }),
		widgets.TextColumn(words.Say("Unit"), 120, 1, widgets.Style{}, func(r row) string { return r.Unit }),
		widgets.BadgeColumn(words.Say("Recused"), 62, 0, func(r row) (string, widgets.Tone) {
			if r.recused == 0 {
				return "", widgets.Neutral
			}
			return words.Say("{{.Count}} recused", map[string]any{"Count": r.recused}), widgets.Attention
		}),
		sign,
	)
}

func attendances() []widgets.Option {
	return []widgets.Option{
		{Value: string(panel.Absent), Label: words.Say("Not here"), Tone: widgets.Idle},
		{Value: string(panel.Present), Label: words.Say("Signed in"), Tone: widgets.Positive},
		{Value: string(panel.Left), Label: words.Say("Has left"), Tone: widgets.Warning},
	}
}

// Object is the screen's content.
func (s *Screen) Object() fyne.CanvasObject { return s.object }

// Keys are the screen's own.
func (s *Screen) Keys() map[fyne.KeyName]func() {
	return map[fyne.KeyName]func(){
		fyne.KeyI: s.Import,
		fyne.KeyF: func() { s.host.Window.Canvas().Focus(s.search) },
		fyne.KeyS: s.keep,
	}
}

func (s *Screen) polling() bool {
	_, open := s.meeting.OpenPoll()
	return open
}

// Unsaved reports whether the form holds something that is not saved.
func (s *Screen) Unsaved() bool { return s.form != nil && s.form.changed() }

// Show paints the panel. What is being typed into the form stays.
func (s *Screen) Show(m panel.Meeting) {
	if m.Round.ID != s.meeting.Round.ID {
		s.selected, s.form = 0, nil
		s.search.SetText("")
	}
	s.meeting = m
	s.add.SetEnabled(!s.polling())
	s.bring.SetEnabled(!s.polling())
	s.all.SetEnabled(s.anyAbsent())
	s.head.SetSubtitle(count(m))
	s.banner()
	s.paintQuorum()
	s.list()
	s.object.Refresh()
}

func count(m panel.Meeting) string {
	facts := map[string]any{"All": len(m.Experts), "Present": len(m.PresentExperts()), "Recusals": len(m.Recusals)}
	parts := []string{words.Say("{{.All}} experts", facts), words.Say("{{.Present}} signed in", facts)}
	if len(m.Recusals) > 0 {
		parts = append(parts, words.Say("{{.Recusals}} recusals", facts))
	}
	return strings.Join(parts, words.Say("; "))
}

func (s *Screen) banner() {
	status := progress.Of(s.meeting, panel.DateOf(s.host.Now()))[screen.Experts]
	switch {
	case status.Mend == screen.Candidates:
		s.next.Blocked(status.Next, words.Say("Go to the candidates"), func() { s.host.Go(screen.Candidates) })
	case status.State == progress.Done:
		s.next.Done(status.Next, words.Say("Go to the vote"), func() { s.host.Go(screen.Vote) })
	case status.State == progress.Open:
		s.next.Do(status.Next, words.Say("Import a list…"), s.Import)
	case s.anyAbsent():
		s.next.Do(status.Next, words.Say("Go on signing in"), s.showAbsent)
	default:
		s.next.Do(status.Next, "", nil)
	}
}

// Advance does what the banner's button does.
func (s *Screen) Advance() { s.next.Button().Tapped(nil) }

// showAbsent selects the first expert who has not signed in.
func (s *Screen) showAbsent() {
	s.search.SetText("")
	s.table.Select(func(r row) bool { return r.Attendance == panel.Absent })
	s.host.Window.Canvas().Focus(s.table.Focusable())
}

// list shows the experts that the search finds.
func (s *Screen) list() {
	wanted := strings.ToLower(strings.TrimSpace(s.search.Text))
	recused := map[panel.ExpertID]int{}
	for _, r := range s.meeting.Recusals {
		recused[r.Expert]++
	}
	var rows []row
	for i, e := range s.meeting.Experts {
		if strings.Contains(strings.ToLower(e.Name+"\n"+e.Unit), wanted) {
			rows = append(rows, row{i + 1, recused[e.ID], e})
		}
	}
	s.table.SetRows(rows)
	if s.selected == 0 && len(rows) > 0 {
		s.selected = rows[0].ID
	}
	s.table.Select(func(r row) bool { return r.ID == s.selected })
	s.paintPane()
}

// pick shows an expert's particulars, unless others are being typed in.
func (s *Screen) pick(id panel.ExpertID) {
	if id == s.selected {
		return
	}
	if s.form != nil && s.form.changed() {
		s.form.notice.Set(words.Say("Save or cancel this first."), widgets.Attention)
		s.table.Select(func(r row) bool { return r.ID == s.selected })
		return
	}
	s.form, s.selected = nil, id
	s.paintPane()
}

func (s *Screen) paintPane() {
	var content fyne.CanvasObject
	e, ok := s.meeting.Expert(s.selected)
	switch {
	case s.form != nil:
		content = s.form.object
	case ok:
		content = s.particulars(e)
	default:
		content = widgets.Inset(theme.Gap, theme.Gap, widgets.Aside(words.Say("Select an expert to see the particulars and recusals.")))
	}
	s.pane.Objects = []fyne.CanvasObject{content}
	s.pane.Refresh()
}
