package round_test

import (
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui/round"
	"expertpanel/ui/screen"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// place is the part of the window that screens have beside the shell's steps.
var place = fyne.NewSize(1048, 800)

func sample() panel.Round {
	rule := panel.DefaultRule()
	rule.Seats = 3
	usual := panel.NewRound(2026)
	return panel.Round{
		Notice: panel.RoundNotice{
			Number: "淮人社秘〔2026〕8号", Issued: panel.Date{Year: 2026, Month: 10, Day: 12}, Deadline: panel.Date{Year: 2026, Month: 11, Day: 6},
			Addressees: usual.Notice.Addressees, Contact: "许文静", CopiedTo: "省人力资源和社会保障厅，市教育体育局", Attachments: usual.Notice.Attachments,
			Quota: "全市认定市级职业指导大师工作室不超过3个。\n各县（区）推荐不超过1个，在淮各高校推荐不超过1个。",
		},
		Award: usual.Award,
		Year:  2026, Title: "2026年度淮南市职业指导大师工作室评审", Rule: rule,
		Office: panel.Office{
			Bureau: "淮南市人力资源和社会保障局", Department: "就业促进与失业保险科", Phone: "0554-6666666",
			Address: "淮南市山南新区和风大街88号", PostCode: "232001", Email: "hnjy@example.cn", DocumentNumber: "淮人社秘〔2026〕12号",
		},
		Meeting: panel.Venue{Date: panel.Date{Year: 2026, Month: 11, Day: 23}, Place: "市人社局三楼第一会议室", Start: 870, Presentation: 10, Chair: "周正清", Agenda: panel.DefaultAgenda()},
		Plaque:  panel.PlaqueSpec{WidthMM: 600, HeightMM: 400, Issuer: "淮南市人力资源和社会保障局", Issued: panel.Date{Year: 2026, Month: 12, Day: 1}},
	}
}

func TestPictures(t *testing.T) { uitest.Pictures(t, "round", filled) }

func TestFrozenRulePicture(t *testing.T) {
	b := uitest.NewBench(t, fyne.NewSize(1048, 1200))
	s := round.New(b.Host, storetest.Open(t, store.Options{}))
	r := sample()
	r.ID, r.RuleFrozen = 1, true
	s.Show(panel.Meeting{Round: r})
	b.Put(s)
	uitest.Golden(t, "round-frozen", b.Host.Window)
}

func TestNewRoundIsSavedAndShown(t *testing.T) {
	b := uitest.NewBench(t, place)
	data := storetest.Open(t, store.Options{})
	s := round.New(b.Host, data)
	b.Put(s)
	s.Show(panel.Meeting{Round: panel.NewRound(2026)})
	uitest.Golden(t, "round-new", b.Host.Window)
	s.Advance()
	rounds, err := data.Rounds()
	if err != nil || len(rounds) != 1 || rounds[0].Title != sample().Title {
		t.Fatalf("rounds %+v, error %v, failed %v", rounds, err, b.Failed)
	}
	if len(b.Opened) != 1 || len(b.Went) != 1 || b.Went[0] != screen.Candidates {
		t.Errorf("opened %v, went to %v", b.Opened, b.Went)
	}
}

func TestRefusalsAreSaidBesideTheirFields(t *testing.T) {
	b := uitest.NewBench(t, fyne.NewSize(1048, 1100))
	data := storetest.Open(t, store.Options{})
	s := round.New(b.Host, data)
	r := sample()
	r.Rule.MinExperts, r.Rule.Seats = 6, 0
	r.Title, r.Meeting.Date = "", panel.Date{}
	s.Show(panel.Meeting{Round: panel.Round{ID: 1, Year: 2026, Rule: r.Rule}})
	b.Put(s)
	for range 4 { // the primary button, the year, the title, the date
		b.Host.Window.Canvas().FocusNext()
	}
	b.Host.Window.Canvas().Focused().(interface{ SetText(string) }).SetText("11月23日")
	s.Advance()
	uitest.Golden(t, "round-refused", b.Host.Window)
	if len(b.Went) != 0 || len(b.Failed) != 0 {
		t.Errorf("went to %v, failed %v", b.Went, b.Failed)
	}
}

// A poll that opens while something is typed fixes the rule and nothing else.
func TestTheFixedRuleTakesThePlaceOfATypedOne(t *testing.T) {
	b := uitest.NewBench(t, fyne.NewSize(1048, 1200))
	data := storetest.Open(t, store.Options{})
	r := sample()
	id, err := data.CreateRound(r)
	if err != nil {
		t.Fatal(err)
	}
	r.ID = id
	s := round.New(b.Host, data)
	s.Show(panel.Meeting{Round: r})
	b.Put(s)
	entry(t, s, "3").SetText("5")
	entry(t, s, r.Title).SetText("改过的名称")
	if !s.Unsaved() {
		t.Fatal("nothing is unsaved after typing")
	}
	r.RuleFrozen = true
	s.Show(panel.Meeting{Round: r})
	if seats := entry(t, s, "3"); !seats.Disabled() { // the default, not the 5 that was typed
		t.Error("the rule can still be typed over")
	}
	s.Advance()
	saved, err := data.Meeting(id)
	if err != nil || saved.Round.Title != "改过的名称" || saved.Round.Rule.Seats != 3 {
		t.Errorf("saved %+v: %v, failed %v", saved.Round, err, b.Failed)
	}
}

// entry is the first entry that holds a text.
func entry(t *testing.T, s screen.Screen, text string) *widgets.Entry {
	t.Helper()
	for _, o := range test.LaidOutObjects(s.Object()) {
		if e, ok := o.(*widgets.Entry); ok && e.Text == text {
			return e
		}
	}
	t.Fatalf("no entry holds %q", text)
	return nil
}
