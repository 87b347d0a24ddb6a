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

func TestWhatThePrintedCountsGiveAwayIsSaidBefore(t *testing.T) {
	m := votetest.Before()
	o, err := m.Opening()
	if err != nil {
		t.Fatal(err)
	}
	if got := risks(m, o); len(got) != 1 || got[0].tone != widgets.Neutral || !strings.Contains(got[0].text, "可改为只列是否通过") {
		t.Errorf("of a panel of nine it says %+v", got)
	}
	m.Round.Printing = panel.PrintPassed
	if got := risks(m, o); len(got) != 0 {
		t.Errorf("when only the passed are printed it says %+v", got)
	}
	m.Round.Printing, m.Round.Rule.Quorum = panel.PrintCounts, panel.QuorumPanel
	for i := range 8 {
		m.Recusals = append(m.Recusals, panel.Recusal{Expert: panel.ExpertID(i + 1), Candidate: 1})
	}
	if o, err = m.Opening(); err != nil {
		t.Fatal(err)
	}
	if got := risks(m, o); len(got) == 0 || got[0].tone != widgets.Attention || !strings.Contains(got[0].text, "欧阳契：只有褚春一位专家") {
		t.Errorf("of a candidate with one voter it says %+v", got)
	}
}

func TestAPollThatIsHeldAgainIsNoRunoff(t *testing.T) {
	for name, tt := range map[string]struct {
		m    panel.Meeting
		says string
	}{
		"run-off":             {votetest.Tie(), "同票再投：张岫、陈思敏，余 1 个名额"},
		"void":                {votetest.Void(), "第一轮作废：发出表决票 9 张，收回 10 张。这一轮不计票"},
		"run-off after void":  {votetest.VoidThenTie(), "同票再投：张岫、陈思敏，余 1 个名额"},
		"void run-off, again": {voidRunoff(), "第二轮作废：有一种表决票收回的多于发出的。这一轮不计票"},
	} {
		o, err := tt.m.Opening()
		if err != nil {
			t.Fatal(err)
		}
		if got := before(tt.m, o)[0].text; !strings.HasPrefix(got, tt.says) {
			t.Errorf("%s: it says %q", name, got)
		}
	}
}

// voidRunoff is a run-off on paper that was void, though as many ballots came
// back in all as were issued.
func voidRunoff() panel.Meeting {
	m := votetest.Final()
	m.Polls[1].State, m.Polls[1].Tallies = panel.PollVoid, nil
	m.Trail = append(m.Trail, panel.Act{Kind: panel.ActVoided, Facts: `{"poll":2,"issued":9,"returned":9}`})
	return m
}
