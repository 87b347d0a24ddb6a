package panel

import (
	"encoding/json"
	"errors"
	"testing"
)

func TestRequired(t *testing.T) {
	for _, c := range []struct {
		threshold string
		strict    bool
		base      int
		want      int
	}{
		{"2/3", false, 7, 5},
		{"2/3", false, 9, 6},
		{"1/2", true, 7, 4},
		{"1/2", true, 8, 5},
		{"1/2", false, 8, 4},
		{"1/1", false, 7, 7},
		{"2/3", true, 9, 7},
		{"2/3", false, 0, 0},
		{"3/4", false, 10, 8},
		{"1/3", false, 7, 3},
		{"999999/1000000", false, 15, 15},
	} {
		f, err := ParseFraction(c.threshold)
		if err != nil {
			t.Fatal(err)
		}
		r := DefaultRule()
		r.Threshold, r.Strict = f, c.strict
		if got := r.Required(c.base); got != c.want {
			t.Errorf("%s of %d, strict %v: %d, want %d", c.threshold, c.base, c.strict, got, c.want)
		}
	}
}

func TestRuleRefusals(t *testing.T) {
	if err := DefaultRule().Validate(); err != nil {
		t.Fatalf("the default rule is refused: %v", err)
	}
	for field, spoil := range map[string]func(*Rule){
		"min_experts": func(r *Rule) { r.MinExperts = 6 },
		"quorum":      func(r *Rule) { r.Quorum = "most" },
		"threshold":   func(r *Rule) { r.Threshold = Fraction{3, 2} },
		"base":        func(r *Rule) { r.Base = "" },
		"max_agree":   func(r *Rule) { r.MaxAgree = -1 },
		"seats":       func(r *Rule) { r.Seats = -1 },
		"rank_by":     func(r *Rule) { r.RankBy = "name" },
		"tie":         func(r *Rule) { r.Tie = "lot" },
		"max_polls":   func(r *Rule) { r.MaxPolls = 10 },
	} {
		r := DefaultRule()
		spoil(&r)
		if err := r.Validate(); !errors.Is(err, Refuse("bad_rule", field)) {
			t.Errorf("%s: %v, want bad_rule", field, err)
		}
	}
	for _, f := range []Fraction{{0, 1}, {-1, 2}, {1, 0}, {2, -3}, {4, 3}} {
		if f.IsShare() {
			t.Errorf("%v passes as a share", f)
		}
	}
	for _, text := range []string{"", "2", "2/", "/3", "a/b", "2/3/4", "0.5"} {
		if _, err := ParseFraction(text); !errors.Is(err, Refuse("bad_rule", "threshold")) {
			t.Errorf("%q: %v, want bad_rule", text, err)
		}
	}
}

func TestRuleKeepsItsFormInJSON(t *testing.T) {
	data, err := json.Marshal(DefaultRule())
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"min_experts":7,"quorum":"candidate","threshold":"2/3","strict":false,"base":"present",` +
		`"abstain":true,"max_agree":0,"seats":0,"rank_by":"agree","tie":"runoff","max_polls":3}`
	if string(data) != want {
		t.Errorf("rule is\n%s, want\n%s", data, want)
	}
	var back Rule
	if err := json.Unmarshal(data, &back); err != nil || back != DefaultRule() {
		t.Errorf("read back %+v, %v", back, err)
	}
}

func TestThresholdInWords(t *testing.T) {
	for f, want := range map[Fraction]string{{2, 3}: "三分之二", {1, 2}: "半数", {1, 1}: "全部", {3, 5}: "五分之三", {11, 20}: "20分之11"} {
		if got := f.Chinese(); got != want {
			t.Errorf("%v is %s, want %s", f, got, want)
		}
	}
}

func TestCompleteBallot(t *testing.T) {
	paper := Paper{Candidates: []CandidateID{1, 2, 3}}
	r := DefaultRule()
	got, err := r.Complete(paper, Ballot{1: Agree, 3: Oppose})
	if err != nil || got[1] != Agree || got[2] != Abstain || got[3] != Oppose || len(got) != 3 {
		t.Errorf("completed to %v, %v", got, err)
	}
	for _, c := range []struct {
		code   string
		change func(*Rule)
		ballot Ballot
	}{
		{"recused", nil, Ballot{4: Agree}},
		{"bad_choice", nil, Ballot{1: 'x'}},
		{"bad_choice", nil, Ballot{1: Invalid}},
		{"abstain_not_allowed", func(r *Rule) { r.Abstain = false }, Ballot{1: Agree, 2: Agree}},
		{"abstain_not_allowed", func(r *Rule) { r.Abstain = false }, Ballot{1: Agree, 2: Agree, 3: Abstain}},
		{"too_many_agree", func(r *Rule) { r.MaxAgree = 1 }, Ballot{1: Agree, 2: Agree}},
	} {
		r := DefaultRule()
		if c.change != nil {
			c.change(&r)
		}
		if _, err := r.Complete(paper, c.ballot); !errors.Is(err, Refuse(c.code, "")) {
			t.Errorf("%v: %v, want %s", c.ballot, err, c.code)
		}
	}
}

func TestCheckText(t *testing.T) {
	if err := CheckText("张𬱖", "㛃䶮𬭎𣲗㺿", "阿依古丽·买买提"); err != nil {
		t.Errorf("rare hanzi are refused: %v", err)
	}
	for text, code := range map[string]string{"王\uE863": "private_use", "李\U000F0000": "private_use", "赵\x07": "bad_character", "钱\n": "bad_character", "孙\u200b": "bad_character", "李😀": "bad_character", "周\ufe0f": "bad_character"} {
		if err := CheckText(text); !errors.Is(err, Refuse(code, "")) {
			t.Errorf("%q: %v, want %s", text, err, code)
		}
	}
}
