package screen

import "expertpanel/assets/words"

// Step is a step of the work, in the order of the work.
type Step int

// The steps.
const (
	Round Step = iota + 1
	Candidates
	Experts
	Vote
	Result
	Publicity
	Award
	Documents
)

// Name is the step as people read it.
func (s Step) Name() string {
	switch s {
	case Round:
		return words.Say("Annual round")
	case Candidates:
		return words.Say("Candidates")
	case Experts:
		return words.Say("Experts")
	case Vote:
		return words.Say("Vote")
	case Result:
		return words.Say("Result")
	case Publicity:
		return words.Say("Publicity")
	case Award:
		return words.Say("Award")
	}
	return words.Say("Documents")
}
