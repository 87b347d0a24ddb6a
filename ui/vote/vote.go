package vote

import (
	"fmt"
	"io"

	"expertpanel/assets/words"
	"expertpanel/report"
	"expertpanel/store/panel"
	"expertpanel/ui/kiosk"
	"expertpanel/ui/ruletext"
	"expertpanel/ui/screen"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

// Store holds the use cases of the vote.
type Store interface {
	kiosk.Box
	ChooseMethod(panel.RoundID, panel.Method) error
	ChoosePrinting(panel.RoundID, panel.Printing) error
	SetPIN(round panel.RoundID, pin string) error
	OpenPoll(panel.RoundID) (panel.PollID, error)
	IssueCodes(panel.PollID) ([]panel.Slip, error)
	ClosePoll(panel.PollID) error
	EnterCount(poll panel.PollID, teller int, count panel.PaperCount) ([]panel.Difference, error)
	Differences(panel.PollID) ([]panel.Difference, error)
	OwnCount(poll panel.PollID, teller int) (count panel.PaperCount, ok bool, err error)
}

// Papers shows and prints documents.
type Papers interface {
	Show(report.Kind, panel.Meeting)
	// PrintSlips offers to print slips with voting codes, once.
	PrintSlips(m panel.Meeting, file string, pdf []byte)
	// Discard removes the copies of a file that another program was given.
	Discard(file string) error
}

// Deps are what the screen is made with.
type Deps struct {
	Store  Store
	Papers Papers
	// Slips writes the slips with voting codes, to be cut apart and drawn.
	Slips func(io.Writer, panel.Meeting, panel.Poll, []panel.Slip) error
	// NewWindow makes the voting window; only the program's main package knows how.
	NewWindow func(title string) fyne.Window
	// Ballots is told how many are in the box while the voting window is open.
	Ballots func(n int)
}

// Screen is the screen of the vote.
type Screen struct {
	host screen.Host
	deps Deps

	meeting panel.Meeting
	inKiosk bool         // the voting window is open
	making  bool         // voting codes are being made
	begun   panel.PollID // the poll that was opened or gone on with since the program started
	slips   bool         // a sheet of voting codes may lie on the disk
	form    *countForm   // a teller's entry that is open

	next     *widgets.NextStep
	head     *widgets.PageHead
	closing  *widgets.Button
	checks   *checklist
	box      *boxCard
	settings *settings
	page     fyne.CanvasObject
}

// New makes the screen.
func New(host screen.Host, deps Deps) *Screen {
	s := &Screen{host: host, deps: deps, next: widgets.NewNextStep(), checks: newChecklist(), box: newBoxCard()}
	s.settings = newSettings(s.chooseMethod, s.choosePrinting)
	s.closing = widgets.NewButton(words.Say("Close the poll…"), widgets.Secondary, s.confirmClose)
	s.head = widgets.NewPageHead(words.Say("Vote"), s.closing)
	side := widgets.Column(16, s.box.card, s.settings.card, widgets.Spring())
	s.page = widgets.Page(s.head, s.next, widgets.Scroll(
		widgets.TopRow(16, widgets.Grow(widgets.Column(0, s.checks.sheet, widgets.Spring())), widgets.Sized(300, 0, side))))
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

// Busy keeps the program open while the voting window is, and while codes are made.
func (s *Screen) Busy() string {
	switch {
	case s.inKiosk:
		return words.Say("The voting window is open. Leave it first by its button for the staff.")
	case s.making:
		return words.Say("Voting codes are being made. Wait until they are shown.")
	}
	return ""
}

// Unsaved reports whether a teller has typed figures that are not saved.
func (s *Screen) Unsaved() bool { return s.form != nil && s.form.changed() }

// free reports whether the screen's buttons may be pressed.
func (s *Screen) free() bool { return !s.inKiosk && !s.making }

// Show paints the meeting.
func (s *Screen) Show(m panel.Meeting) {
	s.meeting = m
	poll, underWay := m.OpenPoll()
	if !underWay && s.slips {
		_ = s.discardSlips() // tried again by the next Show; the program's end removes them too
	}
	s.closing.Hidden = !underWay || poll.Method == panel.MethodPaper || poll.Ballots() == poll.Rights()
	s.closing.SetEnabled(s.free())
	s.settings.card.Hidden = m.Decided()
	s.settings.show(m.Round, underWay, s.free())
	switch {
	case poll.State == panel.PollCounting:
		s.showCounting(poll)
	case underWay && poll.Method == panel.MethodPaper:
		s.showPaper(poll)
	case underWay:
		s.showOpen(poll)
	case m.Decided():
		s.showDecided()
	default:
		s.showBefore()
	}
	s.next.Button().SetEnabled(s.free())
	s.page.Refresh()
}

// title names the poll and says how it is held.
func (s *Screen) title(name string, candidates, experts int, method panel.Method) {
	s.head.SetTitle(words.Say("Vote") + "　" + name)
	s.head.SetSubtitle(words.Say("{{.Candidates}} candidates, {{.Experts}} experts; way to vote: {{.Method}}",
		facts{"Candidates": candidates, "Experts": experts, "Method": ruletext.Method(method)}))
}

// print shows a document of the meeting, to be printed.
func (s *Screen) print(kind report.Kind) { s.deps.Papers.Show(kind, s.meeting) }

// printing is a button that prints a document.
func (s *Screen) printing(label string, kind report.Kind) *widgets.Button {
	return widgets.NewButton(label, widgets.Secondary, func() { s.print(kind) })
}

func (s *Screen) openKiosk() {
	poll, open := s.meeting.OpenPoll()
	if !open || s.inKiosk {
		return
	}
	if err := s.discardSlips(); err != nil { // nobody votes while a sheet of codes lies on the disk
		s.host.Fail(err)
		return
	}
	s.inKiosk, s.begun = true, poll.ID
	s.Show(s.meeting)
	kiosk.Open(kiosk.Session{
		Window:     s.deps.NewWindow(words.Say("Secret ballot")),
		Staff:      s.host.Window,
		Title:      s.meeting.Round.Title,
		Practice:   s.meeting.Round.Practice,
		Round:      s.meeting.Round.ID,
		PIN:        s.meeting.Round.PINSet,
		Poll:       poll,
		Candidates: s.meeting.Candidates,
		Rule:       s.meeting.Round.Rule,
		Box:        s.deps.Store,
		Runner:     s.host.Runner,
		Now:        s.host.Now,
		Sleep:      s.host.Sleep,
		Ticks:      kiosk.Ticks,
		Cast:       s.deps.Ballots,
		Left: func() {
			s.inKiosk = false
			s.host.Window.RequestFocus()
			s.host.Changed()
		},
	})
}

// showDecided points to the result.
func (s *Screen) showDecided() {
	last := s.meeting.Polls[len(s.meeting.Polls)-1]
	s.title(ruletext.PollName(last.No), len(last.Candidates), len(last.Present), last.Method)
	s.checks.show(words.Say("The poll is closed"), s.free(), after(s.meeting))
	s.box.show(words.Say("Ballot box"), fmt.Sprintf("%d / %d", last.Ballots(), last.Rights()), words.Say("ballots were handed in"))
	s.next.Done(words.Say("The vote is over. See the result."), words.Say("See the result"), func() { s.host.Go(screen.Result) })
}
