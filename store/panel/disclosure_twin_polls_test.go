package panel

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// twinPair is one way to vote in the larger of two polls; in the other the
// last expert is missing and everybody else votes the same again.
type twinPair struct {
	with, without twinVotes
	print         string
}

func twinPairs(r Rule, printing Printing, letters string, voters int) []twinPair {
	var pairs []twinPair
	for _, v := range twinWays(voters, 0, letters) {
		w := twinVotes{votes: v.votes[:voters-1]}
		pairs = append(pairs, twinPair{v, w, v.print(r, printing) + ", " + w.print(r, printing)})
	}
	return pairs
}

// twinLast is who learns the last expert's vote, the widest audience first.
func twinLast(minds twinMinds, p twinPair, voters int) string {
	readers := []int{-1}
	for _, own := range "aoni." { // the first of those who voted so; the last expert knows without reading
		if seat := strings.IndexRune(p.without.votes, own); seat >= 0 {
			readers = append(readers, seat)
		}
	}
	for _, seat := range readers {
		for _, seen := range []bool{false, true} {
			possible := minds[twinKnows(p.print, p.with, seat, seen)][voters-1]
			for l := range len(twinLetters) - 1 {
				if possible == 1<<l {
					text := fmt.Sprint(twinLetters[l:l+1], seen)
					if seat >= 0 {
						text += p.with.votes[seat : seat+1]
					}
					return text
				}
			}
		}
	}
	return ""
}

// twoPolls are the program's view of the pair: the last expert left after the
// first poll, or joined before the second.
func (p twinPair) twoPolls(r Rule, printing Printing, joined bool) Meeting {
	present := func(v twinVotes) string {
		return strings.Map(func(l rune) rune {
			if l == '.' {
				return '.'
			}
			return '+'
		}, v.votes)
	}
	polls := [][]string{{present(p.with), p.with.votes}, {present(p.without) + "-", p.without.votes + "-"}}
	if joined {
		slices.Reverse(polls)
	}
	return voted(r, printing, polls...)
}

func TestTwoPollsAgainstTheTwin(t *testing.T) {
	ways, results, told := 0, 0, 0
	for _, c := range []struct {
		voters  int
		letters string
		every   int
	}{
		{2, "aon.", 1}, {3, "aon.", 1}, {8, "ao", 1}, {8, "aon", 7}, {8, "ao.", 7}, {8, "aon.", 58}, {9, "ao", 3}, {9, "aon", 29},
	} {
		var seats []int
		for i := range c.voters - 1 {
			seats = append(seats, i)
		}
		for i, r := range twinRules(7) {
			r.Abstain = strings.Contains(c.letters, "n")
			for _, printing := range []Printing{PrintPassed, PrintCounts} {
				if i%c.every != 0 || printing == PrintCounts && i > 1 {
					continue
				}
				minds, seen := twinMinds{}, map[[2][5]int]bool{}
				pairs := twinPairs(r, printing, c.letters, c.voters)
				for _, p := range pairs {
					ways++
					minds.admit(p.with, p.print, seats)
				}
				for _, p := range pairs {
					figures := [2][5]int{p.with.figures(), p.without.figures()}
					if seen[figures] {
						continue
					}
					seen[figures] = true
					results++
					want := twinLast(minds, p, c.voters)
					for _, joined := range []bool{false, true} {
						got := ""
						for _, d := range p.twoPolls(r, printing, joined).disclosures(printing) {
							if d.Kind == TwoPolls {
								got = fmt.Sprint(string(rune(d.Choice)), d.Seen)
								if d.Own != 0 {
									got += string(rune(d.Own))
								}
								if d.Joined != joined || d.Expert != ExpertID(c.voters) {
									t.Fatalf("%+v: joined %v", d, joined)
								}
							}
						}
						if got != want {
							t.Fatalf("%+v, %s, %+v then %+v, %s:\ngot  %q\nwant %q", r, printing, p.with, p.without, p.print, got, want)
						}
						if got != "" {
							told++
						}
					}
				}
			}
		}
	}
	t.Logf("%d ways to vote, %d pairs of results both ways, %d give a vote away", ways, results, told)
}

// TestRanksAgainstTheTwin enumerates what several candidates can have got and
// compares, for each candidate, what the printed outcomes leave possible.
func TestRanksAgainstTheTwin(t *testing.T) {
	prints, told := 0, 0
	for _, c := range []struct {
		candidates, voters int
		abstain            bool
	}{{2, 9, true}, {3, 7, true}, {4, 8, false}} {
		for i, r := range rankRules() {
			if c.abstain && c.candidates > 2 && i%5 > 0 {
				continue // 46656 results each
			}
			r.Abstain = c.abstain
			p, d := checkRanks(t, r, c.candidates, c.voters)
			prints, told = prints+p, told+d
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
						r.Threshold, r.Base, r.RankBy, r.Tie, r.Seats = threshold, base, by, tie, seats
						rules = append(rules, r)
					}
				}
			}
		}
	}
	return rules
}

func checkRanks(t *testing.T, r Rule, candidates, voters int) (prints, narrowed int) {
	var tallies []Tally
	for a := range voters + 1 {
		for o := range voters + 1 - a {
			if r.Abstain || a+o == voters {
				tallies = append(tallies, Tally{Eligible: voters, Agree: a, Oppose: o, Abstain: voters - a - o})
			}
		}
	}
	poll := Poll{State: PollClosed, Present: make([]ExpertID, voters), Papers: []Paper{{Rights: voters, Used: voters}}}
	poll.Tallies = make([]Tally, candidates)
	possible, example := map[string][]map[figures]bool{}, map[string][]Tally{}
	var spread func(i int)
	spread = func(i int) {
		if i < candidates {
			for _, poll.Tallies[i] = range tallies {
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
			for range candidates {
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
