package kiosk

import (
	"slices"

	"expertpanel/store/panel"
)

// mayVote reports whether the paper in hand has the candidate at index i.
func (b *booth) mayVote(i int) bool {
	return slices.Contains(b.papers[b.paper].Candidates, b.candidates[i].ID)
}

// chosen is how many candidates of the paper have a choice.
func (b *booth) chosen() int {
	n := 0
	for _, c := range b.choices {
		if c != 0 {
			n++
		}
	}
	return n
}

// wanted is how many choices the paper asks for: one for each of its candidates.
func (b *booth) wanted() int { return len(b.papers[b.paper].Candidates) }

func (b *booth) complete() bool { return b.chosen() == b.wanted() }

func (b *booth) agreed() int {
	n := 0
	for _, c := range b.choices {
		if c == panel.Agree {
			n++
		}
	}
	return n
}

// atLimit reports whether the ballot has all the agreements that the rule allows.
func (b *booth) atLimit() bool { return b.rule.MaxAgree > 0 && b.agreed() >= b.rule.MaxAgree }

// allowed reports whether the candidate at index i can be given a choice.
func (b *booth) allowed(i int, choice panel.Choice) bool {
	switch choice {
	case panel.Agree:
		return b.choices[i] == panel.Agree || !b.atLimit()
	case panel.Oppose:
		return true
	case panel.Abstain:
		return b.rule.Abstain
	}
	return false
}

// offered are the choices of the round's rule, in the order of their keys.
func (b *booth) offered() []panel.Choice {
	if b.rule.Abstain {
		return []panel.Choice{panel.Agree, panel.Oppose, panel.Abstain}
	}
	return []panel.Choice{panel.Agree, panel.Oppose}
}

// choose gives the candidate at index i a choice and goes to the next one
// that has none; reports whether it did.
func (b *booth) choose(i int, choice panel.Choice) bool {
	now := b.now()
	if b.page != voting || b.tooSoon() || within(now, b.chosenAt, bounceTime) {
		return false
	}
	if !b.mayVote(i) || !b.allowed(i, choice) {
		return false
	}
	b.choices[i] = choice
	b.cursor, b.chosenAt = i, now
	return true
}

// ballot is what the paper in hand says.
func (b *booth) ballot() panel.Ballot {
	ballot := panel.Ballot{}
	for i, choice := range b.choices {
		if choice != 0 {
			ballot[b.candidates[i].ID] = choice
		}
	}
	return ballot
}

// nextOpen is the index of the next candidate after i without a choice, going
// round at the end, and i itself when there is none.
func (b *booth) nextOpen(i int) int {
	n := len(b.candidates)
	for step := 1; step <= n; step++ {
		if j := (i + step) % n; b.choices[j] == 0 && b.mayVote(j) {
			return j
		}
	}
	return i
}
