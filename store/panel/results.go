package panel

// Results settles every closed poll, in the order of the polls; within a poll
// in the order of presentation.
func (m Meeting) Results() [][]Result {
	var all [][]Result
	for i, p := range m.Polls {
		if p.State == PollClosed {
			all = append(all, settle(m.Round.Rule, p, m.SeatsLeft(i)))
		}
	}
	return all
}

// SeatsLeft is what the quota has left for the poll at the given index. It is
// 0 when the rule sets no quota; a poll that may open always has a seat left.
func (m Meeting) SeatsLeft(poll int) int {
	seats := m.Round.Rule.Seats
	if seats == 0 {
		return 0
	}
	for _, p := range m.Polls[:min(poll, len(m.Polls))] {
		if p.State != PollClosed {
			break
		}
		given := 0
		for _, res := range settle(m.Round.Rule, p, seats) {
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

// Pending lists the candidates for whom a run-off is due or under way.
func (m Meeting) Pending() []CandidateID {
	results := m.Results()
	if len(results) == 0 {
		return nil
	}
	var pending []CandidateID
	for _, res := range results[len(results)-1] {
		if res.Outcome == Runoff {
			pending = append(pending, res.Candidate)
		}
	}
	return pending
}

// Decided reports whether the last poll is closed and no run-off is due.
func (m Meeting) Decided() bool {
	_, open := m.OpenPoll()
	return len(m.Polls) > 0 && !open && len(m.Pending()) == 0
}
