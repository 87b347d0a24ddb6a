package documents

import (
	"fmt"
	"reflect"
	"slices"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/report/bundle"
	"expertpanel/report/usb"
	"expertpanel/store/panel"
	"expertpanel/ui/documents/checking"
	"expertpanel/ui/documents/wordings"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

type facts = map[string]any

// Store holds the use case of the documents.
type Store interface {
	NoteExported(round panel.RoundID, documents int, sha256 string) error
	wordings.Store
	checking.Store
}

// Papers shows and prints documents.
type Papers interface {
	ShowDocument(report.Document, panel.Meeting)
	Print(title string, documents []report.Document, m panel.Meeting)
	wordings.Papers
}

// Deps are what the screen is made with.
type Deps struct {
	Store  Store
	Papers Papers
	// Drives lists the sticks and cards that are in; nil where none can be found.
	Drives func() ([]usb.Drive, error)
}

// Screen is the screen of the documents.
type Screen struct {
	host screen.Host
	deps Deps

	meeting panel.Meeting
	due     int // documents that are written to a folder
	next    *widgets.NextStep
	head    *widgets.PageHead
	rows    *fyne.Container
	export  *export
	page    fyne.CanvasObject
}

// New makes the screen.
func New(host screen.Host, deps Deps) *Screen {
	s := &Screen{host: host, deps: deps, next: widgets.NewNextStep(), rows: widgets.Column(16)}
	certificate := widgets.NewButton(words.Say("Check a certificate…"), widgets.Secondary, func() { checking.Show(s.host, s.deps.Store) })
	worded := widgets.NewButton(words.Say("Words of the documents…"), widgets.Secondary, func() { wordings.Show(s.host, s.deps.Store, s.deps.Papers, s.meeting) })
	s.head = widgets.NewPageHead(words.Say("Documents"), certificate, worded)
	s.export = newExport(s)
	body := widgets.TopRow(16, widgets.Grow(widgets.Column(0, s.rows, widgets.Spring())), widgets.Sized(360, 0, widgets.Column(0, s.export.object, widgets.Spring())))
	s.page = widgets.Page(s.head, s.next, widgets.Scroll(body))
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

// Finds are the documents; one that can be made is shown, of another its row says what is missing.
func (s *Screen) Finds(m panel.Meeting) []screen.Find {
	var finds []screen.Find
	for _, d := range report.For(m) {
		finds = append(finds, screen.Find{Name: words.Say(d.Key), Show: func() {
			if d.Ready(m) == nil {
				s.deps.Papers.ShowDocument(d, m)
			}
		}})
	}
	return finds
}

// Busy keeps the program open while a folder is being written to.
func (s *Screen) Busy() string {
	if !s.export.busy() {
		return ""
	}
	return words.Say("Documents are being written and compared. Wait until they are done.")
}

// Show paints the meeting.
func (s *Screen) Show(m panel.Meeting) {
	if !same(m, s.meeting) {
		s.export.outcome.clear() // it told of other documents
	}
	s.meeting, s.due = m, len(bundle.Due(m))
	s.export.paint()
	s.list()
	s.say()
	s.page.Refresh()
}

func (s *Screen) say() {
	poll, polling := s.meeting.OpenPoll()
	switch {
	case s.due == 0:
		s.next.Blocked(words.Say("No document can be made yet. Begin with the candidates."), words.Say("To the candidates"), func() { s.host.Go(screen.Candidates) })
	case s.export.busy():
		s.next.Do(words.Say("The documents are being written and compared. Leave the USB stick in."), "", nil)
	case polling: // whoever compares two exports must not see the ballots between them
		s.next.Blocked(words.Say("{{.Poll}} is taking ballots; nothing is exported until it is closed.", facts{"Poll": words.Say(fmt.Sprintf("Poll %d", poll.No))}),
			words.Say("To the vote"), func() { s.host.Go(screen.Vote) })
	default:
		s.next.Do(words.Say("Look at the documents and print them here; write all to a folder or USB stick to keep them."), words.Say("Write all"), s.export.write)
	}
}

// same reports whether two meetings make the same documents: that one of them
// has been printed or exported since changes none.
func same(a, b panel.Meeting) bool {
	copied := func(act panel.Act) bool { return act.Kind == panel.ActPrinted || act.Kind == panel.ActExported }
	a.Trail = slices.DeleteFunc(slices.Clone(a.Trail), copied)
	b.Trail = slices.DeleteFunc(slices.Clone(b.Trail), copied)
	return reflect.DeepEqual(a, b)
}
