package panel

import (
	"errors"
	"reflect"
	"testing"
)

func TestDocumentNumbersAreReadAsTheyAreTyped(t *testing.T) {
	const want = "淮人社秘〔2026〕12号"
	for _, text := range []string{
		want, "淮人社秘[2026]12号", "淮人社秘（2026）第12号", "淮人社秘【2026】012号", " 淮人社秘 ﹝２０２６年﹞ １２ ", "淮人社秘［2026］12",
	} {
		got := ReadDocumentNumber(text)
		if got != want || CheckDocumentNumber(got) != nil {
			t.Errorf("%q is read as %q", text, got)
		}
	}
	for _, text := range []string{"2026-12", "淮人社秘2026年12号", "淮人社秘〔26〕12号", "淮人社秘〔2026〕0号", "〔2026〕12号", "淮人社秘〔2026〕12号附件"} {
		if got := ReadDocumentNumber(text); got != text || !errors.Is(CheckDocumentNumber(got), Refuse("bad_document_number", "")) {
			t.Errorf("%q is read as %q", text, got)
		}
	}
	if CheckDocumentNumber("") != nil {
		t.Error("a number that is not given is refused")
	}
}

func TestTimesAreReadAsTheyAreTyped(t *testing.T) {
	for text, want := range map[string]string{"14:30": "14:30", " 9：05": "09:05", "14时30分": "14:30", "8.00": "08:00", "": ""} {
		if got, err := ParseTimeOfDay(text); err != nil || got.String() != want {
			t.Errorf("%q is %s: %v", text, got, err)
		}
	}
	for _, text := range []string{"24:00", "14", "14:60", "下午2点", "1430"} {
		if got, err := ParseTimeOfDay(text); !errors.Is(err, Refuse("bad_time", "")) {
			t.Errorf("%q is %s: %v", text, got, err)
		}
	}
}

func TestImpossibleRoundsAreRefused(t *testing.T) {
	for want, change := range map[string]func(*Round){
		"round_incomplete":    func(r *Round) { r.Title = "  " },
		"bad_document_number": func(r *Round) { r.Notice.Number = "第12号" },
		"bad_time":            func(r *Round) { r.Meeting.Start = 1440 },
		"bad_minutes":         func(r *Round) { r.Meeting.Presentation = 241 },
		"bad_agenda":          func(r *Round) { r.Meeting.Agenda[0].Minutes = 601 },
		"bad_subsidy":         func(r *Round) { r.Award.Subsidy = -1 },
		"bad_rule":            func(r *Round) { r.Rule.MinExperts = 6 },
		"private_use":         func(r *Round) { r.Meeting.Excused = "王\ue863" },
		"bad_character":       func(r *Round) { r.Notice.Quota = "第一行\n第二\x00行" },
		"bad_order":           func(r *Round) { r.Notice.Deadline, r.Meeting.Date = Date{2026, 11, 30}, Date{2026, 11, 20} },
	} {
		r := NewRound(2026)
		r.Notice.Quota = "第一段。\n第二段。"
		if err := r.Check(); err != nil {
			t.Fatalf("a new round: %v", err)
		}
		change(&r)
		if err := r.Check(); !errors.Is(err, Refuse(want, "")) {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func TestTheNextRoundKeepsWhatDoesNotBelongToAYear(t *testing.T) {
	r := NewRound(2026)
	r.ID, r.RuleFrozen, r.PINSet = 3, true, true
	r.Rule.Seats, r.Method = 4, MethodPaper
	r.Office.Phone, r.Office.DocumentNumber = "0554-1", "淮人社秘〔2026〕12号"
	r.Notice.Number, r.Notice.Issued, r.Notice.Deadline, r.Notice.Contact = "淮人社秘〔2026〕8号", Date{2026, 9, 1}, Date{2026, 10, 9}, "许某"
	r.Meeting.Date, r.Meeting.Place, r.Meeting.Excused = Date{2026, 11, 20}, "会议室", "某人"
	r.Award.CopiedTo, r.Award.Subsidy = "市财政局", 4_000_000
	r.Plaque.Issued = Date{2026, 12, 1}

	want := r
	want.ID, want.Year, want.RuleFrozen, want.PINSet = 0, 2027, false, false
	want.Title = "2027年度淮南市职业指导大师工作室评审"
	want.Office.DocumentNumber, want.Notice.Number = "", ""
	want.Notice.Issued, want.Notice.Deadline, want.Meeting.Date = Date{}, Date{}, Date{}
	want.Plaque.Issued, want.Meeting.Excused = Date{}, ""
	got := r.Next(2027)
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the next round is\n%+v\nwant\n%+v", got, want)
	}
	got.Meeting.Agenda[0].What = "别的"
	if r.Meeting.Agenda[0].What == "别的" {
		t.Error("both rounds share one agenda")
	}
}
