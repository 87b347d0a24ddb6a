package store_test

import (
	"errors"
	"math/rand/v2"
	"os"
	"slices"
	"time"

	"expertpanel/store"
	"expertpanel/store/panel"
)

// A plannedCast is one ballot, the right that it takes and the slots that its votes go to.
type plannedCast struct {
	Kind    int
	Code    panel.Code // empty = released by hand
	Ballot  panel.Ballot
	Targets []target // in the order of candidate ids, which is that in which the store fills slots
}

type target struct {
	Candidate panel.CandidateID
	Slot      int
}

// A finalBox says what every slot of a poll holds in the end: for each
// candidate one letter a slot, "-" where a vote is not handed in.
type finalBox map[panel.CandidateID]string

// planCasts deals the votes of the final box to hands that vote in a random
// order: each candidate's slots are dealt by a shuffle of their own.
func planCasts(rng *rand.Rand, poll panel.Poll, final finalBox, hands []panel.Slip) []plannedCast {
	deal := map[panel.CandidateID][]int{}
	for _, c := range poll.Candidates {
		for _, slot := range rng.Perm(len(final[c])) {
			if final[c][slot] != '-' {
				deal[c] = append(deal[c], slot)
			}
		}
	}
	hands = slices.Clone(hands)
	rng.Shuffle(len(hands), func(i, j int) { hands[i], hands[j] = hands[j], hands[i] })
	var casts []plannedCast
	for _, hand := range hands {
		cast := plannedCast{Kind: hand.Kind, Code: hand.Code, Ballot: panel.Ballot{}}
		for _, c := range poll.Papers[hand.Kind-1].Candidates {
			slot := deal[c][0]
			deal[c] = deal[c][1:]
			cast.Ballot[c] = panel.Choice(final[c][slot])
			cast.Targets = append(cast.Targets, target{c, slot})
		}
		casts = append(casts, cast)
	}
	return casts
}

// director makes the store fill the slots that the plan wants: it stands in
// for the random source and knows which slots are still empty.
type director struct {
	empty map[panel.CandidateID][]int
	next  []target // of the ballot being cast
}

func (d *director) pick(int) (int, error) {
	if len(d.next) == 0 {
		return 0, errors.New("a vote that is not in the plan")
	}
	t := d.next[0]
	d.next = d.next[1:]
	i := slices.Index(d.empty[t.Candidate], t.Slot)
	d.empty[t.Candidate] = slices.Delete(d.empty[t.Candidate], i, i+1)
	return i, nil
}

// fill knows the box after the first casts of the plan.
func (d *director) fill(final finalBox, in []plannedCast) {
	d.empty = map[panel.CandidateID][]int{}
	for c, letters := range final {
		for slot := range letters {
			filled := slices.ContainsFunc(in, func(cast plannedCast) bool { return slices.Contains(cast.Targets, target{c, slot}) })
			if !filled {
				d.empty[c] = append(d.empty[c], slot)
			}
		}
	}
}

// resume finds out how many of the casts are in the box: that number is all
// that people can see after a crash.
func (j task) resume(s *store.Store, d *director) (in int, err error) {
	m, err := s.Meeting(j.Round)
	if err != nil {
		return 0, err
	}
	in = m.Polls[0].Ballots()
	d.fill(j.Final, j.Casts[:in])
	return in, nil
}

// castFrom casts what is not in the box yet.
func (j task) castFrom(s *store.Store, d *director, in int) error {
	for i, cast := range j.Casts[in:] {
		if j.Die > 0 && in+i >= j.Die {
			return die()
		}
		j.Kind, j.Code, d.next = cast.Kind, cast.Code, slices.Clone(cast.Targets)
		right, err := j.right(s)
		if err == nil {
			err = s.CastBallot(right, cast.Ballot)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// die ends the process at once: nothing is closed or unlocked first.
func die() error {
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		return err
	}
	if err := self.Kill(); err != nil {
		return err
	}
	time.Sleep(time.Minute) // the signal is on its way
	return errors.New("alive after a kill")
}
