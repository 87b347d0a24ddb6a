package panel

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// The twin of disclosures lists every way in which single experts can have
// voted, and asks each reader in turn: is there somebody else whose vote is the
// same in all ways that agree with what the reader knows?

// twinVotes is one way in which the voters voted, a letter each, and which
// recused experts handed in a ballot.
type twinVotes struct {
	votes    string
	returned int // ballots of experts recused from the candidate
}

func (v twinVotes) count(letter string) int { return strings.Count(v.votes, letter) }

func (v twinVotes) ballots() int { return len(v.votes) - v.count(".") + v.returned }

// twinWays are all ways of n voters to use the letters and of the recused to come back or not.
func twinWays(n, recused int, letters string) []twinVotes {
	ways := []twinVotes{{}}
	for range n {
		var longer []twinVotes
		for _, w := range ways {
			for _, l := range letters {
				longer = append(longer, twinVotes{votes: w.votes + string(l)})
			}
		}
		ways = longer
	}
	if !strings.Contains(letters, ".") {
		recused = 0
	}
	var all []twinVotes
	for _, w := range ways {
		for back := range recused + 1 { // which ones of them nobody can tell from a count
			all = append(all, twinVotes{w.votes, back})
		}
	}
	return all
}

// print is what stands on paper.
func (v twinVotes) print(r Rule, printing Printing) string {
	if printing == PrintCounts {
		return fmt.Sprint(v.figures(), v.ballots())
	}
	agree, oppose := v.count("a"), v.count("o")
	cast := len(v.votes) - v.count(".")
	base := map[Base]int{BasePresent: len(v.votes), BaseCast: cast, BaseExpressed: agree + oppose}[r.Base]
	enough := cast
	if r.Quorum == QuorumPanel {
		enough = v.ballots()
	}
	got, asked := agree*r.Threshold.Den, base*r.Threshold.Num
	switch {
	case enough < r.MinExperts:
		return fmt.Sprint("no quorum ", v.ballots())
	case base > 0 && (got > asked || got == asked && !r.Strict):
		return fmt.Sprint("passed ", v.ballots())
	}
	return fmt.Sprint("not passed ", v.ballots())
}

func (v twinVotes) figures() [5]int {
	var f [5]int
	for _, l := range []byte(v.votes) {
		f[strings.IndexByte(twinLetters, l)]++
	}
	return f
}

// missing are the seats of those who handed in no ballot.
func (v twinVotes) missing() string {
	if !strings.Contains(v.votes, ".") {
		return ""
	}
	return strings.Map(func(l rune) rune {
		if l == '.' {
			return '.'
		}
		return '_'
	}, v.votes)
}

// twinMind is what a reader holds possible: for each voter the set of votes
// seen, a bit for each letter.
type twinMind []byte

const twinLetters = "aoni."

func (m twinMind) admit(votes string) {
	for i := range m {
		m[i] |= 1 << strings.IndexByte(twinLetters, votes[i])
	}
}

// known is the vote that is certain of voters other than the reader, and of how many.
func (m twinMind) known(reader int) (vote byte, voters int) {
	for i, possible := range m {
		for l := range len(twinLetters) - 1 { // not to have voted is no vote
			if i != reader && possible == 1<<l {
				vote = twinLetters[l]
				voters++
			}
		}
	}
	return vote, voters
}

// twinKnown is what a reader knows: the paper, the own seat and vote, who was missing.
type twinKnown struct {
	print   string
	seat    int // -1: no voter
	own     byte
	seen    bool
	missing string
}

func twinKnows(print string, v twinVotes, seat int, seen bool) twinKnown {
	k := twinKnown{print: print, seat: seat, seen: seen}
	if seat >= 0 {
		k.own = v.votes[seat]
	}
	if seen {
		k.missing = v.missing()
	}
	return k
}

// twinMinds has a mind for everything that a reader can know.
type twinMinds map[twinKnown]twinMind

func (m twinMinds) admit(v twinVotes, print string, seats []int) {
	for _, seat := range append([]int{-1}, seats...) {
		for _, seen := range []bool{false, true} {
			key := twinKnows(print, v, seat, seen)
			mind := m[key]
			if mind == nil {
				mind = make(twinMind, len(v.votes))
				m[key] = mind
			}
			mind.admit(v.votes)
		}
	}
}

// want says which disclosures one way of voting leads to, the widest audience first.
func (m twinMinds) want(v twinVotes, print string, seats []int) []string {
	for _, seen := range []bool{false, true} {
		if vote, n := m[twinKnows(print, v, -1, seen)].known(-1); n > 0 {
			kind := AllAlike
			if n == 1 {
				kind = OneVoter
			}
			return []string{fmt.Sprint(kind, " ", n, string(vote), seen)}
		}
	}
	var texts []string
	for _, seat := range seats {
		for _, seen := range []bool{false, true} {
			if vote, n := m[twinKnows(print, v, seat, seen)].known(seat); n > 0 {
				kind := AllButOne
				if n == 1 {
					kind = TwoVoters
				}
				texts = append(texts, fmt.Sprint(kind, " ", n, string(vote), seen, v.votes[seat:seat+1]))
				break
			}
		}
	}
	return texts
}

// twinWant puts together what the voters of one result learn: when each of two
// knows the other's vote, that is one disclosure.
func twinWant(texts []string) []string {
	slices.Sort(texts)
	texts = slices.Compact(texts)
	if len(texts) == 2 && strings.HasPrefix(texts[0], string(TwoVoters)) {
		return []string{fmt.Sprint(TwoVoters, " 2", strings.Contains(strings.Join(texts, ""), "true"))}
	}
	return texts
}

// twinGot says in the same words what the program found.
func twinGot(found []Disclosure) []string {
	var texts []string
	for _, d := range found {
		text := fmt.Sprint(d.Kind, " ", d.Voters)
		if d.Choice != 0 {
			text += string(rune(d.Choice))
		}
		text += fmt.Sprint(d.Seen)
		if d.Own != 0 {
			text += string(rune(d.Own))
		}
		texts = append(texts, text)
	}
	slices.Sort(texts)
	return texts
}

// meeting is the program's view of one way of voting.
func (v twinVotes) meeting(r Rule, method Method, printing Printing, recused int) Meeting {
	present := strings.Repeat("+", v.ballots()) + strings.Repeat(".", len(v.votes)+recused-v.ballots())
	m := voted(r, printing, []string{present, v.votes + strings.Repeat("x", recused)})
	m.Polls[0].Method = method
	return m
}

func twinRules(least int) []Rule {
	var rules []Rule
	for _, threshold := range []Fraction{{2, 3}, {1, 2}, {1, 1}, {1, 12}, {6, 7}} {
		for _, base := range []Base{BasePresent, BaseCast, BaseExpressed} {
			for _, quorum := range []Quorum{QuorumCandidate, QuorumPanel} {
				for _, abstain := range []bool{true, false} {
					r := DefaultRule()
					r.Threshold, r.Strict, r.Base, r.Quorum, r.Abstain = threshold, threshold.Den == 2, base, quorum, abstain
					r.MinExperts = least
					rules = append(rules, r)
				}
			}
		}
	}
	return rules
}

// twinCase is one electorate. Every nth rule is tried.
type twinCase struct {
	voters, recused int
	method          Method
	every           int
	missing         bool // ballots may fail to come back
}

var twinCases = []twinCase{
	{1, 7, MethodCodes, 1, true},
	{2, 6, MethodCodes, 1, true},
	{3, 4, MethodPaper, 1, true},
	{4, 3, MethodCodes, 1, true},
	{5, 3, MethodPaper, 7, true},
	{6, 1, MethodCodes, 7, true},
	{7, 0, MethodCodes, 1, false},
	{7, 0, MethodPaper, 7, false},
	{7, 1, MethodCodes, 11, true},
	{8, 0, MethodCodes, 1, false},
	{8, 0, MethodCodes, 23, true},
	{9, 0, MethodCodes, 7, false},
	{9, 0, MethodCodes, 60, true},
}

func (c twinCase) letters(r Rule) string {
	letters := "ao"
	if r.Abstain {
		letters += "n"
	}
	if c.method == MethodPaper {
		letters += "i"
	}
	if c.missing {
		letters += "."
	}
	return letters
}

func TestDisclosuresAgainstTheTwin(t *testing.T) {
	ways, checked, told := 0, 0, 0
	for _, c := range twinCases {
		for i, r := range twinRules(7) {
			for _, printing := range []Printing{PrintPassed, PrintCounts} {
				if i%c.every != 0 || printing == PrintCounts && i > 1 {
					continue // counts say the same under every rule
				}
				w, n, d := c.check(t, r, printing)
				ways, checked, told = ways+w, checked+n, told+d
			}
		}
	}
	t.Logf("%d ways to vote, %d results, %d of them give votes away", ways, checked, told)
}

// twinResult is what a box holds.
type twinResult struct {
	figures [5]int
	ballots int
}

// check tries one electorate under one rule.
func (c twinCase) check(t *testing.T, r Rule, printing Printing) (ways, results, told int) {
	seats := []int{0} // voters are alike; with few of them everyone is asked
	if c.voters < 6 {
		seats = seats[:0]
		for i := range c.voters {
			seats = append(seats, i)
		}
	}
	minds, actual := twinMinds{}, map[twinResult][]twinVotes{}
	all := twinWays(c.voters, c.recused, c.letters(r))
	for _, v := range all {
		print := v.print(r, printing)
		minds.admit(v, print, seats)
		key := twinResult{v.figures(), v.ballots()}
		if len(actual[key]) == 0 || c.voters >= 6 && !slices.ContainsFunc(actual[key], func(o twinVotes) bool { return o.votes[0] == v.votes[0] }) {
			actual[key] = append(actual[key], v) // one for each own vote of the reader in seat 0
		}
	}
	for _, same := range actual {
		var want []string
		for _, v := range same {
			want = append(want, minds.want(v, v.print(r, printing), seats)...)
		}
		want = twinWant(want)
		m := same[0].meeting(r, c.method, printing, c.recused)
		if got := twinGot(m.disclosures(printing)); !slices.Equal(got, want) {
			t.Fatalf("%+v\n%+v %s\n%+v, %s:\ngot  %q\nwant %q", r, c, printing, same[0], same[0].print(r, printing), got, want)
		}
		results++
		if len(want) > 0 {
			told++
		}
	}
	return len(all), results, told
}
