package vote

import (
	"slices"
	"strings"
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/vote/votetest"
	"expertpanel/ui/widgets"
)

func checksOf(t *testing.T, change func(*panel.Rule)) []check {
	t.Helper()
	m := votetest.Before()
	change(&m.Round.Rule)
	o, err := m.Opening()
	if err != nil {
		t.Fatal(err)
	}
	return before(m, o)
}

func TestASinglePollHasNoRunoff(t *testing.T) {
	checks := checksOf(t, func(r *panel.Rule) { r.MaxPolls = 1 })
	said := func(part string) bool {
		return slices.ContainsFunc(checks, func(c check) bool { return strings.Contains(c.text, part) })
	}
	if said("同票再投") || !said("只表决一轮，末位同票不作结论") {
		t.Errorf("checks are %+v", checks)
	}
}

func TestARuleThatNobodyCanPassIsSaid(t *testing.T) {
	checks := checksOf(t, func(r *panel.Rule) { r.Threshold, r.Strict = panel.Fraction{Num: 1, Den: 1}, true })
	if !slices.ContainsFunc(checks, func(c check) bool {
		return c.tone == widgets.Attention && strings.Contains(c.text, "没有人能通过")
	}) {
		t.Errorf("checks are %+v", checks)
	}
}
