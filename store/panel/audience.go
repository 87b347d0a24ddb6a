package panel

// audience is somebody who reads the documents: anybody, or one of the voters,
// who knows the own vote; and perhaps one who saw which experts handed in no
// ballot, as people in one room do.
type audience struct {
	own  int // place of the own choice in figures, outsider for none
	seen bool
}

const outsider = -1

// lesson is what an audience learns: how experts' votes were.
type lesson struct {
	audience
	choice int // place in figures
	voters int // how many experts voted so for certain
}

// audiences are all who may read about a candidate. held are the choices that
// somebody made who can read it.
func audiences(held figures) []audience {
	all := []audience{{outsider, false}, {outsider, true}}
	for own, n := range held {
		if n > 0 {
			all = append(all, audience{own, false}, audience{own, true})
		}
	}
	return all
}

// lessons are what follows from a reading, the widest audience first. Voters
// are exchangeable: a vote is known for certain only if all others voted alike
// in whatever the reader must hold possible. That somebody did not vote is no vote.
// actual are the true figures: what is seen, and which own votes there are.
func (p reading) lessons(actual figures) []lesson {
	var found []lesson
	for _, a := range audiences(actual) {
		var first figures
		certain := false
		for f := range p.all() {
			others, possible := a.others(f, actual)
			if !possible {
				continue
			}
			if certain && others == first {
				continue
			}
			if certain || !others.unanimous() {
				certain = false
				break
			}
			first, certain = others, true
		}
		if certain {
			choice := first.first()
			found = append(found, lesson{a, choice, first[choice]})
		}
	}
	return found
}

// others are the figures without the reader's own vote, and without those that
// were seen not to vote. They are impossible when they contradict either.
func (a audience) others(f, actual figures) (figures, bool) {
	if a.seen && f[missing] != actual[missing] {
		return f, false
	}
	if a.own != outsider {
		if f[a.own] == 0 {
			return f, false
		}
		f[a.own]--
	}
	if a.seen {
		f[missing] = 0
	}
	return f, true
}

// first is the first choice that anybody made.
func (f figures) first() int {
	for i, n := range f {
		if n > 0 {
			return i
		}
	}
	return missing
}

// unanimous reports whether all made one choice, and it is a vote.
func (f figures) unanimous() bool {
	choice := f.first()
	return choice != missing && f[choice] == f.sum()
}

// difference is what two polls tell of the one expert who took part in the
// first and not in the second, if everybody else voted the same again. It is
// told to the widest audience that learns it.
func difference(with, without reading, actualWith, actualWithout figures) (lesson, bool) {
	var held figures // by those who took part in both
	for i := range held {
		held[i] = min(actualWith[i], actualWithout[i])
	}
	for _, a := range audiences(held) {
		known, certain := 0, false
	search:
		for f := range with.all() {
			for choice, n := range f {
				rest := f
				rest[choice]--
				_, possible := a.others(rest, actualWithout)
				if n == 0 || !possible || a.seen && f[missing] != actualWith[missing] || !without.holds(rest) {
					continue
				}
				if choice == missing || certain && choice != known {
					certain = false
					break search
				}
				known, certain = choice, true
			}
		}
		if certain {
			return lesson{a, known, 1}, true
		}
	}
	return lesson{}, false
}
