package vote_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"expertpanel/report"
	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui/uitest"
	"expertpanel/ui/vote"
	"expertpanel/ui/vote/votetest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// meet is a real meeting in a store, shown by the screen.
type meet struct {
	*votetest.Shell
	store  *store.Store
	screen *vote.Screen
	round  panel.RoundID
	now    time.Time
	window fyne.Window
	kiosk  fyne.Window
	shown  []string // documents that were opened
	papers votetest.Papers
}

// newMeet makes a meeting whose operator has a PIN.
func newMeet(t *testing.T, rule panel.Rule, candidates, experts int) *meet {
	t.Helper()
	s := storetest.Open(t, store.Options{})
	m := &meet{store: s, round: storetest.Round(t, s, rule, candidates, experts).Round.ID, now: votetest.Now}
	if err := s.SetPIN(m.round, "246810"); err != nil {
		t.Fatal(err)
	}
	m.papers = votetest.NewPapers(t.TempDir(), func(path string) { m.shown = append(m.shown, path) }, func(err error) { m.Failed = err })
	m.papers.Document, m.papers.Viewer.Note = document, s.NotePrinted
	m.start(t)
	return m
}

// start shows the meeting on a new screen, as the program does when it starts.
func (m *meet) start(t *testing.T) {
	t.Helper()
	shell, host := votetest.NewShell(t, votetest.Content)
	host.Now = func() time.Time { return m.now }
	m.Shell, m.window = shell, host.Window
	m.screen = vote.New(host, vote.Deps{
		Store: m.store, Papers: m.papers, Slips: slips,
		NewWindow: func(string) fyne.Window {
			m.kiosk = fyne.CurrentApp().NewWindow("")
			m.kiosk.Resize(uitest.Laptop)
			return m.kiosk
		},
	})
	host.Window.SetContent(m.screen.Object())
	shell.OnChanged = func() { m.screen.Show(storetest.Meeting(t, m.store, m.round)) }
	shell.OnChanged()
}

// document stands in for the documents of a poll.
func document(kind report.Kind) report.Document {
	return report.Document{Kind: kind, File: string(kind) + ".pdf", Make: func(w io.Writer, m panel.Meeting) error {
		_, err := fmt.Fprint(w, kind, len(m.Polls))
		return err
	}}
}

// slips stands in for the sheet of voting codes.
func slips(w io.Writer, _ panel.Meeting, _ panel.Poll, slips []panel.Slip) error {
	for _, s := range slips {
		if _, err := fmt.Fprintln(w, s.Code.Grouped()); err != nil {
			return err
		}
	}
	return nil
}

// advance presses the primary button and says yes.
func (m *meet) advance(t *testing.T) {
	t.Helper()
	m.Asked = nil
	m.screen.Advance()
	m.yes(t)
}

// tap presses a button of the screen and says yes when it asks.
func (m *meet) tap(t *testing.T, label string) {
	t.Helper()
	m.Asked = nil
	votetest.Button(t, m.screen.Object(), label).Tapped(nil)
	m.yes(t)
}

func (m *meet) yes(t *testing.T) {
	t.Helper()
	if m.Asked != nil {
		m.Asked.Do()
	}
	if m.Failed != nil {
		t.Fatal(m.Failed)
	}
}

func (m *meet) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		m.now = m.now.Add(time.Second)
		m.kiosk.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: key})
	}
}

// pin types the operator's PIN.
func (m *meet) pin() {
	m.press(fyne.Key2, fyne.Key4, fyne.Key6, fyne.Key8, fyne.Key1, fyne.Key0, fyne.KeyEnter)
}

// fill types a number into each field of the form that is open, from the one
// with the focus on, each followed by Enter.
func (m *meet) fill(t *testing.T, texts ...string) {
	t.Helper()
	for _, text := range texts {
		entry := m.window.Canvas().Focused()
		if entry == nil {
			t.Fatalf("nothing takes “%s”", text)
		}
		for _, r := range text {
			entry.TypedRune(r)
		}
		entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
}

// said is everything that the screen, or the dialog over it, says.
func (m *meet) said() string {
	var top fyne.CanvasObject = m.window.Content()
	if overlay := m.window.Canvas().Overlays().Top(); overlay != nil {
		top = overlay
	}
	said := ""
	for _, o := range test.LaidOutObjects(top) {
		if text, ok := o.(*widgets.Text); ok && text.Visible() {
			said += text.Text() + "\n"
		}
	}
	return said
}

// lastShown is the name and the content of the document that was opened last.
func (m *meet) lastShown(t *testing.T) (name, content string) {
	t.Helper()
	if len(m.shown) == 0 {
		t.Fatal("nothing was opened")
	}
	path := m.shown[len(m.shown)-1]
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Base(path), string(data)
}

func (m *meet) meeting(t *testing.T) panel.Meeting {
	t.Helper()
	return storetest.Meeting(t, m.store, m.round)
}

func (m *meet) poll(t *testing.T) panel.Poll {
	t.Helper()
	polls := m.meeting(t).Polls
	return polls[len(polls)-1]
}

// choose chooses a way to vote.
func (m *meet) choose(t *testing.T, method panel.Method) {
	t.Helper()
	for _, o := range test.LaidOutObjects(m.screen.Object()) {
		if c, ok := o.(*widgets.Choice); ok && c.Value() == string(m.meeting(t).Round.Method) {
			c.OnChanged(string(method))
			break
		}
	}
	if got := m.meeting(t).Round.Method; got != method || m.Failed != nil {
		t.Fatalf("the way to vote is %s: %v", got, m.Failed)
	}
}

// withoutPIN makes one more meeting like this one, without an operator's PIN.
func (m *meet) withoutPIN(t *testing.T) panel.RoundID {
	t.Helper()
	old := m.meeting(t)
	return storetest.Round(t, m.store, old.Round.Rule, len(old.Candidates), len(old.Experts)).Round.ID
}

// focus gives the focus to a field of the form that is open.
func focus(t *testing.T, w fyne.Window, no int) {
	t.Helper()
	for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
		if e, ok := o.(*widgets.Entry); ok {
			if no == 0 {
				w.Canvas().Focus(e)
				return
			}
			no--
		}
	}
	t.Fatal("there is no such field")
}

// pressDialog presses a button of the dialog that is open.
func (m *meet) pressDialog(t *testing.T, label string) {
	t.Helper()
	press(t, m.window.Canvas().Overlays().Top(), label, 0)
}

// pressNth presses one of the screen's buttons with the same label.
func (m *meet) pressNth(t *testing.T, label string, no int) {
	t.Helper()
	press(t, m.screen.Object(), label, no)
}

func press(t *testing.T, in fyne.CanvasObject, label string, no int) {
	t.Helper()
	for _, o := range test.LaidOutObjects(in) {
		if b, ok := o.(*widgets.Button); ok && b.Text() == label && b.Visible() {
			if no == 0 {
				b.Tapped(nil)
				return
			}
			no--
		}
	}
	t.Fatalf("no button %q", label)
}
