package panel

import "slices"

// Places relative to the score of the last seat, as a set.
type place int

const (
	above place = 1 << iota
	level
	below
)

func placed(score, line Fraction) place {
	return [...]place{below, level, above}[score.compare(line)+1]
}

// contest is how a quota parted the candidates who passed, as the outcomes
// show it: where each can stand, and how many stand level with the last seat
// at least. Which score the last seat had is not printed.
type contest struct {
	may  map[Outcome]place
	ties int
}

// contest mirrors selectSeats: the outcomes tell which of its ways was taken.
func (r Rule) contest(results []Result, seats int) (contest, bool) {
	count := map[Outcome]int{}
	for _, res := range results {
		count[res.Outcome]++
	}
	tied := count[Runoff] + count[TieUnresolved]
	switch given := count[Recognised]; {
	case given+tied+count[BeyondQuota] <= seats:
		return contest{}, false // a seat for everyone who passed
	case tied > 0:
		return contest{may: map[Outcome]place{Recognised: above, Runoff: level, TieUnresolved: level, BeyondQuota: below}}, true
	case given >= seats: // they fit exactly, or all who tie were taken
		return contest{map[Outcome]place{Recognised: above | level, BeyondQuota: below}, given - seats + 1}, true
	default: // none of those who tie was taken
		return contest{map[Outcome]place{Recognised: above, BeyondQuota: level | below}, seats - given + 1}, true
	}
}

// rankedReading is a candidate who passed with every score that the threshold leaves possible.
type rankedReading struct {
	of     int // index of the candidate
	scores []Fraction
	may    place
}

// readRanks narrows the readings by who got a seat before whom: a candidate
// ranked over one who passed has more than the votes that passing takes.
func (r Rule) readRanks(readings []reading, results []Result, ballots, seats int) {
	c, parted := r.contest(results, seats)
	if !parted {
		return
	}
	score := func(f figures) Fraction { return r.score(r.result(f.tally(), ballots)) }
	var field []rankedReading
	var lines []Fraction
	for i, res := range results {
		if res.Outcome.bySelf() != Recognised {
			continue
		}
		var scores []Fraction
		for f := range readings[i].all() {
			scores = append(scores, score(f))
		}
		scores = distinct(scores)
		field = append(field, rankedReading{i, scores, c.may[res.Outcome]})
		lines = append(lines, scores...)
	}
	for who, possible := range c.possible(field, distinct(lines)) {
		p := &readings[field[who].of]
		passes := p.fits
		p.fits = func(f figures) bool {
			if !passes(f) {
				return false
			}
			_, ok := slices.BinarySearchFunc(possible, score(f), Fraction.compare)
			return ok
		}
	}
}

// possible keeps, for each candidate, the scores for which there is a score of
// the last seat and a score of everybody else that give the printed outcomes.
func (c contest) possible(field []rankedReading, lines []Fraction) [][]Fraction {
	possible := make([][]Fraction, len(field))
	for _, line := range lines {
		places := make([]place, len(field))
		stuck, levels := 0, 0
		for i, one := range field {
			for _, s := range one.scores {
				places[i] |= placed(s, line) & one.may
			}
			if places[i] == 0 {
				stuck++
			}
			if places[i]&level != 0 {
				levels++
			}
		}
		if stuck > 0 {
			continue
		}
		for i, one := range field {
			others := levels
			if places[i]&level != 0 {
				others--
			}
			for _, s := range one.scores {
				at := placed(s, line) & one.may
				if at == level && others+1 >= c.ties || at != 0 && others >= c.ties {
					possible[i] = append(possible[i], s)
				}
			}
		}
	}
	for i := range possible {
		possible[i] = distinct(possible[i])
	}
	return possible
}

// distinct sorts the scores and keeps one of those that are equal.
func distinct(scores []Fraction) []Fraction {
	slices.SortFunc(scores, Fraction.compare)
	return slices.CompactFunc(scores, func(a, b Fraction) bool { return a.compare(b) == 0 })
}
