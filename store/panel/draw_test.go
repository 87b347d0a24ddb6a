package panel

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// pool is a meeting with experts of units 1, 2, … and candidates of the units
// given; no unit begins with another.
func pool(experts int, candidateUnits ...int) Meeting {
	unit := func(n int) string { return fmt.Sprintf("%03d号单位", n) }
	m := Meeting{Round: Round{Rule: DefaultRule()}}
	for i := range experts {
		m.Experts = append(m.Experts, Expert{ID: ExpertID(i + 1), Name: fmt.Sprintf("专家%d", i+1), Unit: unit(i + 1), Attendance: Absent})
	}
	for i, n := range candidateUnits {
		m.Candidates = append(m.Candidates, Candidate{ID: CandidateID(100 + i), Name: fmt.Sprintf("甲%d", i+1), Unit: unit(n)})
	}
	return m
}

func request(kind DrawKind) DrawRequest {
	return DrawRequest{Kind: kind, Seed: " 8421 ", By: "李", Seats: 7, Reserves: 2}
}

func TestDrawsThatAreRefused(t *testing.T) {
	change := func(f func(m *Meeting, r *DrawRequest)) (Meeting, DrawRequest) {
		m, r := pool(10, 3, 90), request(DrawExperts)
		f(&m, &r)
		return m, r
	}
	for _, c := range []struct {
		code   string
		change func(m *Meeting, r *DrawRequest)
	}{
		{"", func(*Meeting, *DrawRequest) {}},
		{"draw_seed", func(_ *Meeting, r *DrawRequest) { r.Seed = " " }},
		{"bad_character", func(_ *Meeting, r *DrawRequest) { r.Seed = "8\n4" }},
		{"draw_by", func(_ *Meeting, r *DrawRequest) { r.By = "" }},
		{"draw_seats", func(_ *Meeting, r *DrawRequest) { r.Seats = 6 }},
		{"draw_seats", func(_ *Meeting, r *DrawRequest) { r.Reserves = -1 }},
		{"draw_pool", func(_ *Meeting, r *DrawRequest) { r.Reserves = 3 }}, // nine of ten: one is from a candidate's unit
		{"", func(_ *Meeting, r *DrawRequest) { r.Reserves, r.KeepOwnUnit = 3, true }},
		{"voting_started", func(m *Meeting, _ *DrawRequest) { m.Round.RuleFrozen = true }},
		{"draw_reason", func(m *Meeting, _ *DrawRequest) { m.Draws = []Draw{{Kind: DrawExperts}} }},
		{"", func(m *Meeting, _ *DrawRequest) { m.Draws = []Draw{{Kind: DrawOrder}} }},
		{"draw_few", func(m *Meeting, r *DrawRequest) { r.Kind, m.Candidates[0].Excluded = DrawOrder, "不符" }},
	} {
		m, r := change(c.change)
		_, err := m.Draw(r)
		if c.code == "" && err != nil || c.code != "" && !errors.Is(err, Refuse(c.code, "")) {
			t.Errorf("%s: %v", c.code, err)
		}
	}
}

func TestExpertsAreDrawnWithoutThoseOfACandidatesUnit(t *testing.T) {
	m := pool(12, 3, 90)
	m.Candidates = append(m.Candidates, Candidate{ID: 200, Name: "乙", Unit: m.Experts[4].Unit, Excluded: "材料不全"})
	d, err := m.Draw(request(DrawExperts))
	if err != nil {
		t.Fatal(err)
	}
	if len(d.LeftOut) != 1 || d.LeftOut[0].ID != 3 || d.LeftOut[0].Candidate != "甲1" || len(d.Listed) != 11 || d.Seed != "8421" {
		t.Errorf("left out %v, listed %v, seed %q", d.LeftOut, d.Listed, d.Seed)
	}
	if !d.Repeats() || len(d.FirstDrawn()) != 7 || len(d.DrawnReserves()) != 2 || len(d.Order) != 11 {
		t.Errorf("%+v", d)
	}
	m.Draws = []Draw{d}
	for _, e := range m.Experts {
		seated := slices.ContainsFunc(d.Seated(), func(p Person) bool { return p.ID == int64(e.ID) })
		if m.IsMember(e.ID) != seated {
			t.Errorf("%s: member %v, seated %v", e.Name, m.IsMember(e.ID), seated)
		}
	}
	m.Experts[2].Attendance = Present // in the pool only
	if len(m.PresentExperts()) != 0 {
		t.Error("somebody of the pool counts as present")
	}
}

func TestReplacements(t *testing.T) {
	m := pool(12)
	d, err := m.Draw(request(DrawExperts))
	if err != nil {
		t.Fatal(err)
	}
	first, reserves := d.FirstDrawn(), d.DrawnReserves()
	replace := func(out Person) error {
		r, err := d.Replace(ExpertID(out.ID), "出差", "李")
		if err == nil {
			d.Replacements = append(d.Replacements, r)
		}
		return err
	}
	for _, c := range []struct {
		out  Person
		code string
	}{
		{d.Drawn()[8], "not_seated"}, // a reserve
		{d.Drawn()[11], "not_seated"},
		{first[2], ""},
		{first[2], "not_seated"},
		{reserves[0], ""}, // who can't come either
		{first[0], "no_reserve"},
	} {
		if err := replace(c.out); c.code == "" && err != nil || c.code != "" && !errors.Is(err, Refuse(c.code, "")) {
			t.Errorf("%s: %v, want %q", c.out.Name, err, c.code)
		}
	}
	want := slices.Clone(first)
	want[2] = reserves[1]
	if !slices.Equal(d.Seated(), want) || len(d.ReservesLeft()) != 0 {
		t.Errorf("seated %v, want %v", d.Seated(), want)
	}
	if !slices.Equal(d.FirstDrawn(), first) || !d.Repeats() {
		t.Error("a replacement changed what was drawn")
	}
	for _, c := range []struct{ reason, by, code string }{{"", "李", "replace_reason"}, {"出差", " ", "draw_by"}} {
		if _, err := d.Replace(ExpertID(first[0].ID), c.reason, c.by); !errors.Is(err, Refuse(c.code, "")) {
			t.Errorf("%v, want %s", err, c.code)
		}
	}
}

// TestThePanelIsAlwaysFull: whatever is replaced, the seats are as many as drawn,
// nobody sits twice, and reserves come in the order drawn.
func TestThePanelIsAlwaysFull(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := pool(rapid.IntRange(7, 40).Draw(t, "pool"))
		r := request(DrawExperts)
		r.Reserves = rapid.IntRange(0, len(m.Experts)-7).Draw(t, "reserves")
		r.Seed = rapid.StringMatching(`[0-9]{1,16}`).Draw(t, "seed")
		d, err := m.Draw(r)
		if err != nil {
			t.Fatal(err)
		}
		called := 0
		for range rapid.IntRange(0, 2*r.Reserves).Draw(t, "times") {
			out := rapid.SampledFrom(m.Experts).Draw(t, "out").ID
			next, err := d.Replace(out, "有事", "李")
			if err != nil {
				continue
			}
			if next.In != d.Drawn()[r.Seats+called] {
				t.Fatalf("%v comes in, next is %v", next.In, d.Drawn()[r.Seats+called])
			}
			called++
			d.Replacements = append(d.Replacements, next)
		}
		seen := map[int64]bool{}
		for _, p := range d.Seated() {
			seen[p.ID] = true
		}
		if len(seen) != r.Seats || len(d.ReservesLeft()) != r.Reserves-called {
			t.Fatalf("%d on the panel, %d reserves left after %d of %d", len(seen), len(d.ReservesLeft()), called, r.Reserves)
		}
	})
}

func TestOrderKept(t *testing.T) {
	m := pool(0, 1, 2, 3, 4)
	if m.OrderKept() {
		t.Error("kept before anything was drawn")
	}
	d, err := m.Draw(DrawRequest{Kind: DrawOrder, Seed: "8421", By: "李"})
	if err != nil {
		t.Fatal(err)
	}
	m.Draws = []Draw{d}
	before := slices.Clone(m.Candidates)
	for i, no := range d.Order {
		m.Candidates[i] = before[no-1]
	}
	if !m.OrderKept() {
		t.Errorf("%v is not the order %v", m.Candidates, d.Order)
	}
	m.Candidates[1].Excluded = "退出"
	if !m.OrderKept() {
		t.Error("who is left out disturbs the order")
	}
	last := &m.Candidates[3]
	before[3], last.Name = *last, "更名"
	if !m.OrderKept() {
		t.Error("a corrected name disturbs the order")
	}
	last.Unit = "另一单位"
	if m.OrderKept() {
		t.Error("somebody else under the number of one who was drawn is overlooked")
	}
	*last = before[3]
	m.Candidates = append(m.Candidates, Candidate{ID: 900, Name: "新"})
	if m.OrderKept() {
		t.Error("a candidate who was not drawn is overlooked")
	}
}

// TestDrawsAreSealed: what was drawn before the first poll can't be changed after it unnoticed.
func TestDrawsAreSealed(t *testing.T) {
	m := pool(12)
	d, err := m.Draw(request(DrawExperts))
	if err != nil {
		t.Fatal(err)
	}
	m.Draws = []Draw{d}
	sealed := NewOpenedFacts(m, Poll{}).Draws
	for name, change := range map[string]func(*Draw){
		"seed":   func(d *Draw) { d.Seed = "1" },
		"reason": func(d *Draw) { d.Reason = "再抽" },
		"name":   func(d *Draw) { d.Listed[0].Name = "某" },
		"swap":   func(d *Draw) { d.Order[0], d.Order[1] = d.Order[1], d.Order[0] },
		"in":     func(d *Draw) { d.Replacements = []Replacement{{Reason: "病"}} },
	} {
		other := d
		other.Listed, other.Order = slices.Clone(d.Listed), slices.Clone(d.Order)
		change(&other)
		m.Draws = []Draw{other}
		if slices.Equal(NewOpenedFacts(m, Poll{}).Draws, sealed) {
			t.Errorf("%s: changed unnoticed", name)
		}
		if name == "swap" && other.Repeats() {
			t.Error("an order that was not drawn repeats")
		}
	}
}

// TestADamagedRecordIsFound: it is told, and stops nothing else.
func TestADamagedRecordIsFound(t *testing.T) {
	m := pool(12)
	d, err := m.Draw(request(DrawExperts))
	if err != nil {
		t.Fatal(err)
	}
	d.Order[0], d.Order[1] = 0, 99
	d.Replacements = make([]Replacement, 5)
	m.Draws = []Draw{d}
	if n := len(m.Members()); n != 5 || len(d.ReservesLeft()) != 0 {
		t.Errorf("%d members, reserves %v", n, d.ReservesLeft())
	}
	found := false
	for _, finding := range m.CheckRecord() {
		found = found || errors.Is(finding, Refuse("audit_rule", "draw"))
	}
	if !found {
		t.Errorf("found %v", m.CheckRecord())
	}
}
