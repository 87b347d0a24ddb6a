package documents

import (
	"fmt"
	"reflect"
	"slices"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/report/bundle"
	"expertpanel/store/panel"
	"expertpanel/ui/filepick"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

type facts = map[string]any

// Store holds the use case of the documents.
type Store interface {
	NoteExported(round panel.RoundID, documents int, sha256 string) error
}

// Papers shows and prints documents.
type Papers interface {
	ShowDocument(report.Document, panel.Meeting)
	Print(title string, documents []report.Document, m panel.Meeting)
}

// Screen is the screen of the documents.
type Screen struct {
	host   screen.Host
	store  Store
	papers Papers

	meeting panel.Meeting
	due     int  // documents that are written to a folder
	busy    bool // the folder is being written to
	next    *widgets.NextStep
	head    *widgets.PageHead
	rows    *fyne.Container
	folder  *widgets.TextField
	warning *widgets.Notice // what the documents would give away
	outcome *outcome
	page    fyne.CanvasObject
}

// New makes the screen.
func New(host screen.Host, store Store, p Papers) *Screen {
	s := &Screen{host: host, store: store, papers: p, next: widgets.NewNextStep(), rows: widgets.Column(0), outcome: newOutcome()}
	s.warning = widgets.NewNotice("", widgets.Attention)
	s.head = widgets.NewPageHead(words.Say("Documents"))
	s.folder = widgets.NewTextField(words.Say("Folder or USB stick"), words.Say("for example the path of a USB stick"))
	s.folder.Entry.OnChanged = func(string) {
		s.outcome.clear()
		s.page.Refresh()
	}
	s.folder.Entry.OnSubmitted = func(string) { s.Advance() }
	browse := widgets.NewButton(words.Say("Browse…"), widgets.Secondary, s.browse)
	out := widgets.Card(widgets.Column(14,
		widgets.Heading(words.Say("Write all to a folder")),
		widgets.Aside(words.Say("Every document that can be made goes there, with manifest.json, which lists their digests. Each file is read back and compared.")),
		s.warning, s.folder, widgets.Row(0, browse), s.outcome.object))
	body := widgets.TopRow(16, widgets.Grow(widgets.Column(0, widgets.Sheet(s.rows), widgets.Spring())), widgets.Sized(360, 0, widgets.Column(0, out, widgets.Spring())))
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

// Busy keeps the program open while a folder is being written to.
func (s *Screen) Busy() string {
	if !s.busy {
		return ""
	}
	return words.Say("Documents are being written and compared. Wait until they are done.")
}

// Show paints the meeting.
func (s *Screen) Show(m panel.Meeting) {
	if !same(m, s.meeting) {
		s.outcome.clear() // it told of other documents
	}
	s.warning.Set(warning(m), widgets.Attention)
	s.meeting, s.due = m, len(bundle.Due(m))
	all, ready := report.For(m), 0
	s.rows.RemoveAll()
	for i, d := range all {
		if d.Ready(m) == nil {
			ready++
		}
		if i > 0 {
			s.rows.Add(widgets.Rule())
		}
		s.rows.Add(s.row(d))
	}
	s.head.SetSubtitle(words.Say("{{.Due}} of {{.All}} can be made", facts{"Due": ready, "All": len(all)}))
	s.say()
	s.page.Refresh()
}

// row is a document with its state.
func (s *Screen) row(d report.Document) fyne.CanvasObject {
	tone, state := widgets.Good, words.Say("can be made")
	err := d.Ready(s.meeting)
	if err != nil {
		tone, state = widgets.Neutral, words.Say("not yet: {{.Reason}}", facts{"Reason": words.Explain(err)})
	}
	open := widgets.NewButton(words.Say("Open"), widgets.Secondary, func() { s.papers.ShowDocument(d, s.meeting) })
	open.SetEnabled(err == nil)
	text := widgets.Column(2, widgets.Heading(words.Say(d.Key)), widgets.Hint(state))
	return widgets.Inset(16, 13, widgets.Row(14, widgets.NewMark(tone), widgets.Grow(text), open))
}

func (s *Screen) say() {
	poll, polling := s.meeting.OpenPoll()
	switch {
	case s.due == 0:
		s.next.Blocked(words.Say("No document can be made yet. Begin with the experts."), words.Say("To the experts"), func() { s.host.Go(screen.Experts) })
	case s.busy:
		s.next.Do(words.Say("The documents are being written and compared. Leave the USB stick in."), "", nil)
	case polling: // whoever compares two exports must not see the ballots between them
		s.next.Blocked(words.Say("{{.Poll}} is taking ballots; nothing is exported until it is closed.", facts{"Poll": words.Say(fmt.Sprintf("Poll %d", poll.No))}),
			words.Say("To the vote"), func() { s.host.Go(screen.Vote) })
	default:
		s.next.Do(words.Say("Choose a folder or USB stick and write all documents there, or open one to print it."), words.Say("Write all"), s.write)
	}
}

func (s *Screen) browse() { s.ask(func() {}) }

// ask asks for the folder and then goes on.
func (s *Screen) ask(then func()) {
	filepick.Folder(s.host, words.Say("Where to write the documents"), func(path string) {
		s.folder.SetValue(path)
		then()
	})
}

// write writes all documents, after asking where when that is not said.
func (s *Screen) write() {
	if s.busy {
		return
	}
	if s.folder.Value() == "" {
		s.ask(s.write)
		return
	}
	dir, m := filepick.Clean(s.folder.Value()), s.meeting
	s.busy = true
	s.folder.SetEnabled(false)
	s.outcome.show(widgets.Neutral, words.Say("Writing and comparing {{.N}} files…", facts{"N": s.due}))
	s.say()
	s.page.Refresh()
	var written bundle.Manifest
	s.host.Runner.Background(func() (err error) {
		if written, err = bundle.Write(dir, m); err != nil {
			return err
		}
		return s.store.NoteExported(m.Round.ID, len(written.Files), written.SHA256())
	}, func(err error) {
		s.busy = false
		s.folder.SetEnabled(true)
		s.tell(m, words.Say("{{.N}} files written and compared:\n{{.Folder}}", facts{"N": len(written.Files), "Folder": dir}), err)
		s.say()
		s.page.Refresh()
	})
}

// tell says how the writing ended. When another meeting is shown by now, a
// dialog says it: beside that meeting's documents it would be wrong.
func (s *Screen) tell(of panel.Meeting, done string, err error) {
	shown := same(of, s.meeting)
	switch {
	case shown && err != nil:
		s.outcome.show(widgets.Bad, words.Explain(err))
	case shown:
		s.outcome.show(widgets.Good, done)
	case err != nil:
		s.host.Tell(of.Round.Title, words.Explain(err))
	default:
		s.host.Tell(of.Round.Title, done)
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

// warning says that the documents would give votes away.
func warning(m panel.Meeting) string {
	n := len(m.Disclosures())
	if n == 0 {
		return ""
	}
	return words.Say("The result summary and the workbook would give votes away ({{.N}} cases, see “{{.Step}}”). Who may see it should be decided before they are printed.",
		facts{"N": n, "Step": screen.Result.Name()})
}
