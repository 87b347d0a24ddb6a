package panel

// Results settles every poll that is over, in the order of the polls; within a
// poll in the order of presentation. A void poll has no results.
func (m Meeting) Results() [][]Result {
	var all [][]Result
	for i, p := range m.Polls {
		if !p.UnderWay() {
			all = append(all, m.settle(i, m.SeatsLeft(i)))
		}
	}
	return all
}

// settle counts the poll at the given index, nothing when it is void.
func (m Meeting) settle(poll, seats int) []Result {
	p := m.Polls[poll]
	if p.State != PollClosed {
		return []Result{}
	}
	return settle(m.Round.Rule, p, seats, m.held(poll))
}

// held is how many polls were held up to the one at the given index; a void
// poll is held again and does not count.
func (m Meeting) held(poll int) int {
	n := 0
	for _, p := range m.Polls[:poll+1] {
		if p.State != PollVoid {
			n++
		}
	}
	return n
}

// SeatsLeft is what the quota has left for the poll at the given index. It is
// 0 when the rule sets no quota; a poll that may open always has a seat left.
func (m Meeting) SeatsLeft(poll int) int {
	seats := m.Round.Rule.Seats
	if seats == 0 {
		return 0
	}
	for i := range m.Polls[:min(poll, len(m.Polls))] {
		given := 0
		for _, res := range m.settle(i, seats) {
			if res.Outcome == Recognised {
				given++
			}
		}
		seats -= given
	}
	return seats
}

// Recognised lists who is recognised, in the order of recognition: by poll,
// then by rank, then in the order of presentation.
func (m Meeting) Recognised() []CandidateID {
	var recognised []CandidateID
	for _, results := range m.Results() {
		for _, i := range m.Round.Rule.ranked(results) {
			recognised = append(recognised, results[i].Candidate)
		}
	}
	return recognised
}

// Pending lists the candidates for whom a run-off is due or under way, or for
// whom a void poll has to be held again.
func (m Meeting) Pending() []CandidateID {
	results := m.Results()
	if len(results) == 0 {
		return nil
	}
	if last := m.Polls[len(results)-1]; last.State == PollVoid {
		return last.Candidates
	}
	var pending []CandidateID
	for _, res := range results[len(results)-1] {
		if res.Outcome == Runoff {
			pending = append(pending, res.Candidate)
		}
	}
	return pending
}

// Decided reports whether the last poll is closed and no poll is due.
func (m Meeting) Decided() bool {
	_, open := m.OpenPoll()
	return len(m.Polls) > 0 && !open && len(m.Pending()) == 0
}
