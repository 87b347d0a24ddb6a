package rehearsal_test

import (
	"reflect"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/rehearsal"
	"expertpanel/store/storetest"
)

// prepared is the round that a script makes.
func prepared(t *testing.T, script string) panel.Round {
	t.Helper()
	s, err := rehearsal.Read([]byte(script))
	if err != nil {
		t.Fatal(err)
	}
	st := storetest.Open(t, store.Options{})
	if _, err := s.Prepare(st, panel.Round{Year: 2027, Practice: true}); err != nil {
		t.Fatal(err)
	}
	rounds, err := st.Rounds()
	if err != nil || len(rounds) != 1 {
		t.Fatalf("rounds %v, %v", rounds, err)
	}
	return rounds[0]
}

func TestAScriptTakesFromANewRoundWhatItLeavesOut(t *testing.T) {
	want := panel.NewRound(2027)
	want.ID, want.Practice = 1, true
	if got := prepared(t, "{}"); !reflect.DeepEqual(got, want) {
		t.Errorf("an empty script makes\n%+v\nwant\n%+v", got, want)
	}
	got := prepared(t, `{"round": {
		"office": {"phone": "0554-1"}, "notice": {"deadline": "2027-10-09", "attachments": ["申报表"]},
		"meeting": {"start": "14:30", "agenda": [{"what": "陈述", "presents": -1}, {"what": "投票", "minutes": 9}]},
		"award": {"subsidy": 100}, "plaque": {"issuer": "某局"}}}`)
	want.Office.Phone = "0554-1"
	want.Notice.Deadline, want.Notice.Attachments = panel.Date{Year: 2027, Month: 10, Day: 9}, []string{"申报表"}
	want.Meeting.Start = 870
	want.Meeting.Agenda = []panel.AgendaItem{{What: "陈述", Presents: panel.EachLeft}, {What: "投票", Minutes: 9}}
	want.Award.Subsidy, want.Plaque.Issuer = 100, "某局"
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the script makes\n%+v\nwant\n%+v", got, want)
	}
}
