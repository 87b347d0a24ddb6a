// Package ui is the window: the steps of the work at the left, the screen of
// the current step beside them. Screens are packages of their own below it;
// what shell and screens agree on is in package screen.
package ui

import (
	"time"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
	"expertpanel/ui/progress"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Store is what the shell itself asks of the store.
type Store interface {
	Rounds() ([]panel.Round, error)
	Meeting(panel.RoundID) (panel.Meeting, error)
	Dir() string
	ForPractice() (bool, error)
	DiscardPractice() error
	BackUp(dir, name string) (path string, err error)
	RestoreBackup(path string) (rounds int, err error)
}

// Deps are what the window is made with.
type Deps struct {
	Window fyne.Window
	Store  Store
	Runner screen.Runner
	Now    func() time.Time
	// Screens makes the screen of each step.
	Screens func(screen.Host) map[screen.Step]screen.Screen
	// Foot makes what is below the screens of the day of the meeting, anew when
	// the look or the language was changed; nil leaves it out.
	Foot func() *fyne.Container
	// Keys work on every step, each pressed together with Ctrl.
	Keys map[fyne.KeyName]func()
	// Shown is told of every meeting that is shown, as it now is; nil tells nobody.
	Shown func(panel.Meeting)
	// Demo opens the sample as a practice in a window of its own; nil inside a practice.
	Demo func() error
	// Practice opens the practice that is kept in a folder in a window of its own; nil inside one.
	Practice func(dir string) error
}

// Shell is the window's content.
type Shell struct {
	deps    Deps
	host    screen.Host
	screens map[screen.Step]screen.Screen
	side    *sidebar
	tips    *widgets.Tips
	foot    *fyne.Container // nil without one
	place   *fyne.Container // holds the current screen
	band    *fyne.Container
	object  fyne.CanvasObject
	keys    map[fyne.KeyName]func() // with Ctrl

	step    screen.Step
	round   panel.RoundID
	meeting panel.Meeting
	making  bool // a new round is being typed in and not saved yet
}

// New makes the window's content, puts it into the window and shows the newest
// round, or the first start page when there is none.
func New(deps Deps) *Shell {
	s := &Shell{deps: deps, step: screen.Round, keys: map[fyne.KeyName]func(){}}
	s.host = screen.Host{
		Window:  deps.Window,
		Runner:  deps.Runner,
		Now:     deps.Now,
		Sleep:   time.Sleep,
		Changed: s.reload,
		Go:      s.Go,
		Open:    s.Open,
		Unsaved: s.unsaved,
		Fail:    func(err error) { fail(deps.Window, err) },
		Tell:    func(title, text string) { tell(deps.Window, title, text) },
		Confirm: func(c screen.Confirmation) { confirm(deps.Window, c) },
		Save:    s.save,
	}
	if deps.Practice != nil {
		s.host.Practise = s.practise
	}
	deps.Window.SetPadded(false)
	deps.Window.SetCloseIntercept(s.close)
	s.build()
	s.addKeys()
	s.start()
	s.tellCrash()
	return s
}

// build makes the content in the look and the language that are in use.
func (s *Shell) build() {
	s.screens = s.deps.Screens(s.host)
	s.place = container.NewStack()
	s.band = practiceBand(s.askDiscard)
	ground := canvas.NewRectangle(theme.Colour(theme.Ground))
	column := widgets.Column(0, s.band, widgets.Grow(s.place))
	if s.deps.Foot != nil {
		s.foot = s.deps.Foot()
		column.Add(s.foot)
	}
	main := container.NewStack(ground, column)
	slim := screen.SlimSteps(s.deps.Window.Canvas().Size().Width)
	s.tips = widgets.NewTips(container.New(&sides{slim, s.newSide}, container.NewStack(), main))
	s.tips.Object.Objects[0].(*fyne.Container).Objects[0] = s.newSide(slim)
	s.object = s.tips.Object
}

// newSide makes the sidebar, wide or slim.
func (s *Shell) newSide(slim bool) fyne.CanvasObject {
	s.side = newSidebar(slim, s.tips, sidebarActs{
		switchRound: s.chooseRound,
		show:        s.Go,
		search:      s.openSearch,
		manner:      s.askManner,
		guide:       s.guide,
		folder:      s.deps.Store.Dir(),
	})
	s.side.show(s.shownRound(), s.steps(), s.step)
	return s.side.object
}

// show shows the content: what it showed before it was made anew, or the first start page.
func (s *Shell) show() {
	if s.round == 0 {
		s.start()
		return
	}
	s.Open(s.round)
}

// start shows the round whose poll is open, or else the newest, at the step where the work is.
func (s *Shell) start() {
	rounds, err := s.deps.Store.Rounds()
	switch {
	case err != nil:
		s.deps.Window.SetContent(s.object)
		fail(s.deps.Window, err)
	case len(rounds) == 0:
		s.deps.Window.SetContent(s.firstStart())
	default:
		s.deps.Window.SetContent(s.object)
		s.Open(s.voting(rounds))
		s.Go(progress.Current(s.meeting, panel.DateOf(s.deps.Now())))
	}
}

// voting is the round whose poll is open, or else the newest.
func (s *Shell) voting(rounds []panel.Round) panel.RoundID {
	for _, r := range rounds {
		m, err := s.deps.Store.Meeting(r.ID)
		if err != nil {
			continue // it is told when the round is opened
		}
		if _, open := m.OpenPoll(); open {
			return r.ID
		}
	}
	return rounds[0].ID
}

func (s *Shell) steps() map[screen.Step]progress.Status {
	return progress.Of(s.meeting, panel.DateOf(s.deps.Now()))
}

// Step is the step that is shown.
func (s *Shell) Step() screen.Step { return s.step }

// Go shows a step.
func (s *Shell) Go(step screen.Step) {
	if s.screens[step] == nil || s.making && step != screen.Round {
		return
	}
	s.step = step
	s.deps.Window.Canvas().Unfocus()
	s.paint()
}

// Open shows another round, at the step that is shown now.
func (s *Shell) Open(id panel.RoundID) {
	meeting, err := s.deps.Store.Meeting(id)
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.making = false
	s.round, s.meeting = id, meeting
	if s.deps.Window.Content() != s.object {
		s.deps.Window.SetContent(s.object)
	}
	s.paint()
}

// NewRound shows an empty round to fill in; it is saved by its screen.
func (s *Shell) NewRound() { s.unlessUnsaved(s.newRound) }

func (s *Shell) newRound() {
	practice, err := s.deps.Store.ForPractice()
	if err != nil {
		s.host.Fail(err)
		return
	}
	s.making = true
	s.meeting = panel.Meeting{Round: panel.NewRound(s.deps.Now().Year())}
	s.meeting.Round.Practice = practice
	s.step = screen.Round
	s.deps.Window.SetContent(s.object)
	s.paint()
}

func (s *Shell) reload() {
	if !s.making {
		s.Open(s.round)
	}
}

func (s *Shell) save(useCase func() error) bool {
	if err := useCase(); err != nil {
		s.host.Fail(err)
		return false
	}
	s.reload()
	return true
}

// shownRound is the round with the title that the window gives it.
func (s *Shell) shownRound() panel.Round {
	round := s.meeting.Round
	if s.making {
		round.Title = words.Say("New annual round")
	}
	return round
}

func (s *Shell) paint() {
	round := s.shownRound()
	s.side.show(round, s.steps(), s.step)
	s.band.Hidden = !s.meeting.Round.Practice
	current := s.screens[s.step]
	if current == nil {
		return
	}
	if s.foot != nil {
		s.foot.Hidden = s.step < screen.Experts || s.step > screen.Result
	}
	if s.deps.Shown != nil && !s.making {
		s.deps.Shown(s.meeting)
	}
	current.Show(s.meeting)
	s.place.Objects = []fyne.CanvasObject{current.Object()}
	s.object.Refresh()
	s.deps.Window.SetTitle(Titled(round.Practice, round.Title+words.Say(" · ")+s.step.Name()))
}
