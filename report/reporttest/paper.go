package reporttest

import "expertpanel/store/panel"

// Paper is the small meeting while its first poll takes ballots on paper.
func Paper() panel.Meeting {
	m := Small()
	m.Round.Method = panel.MethodPaper
	m.Recusals = append(m.Recusals, panel.Recusal{Expert: 5, Candidate: 1, Reason: "与申报人系近亲属"},
		panel.Recusal{Expert: 5, Candidate: 3, Reason: "与申报人同单位"})
	return open(m)
}

// HardPaper is the hard meeting while its first poll takes ballots on paper,
// with a limit of agreements and without abstentions.
func HardPaper() panel.Meeting {
	m := Hard()
	m.Round.Method = panel.MethodPaper
	m.Round.Rule.Abstain, m.Round.Rule.MaxAgree = false, 30
	return open(m)
}

// open holds the first poll anew, and nothing is handed in yet.
func open(m panel.Meeting) panel.Meeting {
	p := poll(m, 1, m.Polls[0].Candidates...)
	p.State = panel.PollOpen
	for i := range p.Papers {
		p.Papers[i].Used = 0
	}
	m.Polls, m.Publicity = []panel.Poll{p}, nil
	return WithTrail(m)
}

// Again is the small meeting on paper: its first poll was void and was held
// again, and so was the run-off after it.
func Again() panel.Meeting {
	m := Small()
	m.Round.Method = panel.MethodPaper
	held := m.Polls
	m.Polls = nil
	for _, p := range held {
		for _, state := range []panel.PollState{panel.PollVoid, panel.PollClosed} {
			q := p
			q.State, q.Method, q.No = state, panel.MethodPaper, len(m.Polls)+1
			q.ID = panel.PollID(q.No)
			if state == panel.PollVoid {
				q.Tallies, q.Papers = nil, append([]panel.Paper{}, p.Papers...)
				for i := range q.Papers {
					q.Papers[i].Used = 0
				}
			}
			m.Polls = append(m.Polls, q)
		}
	}
	return WithTrail(m)
}
