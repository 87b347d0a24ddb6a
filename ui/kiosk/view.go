package kiosk

import (
	"time"

	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
)

// Box is the ballot box as the voting window sees it.
type Box interface {
	CheckPIN(round panel.RoundID, pin string) error
	// Release gives out one ballot of a kind of paper; Withdraw takes it back.
	Release(poll panel.PollID, kind int) (panel.Right, error)
	Withdraw(panel.Right)
	// Admit gives the right that a voting code opens.
	Admit(poll panel.PollID, code string) (panel.Right, error)
	// CastBallot is durable when it returns nil.
	CastBallot(panel.Right, panel.Ballot) error
}

// Session is what one opening of the voting window needs.
type Session struct {
	Window     fyne.Window
	Staff      fyne.Window // hidden while the voting window is open, so that no key leads there
	Title      string      // of the round
	Practice   bool        // 演练: every page carries the mark
	Round      panel.RoundID
	PIN        bool // the round has an operator's PIN: it is asked for before a ballot is released and before leaving
	Poll       panel.Poll
	Candidates []panel.Candidate // of the round; the poll says which of them are voted on
	Rule       panel.Rule
	Box        Box
	Runner     screen.Runner
	Now        func() time.Time
	Sleep      func(time.Duration)
	Ticks      func(tick func()) (stop func()) // Ticks of this package; nil never clears an unfinished ballot
	Cast       func(ballots int)               // told how many ballots are in the box, after each; nil tells nobody
	Left       func()                          // called when the window has been given back to the staff
}

// Open shows the voting window, full screen, and returns.
func Open(s Session) {
	v := newView(s)
	w := s.Window
	w.SetPadded(false)
	w.SetContent(v.root)
	w.SetCloseIntercept(func() { v.do(v.booth.requestLeave) })
	w.SetOnClosed(v.closed)
	// A key that is held repeats as typed keys but goes down once, and going
	// down is what a choice is made of. Only the desktop tells the two apart.
	pressed := func(e *fyne.KeyEvent) {
		if !chorded() {
			v.do(func() { v.booth.key(e.Name) })
		}
	}
	if c, ok := w.Canvas().(desktop.Canvas); ok {
		c.SetOnKeyDown(pressed)
	} else {
		w.Canvas().SetOnTypedKey(pressed)
	}
	if s.Ticks != nil {
		v.stop = s.Ticks(func() {
			if v.booth.tick() {
				v.paint()
			}
		})
	}
	w.SetFullScreen(true)
	w.Show()
	s.Staff.Hide()
	w.RequestFocus()
}

// chorded reports whether Ctrl, Alt or the system's key is down: then a key is
// meant for the system, and the window has no use for it.
func chorded() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return ok && d.CurrentKeyModifiers()&^fyne.KeyModifierShift != 0
}

// view paints the booth. Every input paints the page anew, so that nothing of
// an earlier page stays in a widget.
type view struct {
	session Session
	booth   *booth
	root    *fyne.Container // the ground, then the page
	page    *fyne.Container
	size    fyne.Size
	stop    func() // ends the ticks
}

func newView(s Session) *view {
	v := &view{session: s, page: container.NewWithoutLayout(), stop: func() {}}
	b := newBooth(s.Rule, candidatesOf(s.Poll, s.Candidates), s.Poll.Papers, s.Now)
	b.method, b.pin = s.Poll.Method, s.PIN
	b.check, b.admit, b.release, b.withdraw, b.cast = v.check, v.admit, v.release, s.Box.Withdraw, v.cast
	b.left = func() {
		s.Window.SetCloseIntercept(nil)
		v.handBack()
		s.Window.Close()
	}
	v.booth = b
	v.root = container.New(painted{v}, canvas.NewRectangle(theme.Colour(theme.Paper)), v.page)
	return v
}

func candidatesOf(poll panel.Poll, all []panel.Candidate) []panel.Candidate {
	round := panel.Meeting{Candidates: all}
	var candidates []panel.Candidate
	for _, id := range poll.Candidates {
		if c, ok := round.Candidate(id); ok {
			candidates = append(candidates, c)
		}
	}
	return candidates
}

// closed is called when the window is gone, also when nobody has left it.
func (v *view) closed() {
	if v.booth.close() {
		v.handBack()
	}
}

// handBack shows the staff's window before this one goes, so that nothing
// else comes into sight between them.
func (v *view) handBack() {
	v.stop()
	v.paint()
	v.session.Staff.Show()
	v.session.Left()
}

// do acts and shows what came of it.
func (v *view) do(act func()) {
	if v.booth.page == over {
		return
	}
	act()
	v.paint()
}

func (v *view) paint() {
	if v.size.IsZero() {
		return
	}
	blank(v.page.Objects)
	ballot := newSheet(v.size, leastPage) // whatever page is shown, the ballot has the same parts
	v.booth.fit(evenly(len(v.booth.candidates), ballot.rowsFor(votingRow)), ballot.rowsFor(reviewRow)*ballot.columns())
	s := ballot
	if v.booth.asks() {
		s = newSheet(v.size, leastKeys)
	}
	switch v.booth.page {
	case waiting:
		if v.booth.asks() {
			v.paintEntrance(s)
		} else {
			v.paintWaiting(s)
		}
	case choosing:
		v.paintPapers(s)
	case voting:
		v.paintVoting(s)
	case review:
		v.paintReview(s)
	case casting:
		v.paintCasting(s)
	case done:
		v.paintDone(s)
	case finished:
		v.paintFinished(s)
	case leaving:
		if v.booth.asks() {
			v.paintExit(s)
		} else {
			v.paintLeaving(s)
		}
	case resting:
		v.paintResting(s)
	}
	v.paintStaff(s)
	v.page.Objects = s.Objects
	v.page.Refresh()
}

// evenly is how many of n go on each page when at most most do, so that no page
// is left with a single one.
func evenly(n, most int) int {
	pages := pagesOf(n, most)
	return (n + pages - 1) / pages
}

// blank takes every word and colour out of objects that are shown no more: Fyne
// keeps them for a while after they are gone from the window.
func blank(objects []fyne.CanvasObject) {
	for _, o := range objects {
		switch o := o.(type) {
		case *plate:
			o.blank()
		case *widgets.Text:
			o.SetText("")
		case *fyne.Container:
			blank(o.Objects)
		}
	}
}

// painted paints the page again when the window has another size.
type painted struct{ view *view }

func (painted) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(800, 600) }

func (p painted) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
	if p.view.size != size {
		p.view.size = size
		p.view.paint()
	}
}
