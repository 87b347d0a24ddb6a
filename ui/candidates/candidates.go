// Package candidates is the screen of the people put forward: who they are,
// whether they meet Article 5, and who of them stands for the vote.
package candidates

import (
	"strconv"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/eligibility"
	"expertpanel/ui/progress"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Store is what the screen asks of the store.
type Store interface {
	AddCandidate(panel.RoundID, panel.Candidate) (panel.CandidateID, error)
	ChangeCandidate(panel.Candidate) error
	RemoveCandidate(panel.CandidateID) error
	ImportCandidates(panel.RoundID, []panel.Candidate) error
}

// row is a candidate with its place in the order of presentation.
type row struct {
	no int
	panel.Candidate
}

// Screen is the screen.
type Screen struct {
	host  screen.Host
	store Store

	head       *widgets.PageHead
	next       *widgets.NextStep
	add, bring *widgets.Button
	search     *widgets.Entry
	table      *widgets.Table[row]
	pane       *fyne.Container
	form       *form // nil while nothing is being typed in
	object     fyne.CanvasObject

	meeting  panel.Meeting
	selected panel.CandidateID
}

// paneWidth is that of the particulars beside the table.
const paneWidth float32 = 292

// New makes the screen.
func New(host screen.Host, store Store) *Screen {
	s := &Screen{host: host, store: store, next: widgets.NewNextStep(), pane: container.NewStack()}
	s.bring = widgets.NewButton(words.Say("Import a list…"), widgets.Secondary, s.Import).WithKey("Ctrl+I")
	s.add = widgets.NewButton(words.Say("Add"), widgets.Secondary, func() { s.edit(panel.Candidate{}) })
	s.head = widgets.NewPageHead(words.Say("Candidates"), s.bring, s.add)
	s.search = widgets.NewSearch(words.Say("Name, unit, recommender…"), func(string) { s.list() })
	s.table = newTable()
	s.table.OnSelected = func(r row) { s.pick(r.ID) }
	s.table.OnOpened = func(r row) { s.edit(r.Candidate) }
	list := widgets.Sheet(widgets.Column(0,
		widgets.Inset(12, 12, widgets.Row(0, widgets.Sized(320, 0, s.search), widgets.Spring())),
		widgets.Grow(s.table),
	))
	s.object = widgets.Page(s.head, s.next,
		widgets.TopRow(theme.Gap, widgets.Grow(list), widgets.Sized(paneWidth, 0, widgets.Sheet(s.pane))))
	return s
}

func newTable() *widgets.Table[row] {
	return widgets.NewTable(
		words.Say("No candidates yet. Import the spreadsheet that the recommenders sent (Ctrl+I), or add them one by one."),
		widgets.TextColumn(words.Say("No."), 24, 0, widgets.Style{Align: fyne.TextAlignTrailing}, func(r row) string { return strconv.Itoa(r.no) }),
		widgets.TextColumn(words.Say("Leading master"), 88, 1, widgets.Style{Bold: true}, func(r row) string { return r.Name }),
		widgets.TextColumn(words.Say("Unit"), 120, 3, widgets.Style{}, func(r row) string { return r.Unit }),
		widgets.TextColumn(words.Say("Recommended by"), 90, 2, widgets.Style{}, func(r row) string { return r.Recommender }),
		widgets.TextColumn(words.Say("Years of service"), 56, 0, widgets.Style{Align: fyne.TextAlignTrailing}, func(r row) string { return years(r.Years) }),
		widgets.BadgeColumn(words.Say("Article 5"), 104, 0, func(r row) (string, widgets.Tone) { return badge(r.Candidate) }),
	)
}

func years(n int) string {
	if n == 0 {
		return "—"
	}
	return words.Say("{{.Years}} years", map[string]any{"Years": n})
}

// badge sums up in a few characters how a candidate stands.
func badge(c panel.Candidate) (string, widgets.Tone) {
	if c.Excluded != "" {
		return words.Say("Not voted on"), widgets.Neutral
	}
	findings := eligibility.Of(c)
	switch {
	case len(findings) == 0:
		return words.Say("Years and staff enough"), widgets.Good
	case eligibility.Met(findings):
		return findings[0].Label, widgets.Attention
	}
	return findings[0].Label, widgets.Bad
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

// Unsaved reports whether the form holds something that is not saved.
func (s *Screen) Unsaved() bool { return s.form != nil && s.form.changed() }

// Show paints the list. What is being typed into the form stays.
func (s *Screen) Show(m panel.Meeting) {
	if m.Round.ID != s.meeting.Round.ID {
		s.selected, s.form = 0, nil
		s.search.SetText("")
	}
	s.meeting = m
	s.add.SetEnabled(!m.Round.RuleFrozen)
	s.bring.SetEnabled(!m.Round.RuleFrozen)
	s.head.SetSubtitle(count(m))
	s.banner()
	s.list()
	s.object.Refresh()
}

func count(m panel.Meeting) string {
	enough, standing := 0, m.Standing()
	for _, c := range standing {
		if len(eligibility.Of(c)) == 0 {
			enough++
		}
	}
	facts := map[string]any{"All": len(m.Candidates), "Enough": enough, "Open": len(standing) - enough, "Out": len(m.Candidates) - len(standing)}
	parts := []string{words.Say("{{.All}} candidates", facts)}
	if len(m.Candidates) > 0 {
		parts = append(parts, words.Say("years and staff of {{.Enough}} enough", facts))
	}
	if len(standing) > enough {
		parts = append(parts, words.Say("{{.Open}} to check by Article 5", facts))
	}
	if len(m.Candidates) > len(standing) {
		parts = append(parts, words.Say("{{.Out}} not voted on", facts))
	}
	return strings.Join(parts, words.Say("; "))
}

func (s *Screen) banner() {
	status := progress.Of(s.meeting, panel.DateOf(s.host.Now()))[screen.Candidates]
	switch {
	case status.State == progress.Open:
		s.next.Do(status.Next, words.Say("Import a list…"), s.Import)
	case status.State == progress.Attention:
		s.next.Do(status.Next, words.Say("Show"), s.showFirst)
	case s.meeting.Round.RuleFrozen:
		s.next.Done(status.Next, words.Say("Go to the vote"), func() { s.host.Go(screen.Vote) })
	default:
		s.next.Done(status.Next, words.Say("Go to the experts"), func() { s.host.Go(screen.Experts) })
	}
}

// Advance does what the banner's button does.
func (s *Screen) Advance() { s.next.Button().Tapped(nil) }

// showFirst selects the first candidate of those that the banner speaks of.
func (s *Screen) showFirst() {
	s.search.SetText("")
	worst := panel.CandidateID(0)
	for _, c := range s.meeting.Standing() {
		findings := eligibility.Of(c)
		if !eligibility.Met(findings) {
			worst = c.ID
			break
		}
		if len(findings) > 0 && worst == 0 {
			worst = c.ID
		}
	}
	s.table.Select(func(r row) bool { return worst == 0 || r.ID == worst })
	s.host.Window.Canvas().Focus(s.table.Focusable())
}

// list shows the candidates that the search finds.
func (s *Screen) list() {
	wanted := strings.ToLower(strings.TrimSpace(s.search.Text))
	var rows []row
	for i, c := range s.meeting.Candidates {
		if strings.Contains(strings.ToLower(c.Name+"\n"+c.Unit+"\n"+c.Recommender), wanted) {
			rows = append(rows, row{i + 1, c})
		}
	}
	s.table.SetEmpty(words.Say("No candidates yet. Import the spreadsheet that the recommenders sent (Ctrl+I), or add them one by one."))
	if len(s.meeting.Candidates) > 0 {
		s.table.SetEmpty(words.Say("Nobody is found for “{{.Wanted}}”.", map[string]any{"Wanted": s.search.Text}))
	}
	s.table.SetRows(rows)
	if s.selected == 0 && len(rows) > 0 {
		s.selected = rows[0].ID
	}
	s.table.Select(func(r row) bool { return r.ID == s.selected })
	s.paintPane()
}

// pick shows a candidate's particulars, unless others are being typed in.
func (s *Screen) pick(id panel.CandidateID) {
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
	c, ok := s.meeting.Candidate(s.selected)
	switch {
	case s.form != nil:
		content = s.form.object
	case ok:
		content = s.particulars(c)
	default:
		content = widgets.Inset(theme.Gap, theme.Gap, widgets.Aside(words.Say("Select a candidate to see the particulars.")))
	}
	s.pane.Objects = []fyne.CanvasObject{content}
	s.pane.Refresh()
}
