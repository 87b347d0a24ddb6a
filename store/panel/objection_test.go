package panel

import (
	"errors"
	"testing"

	"pgregory.net/rapid"
)

// published is a meeting that recognised 1 and 2 and made them public.
func published(t testing.TB) Meeting {
	t.Helper()
	calendar := shippedCalendar(t)
	posted := date(t, "2026-11-23")
	period, err := calendar.PublicityPeriod(posted, PostedDay)
	if err != nil {
		t.Fatal(err)
	}
	m := Meeting{
		Round:      Round{ID: 1, Year: 2026, Rule: DefaultRule(), Office: Office{Bureau: DefaultBureau}},
		Candidates: []Candidate{{ID: 1, Name: "张三", Unit: "甲"}, {ID: 2, Name: "李四", Unit: "乙"}, {ID: 3, Name: "王五", Unit: "丙"}},
		Publicity:  &Publicity{Posted: posted, CountFrom: PostedDay, Period: period},
	}
	poll := Poll{ID: 1, No: 1, State: PollClosed, Candidates: []CandidateID{1, 2, 3}}
	for i := range 9 {
		poll.Present = append(poll.Present, ExpertID(i+1))
	}
	for i, agree := range []int{9, 8, 1} {
		poll.Tallies = append(poll.Tallies, Tally{Candidate: CandidateID(i + 1), Eligible: 9, Agree: agree, Oppose: 9 - agree})
	}
	m.Polls = []Poll{poll}
	return m
}

func objection(t testing.TB) Objection {
	return Objection{
		ID: 1, No: 1, By: ByPerson, Name: "赵六", Way: ByLetter, Candidate: 1, Text: "从业年限不足十年。\n附社保记录。",
		Received: date(t, "2026-11-24"), Due: date(t, "2026-12-08"),
	}
}

func TestCheckObjection(t *testing.T) {
	m := published(t)
	if err := m.CheckObjection(objection(t)); err != nil {
		t.Fatal(err)
	}
	for want, change := range map[string]func(*Objection){
		"objection_incomplete.by":        func(o *Objection) { o.By = "" },
		"objection_incomplete.name":      func(o *Objection) { o.Name = "  " },
		"objection_incomplete.way":       func(o *Objection) { o.Way = "pigeon" },
		"objection_incomplete.candidate": func(o *Objection) { o.Candidate = 3 }, // not recognised
		"objection_incomplete.text":      func(o *Objection) { o.Text = "\n" },
		"objection_incomplete.received":  func(o *Objection) { o.Received = Date{} },
		"objection_incomplete.due":       func(o *Objection) { o.Due = Date{} },
		"objection_early":                func(o *Objection) { o.Received = date(t, "2026-11-22") },
		"objection_due":                  func(o *Objection) { o.Due = date(t, "2026-11-23") },
		"objection_incomplete.outcome":   func(o *Objection) { o.Outcome = "lost" },
		"objection_incomplete.handling":  func(o *Objection) { o.Outcome = Upheld },
		"objection_incomplete.decided":   func(o *Objection) { o.Outcome, o.Handling = NotUpheld, "查无此事" },
		"objection_due.decided": func(o *Objection) {
			o.Outcome, o.Handling, o.Decided = Withdrawn, "来信撤回", date(t, "2026-11-23")
		},
		"private_use":   func(o *Objection) { o.Handling = "一行\n\ue863" },
		"bad_character": func(o *Objection) { o.Text = "一\x07" },
	} {
		o := objection(t)
		change(&o)
		var refused *Error
		if err := m.CheckObjection(o); !errors.As(err, &refused) || refused.Key() != "error."+want {
			t.Errorf("%v, want %s", err, want)
		}
	}
	nameless := objection(t)
	nameless.By, nameless.Name = Anonymously, ""
	if err := m.CheckObjection(nameless); err != nil {
		t.Errorf("an anonymous one is refused: %v", err)
	}
	m.Publicity = nil
	if err := m.CheckObjection(objection(t)); !errors.Is(err, Refuse("publicity_not_set", "")) {
		t.Errorf("without a notice: %v", err)
	}
}

func TestWhen(t *testing.T) {
	p := *published(t).Publicity
	for day, want := range map[string]Timing{
		"2026-11-22": BeforePeriod, "2026-11-23": InPeriod, "2026-11-27": InPeriod, "2026-11-28": AfterPeriod,
	} {
		if got := p.When(date(t, day)); got != want {
			t.Errorf("%s is %s, want %s", day, got, want)
		}
	}
}

func TestVerdict(t *testing.T) {
	over, last := date(t, "2026-11-28"), date(t, "2026-11-27")
	open, upheld, unfounded, second := objection(t), objection(t), objection(t), objection(t)
	upheld.Outcome, unfounded.Outcome = Upheld, NotUpheld
	second.Candidate, second.Outcome = 2, Upheld
	for name, c := range map[string]struct {
		objections []Objection
		today      Date
		want       Verdict
		confirmed  int
	}{
		"last day":      {nil, last, Running, 2},
		"nobody":        {nil, over, NoObjections, 2},
		"still handled": {[]Objection{open, unfounded}, over, BeingHandled, 2},
		"unfounded":     {[]Objection{unfounded}, over, AllHandled, 2},
		"upheld":        {[]Objection{unfounded, upheld}, over, AllHandled, 1},
		"all upheld":    {[]Objection{upheld, second}, over, NobodyIsLeft, 0},
	} {
		m := published(t)
		m.Objections = c.objections
		if got := m.Verdict(c.today); got != c.want || len(m.Confirmable()) != c.confirmed {
			t.Errorf("%s: %s with %d to confirm, want %s with %d", name, got, len(m.Confirmable()), c.want, c.confirmed)
		}
		if len(m.Recognised()) != 2 {
			t.Errorf("%s: an objection changed the count", name)
		}
	}
	m := published(t)
	m.Publicity = nil
	if got := m.Verdict(over); got != NotPosted {
		t.Errorf("without a notice: %s", got)
	}
}

func TestAnOpenObjectionHoldsCertificatesBack(t *testing.T) {
	m := published(t)
	m.Round.Plaque.Issued = date(t, "2026-12-01")
	m.Objections = []Objection{objection(t)}
	if _, err := m.CertificatesDue(); !errors.Is(err, Refuse("objections_open", "")) {
		t.Errorf("certificates with an open objection: %v", err)
	}
	m.Objections[0].Outcome = Upheld
	due, err := m.CertificatesDue()
	if err != nil || len(due) != 1 || due[0].Name != "李四" || due[0].Number != "淮职指〔2026〕001号" {
		t.Errorf("certificates after an upheld one: %+v, %v", due, err)
	}
}

func TestConfirmation(t *testing.T) {
	m := published(t)
	for day, want := range map[string]error{
		"2026-11-27": Refuse("confirmation_early", ""), "2026-11-28": nil, "": Refuse("confirmation_undated", ""),
	} {
		var d Date
		_ = d.UnmarshalText([]byte(day))
		if err := m.CheckConfirmation(Confirmation{Number: "淮人社发〔2026〕12号", Dated: d}); !errors.Is(err, want) && err != want {
			t.Errorf("dated %s: %v, want %v", day, err, want)
		}
	}
	a := Award{Candidate: 1, HandedOn: date(t, "2026-12-10"), Receiver: "孙七", Subsidy: DefaultSubsidy}
	if err := m.CheckAward(a); !errors.Is(err, Refuse("not_confirmed", "")) {
		t.Errorf("before confirmation: %v", err)
	}
	m.Confirmation = &Confirmation{Dated: date(t, "2026-12-01")}
	if err := m.CheckAward(a); err != nil {
		t.Error(err)
	}
	for want, change := range map[string]func(*Award){
		"bad_subsidy":         func(a *Award) { a.Subsidy = 0 },
		"handover_incomplete": func(a *Award) { a.Receiver = "" },
		"handover_early":      func(a *Award) { a.HandedOn = date(t, "2026-11-30") },
		"not_found":           func(a *Award) { a.Candidate = 9 },
	} {
		changed := a
		change(&changed)
		if err := m.CheckAward(changed); !errors.Is(err, Refuse(want, "")) {
			t.Errorf("%v, want %s", err, want)
		}
	}
	m.Awards = []Award{{Candidate: 2, Subsidy: 30_000_00}}
	if got := m.SubsidyTotal(); got != 80_000_00 {
		t.Errorf("total %d fen", got)
	}
}

func TestMoney(t *testing.T) {
	for fen, want := range map[int64][2]string{
		50_000_00:            {"50,000.00", "伍万元整"},
		1_500_000_00:         {"1,500,000.00", "壹佰伍拾万元整"},
		105_30:               {"105.30", "壹佰零伍元叁角整"},
		2_05:                 {"2.05", "贰元零伍分"},
		16_409_02:            {"16,409.02", "壹万陆仟肆佰零玖元零贰分"},
		100_005_00:           {"100,005.00", "壹拾万零伍元整"},
		10_000_000_000_00:    {"10,000,000,000.00", "壹佰亿元整"},
		300_000_001_00:       {"300,000,001.00", "叁亿零壹元整"},
		7:                    {"0.07", "柒分"},
		1_409_50:             {"1,409.50", "壹仟肆佰零玖元伍角整"},
		100_100_001_000_1_00: {"1,001,000,010,001.00", ""},
	} {
		if got := Yuan(fen); got != want[0] {
			t.Errorf("%d fen in figures is %s, want %s", fen, got, want[0])
		}
		if got := CapitalYuan(fen); want[1] != "" && got != want[1] {
			t.Errorf("%d fen in capitals is %s, want %s", fen, got, want[1])
		}
	}
	for text, want := range map[string]int64{
		"50000": 50_000_00, "50,000.00元": 50_000_00, "￥3.5": 350, " 12 000 ": 12_000_00, "0.01": 1,
		"": 0, "5万": 0, "-3": 0, "0": 0, "1.234": 0, "999999999999999": 0, ".5": 0,
	} {
		if got, err := ParseYuan(text); got != want || (err == nil) != (want > 0) {
			t.Errorf("%q is %d fen, %v; want %d", text, got, err, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		fen := rapid.Int64Range(1, MostSubsidy).Draw(t, "fen")
		if back, err := ParseYuan(Yuan(fen)); err != nil || back != fen {
			t.Fatalf("%d is read back as %d, %v", fen, back, err)
		}
		if back := readCapitals(CapitalYuan(fen)); back != fen {
			t.Fatalf("%s is read back as %d, want %d", CapitalYuan(fen), back, fen)
		}
	})
}

// readCapitals reads what CapitalYuan writes, digit by digit.
func readCapitals(text string) int64 {
	var total, group, digit int64
	places := map[rune]int64{'仟': 1000, '佰': 100, '拾': 10}
	for _, r := range text {
		for value, d := range capitalDigits {
			if string(r) == d {
				digit = int64(value)
			}
		}
		switch r {
		case '仟', '佰', '拾':
			group, digit = group+digit*places[r], 0
		case '亿', '万':
			total, group, digit = total+(group+digit)*map[rune]int64{'亿': 1_0000_0000, '万': 1_0000}[r], 0, 0
		case '元':
			total, group, digit = (total+group+digit)*100, 0, 0
		case '角':
			total, digit = total+digit*10, 0
		case '分':
			total, digit = total+digit, 0
		}
	}
	return total
}

func TestSafeName(t *testing.T) {
	for name, want := range map[string]string{
		"来信.pdf": "来信.pdf", `C:\文件\举报.jpg`: "举报.jpg", "/a/b/c.png": "c.png", "a<b>|?.pdf": "a_b___.pdf",
		"CON.txt": "_CON.txt", "nul": "_nul", ".pdf": "附件.pdf", "": "附件", "...": "附件", "甲\u202e乙.pdf": "甲_乙.pdf", "x. ": "x",
	} {
		if got := SafeName(name); got != want {
			t.Errorf("%q becomes %q, want %q", name, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		name := SafeName(rapid.String().Draw(t, "name"))
		if name == "" || len(name) > 140 || name != SafeName(name) {
			t.Fatalf("%q, and again %q", name, SafeName(name))
		}
	})
}
