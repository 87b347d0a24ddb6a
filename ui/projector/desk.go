package projector

import (
	"time"

	"expertpanel/store/panel"

	"fyne.io/fyne/v2"
)

// Deps are what the display is made with.
type Deps struct {
	// NewWindow makes the display's window; only the program's main package knows how.
	NewWindow func(title string) fyne.Window
	// Second is the corner of a second screen, and false while there is none.
	Second func() (x, y int, ok bool)
	Staff  fyne.Window // keeps the keyboard while the display opens on another screen
	Now    func() time.Time
	Ticks  func(every time.Duration, tick func()) (stop func())
	Ring   func(strokes int) // on a goroutine of its own; nil where nothing can ring
}

// scene is what the staff have chosen to show.
type scene string

const (
	agenda     scene = "agenda"
	presenting scene = "presenting"
	outcome    scene = "result"
	blank      scene = "blank"
)

// page is what is shown: the chosen scene, unless a poll is open.
type page int

const (
	agendaPage page = iota
	presentingPage
	votingPage
	awaitingPage // the poll is closed and its result not published
	resultPage
	blankPage
)

// Desk holds what the display shows, whether its window is open or not.
type Desk struct {
	deps   Deps
	public panel.Public
	scene  scene
	hidden scene // what comes back after blank
	at     int   // the candidate who presents
	sheet  int   // the part of a long result
	begun  bool
	clock  countdown
	lit    lights
	muted  bool

	window    fyne.Window // nil while closed
	view      *view
	shown     bool          // the window was open before
	secondary bool          // it fills a second screen
	lost      bool          // that screen is gone
	every     time.Duration // between two ticks, 0 while nothing moves
	stop      func()        // ends the ticks
	strip     *strip
}

// usualTime is a candidate's, until the staff say otherwise.
const usualTime = 10 * time.Minute

// New makes a display that is not open yet.
func New(deps Deps) *Desk {
	d := &Desk{deps: deps, scene: agenda, clock: newCountdown(usualTime), stop: func() {}}
	d.Strip()
	return d
}

// Strip makes the staff's controls, anew when the look or the language has changed.
func (d *Desk) Strip() *fyne.Container {
	d.strip = newStrip(d)
	d.changed()
	return d.strip.object
}

// Show takes what the room may see now. The end of a poll and the publication
// of its result are shown by themselves.
func (d *Desk) Show(p panel.Public) {
	before := d.public
	d.public = p
	switch {
	case p.Round != before.Round:
		d.scene, d.at, d.begun = agenda, 0, false
		d.clock.reset()
		if p.Held > 0 {
			d.scene = outcome
		}
	case p.Voting != nil && before.Voting == nil:
		d.clock.pause(d.deps.Now())
	case p.Voting == nil && before.Voting != nil, p.Result != nil && before.Result == nil:
		d.scene = outcome
	}
	if p.Result == nil || before.Result == nil || p.Result.No != before.Result.No {
		d.sheet = 0
	}
	d.at = max(0, min(d.at, len(p.Candidates)-1))
	d.changed()
}

// Ballots shows how many ballots are in the box while the voting window is open.
func (d *Desk) Ballots(n int) {
	if d.public.Voting == nil {
		return
	}
	v := *d.public.Voting
	v.Ballots = n
	d.public.Voting = &v
	d.changed()
}

func (d *Desk) page() page {
	switch {
	case d.scene == blank:
		return blankPage
	case d.public.Voting != nil:
		return votingPage
	case d.scene == outcome && d.public.Result != nil:
		return resultPage
	case d.scene == outcome && d.public.Held > 0:
		return awaitingPage
	case d.scene == presenting && len(d.public.Candidates) > 0:
		return presentingPage
	}
	return agendaPage
}

func (d *Desk) choose(s scene) {
	if s == blank && d.scene != blank {
		d.hidden = d.scene
	}
	d.scene = s
	d.changed()
}

// turn goes to the next or the previous candidate, or part of a long result.
// A candidate begins with the full time.
func (d *Desk) turn(step int) {
	switch d.page() {
	case resultPage:
		d.sheet = max(0, min(d.sheet+step, d.sheets()-1))
	case presentingPage:
		if to := d.at + step; to >= 0 && to < len(d.public.Candidates) {
			d.at = to
			d.clock.reset()
		}
	case agendaPage:
		if step > 0 { // the first candidate comes after the agenda
			d.scene = presenting
		}
	default:
		return
	}
	d.begun = d.begun || d.scene == presenting
	d.changed()
}

// startOrPause starts the time of the candidate who presents, or stops it.
func (d *Desk) startOrPause() {
	if d.page() != presentingPage {
		return
	}
	now := d.deps.Now()
	if d.clock.running {
		d.clock.pause(now)
	} else {
		d.clock.start(now)
	}
	d.changed()
}

func (d *Desk) reset() {
	d.clock.reset()
	d.changed()
}

// longest is the most that a candidate can be given.
const longest = 120

func (d *Desk) setMinutes(n int) {
	if n < 1 || n > longest {
		return
	}
	d.clock.setLength(time.Duration(n) * time.Minute)
	d.changed()
}

func (d *Desk) minutes() int { return int(d.clock.length / time.Minute) }

// changed paints everything anew and sees to the ticks.
func (d *Desk) changed() {
	d.watch()
	if d.view != nil {
		d.view.paint()
	}
	d.strip.paint()
}

// Keys are the staff's, each pressed together with Ctrl.
func (d *Desk) Keys() map[fyne.KeyName]func() {
	open := func(do func()) func() {
		return func() {
			if d.window != nil {
				do()
			}
		}
	}
	return map[fyne.KeyName]func(){
		fyne.KeyPageDown: open(func() { d.turn(1) }),
		fyne.KeyPageUp:   open(func() { d.turn(-1) }),
		fyne.KeyT:        open(d.startOrPause),
	}
}
