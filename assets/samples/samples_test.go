package samples

import (
	"encoding/json"
	"slices"
	"testing"
)

// script is what the figures below are counted from.
type script struct {
	Round struct {
		Rule struct{ Seats int }
	}
	Candidates []struct{ ID, Name, Unit string }
	Experts    []struct{ ID, Unit string }
	Present    []string
	Recusals   []struct{ Expert, Candidate string }
	Polls      []struct {
		Ballots []struct {
			Expert  string
			Choices map[string]string
		}
	}
}

// TestFigures counts the sample by hand, apart from the program's own rules:
// two thirds of nine is 6, and of the eight who may vote on c1, rounded up, 6 too.
func TestFigures(t *testing.T) {
	var s script
	if err := json.Unmarshal(Meeting(), &s); err != nil {
		t.Fatal(err)
	}
	if len(s.Experts) != 13 || len(s.Present) != 9 || len(s.Candidates) != 6 || s.Round.Rule.Seats != 3 || len(s.Polls) != 2 {
		t.Fatal("the sample is not nine of thirteen experts, six candidates, three seats and two polls")
	}
	type count struct{ agree, oppose, abstain int }
	for i, want := range []map[string]count{
		{
			"c1": {8, 0, 0}, "c2": {8, 1, 0}, // recognised
			"c3": {7, 1, 1}, "c4": {7, 2, 0}, // tie for the third seat
			"c5": {6, 2, 1}, // passed, beyond the quota
			"c6": {4, 4, 1}, // not passed
		},
		{"c3": {6, 3, 0}, "c4": {3, 6, 0}},
	} {
		got, voters := map[string]count{}, []string{}
		for _, b := range s.Polls[i].Ballots {
			voters = append(voters, b.Expert)
			for candidate, choice := range b.Choices {
				c := got[candidate]
				switch choice {
				case "agree":
					c.agree++
				case "oppose":
					c.oppose++
				case "abstain":
					c.abstain++
				default:
					t.Errorf("choice %q", choice)
				}
				got[candidate] = c
			}
		}
		if !slices.Equal(voters, s.Present) {
			t.Errorf("poll %d: ballots of %v", i+1, voters)
		}
		if len(got) != len(want) {
			t.Errorf("poll %d: %d candidates, want %d", i+1, len(got), len(want))
		}
		for candidate, w := range want {
			if got[candidate] != w {
				t.Errorf("poll %d, %s: %+v, want %+v", i+1, candidate, got[candidate], w)
			}
		}
	}
}

// TestRecusals finds every expert of a candidate's own unit recused, and nobody else.
func TestRecusals(t *testing.T) {
	var s script
	if err := json.Unmarshal(Meeting(), &s); err != nil {
		t.Fatal(err)
	}
	var same []struct{ Expert, Candidate string }
	for _, e := range s.Experts {
		for _, c := range s.Candidates {
			if e.Unit == c.Unit {
				same = append(same, struct{ Expert, Candidate string }{e.ID, c.ID})
			}
		}
	}
	if !slices.Equal(same, s.Recusals) || len(same) != 1 {
		t.Errorf("recused %v, of the same unit %v", s.Recusals, same)
	}
	for _, b := range s.Polls[0].Ballots {
		if _, voted := b.Choices[same[0].Candidate]; voted && b.Expert == same[0].Expert {
			t.Error("the recused expert voted")
		}
	}
}
