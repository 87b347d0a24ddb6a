// Package candidates is the screen of the people put forward: who they are,
// whether they meet Article 5, and who of them stands for the vote.
package candidates

import (
	"cmp"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/ui/checklist"
	"expertpanel/ui/draws"
	"expertpanel/ui/eligibility"
	"expertpanel/ui/listimport"
	"expertpanel/ui/pinyin"
	"expertpanel/ui/progress"
	"expertpanel/ui/roster"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// Store is what the screen asks of the store.
type Store interface {
	AddCandidate(panel.RoundID, panel.Candidate) (panel.CandidateID, error)
	ChangeCandidate(panel.Candidate) error
	RemoveCandidate(panel.CandidateID) (store.Removed, error)
	Restore(store.Removed) error
	ImportCandidates(panel.RoundID, []panel.Candidate, ...store.Step) error
	TakeBackCandidates(panel.RoundID, []panel.Candidate) error
	checklist.Store
	draws.Store
}

// row is a candidate with its place in the order of presentation.
type row struct {
	no    int
	found panel.Checklist // nil while nobody has looked at anything
	panel.Candidate
}

// Screen is the screen.
type Screen struct {
	host  screen.Host
	store Store

	head        *widgets.PageHead
	next        *widgets.NextStep
	add, bring  *widgets.Button
	check, lots *widgets.Button
	importing   *listimport.Importer[panel.Candidate]
	list        *roster.List[row, panel.CandidateID]
	object      fyne.CanvasObject

	meeting panel.Meeting
}

// New makes the screen.
func New(host screen.Host, store Store) *Screen {
	s := &Screen{host: host, store: store, next: widgets.NewNextStep()}
	s.importing = s.importer()
	s.bring = widgets.NewButton(words.Say("Import a list…"), widgets.Secondary, s.importing.Open).WithKey("Ctrl+I")
	s.add = widgets.NewButton(words.Say("Add"), widgets.Secondary, s.addOne)
	s.check = widgets.NewButton(words.Say("Check the materials…"), widgets.Secondary, s.openChecklist).WithKey("Ctrl+M")
	s.lots = widgets.NewButton(words.Say("Draw the order…"), widgets.Secondary, s.draw).WithKey("Ctrl+D")
	s.head = widgets.NewPageHead(words.Say("Candidates"), s.check, s.lots, s.bring, s.add)
	s.list = roster.New(host, roster.Kind[row, panel.CandidateID]{
		Key:         func(r row) panel.CandidateID { return r.ID },
		Entry:       func(r row) pinyin.Entry { return pinyin.NewEntry(r.Name, r.Unit, r.Recommender) },
		Particulars: func(r row) fyne.CanvasObject { return s.particulars(r.Candidate) },
		Open:        func(r row) { s.edit(r.Candidate) },
		Keys: map[fyne.KeyName]func(row){
			fyne.KeyF2:     func(r row) { s.edit(r.Candidate) },
			fyne.KeyInsert: func(row) { s.addOne() },
			fyne.KeyDelete: func(r row) { s.remove(r.Candidate) },
		},
		Prompt:  words.Say("Name, unit, recommender, pinyin…"),
		Empty:   words.Say("No candidates yet. Import the spreadsheet that the recommenders sent (Ctrl+I), or add them one by one."),
		Nobody:  words.Say("Select a candidate to see the particulars."),
		Columns: columns(),
	})
	s.object = widgets.Page(s.head, s.next, s.list.Object())
	return s
}

func columns() []widgets.TableColumn[row] {
	return []widgets.TableColumn[row]{
		roster.NumberColumn(func(r row) int { return r.no }),
		roster.NameColumn(words.Say("Leading master"), 88, 1, func(r row) string { return r.Name }),
		roster.TextColumn(words.Say("Unit"), 120, 3, func(r row) string { return r.Unit }),
		roster.TextColumn(words.Say("Recommended by"), 90, 2, func(r row) string { return r.Recommender }),
		widgets.TextColumn(words.Say("Years of service"), 56, 0, widgets.Style{Align: fyne.TextAlignTrailing}, func(r row) string { return years(r.Years) }).
			Sorted(func(a, b row) int { return cmp.Compare(a.Years, b.Years) }),
		roster.BadgeColumn(words.Say("Article 5"), 104, 0, func(r row) (string, widgets.Tone) { return badge(r) }),
	}
}

func years(n int) string {
	if n == 0 {
		return "—"
	}
	return words.Say("{{.Years}} years", map[string]any{"Years": n})
}

// badge sums up in a few characters how a candidate stands.
func badge(r row) (string, widgets.Tone) {
	if r.Excluded != "" {
		return words.Say("Not voted on"), widgets.Neutral
	}
	findings := eligibility.Of(r.Candidate)
	switch {
	case len(findings) == 0 && r.found.Begun():
		return checklist.Badge(r.found)
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
	keys := s.list.Keys()
	keys[fyne.KeyI] = s.importing.Open
	keys[fyne.KeyM] = s.openChecklist
	keys[fyne.KeyD] = s.draw
	return keys
}

// draw opens the draw of the order of presentation.
func (s *Screen) draw() {
	if len(s.meeting.Candidates) > 0 {
		draws.Open(s.host, s.store, s.meeting, panel.DrawOrder)
	}
}

// openChecklist goes through Articles 5 and 7, beginning with the candidate that is selected.
func (s *Screen) openChecklist() {
	if len(s.meeting.Candidates) > 0 {
		checklist.Open(s.host, s.store, s.meeting, s.list.Chosen())
	}
}

// Finds are the candidates.
func (s *Screen) Finds(m panel.Meeting) []screen.Find {
	var finds []screen.Find
	for _, c := range m.Candidates {
		finds = append(finds, screen.Find{Name: c.Name, Detail: c.Unit, Show: func() {
			s.list.Select(func(r row) bool { return r.ID == c.ID })
		}})
	}
	return finds
}

// Escape leaves what is being done in the list.
func (s *Screen) Escape() { s.list.Escape() }

// Undo undoes the last import or removal.
func (s *Screen) Undo() { s.list.Undo() }

// Drop takes in a spreadsheet that was dropped on the window.
func (s *Screen) Drop(paths []string) { s.importing.Drop(paths) }

// Paste takes in cells that were copied from a spreadsheet.
func (s *Screen) Paste(cells string) { s.importing.Paste(cells) }

// Busy says that people are being imported.
func (s *Screen) Busy() string { return s.importing.Busy() }

// Unsaved reports whether the form holds something that is not saved.
func (s *Screen) Unsaved() bool { return s.list.Unsaved() }

// Show paints the list. What is being typed into the form stays.
func (s *Screen) Show(m panel.Meeting) {
	if m.Round.ID != s.meeting.Round.ID {
		s.list.Reset()
	}
	s.meeting = m
	s.add.SetEnabled(!m.Round.RuleFrozen)
	s.bring.SetEnabled(!m.Round.RuleFrozen)
	s.check.SetEnabled(len(m.Candidates) > 0)
	s.lots.SetEnabled(len(m.Candidates) > 0)
	s.head.SetSubtitle(count(m))
	s.banner()
	rows, lists := make([]row, len(m.Candidates)), m.Checklists()
	for i, c := range m.Candidates {
		rows[i] = row{i + 1, lists[c.ID], c}
	}
	s.list.Show(rows)
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
		s.next.Do(status.Next, words.Say("Import a list…"), s.importing.Open)
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
	s.list.Select(func(r row) bool { return worst == 0 || r.ID == worst })
}
