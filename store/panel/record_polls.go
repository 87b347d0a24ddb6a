package panel

import (
	"reflect"
	"slices"
)

// checkPolls holds every poll against its acts and against the rules.
func (a *audit) checkPolls() {
	if len(a.opened) != len(a.m.Polls) {
		a.find("audit_missing", "polls", "Polls", len(a.m.Polls), "Acts", len(a.opened))
	}
	if len(a.m.Polls) == 0 {
		return
	}
	if !a.m.Round.RuleFrozen {
		a.find("audit_differs", "rule", "No", 1)
	}
	if len(a.opened) > 0 && a.printing != a.m.Round.Printing {
		a.find("audit_differs", "printing")
	}
	for i, p := range a.m.Polls {
		if p.No != i+1 {
			a.find("audit_differs", "number", "No", p.No)
		}
		a.checkRules(i)
		a.checkOpened(p)
		if !slices.Contains(a.statesOf(p.No), p.State) {
			a.find("audit_differs", "state", "No", p.No)
		}
		if p.State == PollClosed {
			a.checkClosed(i)
		}
	}
	for _, no := range append(numbers(a.published), numbers(a.signed)...) {
		if !slices.Contains(numbers(a.counted), no) { // a result is shown and signed after it was counted
			a.find("audit_missing", "counted", "No", no)
		}
	}
	for _, list := range [][]int{numbers(a.opened), numbers(a.counted), numbers(a.closed), numbers(a.voided)} {
		slices.Sort(list)
		if len(slices.Compact(slices.Clone(list))) != len(list) {
			a.find("audit_differs", "twice")
		}
	}
}

// statesOf are the states that a poll can be in by its acts.
func (a *audit) statesOf(no int) []PollState {
	switch {
	case slices.Contains(numbers(a.voided), no):
		return []PollState{PollVoid}
	case slices.Contains(numbers(a.counted), no):
		return []PollState{PollClosed}
	}
	return []PollState{PollOpen, PollCounting}
}

// numbers are the polls that facts are about.
func numbers[F interface{ poll() int }](facts []F) []int {
	var out []int
	for _, f := range facts {
		out = append(out, f.poll())
	}
	return out
}

func (f OpenedFacts) poll() int  { return f.Poll }
func (f ClosedFacts) poll() int  { return f.Poll }
func (f CountedFacts) poll() int { return f.Poll }
func (f VoidedFacts) poll() int  { return f.Poll }

// checkRules asks whether the poll at the given index could open as it did.
func (a *audit) checkRules(i int) {
	p := a.m.Polls[i]
	at := a.m // as it was before this poll, with those present that it froze
	at.Polls = a.m.Polls[:i]
	at.Recusals = p.Recusals
	at.Experts = nil
	for _, e := range a.m.Experts {
		e.Attendance = Absent
		if slices.Contains(p.Present, e.ID) {
			e.Attendance = Present
		}
		at.Experts = append(at.Experts, e)
	}
	opening, err := at.Opening()
	if err == nil {
		err = opening.Err()
	}
	if err != nil {
		a.find("audit_rule", "opening", "No", p.No)
		a.findError(err)
		return
	}
	if !slices.Equal(opening.Candidates, p.Candidates) {
		a.find("audit_rule", "candidates", "No", p.No)
	}
	papers := Papers(p.Present, p.Candidates, p.Recusals)
	for k := range papers {
		if k < len(p.Papers) {
			papers[k].Used = p.Papers[k].Used
		}
	}
	if !reflect.DeepEqual(papers, p.Papers) {
		a.find("audit_differs", "papers", "No", p.No)
	}
}

// checkOpened compares a poll with what was fixed when it opened.
func (a *audit) checkOpened(p Poll) {
	i := slices.IndexFunc(a.opened, func(f OpenedFacts) bool { return f.Poll == p.No })
	if i < 0 {
		a.find("audit_missing", "opened", "No", p.No)
		return
	}
	was := a.opened[i]
	is := NewOpenedFacts(a.m, p)
	ids := func(people []Person) (ids []int64) {
		for _, x := range people {
			ids = append(ids, x.ID)
		}
		return ids
	}
	for _, c := range []struct {
		detail string
		same   bool
	}{
		{"method", was.Method == is.Method},
		{"practice", was.Practice == is.Practice},
		{"rule", was.Rule == is.Rule},
		{"present", slices.Equal(ids(was.Present), ids(is.Present))},
		{"candidates", slices.Equal(ids(was.Candidates), ids(is.Candidates))},
		{"recusals", slices.Equal(was.Recusals, is.Recusals)},
		{"papers", reflect.DeepEqual(was.Papers, is.Papers)},
		{"draws", slices.Equal(was.Draws, is.Draws)},
		{"slots", was.Slots == p.Slots() && was.Filled == 0},
	} {
		if !c.same {
			a.find("audit_differs", c.detail, "No", p.No)
		}
	}
}

// Slots is how many places for a vote the poll's papers need.
func (p Poll) Slots() int {
	n := 0
	for _, paper := range p.Papers {
		n += paper.Rights * len(paper.Candidates)
	}
	return n
}

// checkClosed compares a closed poll's count with the one that was sealed.
func (a *audit) checkClosed(i int) {
	p := a.m.Polls[i]
	n := slices.IndexFunc(a.closed, func(f ClosedFacts) bool { return f.Poll == p.No })
	switch {
	case n < 0:
		a.find("audit_missing", "closed", "No", p.No)
	case a.closed[n].Ballots != p.Ballots() || a.closed[n].Rights != p.Rights():
		a.find("audit_differs", "ballots", "No", p.No, "Sealed", a.closed[n].Ballots, "Now", p.Ballots())
	}
	n = slices.IndexFunc(a.counted, func(f CountedFacts) bool { return f.Poll == p.No })
	if n < 0 {
		a.find("audit_missing", "counted", "No", p.No)
		return
	}
	was, is := a.counted[n], NewCountedFacts(a.m, p.No)
	if was.Ballots != is.Ballots || len(was.Results) != len(is.Results) {
		a.find("audit_differs", "ballots", "No", p.No, "Sealed", was.Ballots, "Now", is.Ballots)
		return
	}
	for k, res := range is.Results {
		c, _ := a.m.Candidate(CandidateID(res.Candidate))
		if res != was.Results[k] {
			a.find("audit_differs", "count", "No", p.No, "Name", c.Name)
		}
		if !a.fits(p, p.Tallies[k]) {
			a.find("audit_rule", "ballots", "No", p.No, "Name", c.Name)
		}
	}
}

// fits reports whether a candidate has as many places and votes as the papers
// and the ballots handed in make.
func (a *audit) fits(p Poll, t Tally) bool {
	rights, used := 0, 0
	for _, paper := range p.Papers {
		if slices.Contains(paper.Candidates, t.Candidate) {
			rights += paper.Rights
			used += paper.Used
		}
	}
	return t.Eligible == rights && t.Cast() == used
}
