package vote

import (
	"strings"
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/widgets"
)

func TestWhatIsStillOpenIsToldBeforeThePollOpens(t *testing.T) {
	meeting := func() panel.Meeting {
		return panel.Meeting{
			Round:      panel.Round{Rule: panel.DefaultRule()},
			Candidates: []panel.Candidate{{ID: 1, Name: "甲", Unit: "某县中心"}, {ID: 2, Name: "乙", Unit: "某理工大学"}},
			Experts:    []panel.Expert{{ID: 5, Name: "丙", Unit: "某理工大学就业处"}, {ID: 6, Name: "丁", Unit: "另一大学"}},
			Dismissed:  []panel.Recusal{{Expert: 5, Candidate: 2, Reason: "已调离"}},
		}
	}
	for _, c := range []struct {
		name   string
		change func(m *panel.Meeting)
		tone   widgets.Tone
		says   string
	}{
		{"nothing begun", func(*panel.Meeting) {}, widgets.Neutral, "还没有核对"},
		{"begun", func(m *panel.Meeting) {
			m.Checks = []panel.Check{{Candidate: 1, Item: panel.GroundAward, State: panel.Fulfilled}}
		}, widgets.Attention, "甲、乙"},
		{"a recusal to decide", func(m *panel.Meeting) { m.Dismissed = nil }, widgets.Attention, "丙与乙"},
		{"moved after the draw", func(m *panel.Meeting) {
			m.Draws = []panel.Draw{{Kind: panel.DrawOrder, Listed: []panel.Person{{ID: 2, Name: "乙"}, {ID: 1, Name: "甲"}}, Order: []int{1, 2}}}
		}, widgets.Attention, "与抽签结果不同"},
		{"as drawn", func(m *panel.Meeting) {
			m.Draws = []panel.Draw{{Kind: panel.DrawOrder, Seed: "8421", Listed: []panel.Person{{ID: 2, Name: "乙"}, {ID: 1, Name: "甲"}}, Order: []int{2, 1}}}
		}, widgets.Good, "8421"},
	} {
		m := meeting()
		c.change(&m)
		found := false
		for _, line := range prepared(m, panel.Opening{No: 1}) {
			found = found || line.tone == c.tone && strings.Contains(line.text, c.says)
		}
		if !found {
			t.Errorf("%s: %+v, want %q", c.name, prepared(m, panel.Opening{No: 1}), c.says)
		}
	}
	if lines := prepared(meeting(), panel.Opening{No: 2}); len(lines) != 0 {
		t.Errorf("before a run-off: %+v", lines)
	}
}
