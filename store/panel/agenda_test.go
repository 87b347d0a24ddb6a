package panel

import (
	"errors"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

func TestAgendasAreReadAsTheyAreTyped(t *testing.T) {
	got, err := ParseAgenda("主持人宣布开会 5\n\n　宣读规则　10分钟\n申报人陈述 12人\r\n午间休息 90 分\n第 2 阶段 申报人陈述  每人\n计票 15分")
	want := []AgendaItem{
		{What: "主持人宣布开会", Minutes: 5},
		{What: "宣读规则", Minutes: 10},
		{What: "申报人陈述", Presents: 12},
		{What: "午间休息", Minutes: 90},
		{What: "第 2 阶段 申报人陈述", Presents: EachLeft},
		{What: "计票", Minutes: 15},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v", got, err)
	}
	for _, text := range []string{"宣布开会", "每人", "5", "休息 601", "计票 5\n宣布\n", "宣布5", "一\x00 5"} {
		if got, err := ParseAgenda(text); !errors.Is(err, Refuse("bad_agenda", "")) {
			t.Errorf("%q is %+v, %v", text, got, err)
		}
	}
}

func FuzzParseAgenda(f *testing.F) {
	f.Add(FormatAgenda(DefaultAgenda()))
	f.Add("a 1\nb 每人\nc 3人")
	f.Fuzz(func(t *testing.T, text string) {
		items, err := ParseAgenda(text)
		if err != nil {
			return
		}
		again, err := ParseAgenda(FormatAgenda(items))
		if err != nil || !reflect.DeepEqual(again, items) {
			t.Errorf("%q is %+v and then %+v: %v", text, items, again, err)
		}
	})
}

// The times of an agenda follow one another without gap, every candidate has
// one turn, in order, and each turn takes the same.
func TestTimetable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := Meeting{Round: NewRound(2026)}
		v := &m.Round.Meeting
		v.Start = TimeOfDay(rapid.IntRange(480, 600).Draw(t, "start"))
		v.Presentation = rapid.IntRange(1, 10).Draw(t, "presentation")
		for i := range rapid.IntRange(1, 40).Draw(t, "candidates") {
			m.Candidates = append(m.Candidates, Candidate{ID: CandidateID(i + 1)})
		}
		m.Candidates[0].Excluded = rapid.SampledFrom([]string{"", "材料不全"}).Draw(t, "excluded")
		first := rapid.IntRange(1, 50).Draw(t, "first")
		v.Agenda = []AgendaItem{{What: "开会", Minutes: 5}, {What: "陈述", Presents: first}, {What: "休息", Minutes: 60}, {What: "陈述", Presents: EachLeft}, {What: "投票", Minutes: 20}}
		sessions, err := m.Timetable()
		if err != nil {
			t.Fatal(err)
		}
		now, turns := v.Start, m.Standing()
		var items []int
		for _, s := range sessions {
			if s.Candidate == 0 {
				items = append(items, s.Item)
				if s.From != now {
					t.Fatalf("item %d begins at %s, not at %s", s.Item, s.From, now)
				}
				if v.Agenda[s.Item].Presents == 0 || s.From == s.To {
					now = s.To
				}
				continue
			}
			if s.Candidate != turns[0].ID || s.From != now || s.To != now+TimeOfDay(v.Presentation) {
				t.Fatalf("%+v at %s, %d left", s, now, len(turns))
			}
			turns, now = turns[1:], s.To
		}
		if len(turns) > 0 || !reflect.DeepEqual(items, []int{0, 1, 2, 3, 4}) {
			t.Fatalf("without a turn %v, items %v", turns, items)
		}
		if want := v.Start + TimeOfDay(85+len(m.Standing())*v.Presentation); now != want {
			t.Fatalf("over at %s, want %s", now, want)
		}
	})
}

func TestTimetablesThatCanNotBe(t *testing.T) {
	for want, change := range map[string]func(*Meeting){
		"items":        func(m *Meeting) { m.Round.Meeting.Agenda = nil },
		"start":        func(m *Meeting) { m.Round.Meeting.Start = 0 },
		"presentation": func(m *Meeting) { m.Round.Meeting.Presentation = 0 },
		"turns":        func(m *Meeting) { m.Round.Meeting.Agenda[2].Presents = 1 },
	} {
		m := Meeting{Round: NewRound(2026), Candidates: make([]Candidate, 2)}
		m.Round.Meeting.Start = 870
		if _, err := m.Timetable(); err != nil {
			t.Fatal(err)
		}
		change(&m)
		if _, err := m.Timetable(); !errors.Is(err, Refuse("agenda_incomplete", want)) {
			t.Errorf("%v, want %s", err, want)
		}
	}
	m := Meeting{Round: NewRound(2026), Candidates: make([]Candidate, 60)}
	m.Round.Meeting.Start = 870
	if _, err := m.Timetable(); !errors.Is(err, Refuse("agenda_too_long", "")) {
		t.Errorf("a meeting beyond midnight: %v", err)
	}
}
