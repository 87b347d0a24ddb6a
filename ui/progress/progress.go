// Package progress says how far the work of a round is: for each step whether
// it is done, can be done, needs attention or has to wait, and in one sentence
// what to do next. It follows from the record of the meeting alone.
package progress

import (
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
)

// State is how far a step is.
type State int

// The states.
const (
	Waiting   State = iota // an earlier step has to be finished first
	Open                   // can be done now
	Started                // is under way
	Attention              // somebody has to look at it
	Done
)

// Status is the state of one step.
type Status struct {
	State State
	Next  string      // what to do next, or why the step has to wait
	Mend  screen.Step // the step that mends what is missing; 0 when it is this step's own work
}

// Of gives the status of every step on a day.
func Of(m panel.Meeting, today panel.Date) map[screen.Step]Status {
	return map[screen.Step]Status{
		screen.Round:      round(m),
		screen.Candidates: candidates(m),
		screen.Experts:    experts(m),
		screen.Vote:       vote(m),
		screen.Result:     result(m),
		screen.Publicity:  publicity(m, today),
		screen.Award:      award(m, today),
		screen.Documents:  documents(m),
	}
}

// Current is where the work is: the vote while a poll is open, or else the
// first step, in the order of the work, that has something to do.
func Current(m panel.Meeting, today panel.Date) screen.Step {
	if _, open := m.OpenPoll(); open {
		return screen.Vote
	}
	steps := Of(m, today)
	for step := screen.Round; step <= screen.Documents; step++ {
		if s := steps[step].State; s != Done && s != Waiting {
			return step
		}
	}
	return screen.Documents
}
