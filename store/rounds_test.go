package store

import (
	"database/sql"
	"io/fs"
	"path/filepath"
	"reflect"
	"testing"

	"expertpanel/store/panel"
)

// full is a round with every field filled.
func full() panel.Round {
	r := panel.NewRound(2026)
	r.Office = panel.Office{
		Bureau: "某局", Mark: "某局文件", Centre: "某中心", Printer: "某局办公室", Department: "某科", Phone: "1", Address: "某路",
		PostCode: "232001", Email: "a@b.example", Portal: "网站", DocumentNumber: "某人社秘〔2026〕12号",
	}
	r.Notice = panel.RoundNotice{
		Number: "某人社秘〔2026〕8号", Issued: panel.Date{Year: 2026, Month: 9, Day: 1}, Addressees: "各局", Quota: "两个。\n各一个。",
		Deadline: panel.Date{Year: 2026, Month: 10, Day: 9}, SendTo: "某科", Contact: "某人", Phone: "2", Attachments: []string{"申报表"}, CopiedTo: "省厅",
	}
	r.Meeting = panel.Venue{
		Date: panel.Date{Year: 2026, Month: 11, Day: 20}, Place: "会议室", Start: 870, Chair: "甲", Scrutineer: "乙", Teller: "丙", Caller: "丁",
		Recorder: "戊", Observers: "己", Excused: "庚", Presentation: 8, Agenda: []panel.AgendaItem{{What: "陈述", Presents: panel.EachLeft}},
	}
	r.Award = panel.AwardSpec{Addressees: "各局", CopiedTo: "省厅", Subsidy: 4_000_000}
	r.Plaque = panel.PlaqueSpec{WidthMM: 500, HeightMM: 300, Issuer: "某局", Issued: panel.Date{Year: 2026, Month: 12, Day: 1}}
	return r
}

func TestEveryFieldOfARoundIsKept(t *testing.T) {
	s, err := Open(t.TempDir(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	want := full()
	if want.ID, err = s.CreateRound(want); err != nil {
		t.Fatal(err)
	}
	for range 2 { // as created, then as changed
		rounds, err := s.Rounds()
		if err != nil || len(rounds) != 1 || !reflect.DeepEqual(rounds[0], want) {
			t.Fatalf("kept %+v, %v\nwant %+v", rounds, err, want)
		}
		want.Notice, want.Award = panel.RoundNotice{Contact: "另一人"}, panel.AwardSpec{Addressees: "另一局"}
		want.Office.Portal, want.Meeting.Agenda, want.Plaque.Issuer = "另一网站", nil, "另一局"
		if err := s.ChangeRound(want); err != nil {
			t.Fatal(err)
		}
	}
}

// TestWhatOlderVersionsKeptOfARoundIsRead migrates a round of the third version.
func TestWhatOlderVersionsKeptOfARoundIsRead(t *testing.T) {
	dir := t.TempDir()
	db, err := sql.Open("sqlite", "file:"+filepath.Join(dir, DatabaseName)+"?_pragma=foreign_keys(0)")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"0001_meeting", "0002_ballot_rights", "0003_signing_key"} {
		script, err := fs.ReadFile(migrationFiles, "migrations/"+name+".sql")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := db.Exec(string(script)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := db.Exec(`PRAGMA user_version = 3;
		INSERT INTO signing_key VALUES (1, zeroblob(32));
		INSERT INTO round (id, year, title, rule, office, venue, plaque) VALUES (1, 2026, '评审', '{"min_experts":7,"threshold":"2/3"}',
			'{"Bureau":"某局","Department":"某科","Phone":"1","Address":"某路","PostCode":"232001","Email":"a@b.example","DocumentNumber":"某人社秘〔2026〕12号"}',
			'{"Date":"2026-11-20","Place":"会议室"}', '{"WidthMM":500,"HeightMM":300,"Issuer":"某局","Issued":"2026-12-01"}')`); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	s, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	rounds, err := s.Rounds()
	if err != nil || len(rounds) != 1 {
		t.Fatalf("rounds %v, %v", rounds, err)
	}
	r, want := rounds[0], full()
	want.Office.Mark, want.Office.Centre, want.Office.Printer, want.Office.Portal = "", "", "", ""
	if r.Office != want.Office || r.Plaque != want.Plaque || r.Meeting.Date != want.Meeting.Date || r.Meeting.Place != want.Meeting.Place {
		t.Errorf("kept %+v", r)
	}
	if r.Award.Subsidy != panel.DefaultSubsidy {
		t.Errorf("the subsidy is %d", r.Award.Subsidy)
	}
}
