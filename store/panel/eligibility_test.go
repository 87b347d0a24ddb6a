package panel

import (
	"slices"
	"testing"
)

func TestShortfalls(t *testing.T) {
	short := Shortfall{Condition: YearsOfService, Have: 9, Need: 10}
	alone := Shortfall{Condition: StaffOfStudio, Have: 1, Need: 2}
	noYears := Shortfall{Condition: YearsOfService, Need: 10, Unknown: true}
	noStaff := Shortfall{Condition: StaffOfStudio, Need: 2, Unknown: true}
	noGrounds := Shortfall{Condition: Grounds, Unknown: true}
	for _, c := range []struct {
		candidate Candidate
		want      []Shortfall
	}{
		{Candidate{Years: 10, Staff: 2, Certificate: "一级"}, nil},
		{Candidate{Years: 10, Staff: 2, Award: "省级"}, nil},
		{Candidate{Years: 10, Staff: 2, Merit: "突出"}, nil},
		{Candidate{Years: 10, Staff: 2}, []Shortfall{noGrounds}},
		{Candidate{Years: 10, Merit: "突出"}, []Shortfall{noStaff}},
		{Candidate{Years: 9, Staff: 2, Merit: "突出"}, []Shortfall{short}},
		{Candidate{Years: 9, Staff: 1}, []Shortfall{short, alone, noGrounds}},
		{Candidate{Staff: 1, Merit: "突出"}, []Shortfall{alone, noYears}},
		{Candidate{}, []Shortfall{noYears, noGrounds, noStaff}},
	} {
		if got := c.candidate.Shortfalls(); !slices.Equal(got, c.want) {
			t.Errorf("%+v: %+v, want %+v", c.candidate, got, c.want)
		}
	}
}
