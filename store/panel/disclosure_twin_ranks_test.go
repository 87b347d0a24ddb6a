package panel

import (
	"slices"
	"testing"
)

// TestRanksAgainstTheTwin enumerates what several candidates can have got and
// compares, for each candidate, what the printed outcomes leave possible.
func TestRanksAgainstTheTwin(t *testing.T) {
	prints, told := 0, 0
	for _, c := range []struct {
		voters  []int // on each candidate
		abstain bool
		every   int
	}{
		{[]int{9, 9}, true, 1},
		{[]int{7, 9}, true, 1},
		{[]int{7, 7, 7}, true, 5},
		{[]int{7, 8, 9}, false, 1},
		{[]int{2, 7, 4}, true, 1},
		{[]int{9, 3, 7}, false, 1},
		{[]int{8, 8, 8, 8}, false, 1},
		{[]int{7, 1, 3, 4}, false, 1},
		{[]int{3, 7, 7, 5}, false, 1},
		{[]int{7, 3, 2, 3, 7}, false, 1},
	} {
		for i, r := range rankRules() {
			if i%c.every == 0 {
				r.Abstain = c.abstain
				p, d := checkRanks(t, r, c.voters)
				prints, told = prints+p, told+d
			}
		}
	}
	t.Logf("%d printed results, %d readings narrowed to one", prints, told)
}

func rankRules() []Rule {
	var rules []Rule
	for _, threshold := range []Fraction{{2, 3}, {1, 2}} {
		for _, base := range []Base{BasePresent, BaseExpressed} {
			for _, by := range []RankBy{RankByAgree, RankByRate} {
				for _, tie := range []Tie{TieRunoff, TieNone, TieAll} {
					for seats := 1; seats <= 3; seats++ {
						r := DefaultRule()
						r.Threshold, r.Base, r.RankBy, r.Tie, r.Seats, r.Quorum = threshold, base, by, tie, seats, QuorumPanel
						rules = append(rules, r)
					}
				}
			}
		}
	}
	return rules
}

// checkRanks tries one electorate for each candidate under one rule.
func checkRanks(t *testing.T, r Rule, voters []int) (prints, narrowed int) {
	present := slices.Max(voters)
	poll := Poll{State: PollClosed, Present: make([]ExpertID, present), Papers: []Paper{{Rights: present, Used: present}}}
	poll.Tallies = make([]Tally, len(voters))
	possible, example := map[string][]map[figures]bool{}, map[string][]Tally{}
	var spread func(i int)
	spread = func(i int) {
		if i < len(voters) {
			for _, poll.Tallies[i] = range twinTallies(voters[i], r.Abstain) {
				spread(i + 1)
			}
			return
		}
		print := ""
		for _, res := range settle(r, poll, r.Seats, 1) {
			print += " " + string(res.Outcome)
		}
		if possible[print] == nil {
			example[print] = slices.Clone(poll.Tallies)
			for range voters {
				possible[print] = append(possible[print], map[figures]bool{})
			}
		}
		for c, tally := range poll.Tallies {
			possible[print][c][tally.figures()] = true
		}
	}
	spread(0)
	for print, want := range possible {
		poll.Tallies = example[print]
		m := Meeting{Round: Round{Rule: r}, Polls: []Poll{poll}}
		for c, reading := range m.readings(0, m.Results()[0], PrintPassed) {
			n := 0
			for f := range reading.all() {
				n++
				if !want[c][f] {
					t.Fatalf("%+v\n%s: candidate %d can't have got %v", r, print, c+1, f)
				}
			}
			if n != len(want[c]) {
				t.Fatalf("%+v\n%s: candidate %d has %d possible results, want %d", r, print, c+1, n, len(want[c]))
			}
			if n == 1 {
				narrowed++
			}
		}
	}
	return len(possible), narrowed
}

func twinTallies(voters int, abstain bool) []Tally {
	var tallies []Tally
	for a := range voters + 1 {
		for o := range voters + 1 - a {
			if abstain || a+o == voters {
				tallies = append(tallies, Tally{Eligible: voters, Agree: a, Oppose: o, Abstain: voters - a - o})
			}
		}
	}
	return tallies
}
