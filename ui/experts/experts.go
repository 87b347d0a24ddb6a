// Package experts is the screen of the panel: who was invited, who has signed
// in on the day, and who must not vote on whom.
package experts

import (
	"cmp"
	"slices"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/ui/draws"
	"expertpanel/ui/listimport"
	"expertpanel/ui/pinyin"
	"expertpanel/ui/progress"
	"expertpanel/ui/recusals"
	"expertpanel/ui/roster"
	"expertpanel/ui/screen"
	"expertpanel/ui/signin"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Store is what the screen asks of the store.
type Store interface {
	AddExpert(panel.RoundID, panel.Expert) (panel.ExpertID, error)
	ChangeExpert(panel.Expert) error
	RemoveExpert(panel.ExpertID) (store.Removed, error)
	Restore(store.Removed) error
	ImportExperts(panel.RoundID, []panel.Expert, ...store.Step) error
	TakeBackExperts(panel.RoundID, []panel.Expert) error
	signin.Store
	draws.Store
}

// row is an expert as the table shows it.
type row struct {
	no      int
	recused int  // number of candidates that the expert may not vote on
	member  bool // sits on the panel; the others are the pool it was drawn from
	panel.Expert
}

// Screen is the screen.
type Screen struct {
	host  screen.Host
	store Store

	head            *widgets.PageHead
	next            *widgets.NextStep
	add, bring, all *widgets.Button
	sign, lots      *widgets.Button
	quorum          *fyne.Container
	importing       *listimport.Importer[panel.Expert]
	list            *roster.List[row, panel.ExpertID]
	object          fyne.CanvasObject

	meeting panel.Meeting
}

// New makes the screen.
func New(host screen.Host, store Store) *Screen {
	s := &Screen{host: host, store: store, next: widgets.NewNextStep(), quorum: widgets.Column(6)}
	s.importing = s.importer()
	s.bring = widgets.NewButton(words.Say("Import a list…"), widgets.Secondary, s.importing.Open).WithKey("Ctrl+I")
	s.add = widgets.NewButton(words.Say("Add"), widgets.Secondary, s.addOne)
	s.all = widgets.NewButton(words.Say("Sign all in"), widgets.Secondary, s.signAllIn)
	s.sign = widgets.NewButton(words.Say("Sign-in…"), widgets.Secondary, s.signIn).WithKey("Ctrl+J")
	s.lots = widgets.NewButton(words.Say("Draw the panel…"), widgets.Secondary, s.draw).WithKey("Ctrl+D")
	s.head = widgets.NewPageHead(words.Say("Experts"), s.sign, s.lots, s.bring, s.add)
	s.list = roster.New(host, roster.Kind[row, panel.ExpertID]{
		Key:         func(r row) panel.ExpertID { return r.ID },
		Entry:       func(r row) pinyin.Entry { return pinyin.NewEntry(r.Name, r.Unit, r.Title) },
		Particulars: func(r row) fyne.CanvasObject { return s.particulars(r.Expert) },
		Open:        s.toggle,
		Keys: map[fyne.KeyName]func(row){
			fyne.KeyF2:     func(r row) { s.edit(r.Expert) },
			fyne.KeyInsert: func(row) { s.addOne() },
			fyne.KeyDelete: func(r row) { s.remove(r.Expert) },
		},
		Above: s.quorum,
		Beside: []fyne.CanvasObject{
			widgets.NewText(words.Say("Up and down to choose, Enter to sign in"), widgets.Style{Size: theme.HintText, Colour: theme.Second}), s.all,
		},
		Prompt:  words.Say("Name, unit, pinyin…"),
		Empty:   words.Say("No experts yet. Import a list (Ctrl+I), or add them one by one; at least seven are needed (Article 6(3))."),
		Nobody:  words.Say("Select an expert to see the particulars and recusals."),
		Columns: s.columns(),
	})
	s.object = widgets.Page(s.head, s.next, s.list.Object())
	return s
}

func (s *Screen) columns() []widgets.TableColumn[row] {
	sign := widgets.TableColumn[row]{
		Title: words.Say("Attendance"), Width: 224,
		New: func() fyne.CanvasObject {
			return container.NewStack(widgets.NewChoice(attendances(), nil),
				widgets.NewText(words.Say("Not in the panel"), widgets.Style{Colour: theme.Second, Fit: widgets.Ellipsis}))
		},
		Fill: func(r row, cell fyne.CanvasObject) {
			parts := cell.(*fyne.Container).Objects
			choice := parts[0].(*widgets.Choice)
			choice.OnChanged = func(value string) { s.mark(r.ID, panel.Attendance(value)) }
			choice.SetValue(string(r.Attendance))
			choice.Hidden, parts[1].(*widgets.Text).Hidden = !r.member, r.member
		},
	}
	return []widgets.TableColumn[row]{
		roster.NumberColumn(func(r row) int { return r.no }),
		roster.NameColumn(words.Say("Name"), 84, 0, func(r row) string { return r.Name }),
		roster.TextColumn(words.Say("Unit"), 120, 1, func(r row) string { return r.Unit }),
		widgets.BadgeColumn(words.Say("Recused"), 62, 0, func(r row) (string, widgets.Tone) {
			if r.recused == 0 {
				return "", widgets.Neutral
			}
			return words.Say("{{.Count}} recused", map[string]any{"Count": r.recused}), widgets.Attention
		}).Sorted(func(a, b row) int { return cmp.Compare(a.recused, b.recused) }),
		sign.Sorted(func(a, b row) int { return cmp.Compare(order(a), order(b)) }),
	}
}

// order puts those who are still to come first, and the pool last.
func order(r row) int {
	if !r.member {
		return 3
	}
	return slices.Index([]panel.Attendance{panel.Absent, panel.Present, panel.Left}, r.Attendance)
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
	keys := s.list.Keys()
	keys[fyne.KeyJ] = s.signIn
	keys[fyne.KeyR] = s.recuse
	keys[fyne.KeyI] = s.importing.Open
	keys[fyne.KeyD] = s.draw
	return keys
}

// Finds are the experts.
func (s *Screen) Finds(m panel.Meeting) []screen.Find {
	var finds []screen.Find
	for _, e := range m.Experts {
		finds = append(finds, screen.Find{Name: e.Name, Detail: e.Unit, Show: func() {
			s.list.Select(func(r row) bool { return r.ID == e.ID })
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

// signIn opens the sign-in at the door.
func (s *Screen) signIn() {
	if len(s.meeting.Members()) > 0 {
		signin.Open(s.host, s.store, s.meeting)
	}
}

// draw opens the draw of the panel out of the list.
func (s *Screen) draw() {
	if len(s.meeting.Experts) > 0 {
		draws.Open(s.host, s.store, s.meeting, panel.DrawExperts)
	}
}

// recuse opens the recusals, with the selected expert in the form.
func (s *Screen) recuse() {
	if len(s.meeting.Members()) > 0 && len(s.meeting.Candidates) > 0 {
		recusals.Open(s.host, s.store, s.meeting, s.list.Chosen())
	}
}

func (s *Screen) polling() bool {
	_, open := s.meeting.OpenPoll()
	return open
}

// Unsaved reports whether the form holds something that is not saved.
func (s *Screen) Unsaved() bool { return s.list.Unsaved() }

// Show paints the panel. What is being typed into the form stays.
func (s *Screen) Show(m panel.Meeting) {
	if m.Round.ID != s.meeting.Round.ID {
		s.list.Reset()
	}
	s.meeting = m
	s.add.SetEnabled(!s.polling())
	s.bring.SetEnabled(!s.polling())
	s.all.SetEnabled(s.anyAbsent())
	s.sign.SetEnabled(len(m.Members()) > 0)
	s.lots.SetEnabled(len(m.Experts) > 0)
	s.head.SetSubtitle(count(m))
	s.banner()
	s.paintQuorum()
	s.list.Show(s.rows())
	s.object.Refresh()
}

func (s *Screen) rows() []row {
	recused := map[panel.ExpertID]int{}
	for _, r := range s.meeting.Recusals {
		recused[r.Expert]++
	}
	members := map[panel.ExpertID]bool{}
	for _, e := range s.meeting.Members() {
		members[e.ID] = true
	}
	rows := make([]row, len(s.meeting.Experts))
	for i, e := range s.meeting.Experts {
		rows[i] = row{i + 1, recused[e.ID], members[e.ID], e}
	}
	return rows
}

func count(m panel.Meeting) string {
	facts := map[string]any{"All": len(m.Experts), "Members": len(m.Members()), "Present": len(m.PresentExperts()), "Recusals": len(m.Recusals)}
	parts := []string{words.Say("{{.All}} experts", facts)}
	if _, drawn := m.LastDraw(panel.DrawExperts); drawn {
		parts = append(parts, words.Say("{{.Members}} drawn for the panel", facts))
	}
	parts = append(parts, words.Say("{{.Present}} signed in", facts))
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
		s.next.Do(status.Next, words.Say("Import a list…"), s.importing.Open)
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
	s.list.Select(func(r row) bool { return r.member && r.Attendance == panel.Absent })
}
