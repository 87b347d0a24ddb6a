package panel

import (
	"fmt"
	"strings"
	"testing"
)

// voted is a meeting of one closed poll after another; each poll gives the
// experts present and, for each candidate, one letter for each of them: a vote,
// "." for no ballot and "x" for a recusal.
func voted(rule Rule, printing Printing, polls ...[]string) Meeting {
	return votedBy(20, rule, printing, polls...)
}

func votedBy(experts int, rule Rule, printing Printing, polls ...[]string) Meeting {
	m := Meeting{Round: Round{Rule: rule, Printing: printing}}
	for i := range experts {
		m.Experts = append(m.Experts, Expert{ID: ExpertID(i + 1), Name: fmt.Sprintf("E%d", i+1)})
	}
	for i, lines := range polls {
		p := Poll{No: i + 1, State: PollClosed}
		ballots := 0
		for e, present := range lines[0] {
			if present == '-' {
				continue
			}
			p.Present = append(p.Present, ExpertID(e+1))
			if present == '+' {
				ballots++
			}
		}
		p.Papers = []Paper{{Kind: 1, Rights: len(p.Present), Used: ballots}}
		for c, line := range lines[1:] {
			id := CandidateID(c + 1)
			p.Candidates = append(p.Candidates, id)
			t := Tally{Candidate: id}
			for e, choice := range line {
				switch Choice(choice) {
				case 'x':
					p.Recusals = append(p.Recusals, Recusal{Expert: ExpertID(e + 1), Candidate: id})
					continue
				case '-':
					continue
				case Agree:
					t.Agree++
				case Oppose:
					t.Oppose++
				case Abstain:
					t.Abstain++
				case Invalid:
					t.Invalid++
					p.Method = MethodPaper
				}
				t.Eligible++
			}
			p.Tallies = append(p.Tallies, t)
			if i == 0 {
				m.Candidates = append(m.Candidates, Candidate{ID: id, Name: fmt.Sprintf("C%d", c+1)})
			}
		}
		m.Polls = append(m.Polls, p)
	}
	return m
}

// said is a disclosure in short.
func said(d Disclosure) string {
	text := fmt.Sprintf("%d %s %s", d.Poll, d.Name, d.Kind)
	if d.Voters > 0 && d.Kind != OneVoter && d.Kind != TwoPolls {
		text += fmt.Sprintf(" %d", d.Voters)
	}
	if d.Person != "" {
		text += " " + d.Person
	}
	if d.Choice != 0 {
		text += " " + string(rune(d.Choice))
	}
	if d.Own != 0 {
		text += " to " + string(rune(d.Own))
	}
	if d.Seen {
		text += " seen"
	}
	if d.Certain {
		text += " certain"
	}
	if d.Avoidable {
		text += " avoidable"
	}
	return text
}

func allSaid(found []Disclosure) string {
	var texts []string
	for _, d := range found {
		texts = append(texts, said(d))
	}
	return strings.Join(texts, "; ")
}

func changed(f func(*Rule)) Rule {
	r := DefaultRule()
	f(&r)
	return r
}

var (
	byPanel  = func(r *Rule) { r.Quorum = QuorumPanel }
	allAgree = func(r *Rule) { r.Threshold = Fraction{1, 1} }
	ofPaper  = func(m Meeting) Meeting { m.Polls[0].Method = MethodPaper; return m }
)

func TestDisclosures(t *testing.T) {
	std := DefaultRule()
	for name, c := range map[string]struct {
		m    Meeting
		want string
	}{
		"a split tells nothing": {voted(std, PrintCounts, []string{"+++++++", "aaaaaoo"}), ""},
		"all agree":             {voted(std, PrintCounts, []string{"+++++++", "aaaaaaa"}), "1 C1 all_alike 7 a avoidable"},
		"all invalid":           {voted(std, PrintCounts, []string{"+++++++", "iiiiiii"}), "1 C1 all_alike 7 i avoidable"},
		"one against":           {voted(std, PrintCounts, []string{"++++++++", "aaaaaaao"}), "1 C1 all_but_one 7 a to o avoidable"},
		"all but a missing one": {voted(std, PrintCounts, []string{"+++++++.", "aaaaaaa."}), "1 C1 all_alike 7 a seen avoidable"},
		"one against, one missing": {
			voted(std, PrintCounts, []string{"++++++++.", "aaaaaaao."}), "1 C1 all_but_one 7 a to o seen avoidable",
		},
		"nobody voted": {voted(std, PrintCounts, []string{".......", "......."}), ""},
		"two of three candidates": {
			voted(std, PrintCounts, []string{"+++++++", "ooooooo", "aaaaaoo", "nnnnnna"}),
			"1 C1 all_alike 7 o avoidable; 1 C3 all_but_one 6 n to a avoidable",
		},
		"one voter": {
			voted(changed(byPanel), PrintCounts, []string{"+++++++", "xxxxxxo"}), "1 C1 one_voter E7 o avoidable",
		},
		"one voter who agrees": { // passing says as much
			voted(changed(byPanel), PrintCounts, []string{"+++++++", "xxxxxxa"}), "1 C1 one_voter E7 a",
		},
		"one voter, outcome": {
			voted(changed(byPanel), PrintPassed, []string{"+++++++", "xxxxxxa", "xxxxxxo"}), "1 C1 one_voter E7 a",
		},
		"two voters":            {voted(changed(byPanel), PrintCounts, []string{"+++++++", "xxxxxao"}), "1 C1 two_voters 2 avoidable"},
		"two voters alike":      {voted(changed(byPanel), PrintCounts, []string{"+++++++", "xxxxxaa"}), "1 C1 all_alike 2 a"},
		"only one of three did": {voted(changed(byPanel), PrintCounts, []string{"+++++++..", "xxxxxxa.."}), "1 C1 one_voter a seen avoidable"},

		"outcome of a usual rule": {voted(std, PrintPassed, []string{"+++++++", "aaaaaaa", "ooooooo"}), ""},
		"all must agree":          {voted(changed(allAgree), PrintPassed, []string{"+++++++", "aaaaaaa", "aaaaaao"}), "1 C1 all_alike 7 a"},
		"all must agree, counts":  {voted(changed(allAgree), PrintCounts, []string{"+++++++", "aaaaaaa"}), "1 C1 all_alike 7 a"},
		"one is enough, none did": {
			voted(changed(func(r *Rule) { r.Threshold, r.Abstain = Fraction{1, 9}, false }), PrintPassed, []string{"+++++++", "ooooooo", "aoooooo"}),
			"1 C1 all_alike 7 o",
		},
		"one is enough, paper may be invalid": {
			ofPaper(voted(changed(func(r *Rule) { r.Threshold, r.Abstain = Fraction{1, 9}, false }), PrintPassed, []string{"+++++++", "ooooooo"})), "",
		},
		"all but one must agree": {
			voted(changed(func(r *Rule) { r.Threshold = Fraction{6, 7} }), PrintPassed, []string{"+++++++", "aaaaaao"}),
			"1 C1 all_but_one 6 a to o",
		},
		"all of those who voted": {
			voted(changed(func(r *Rule) { r.Threshold, r.Base = Fraction{1, 1}, BaseCast }), PrintPassed, []string{"+++++++.", "aaaaaaa."}),
			"1 C1 all_alike 7 a seen",
		},
		"expressed leaves room to abstain": {
			voted(changed(func(r *Rule) { r.Threshold, r.Base = Fraction{1, 1}, BaseExpressed }), PrintPassed, []string{"+++++++", "aaaaaaa"}), "",
		},
		"rank over a tie over one who passed": {
			voted(changed(func(r *Rule) { r.Seats = 2 }), PrintPassed, []string{"+++++++", "aaaaaaa", "aaaaaao", "aaaaaao", "aaaaaoo"}),
			"1 C1 all_alike 7 a; 1 C2 all_but_one 6 a to o; 1 C3 all_but_one 6 a to o",
		},
		"rank with room": {
			voted(changed(func(r *Rule) { r.Seats, r.Threshold = 2, Fraction{1, 2} }), PrintPassed, []string{"+++++++", "aaaaaao", "aaaaaoo", "aaaaaoo", "aaaaooo"}), "1 C1 all_but_one 6 a to o",
		},

		"one left": {
			voted(std, PrintCounts, []string{"++++++++", "aaaaaoao"}, []string{"+++++++-", "aaaaaoa-"}),
			"2 C1 all_but_one 6 a to o avoidable; 2 C1 two_polls E8 o avoidable",
		},
		"one left, others changed": {
			voted(std, PrintCounts, []string{"+++++++++", "aaaaaaooo"}, []string{"++++++++-", "aaaaaooo-"}), "2 C1 two_polls E9 a", // six are needed both times
		},
		"one left, others changed visibly": {
			voted(std, PrintCounts, []string{"+++++++++", "aaaaaaooo"}, []string{"++++++++-", "aaaaonnn-"}), "",
		},
		"one joined": {
			voted(std, PrintCounts, []string{"-++++++++", "-aaaaaaoo"}, []string{"+++++++++", "naaaaaaoo"}), "2 C1 two_polls E1 n avoidable",
		},
		"a missing ballot is no vote": {
			voted(std, PrintCounts, []string{".++++++++", ".aaaaaaoo"}, []string{"-++++++++", "-aaaaaaoo"}), "",
		},
		"two left": {voted(std, PrintCounts, []string{"++++++++++", "aaaaaaoooo"}, []string{"++++++++--", "aaaaaaoo--"}), ""},
		"told once": {
			voted(std, PrintCounts, []string{"+++++++++", "aaaaaaooo"}, []string{"++++++++-", "aaaaaaoo-"}, []string{"++++++++-", "aaaaaaoo-"}),
			"2 C1 two_polls E9 o avoidable",
		},
		"passed, then not without one": { // nine need six, eight need six
			voted(std, PrintPassed, []string{"+++++++++", "aaaaaaooo"}, []string{"++++++++-", "aaaaaooo-"}), "2 C1 two_polls E9 a",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := allSaid(c.m.Disclosures()); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestAVoidPollAndAnOpenOneTellNothing(t *testing.T) {
	m := voted(DefaultRule(), PrintCounts, []string{"+++++++", "aaaaaaa"}, []string{"++++++-", "aaaaaa-"})
	m.Polls[0].State, m.Polls[0].Tallies, m.Polls[1].State, m.Polls[1].Tallies = PollVoid, nil, PollOpen, nil
	if got := m.Disclosures(); len(got) > 0 {
		t.Errorf("%s", allSaid(got))
	}
}

// TestKeysAreOfTheKinds holds the sentences' names still: the translations have them.
func TestKeysAreOfTheKinds(t *testing.T) {
	d := Disclosure{Kind: TwoPolls, Choice: Agree, Own: noBallot}
	facts := d.Facts()
	if d.Key() != "disclosure.two_polls" || facts["Choice"] != "agree" || facts["Own"] != "none" || facts["Counts"] != true {
		t.Errorf("%s %v", d.Key(), facts)
	}
	d.Before, d.Own = true, 0
	if d.Key() != "disclosure.before.two_polls" || d.Facts()["Own"] != "" {
		t.Errorf("%s %v", d.Key(), d.Facts())
	}
}
