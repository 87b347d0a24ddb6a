package kiosk

import "expertpanel/store/panel"

// forward goes on: begins a ballot, takes the paper, reviews it, casts it.
func (b *booth) forward() {
	if b.tooSoon() {
		return
	}
	switch b.page {
	case done:
		b.turn(waiting)
		if !b.asks() {
			b.begin()
		}
	case waiting:
		if b.asks() {
			b.enter()
		} else {
			b.begin()
		}
	case choosing:
		b.take(b.cursor)
	case voting:
		if b.complete() {
			b.sheet = 0
			b.turn(review)
		} else {
			b.show(b.nextOpen(b.cursor))
		}
	case review:
		if b.sheet < b.sheets()-1 {
			b.sheet++
			b.turn(review)
		} else {
			b.submit()
		}
	case leaving:
		if b.pin {
			b.enter()
		} else {
			b.stay()
		}
	case resting:
		b.stay()
	case finished:
		if b.pin {
			b.requestLeave()
		} else {
			b.leave()
		}
	}
}

// begin hands out a paper, or asks which one when recusals make several kinds.
func (b *booth) begin() {
	b.wipe()
	if len(b.papers) > 1 {
		b.cursor = b.nextPaper(-1, 1)
		b.turn(choosing)
		return
	}
	b.ask(0)
}

// take chooses the kind of paper at index i, unless none of it is left.
func (b *booth) take(i int) {
	if i >= 0 && i < len(b.papers) && b.papers[i].Used < b.papers[i].Rights && !b.tooSoon() {
		b.ask(i)
	}
}

// takeUp begins the paper at index i, with the choices that it has in common
// with one that was put back.
func (b *booth) takeUp(i int) {
	b.paper = i
	for c := range b.candidates {
		if !b.mayVote(c) {
			b.choices[c] = 0
		}
	}
	b.cursor = b.nextOpen(len(b.candidates) - 1)
	b.turn(voting)
}

// submit gives the ballot to the box, once.
func (b *booth) submit() {
	if !b.complete() {
		b.turn(voting) // the review is reached with a complete paper only
		return
	}
	b.problem = nil
	b.turn(casting)
	b.cast(b.right, b.ballot())
}

// backward goes back one page and keeps every choice. What is typed is taken
// back first.
func (b *booth) backward() {
	if b.erase() || b.tooSoon() {
		return
	}
	switch b.page {
	case choosing:
		if b.canWait() {
			b.wipe()
			b.turn(waiting)
		}
	case voting:
		if b.canChange() {
			b.giveBack()
			b.cursor = b.paper
			b.turn(choosing)
		}
	case review:
		b.edit(0)
	case leaving, resting:
		b.stay()
	}
}

// canChange reports whether another kind of paper can be taken instead. A
// voting code opens one kind only.
func (b *booth) canChange() bool { return len(b.papers) > 1 && !b.byCode() }

// canWait reports whether the window may wait for the next expert, who must
// not find this one's choices.
func (b *booth) canWait() bool { return b.chosen() == 0 }

// stay goes back to the page that leaving or resting covers.
func (b *booth) stay() { b.turn(b.back) }

// edit goes back from the review to the candidate at index i.
func (b *booth) edit(i int) {
	if b.tooSoon() {
		return
	}
	b.problem = nil
	b.cursor = i
	if !b.mayVote(i) {
		b.cursor = b.neighbour(i, 1)
	}
	b.turn(voting)
}

// escape goes back whatever is typed.
func (b *booth) escape() {
	if b.asks() && !b.busy {
		b.secret.wipe()
		b.refusal = nil
	}
	b.backward()
}

// move makes the next or previous candidate, or paper, the current one.
func (b *booth) move(step int) {
	if b.busy {
		return
	}
	b.touched = b.now()
	switch b.page {
	case choosing:
		b.cursor = b.nextPaper(b.cursor, step)
	case voting:
		b.cursor = b.neighbour(b.cursor, step)
	}
}

// flip turns the pages of a long paper or of a long review.
func (b *booth) flip(step int) {
	b.touched = b.now()
	switch b.page {
	case voting:
		if first := (b.pageNo() + step) * b.perPage; first >= 0 && first < len(b.candidates) {
			b.cursor = first
			if !b.mayVote(first) {
				if next := b.neighbour(first, 1); next < first+b.perPage {
					b.cursor = next
				}
			}
		}
	case review:
		if to := b.sheet + step; to >= 0 && to < b.sheets() {
			b.sheet = to
			b.turn(review)
		}
	}
}

// show makes the candidate at index i the current one. A change of page that
// the expert did not ask for is guarded like any other.
func (b *booth) show(i int) {
	before := b.pageNo()
	b.cursor = i
	if b.pageNo() != before {
		b.turned = b.now()
	}
}

// pageNo is the page of voting that has the current candidate, from 0.
func (b *booth) pageNo() int { return b.cursor / b.perPage }

func (b *booth) pages() int { return pagesOf(len(b.candidates), b.perPage) }

func (b *booth) sheets() int { return pagesOf(len(b.candidates), b.perSheet) }

func pagesOf(n, per int) int { return max(1, (n+per-1)/per) }

// neighbour is the next candidate of the paper in the direction of step, or i
// when there is none.
func (b *booth) neighbour(i, step int) int {
	for j := i + step; j >= 0 && j < len(b.candidates); j += step {
		if b.mayVote(j) {
			return j
		}
	}
	return i
}

// nextPaper is the next kind in the direction of step that is left, or i.
func (b *booth) nextPaper(i, step int) int {
	for j := i + step; j >= 0 && j < len(b.papers); j += step {
		if b.papers[j].Used < b.papers[j].Rights {
			return j
		}
	}
	return max(i, 0)
}

// choiceOf is the choice of a key's digit, and false when the rule has none.
func (b *booth) choiceOf(digit int) (panel.Choice, bool) {
	if offered := b.offered(); digit >= 1 && digit <= len(offered) {
		return offered[digit-1], true
	}
	return 0, false
}
