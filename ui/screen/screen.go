// Package screen holds what the shell and its screens agree on. Each step of
// the work is one package under ui with one screen in it; a screen is shown a
// meeting and calls the use cases of its own small interface.
package screen

import (
	"time"

	"expertpanel/store/panel"

	"fyne.io/fyne/v2"
)

// Screen is the view of one step.
type Screen interface {
	// Object is the screen's content; it is the same object for the screen's life.
	Object() fyne.CanvasObject
	// Show paints the meeting as it now is. The shell calls it whenever something changed.
	Show(m panel.Meeting)
	// Advance does what the screen's primary button does (Ctrl+Enter); nothing when there is none.
	Advance()
}

// Keyed is a screen with keys of its own, each pressed together with Ctrl.
// They work while the screen is shown and no dialog is open.
type Keyed interface {
	Keys() map[fyne.KeyName]func()
}

// Taking is a screen that takes in files that are dropped on the window and
// text that is pasted while no entry has the keys.
type Taking interface {
	Drop(paths []string)
	Paste(text string)
}

// Undoing is a screen whose last act can be undone (Ctrl+Z).
type Undoing interface{ Undo() }

// Escaping is a screen that has something to leave with Esc.
type Escaping interface{ Escape() }

// Leafing is a screen that PgUp and PgDn leaf through, from wherever they are
// not taken for something else and while no dialog is open.
type Leafing interface {
	Leaf(n int)
}

// Searched is a screen with things on it that the command search finds by name.
type Searched interface {
	Finds(m panel.Meeting) []Find
}

// Find is one of them. Show shows it once its screen is shown.
type Find struct {
	Name, Detail string
	Show         func()
}

// Drafting is a screen on which people type before they save.
type Drafting interface {
	// Unsaved reports whether something typed would be lost.
	Unsaved() bool
}

// Working is a screen with work that must end before the program does.
type Working interface {
	// Busy says in a sentence what it is and what to do; empty when there is none.
	Busy() string
}

// Runner does work away from the window's thread. Background runs work and
// then hands its error to done on the window's thread. Tests run both inline.
type Runner interface {
	Background(work func() error, done func(error))
}

// Host is what the shell lends to a screen.
type Host struct {
	Window  fyne.Window
	Runner  Runner
	Now     func() time.Time
	Sleep   func(time.Duration)                  // for work in the background; tests don't wait
	Changed func()                               // something was saved: read the meeting again and show it
	Go      func(Step)                           // show another step
	Open    func(panel.RoundID)                  // show another round
	Unsaved func() (Step, bool)                  // the first step where something typed is not saved yet
	Fail    func(error)                          // explain an error in a dialog (words.Explain)
	Tell    func(title, text string)             // an information dialog
	Confirm func(c Confirmation)                 // ask before what can't be undone
	Save    func(useCase func() error) (ok bool) // run a use case; on error Fail, else Changed

	// Practise makes a practice copy of a round and opens it; nil inside a practice.
	Practise func(panel.RoundID)
}

// Confirmation asks before something that can't be undone. Text says what will happen.
type Confirmation struct {
	Title, Text string
	Yes         string // the button's label: a verb, never "OK"
	Danger      bool   // something is lost for good: the button is red
	Do          func()
}
