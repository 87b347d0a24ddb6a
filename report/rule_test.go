package report

import (
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

func TestArithmeticIsThatOfTheRule(t *testing.T) {
	for _, c := range []struct {
		threshold panel.Fraction
		strict    bool
		bases     []int
		want      string
	}{
		{panel.Fraction{Num: 2, Den: 3}, false, []int{9, 7}, "需得票：基数9，9×2÷3＝6，需得6票；基数7，7×2÷3＝4余2，向上取整，需得5票。"},
		{panel.Fraction{Num: 1, Den: 2}, true, []int{8, 7}, "需得票：基数8，8×1÷2＝4，须多于此数，需得5票；基数7，7×1÷2＝3余1，须多于此数，需得4票。"},
		{panel.Fraction{Num: 1, Den: 1}, false, []int{9}, "需得票：基数9，9×1÷1＝9，需得9票。"},
	} {
		r := panel.DefaultRule()
		r.Threshold, r.Strict = c.threshold, c.strict
		if got := arithmetic(r, c.bases); got != c.want {
			t.Errorf("%s", got)
		}
	}
}

// Each setting of a rule shows in the words: two rules that decide otherwise
// never read the same.
func TestEverySettingIsInTheWords(t *testing.T) {
	base := panel.DefaultRule()
	base.Seats = 3
	seen := map[string]string{strings.Join(ruleInWords(base), ""): "default"}
	for name, change := range map[string]func(*panel.Rule){
		"min_experts": func(r *panel.Rule) { r.MinExperts = 9 },
		"quorum":      func(r *panel.Rule) { r.Quorum = panel.QuorumPanel },
		"threshold":   func(r *panel.Rule) { r.Threshold = panel.Fraction{Num: 3, Den: 5} },
		"all":         func(r *panel.Rule) { r.Threshold = panel.Fraction{Num: 1, Den: 1} },
		"strict":      func(r *panel.Rule) { r.Strict = true },
		"cast":        func(r *panel.Rule) { r.Base = panel.BaseCast },
		"expressed":   func(r *panel.Rule) { r.Base = panel.BaseExpressed },
		"abstain":     func(r *panel.Rule) { r.Abstain = false },
		"max_agree":   func(r *panel.Rule) { r.MaxAgree = 3 },
		"seats":       func(r *panel.Rule) { r.Seats = 4 },
		"no seats":    func(r *panel.Rule) { r.Seats = 0 },
		"rank_by":     func(r *panel.Rule) { r.RankBy = panel.RankByRate },
		"none":        func(r *panel.Rule) { r.Tie = panel.TieNone },
		"all tied":    func(r *panel.Rule) { r.Tie = panel.TieAll },
		"max_polls":   func(r *panel.Rule) { r.MaxPolls = 2 },
	} {
		r := base
		change(&r)
		words := strings.Join(ruleInWords(r), "")
		if other, same := seen[words]; same {
			t.Errorf("%s reads like %s: %s", name, other, words)
		}
		seen[words] = name
	}
}

func TestWordsOfEdges(t *testing.T) {
	once, all := panel.DefaultRule(), panel.DefaultRule()
	once.Seats, once.MaxPolls = 3, 1
	all.Strict, all.Threshold = true, panel.Fraction{Num: 1, Den: 1}
	for _, c := range []struct {
		rule      panel.Rule
		want, not string
	}{
		{once, "表决只进行一轮，末位同票且名额不足的，不作结论。", "再次表决"},
		{all, "同意票超过全部基数为通过。", "达到"},
		{all, "没有申报人能够通过。", "达到"},
		{panel.DefaultRule(), "收回的选票不少于7张，对其表决方为有效；不足的为未达法定人数。", "表决票"},
	} {
		words := strings.Join(ruleInWords(c.rule), "")
		if !strings.Contains(words, c.want) || strings.Contains(words, c.not) {
			t.Errorf("want %s and not %s: %s", c.want, c.not, words)
		}
	}
	all.Strict = false
	if words := strings.Join(ruleInWords(all), ""); strings.Contains(words, "没有申报人能够通过") {
		t.Errorf("everybody for it is enough: %s", words)
	}
}

func TestPeriodSaysWhenDaysDoNotCount(t *testing.T) {
	days := func(texts ...string) panel.Publicity {
		var p panel.Publicity
		for _, s := range texts {
			d, err := panel.ParseDate(s)
			if err != nil {
				t.Fatal(err)
			}
			p.Period.Days = append(p.Period.Days, d)
		}
		return p
	}
	for want, p := range map[string]panel.Publicity{
		"公示时间为5个工作日：2026年11月23日至2026年11月27日。":               days("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"),
		"公示时间为5个工作日：2026年9月28日至2026年10月9日（休息日和法定节假日不计算在内）。": days("2026-09-28", "2026-09-29", "2026-09-30", "2026-10-08", "2026-10-09"),
	} {
		m := reporttest.Small()
		p.Posted = p.Period.First()
		m.Publicity = &p
		text, err := NoticeText(m)
		if err != nil || !strings.Contains(text, want) {
			t.Errorf("%v: %s, want %s", err, text, want)
		}
	}
}
