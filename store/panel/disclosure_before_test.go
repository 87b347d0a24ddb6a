package panel

import (
	"fmt"
	"testing"
)

func TestRisks(t *testing.T) {
	for name, c := range map[string]struct {
		rule     Rule
		printing Printing
		recused  map[CandidateID]int // how many of the eight present
		want     string
	}{
		"counts":                {DefaultRule(), PrintCounts, nil, "1  any_alike avoidable"},
		"outcomes":              {DefaultRule(), PrintPassed, nil, ""},
		"all must agree":        {changed(allAgree), PrintPassed, nil, "1  any_alike"},
		"all must agree, count": {changed(allAgree), PrintCounts, nil, "1  any_alike"},
		"few voters": {
			changed(byPanel), PrintCounts,
			map[CandidateID]int{1: 7, 2: 6, 3: 8},
			"1 C1 one_voter E8 certain; 1 C2 two_voters 2 certain; 1  any_alike avoidable",
		},
		"few voters, outcomes": {
			changed(byPanel), PrintPassed, map[CandidateID]int{1: 7, 2: 6}, "1 C1 one_voter E8; 1 C2 two_voters 2",
		},
		"one voter who can't abstain": {
			changed(func(r *Rule) { byPanel(r); r.Abstain = false }), PrintPassed, map[CandidateID]int{1: 7}, "1 C1 one_voter E8 certain",
		},
	} {
		t.Run(name, func(t *testing.T) {
			m := voted(c.rule, c.printing)
			for i := range 8 {
				m.Experts[i].Attendance = Present
			}
			for id := CandidateID(1); id <= 4; id++ {
				m.Candidates = append(m.Candidates, Candidate{ID: id, Name: fmt.Sprintf("C%d", id)})
				for e := range c.recused[id] {
					m.Recusals = append(m.Recusals, Recusal{Expert: ExpertID(e + 1), Candidate: id})
				}
			}
			o, err := m.Opening()
			if err != nil {
				t.Fatal(err)
			}
			if got := allSaid(m.DisclosureRisks(o)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestRiskOfTheNextPoll(t *testing.T) {
	for name, c := range map[string]struct {
		printing Printing
		polls    []string
		present  string
		want     string
	}{
		"the same again": {PrintCounts, []string{"+++++++++", "aaaaaaaoo", "aaaaaaaoo"}, "+++++++++", "2  any_alike avoidable"},
		"one has left": {
			PrintCounts,
			[]string{"+++++++++", "aaaaaaaoo", "aaaaaaaoo"},
			"++++++++-",
			"2 C1 two_polls E9; 2 C2 two_polls E9; 2  any_alike avoidable",
		},
		"one has left, outcomes": {
			PrintPassed,
			[]string{"+++++++++", "aaaaaaaoo", "aaaaaaaoo"},
			"++++++++-",
			"2 C1 two_polls E9; 2 C2 two_polls E9", // who now fails has lost that vote
		},
		"two have left": {PrintCounts, []string{"+++++++++", "aaaaaaaoo", "aaaaaaaoo"}, "+++++++--", "2  any_alike avoidable"},
		"one has joined": {
			PrintCounts, []string{"-++++++++", "-aaaaaaoo", "-aaaaaaoo"}, "+++++++++", "2 C1 two_polls E1 avoidable; 2 C2 two_polls E1 avoidable; 2  any_alike avoidable",
		},
	} {
		t.Run(name, func(t *testing.T) {
			m := voted(changed(func(r *Rule) { r.Seats = 1 }), c.printing, c.polls)
			for i, at := range c.present {
				if at == '+' {
					m.Experts[i].Attendance = Present
				}
			}
			o, err := m.Opening()
			if err != nil {
				t.Fatal(err)
			}
			if got := allSaid(m.DisclosureRisks(o)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}
