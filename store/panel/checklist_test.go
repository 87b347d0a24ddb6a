package panel

import (
	"errors"
	"slices"
	"testing"
)

// full is a checklist on which nothing is left open.
func full(id CandidateID) []Check {
	var all []Check
	for _, item := range slices.Concat(GroundItems[1:2], StudioItems, MaterialItems) {
		c := Check{Candidate: id, Item: item, State: Fulfilled}
		if item.IsMaterial() {
			c.Copies = CopiesAsked
		}
		all = append(all, c)
	}
	return all
}

func TestLacks(t *testing.T) {
	set := func(checks []Check, item Item, change func(*Check)) []Check {
		i := slices.IndexFunc(checks, func(c Check) bool { return c.Item == item })
		if i < 0 {
			checks, i = append(checks, Check{Candidate: 1, Item: item}), len(checks)
		}
		change(&checks[i])
		return checks
	}
	no := func(c *Check) { c.State = Unfulfilled }
	for name, c := range map[string]struct {
		checks []Check
		want   []Lack
	}{
		"nothing":         {full(1), nil},
		"no ground known": {full(1)[1:], []Lack{{Item: GroundCertificate, Unknown: true}}},
		"no ground": {
			set(set(set(full(1), GroundAward, no), GroundCertificate, no), GroundMerit, no),
			[]Lack{{Item: GroundCertificate}},
		},
		"studio":        {set(full(1), StudioTalent, no), []Lack{{Item: StudioTalent}}},
		"one copy":      {set(full(1), MaterialReport, func(c *Check) { c.Copies = 1 }), []Lack{{Item: MaterialReport, Copies: 1}}},
		"not looked at": {set(full(1), MaterialForm, func(c *Check) { c.State = NotLookedAt }), []Lack{{Item: MaterialForm, Unknown: true}}},
		"of another":    {full(2), Checklist.Lacks(Meeting{}.Checklist(1))},
	} {
		if got := (Meeting{Checks: c.checks}).Checklist(1).Lacks(); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	empty := Meeting{}.Checklist(1)
	if len(empty) != 12 || empty.Begun() || len(empty.Lacks()) != 10 {
		t.Errorf("an untouched checklist: %v, lacks %v", empty, empty.Lacks())
	}
	if item, met := (Meeting{Checks: full(1)}).Checklist(1).Ground(); !met || item != GroundAward {
		t.Errorf("ground %v, %v", item, met)
	}
}

func TestUnsettledAreThoseWhoStand(t *testing.T) {
	m := Meeting{Candidates: []Candidate{{ID: 1}, {ID: 2}, {ID: 3, Excluded: "材料不全"}}, Checks: full(1)}
	if got := m.Unsettled(); len(got) != 1 || got[0].ID != 2 {
		t.Errorf("%v", got)
	}
}

func TestChecksThatCantBe(t *testing.T) {
	for _, c := range []struct {
		check Check
		code  string
	}{
		{Check{Item: MaterialForm, State: Fulfilled, Copies: 2, Remark: "齐全"}, ""},
		{Check{Item: GroundMerit}, ""},
		{Check{Item: "5.9.9"}, "bad_check"},
		{Check{Item: MaterialForm, State: "maybe"}, "bad_check"},
		{Check{Item: MaterialForm, Copies: 3}, "bad_check"},
		{Check{Item: MaterialForm, Copies: -1}, "bad_check"},
		{Check{Item: StudioStaff, Copies: 1}, "bad_check"},
		{Check{Item: StudioStaff, Remark: "\x00"}, "bad_character"},
	} {
		if err := c.check.Check(); c.code == "" && err != nil || c.code != "" && !errors.Is(err, Refuse(c.code, "")) {
			t.Errorf("%+v: %v, want %q", c.check, err, c.code)
		}
	}
}
