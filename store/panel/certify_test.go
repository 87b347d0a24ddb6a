package panel

import (
	"errors"
	"testing"
)

// honoured is a decided meeting that recognises three of four candidates, the
// third with most votes.
func honoured() Meeting {
	m := Meeting{
		Round: Round{
			Year: 2026, Rule: DefaultRule(), Printing: PrintCounts, Office: Office{Bureau: "某局"},
			Plaque: PlaqueSpec{Issued: Date{2026, 12, 1}},
		},
		Publicity: &Publicity{Period: Period{Days: []Date{{2026, 11, 27}, {2026, 11, 30}}}},
	}
	poll := Poll{ID: 1, No: 1, State: PollClosed, Papers: []Paper{{Kind: 1, Rights: 9, Used: 9}}}
	for i, agree := range []int{7, 2, 9, 8} {
		id := CandidateID(i + 1)
		m.Candidates = append(m.Candidates, Candidate{ID: id, Name: string(rune('甲' + i)), Unit: "某中心"})
		poll.Candidates = append(poll.Candidates, id)
		poll.Tallies = append(poll.Tallies, Tally{Candidate: id, Eligible: 9, Agree: agree, Oppose: 9 - agree})
	}
	m.Polls = []Poll{poll}
	return m
}

func TestCertificatesAreNumberedInTheOrderOfRecognition(t *testing.T) {
	for _, c := range []struct {
		change func(*Meeting)
		want   []CandidateID
		first  string
	}{
		{func(*Meeting) {}, []CandidateID{3, 4, 1}, "淮职指〔2026〕001号"},
		// Numbers in the order of votes would tell the ranks.
		{func(m *Meeting) { m.Round.Printing = PrintPassed }, []CandidateID{1, 3, 4}, "淮职指〔2026〕001号"},
		{func(m *Meeting) { m.Round.Practice = true }, []CandidateID{3, 4, 1}, "演练·淮职指〔2026〕001号"},
	} {
		m := honoured()
		c.change(&m)
		due, err := m.CertificatesDue()
		if err != nil || len(due) != len(c.want) {
			t.Fatalf("%v, %v", due, err)
		}
		for i, id := range c.want {
			if of, _ := m.Candidate(id); due[i].Name != of.Name || due[i].Studio != of.Studio() {
				t.Errorf("number %d is %s, want %s", i+1, due[i].Name, of.Name)
			}
		}
		if due[0].Number != c.first || due[0].ForPractice() != m.Round.Practice || due[0].Issuer != "某局" || due[0].Month() != "2026-12" {
			t.Errorf("%+v", due[0])
		}
	}
}

func TestCertificatesWaitForWhatTheySay(t *testing.T) {
	for _, c := range []struct {
		change func(*Meeting)
		want   *Error
	}{
		{func(m *Meeting) { m.Polls = nil }, Refuse("not_decided", "")},
		{func(m *Meeting) { m.Round.Rule.MinExperts = 10 }, Refuse("nobody_recognised", "")},
		{func(m *Meeting) { m.Publicity = nil }, Refuse("publicity_not_set", "")},
		{func(m *Meeting) { m.Round.Plaque.Issued = Date{} }, Refuse("certificate_undated", "")},
		{func(m *Meeting) { m.Round.Plaque.Issued = Date{2026, 10, 31} }, Refuse("certificate_early", "")},
		{func(m *Meeting) { m.Round.Office.Bureau = " " }, Refuse("bureau_missing", "certificate")},
		{func(m *Meeting) { m.Round.Rule.Threshold = Fraction{1, 0} }, Refuse("bad_rule", "")},
	} {
		m := honoured()
		c.change(&m)
		if due, err := m.CertificatesDue(); !errors.Is(err, c.want) || due != nil {
			t.Errorf("%v, %v, want %v", due, err, c.want)
		}
	}
	m := honoured()
	m.Round.Plaque.Issued = Date{2026, 11, 1} // a month is all that is known
	if _, err := m.CertificatesDue(); err != nil {
		t.Error(err)
	}
}
