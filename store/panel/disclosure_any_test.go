package panel

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// drawMeeting is a round of one or two closed polls, in the second of which
// some of the experts are there.
func drawMeeting(t *rapid.T, most int) Meeting {
	r := drawRule(t)
	r.Abstain = rapid.Bool().Draw(t, "abstain")
	n, candidates := rapid.IntRange(7, most).Draw(t, "experts"), rapid.IntRange(1, 4).Draw(t, "candidates")
	letters := []string{"aaaaaaao", "ao", "a", "aon.", "o"}
	if !r.Abstain {
		letters[3] = "ao."
	}
	var polls [][]string
	for range rapid.IntRange(1, 2).Draw(t, "polls") {
		lines := make([]string, candidates+1)
		missing := rapid.IntRange(0, 9).Draw(t, "missing")
		for range n {
			state := "+"
			switch rapid.IntRange(0, 20+missing).Draw(t, "state") {
			case 0:
				state = "-"
			case 1:
				state = "."
			}
			lines[0] += state
			for c := range candidates {
				vote := state
				if state == "+" {
					of := strings.ReplaceAll(letters[(c+missing)%len(letters)], ".", "")
					vote = rapid.SampledFrom(strings.Split(of, "")).Draw(t, "vote")
				}
				if state != "-" && rapid.IntRange(0, 30).Draw(t, "recused") == 0 {
					vote = "x"
				}
				lines[c+1] += vote
			}
		}
		polls = append(polls, lines)
	}
	m := votedBy(n, r, PrintCounts, polls...)
	if len(m.Polls) == 2 && r.Seats > 0 {
		runOff(&m)
	}
	return m
}

// runOff leaves only those in the second poll who tie in the first, if any do.
func runOff(m *Meeting) {
	first, second := *m, m.Polls[1]
	first.Polls = m.Polls[:1]
	due := first.Pending()
	if len(due) == 0 {
		*m = first
		return
	}
	second.Candidates = due
	second.Tallies = slices.DeleteFunc(second.Tallies, func(t Tally) bool { return !slices.Contains(due, t.Candidate) })
	m.Polls = []Poll{m.Polls[0], second}
}

// TestWhatHoldsOfAnyDisclosure: what is said to be known is true, whoever learns
// it voted otherwise, and printing less never tells more.
func TestWhatHoldsOfAnyDisclosure(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawMeeting(t, 40)
		tally := map[[2]int]Tally{}
		for _, p := range m.Polls {
			for _, x := range p.Tallies {
				tally[[2]int{p.No, int(x.Candidate)}] = x
			}
		}
		count := func(f figures, c Choice) int { return f[strings.IndexRune("aoni.", rune(c))] }
		counts := m.Disclosures()
		m.Round.Printing = PrintPassed
		passed := m.Disclosures()
		for _, d := range append(slices.Clone(counts), passed...) {
			f := tally[[2]int{d.Poll, int(d.Candidate)}].figures()
			switch d.Kind {
			case TwoPolls:
				if d.Expert == 0 || d.Earlier == 0 || d.Earlier >= d.Poll {
					t.Fatalf("%+v", d)
				}
			case TwoVoters:
			case AllAlike, OneVoter:
				if count(f, d.Choice) != d.Voters || !d.Seen && d.Voters != d.Eligible || d.Own != 0 {
					t.Fatalf("%v: %+v", f, d)
				}
			case AllButOne:
				if count(f, d.Choice) != d.Voters || count(f, d.Own) != 1 || d.Own == d.Choice || d.Own == noBallot {
					t.Fatalf("%v: %+v", f, d)
				}
			default:
				t.Fatalf("%+v", d)
			}
		}
		for _, d := range passed {
			if d.Avoidable {
				t.Fatalf("%+v", d)
			}
			if d.Kind != TwoPolls && !slices.ContainsFunc(counts, func(o Disclosure) bool {
				return !o.Avoidable && o.Poll == d.Poll && o.Candidate == d.Candidate
			}) {
				t.Fatalf("printing less tells more: %+v\nof %+v", d, counts)
			}
		}
	})
}

// TestRisksAreForeseen: what one poll with all ballots back gives away was warned of.
func TestRisksAreForeseen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawMeeting(t, 15)
		m.Round.Rule.Seats = 0
		m.Round.Printing = rapid.SampledFrom([]Printing{PrintCounts, PrintPassed}).Draw(t, "printing")
		p := m.Polls[0]
		if p.Ballots() < p.Rights() {
			t.Skip("a ballot is missing")
		}
		before := m
		before.Polls, before.Recusals = nil, p.Recusals
		before.Experts = slices.Clone(m.Experts)
		for i, e := range before.Experts {
			if slices.Contains(p.Present, e.ID) {
				before.Experts[i].Attendance = Present
			}
		}
		o, err := before.Opening()
		if err != nil {
			t.Fatal(err)
		}
		risks := before.DisclosureRisks(o)
		m.Polls = m.Polls[:1]
		for _, d := range m.Disclosures() {
			if !slices.ContainsFunc(risks, func(r Disclosure) bool { return r.Candidate == d.Candidate || r.Candidate == 0 && d.Eligible > 2 }) {
				t.Fatalf("not foreseen: %+v", d)
			}
		}
		for _, r := range risks {
			told := func(d Disclosure) bool { return d.Candidate == r.Candidate }
			if r.Certain && !slices.ContainsFunc(m.Disclosures(), told) {
				t.Fatalf("certain, but did not follow: %+v", r)
			}
		}
	})
}

func BenchmarkDisclosures(b *testing.B) {
	for name, rule := range map[string]Rule{
		"passed": DefaultRule(),
		"seats":  changed(func(r *Rule) { r.Seats = 10 }),
		"rate": changed(func(r *Rule) {
			r.Seats, r.RankBy, r.Base = 10, RankByRate, BaseExpressed
		}),
	} {
		for _, method := range []Method{MethodCodes, MethodPaper} {
			for _, printing := range []Printing{PrintCounts, PrintPassed} {
				b.Run(fmt.Sprintf("%s/%s/%s", name, method, printing), func(b *testing.B) {
					lines := []string{strings.Repeat("+", 25)}
					for c := range 40 {
						agree := 12 + c%14
						lines = append(lines, strings.Repeat("a", agree)+strings.Repeat("o", 25-agree))
					}
					m := voted(rule, printing, lines)
					m.Polls[0].Method = method
					for range b.N {
						m.Disclosures()
					}
				})
			}
		}
	}
}
