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
	// Release gives out one ballot of a kind of paper; Withdraw takes it back.
	Release(poll panel.PollID, kind int) (panel.Right, error)
	Withdraw(panel.Right)
	// CastBallot is durable when it returns nil.
	CastBallot(panel.Right, panel.Ballot) error
}

// Session is what one opening of the voting window needs.
type Session struct {
	Window     fyne.Window
	Title      string // of the round
	Practice   bool   // 演练: every page carries the mark
	Poll       panel.Poll
	Candidates []panel.Candidate // of the round; the poll says which of them are voted on
	Rule       panel.Rule
	Box        Box
	Runner     screen.Runner
	Now        func() time.Time
	Ticks      func(tick func()) (stop func()) // Ticks of this package; nil never clears an unfinished ballot
	Left       func()                          // called when the window has been given back to the staff
}

// Open shows the voting window, full screen, and returns.
func Open(s Session) {
	v := newView(s)
	w := s.Window
	w.SetPadded(false)
	w.SetContent(v.root)
	w.SetCloseIntercept(func() { v.do(v.booth.requestLeave) })
	// A key that is held repeats as typed keys but goes down once, and going
	// down is what a choice is made of. Only the desktop tells the two apart.
	pressed := func(e *fyne.KeyEvent) { v.do(func() { v.booth.key(e.Name) }) }
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
	w.RequestFocus()
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
	v.booth = newBooth(s.Rule, candidatesOf(s.Poll, s.Candidates), s.Poll.Papers, s.Now)
	v.booth.cast = v.cast
	v.booth.left = func() {
		v.stop()
		v.paint()
		s.Window.SetCloseIntercept(nil)
		s.Window.Close()
		s.Left()
	}
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

func (v *view) cast(kind int, ballot panel.Ballot) {
	v.paint()
	v.session.Runner.Background(func() error {
		defer clear(ballot)
		right, err := v.session.Box.Release(v.session.Poll.ID, kind)
		if err != nil {
			return err
		}
		defer v.session.Box.Withdraw(right)
		return v.session.Box.CastBallot(right, ballot)
	}, func(err error) {
		v.booth.settled(err)
		v.paint()
	})
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
	v.blank()
	s := newSketch(v.size)
	v.booth.fit(evenly(len(v.booth.candidates), s.rowsFor(votingRow)), s.rowsFor(reviewRow)*s.columns())
	switch v.booth.page {
	case waiting:
		v.paintWaiting(s)
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
		v.paintLeaving(s)
	case resting:
		v.paintResting(s)
	}
	v.paintStaff(s)
	v.page.Objects = s.objects
	v.page.Refresh()
}

// evenly is how many of n go on each page when at most most do, so that no page
// is left with a single one.
func evenly(n, most int) int {
	pages := pagesOf(n, most)
	return (n + pages - 1) / pages
}

// blank takes every word and colour out of the objects of the last page: Fyne
// keeps them for a while after they are gone from the window.
func (v *view) blank() {
	for _, o := range v.page.Objects {
		switch o := o.(type) {
		case *plate:
			o.blank()
		case *widgets.Text:
			o.SetText("")
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
