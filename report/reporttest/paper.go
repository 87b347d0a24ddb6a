package reporttest

import "expertpanel/store/panel"

// Paper is the small meeting while its first poll takes ballots on paper.
func Paper() panel.Meeting { return open(recused(Small()), panel.MethodPaper) }

// HardPaper is the hard meeting while its first poll takes ballots on paper,
// with a limit of agreements and without abstentions.
func HardPaper() panel.Meeting {
	m := Hard()
	m.Round.Rule.Abstain, m.Round.Rule.MaxAgree = false, 30
	return open(m, panel.MethodPaper)
}

// FewBallots is HardPaper with one ballot of each of the first two kinds.
func FewBallots() panel.Meeting {
	m := HardPaper()
	m.Polls[0].Papers = m.Polls[0].Papers[:2]
	for i := range m.Polls[0].Papers {
		m.Polls[0].Papers[i].Rights = 1
	}
	return WithTrail(m)
}

// Codes is the small meeting while its first poll takes ballots by voting codes.
func Codes() panel.Meeting { return open(recused(Small()), panel.MethodCodes) }

// HardCodes is the hard meeting while its first poll takes ballots by voting
// codes. One expert is recused from most candidates.
func HardCodes() panel.Meeting {
	m := Hard()
	for i := range 39 {
		m.Recusals = append(m.Recusals, panel.Recusal{Expert: 20, Candidate: panel.CandidateID(i + 2), Reason: "与申报人同单位"})
	}
	return open(m, panel.MethodCodes)
}

// Slips has a code for each right of a poll, in no order.
func Slips(p panel.Poll) []panel.Slip {
	var slips []panel.Slip
	n := uint64(0x5DEECE66D)
	for _, paper := range p.Papers {
		for made := 0; made < paper.Rights; {
			n = n*0x5DEECE66D + 11
			if code, ok := panel.NewCode(n >> 16); ok {
				slips = append(slips, panel.Slip{Code: code, Kind: paper.Kind})
				made++
			}
		}
	}
	for i := range slips { // any order but that of the kinds
		j := i * 7 % len(slips)
		slips[i], slips[j] = slips[j], slips[i]
	}
	return slips
}

// recused adds an expert who may not vote on two of the candidates.
func recused(m panel.Meeting) panel.Meeting {
	m.Recusals = append(m.Recusals, panel.Recusal{Expert: 5, Candidate: 1, Reason: "与申报人系近亲属"},
		panel.Recusal{Expert: 5, Candidate: 3, Reason: "与申报人同单位"})
	return m
}

// open holds the first poll anew, and nothing is handed in yet.
func open(m panel.Meeting, by panel.Method) panel.Meeting {
	m.Round.Method = by
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
