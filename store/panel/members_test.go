package panel

import (
	"testing"

	"pgregory.net/rapid"
)

func TestSameUnit(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"安徽理工大学", "安徽理工大学", true},
		{" 安徽 理工大学", "安徽理工大学　", true},
		{"淮南市（直）中心", "淮南市(直)中心", true},
		{"ＡＢＣ公司", "abc公司", true},
		{"安徽理工大学", "安徽理工大学招生就业处", true},
		{"市总工会法律部", "市总工会", true},
		{"淮南市", "淮南市总工会", false}, // a place, not a unit
		{"淮南师范学院", "淮南联合大学", false},
		{"大学", "大学", true},
		{"", "", false},
		{"", "某中心", false},
		{"——", "（）", false},
	} {
		if got := SameUnit(c.a, c.b); got != c.want || SameUnit(c.b, c.a) != got {
			t.Errorf("%q and %q: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestSuggestedRecusals(t *testing.T) {
	m := pool(10, 3, 3, 5)
	if got := m.SuggestedRecusals(); len(got) != 3 {
		t.Fatalf("%v, want experts 3 (twice) and 5", got)
	}
	m.Recusals = []Recusal{{Expert: 3, Candidate: 100, Reason: "同单位"}}
	m.Dismissed = []Recusal{{Expert: 5, Candidate: 102, Reason: "已调离"}}
	got := m.SuggestedRecusals()
	if len(got) != 1 || got[0].Expert != 3 || got[0].Candidate != 101 {
		t.Errorf("%v", got)
	}
	m.Candidates[1].Excluded = "退出"
	if got := m.SuggestedRecusals(); len(got) != 0 {
		t.Errorf("suggested on a candidate who is not voted on: %v", got)
	}
}

// TestTurnoutAgainstATwin counts by looking at every expert for every candidate.
func TestTurnoutAgainstATwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := pool(rapid.IntRange(0, 15).Draw(t, "experts"), 91, 92, 93)
		states := []Attendance{Absent, Present, Left}
		for i := range m.Experts {
			m.Experts[i].Attendance = rapid.SampledFrom(states).Draw(t, "attendance")
			for _, c := range m.Candidates {
				if rapid.Bool().Draw(t, "recused") {
					m.Recusals = append(m.Recusals, Recusal{Expert: m.Experts[i].ID, Candidate: c.ID})
				}
			}
		}
		for i, turnout := range m.Turnout() {
			eligible, callable := 0, 0
			for _, e := range m.Experts {
				free := true
				for _, r := range m.Recusals {
					free = free && !(r.Expert == e.ID && r.Candidate == m.Candidates[i].ID)
				}
				if free && e.Attendance == Present {
					eligible++
				} else if free {
					callable++
				}
			}
			if turnout.Candidate != m.Candidates[i].ID || turnout.Eligible != eligible ||
				len(turnout.Callable) != callable || turnout.Missing != max(0, 7-eligible) {
				t.Fatalf("%+v, want %d who may vote and %d to call", turnout, eligible, callable)
			}
		}
	})
}
