package reporttest

import "expertpanel/store/panel"

// Usual is a meeting as large as they usually get: 15 experts on 30 candidates,
// of whom ten are recognised in one poll.
func Usual() panel.Meeting {
	m := meeting(30, 15)
	m.Round.Rule.Seats = 10
	p := poll(m, 1)
	for i := range 30 {
		p.Candidates = append(p.Candidates, panel.CandidateID(i+1))
	}
	m.Polls = []panel.Poll{sealed(m, p, func(i int) int {
		if i < 10 {
			return 14 - i/4
		}
		return 5
	})}
	return WithTrail(m)
}

// UsualPaper is the usual meeting while its poll takes ballots on paper.
func UsualPaper() panel.Meeting { return open(Usual(), panel.MethodPaper) }
