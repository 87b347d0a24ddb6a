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

func twinPairs(r Rule, printing Printing, letters string, voters, recused int) []twinPair {
	var pairs []twinPair
	for _, v := range twinWays(voters, recused, letters) {
		for back := range recused + 1 {
			w := twinVotes{v.votes[:voters-1], back}
			pairs = append(pairs, twinPair{v, w, v.print(r, printing) + ", " + w.print(r, printing)})
		}
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
func (p twinPair) twoPolls(r Rule, printing Printing, joined bool, recused int) Meeting {
	lines := func(v twinVotes, last string) []string {
		present := strings.Map(func(l rune) rune {
			if l == '.' {
				return '.'
			}
			return '+'
		}, v.votes)
		others := strings.Repeat("+", v.returned) + strings.Repeat(".", recused-v.returned)
		return []string{present + last + others, v.votes + last + strings.Repeat("x", recused)}
	}
	polls := [][]string{lines(p.with, ""), lines(p.without, "-")}
	if joined {
		slices.Reverse(polls)
	}
	return voted(r, printing, polls...)
}

// twinTwoPolls is what the program says of two polls, in the twin's words.
func twinTwoPolls(found []Disclosure) (text string, d Disclosure) {
	for _, d = range found {
		if d.Kind == TwoPolls {
			text = fmt.Sprint(string(rune(d.Choice)), d.Seen)
			if d.Own != 0 {
				text += string(rune(d.Own))
			}
			return text, d
		}
	}
	return "", Disclosure{}
}

// twinPairCase is one electorate of the larger poll. Every nth rule is tried.
type twinPairCase struct {
	voters, recused int
	letters         string
	every           int
}

func TestTwoPollsAgainstTheTwin(t *testing.T) {
	ways, results, told := 0, 0, 0
	for _, c := range []twinPairCase{
		{2, 0, "aon.", 1},
		{3, 0, "aon.", 1},
		{2, 6, "aon.", 7},
		{4, 3, "ao.", 7},
		{5, 3, "aon.", 29},
		{8, 0, "ao", 1},
		{8, 0, "aon", 7},
		{8, 0, "ao.", 7},
		{8, 0, "aon.", 60},
		{9, 0, "ao", 3},
		{9, 0, "aon", 29},
	} {
		for i, r := range twinRules(7) {
			r.Abstain = strings.Contains(c.letters, "n")
			for _, printing := range []Printing{PrintPassed, PrintCounts} {
				if i%c.every == 0 && (printing == PrintPassed || i <= 1) {
					w, n, d := c.check(t, r, printing)
					ways, results, told = ways+w, results+n, told+d
				}
			}
		}
	}
	t.Logf("%d ways to vote, %d pairs of results both ways, %d give a vote away", ways, results, told)
}

// check tries one electorate under one rule.
func (c twinPairCase) check(t *testing.T, r Rule, printing Printing) (ways, results, told int) {
	var seats []int
	for i := range c.voters - 1 {
		seats = append(seats, i)
	}
	minds, done := twinMinds{}, map[[2]twinResult]bool{}
	pairs := twinPairs(r, printing, c.letters, c.voters, c.recused)
	for _, p := range pairs {
		minds.admit(p.with, p.print, seats)
	}
	for _, p := range pairs {
		result := [2]twinResult{{p.with.figures(), p.with.ballots()}, {p.without.figures(), p.without.ballots()}}
		if done[result] {
			continue
		}
		done[result] = true
		want := twinLast(minds, p, c.voters)
		for _, joined := range []bool{false, true} {
			got, d := twinTwoPolls(p.twoPolls(r, printing, joined, c.recused).disclosures(printing))
			if got != want || got != "" && (d.Joined != joined || d.Expert != ExpertID(c.voters)) {
				t.Fatalf("%+v, %s, %+v then %+v, %s:\ngot  %q %+v\nwant %q", r, printing, p.with, p.without, p.print, got, d, want)
			}
		}
		if want != "" {
			told++
		}
	}
	return len(pairs), len(done), told
}
