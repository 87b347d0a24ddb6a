package panel

import (
	"slices"
	"testing"
)

func TestShortfalls(t *testing.T) {
	short := Shortfall{Condition: YearsOfService, Have: 9, Need: 10}
	alone := Shortfall{Condition: StaffOfStudio, Have: 1, Need: 2}
	unknown := Shortfall{Condition: YearsOfService, Need: 10, Unknown: true}
	for _, c := range []struct {
		years, staff int
		want         []Shortfall
	}{
		{10, 2, nil},
		{10, 0, nil},
		{9, 2, []Shortfall{short}},
		{9, 1, []Shortfall{short, alone}},
		{0, 1, []Shortfall{alone, unknown}},
		{0, 0, []Shortfall{unknown}},
	} {
		if got := (Candidate{Years: c.years, Staff: c.staff}).Shortfalls(); !slices.Equal(got, c.want) {
			t.Errorf("%d years, %d staff: %+v, want %+v", c.years, c.staff, got, c.want)
		}
	}
}
