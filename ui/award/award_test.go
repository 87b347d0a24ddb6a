package award_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
	"expertpanel/ui/award"
	"expertpanel/ui/screen"
	"expertpanel/ui/uitest"
	"expertpanel/ui/vote/votetest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// fakeStore keeps what is noted in a meeting.
type fakeStore struct{ meeting panel.Meeting }

func (f *fakeStore) Confirm(_ panel.RoundID, c panel.Confirmation) error {
	f.meeting.Confirmation = &c
	return nil
}

func (f *fakeStore) TakeBackConfirmation(panel.RoundID) error {
	f.meeting.Confirmation = nil
	return nil
}

func (f *fakeStore) NoteAwards(_ panel.RoundID, awards ...panel.Award) error {
	f.meeting.Awards = append(f.meeting.Awards, awards...)
	return nil
}

type scene struct {
	*votetest.Shell
	*fakeStore
	screen *award.Screen
	window fyne.Window
	opened string
}

func show(t *testing.T, m panel.Meeting, size fyne.Size, months int) *scene {
	t.Helper()
	s := &scene{fakeStore: &fakeStore{meeting: m}}
	shell, host := votetest.NewShell(t, size)
	now := votetest.Now.AddDate(0, months, 0)
	host.Now = func() time.Time { return now }
	s.Shell, s.window = shell, host.Window
	s.screen = award.New(host, s.fakeStore, votetest.NewPapers(t.TempDir(), func(path string) { s.opened = path }, host.Fail))
	shell.OnChanged = func() { s.screen.Show(s.meeting) }
	host.Window.SetContent(s.screen.Object())
	shell.OnChanged()
	return s
}

func rare() panel.Meeting {
	m := votetest.Public(panel.PostedDay)
	m.Candidates[0].Name = "阿卜杜热西提·买买提明"
	m.Candidates[1].Name = "刘𫍰"
	m.Round.Plaque = panel.PlaqueSpec{WidthMM: 400, HeightMM: 600}
	return m
}

func rareFirst() panel.Meeting {
	m := votetest.Public(panel.PostedDay)
	m.Candidates[0].Name = "刘𫍰䶮"
	return m
}

func TestPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	for name, tt := range map[string]struct {
		m    panel.Meeting
		size fyne.Size
	}{
		"waiting":  {votetest.Tie(), votetest.Content},
		"public":   {votetest.Public(panel.PostedDay), votetest.Content},
		"portrait": {rare(), votetest.Content},
		"rare":     {rareFirst(), votetest.Content},
		"wide":     {votetest.Public(panel.PostedDay), votetest.Wide},
	} {
		t.Run(name, func(t *testing.T) {
			uitest.Golden(t, name, show(t, tt.m, tt.size, 1).window)
		})
	}
}

func TestWhatComesNext(t *testing.T) {
	for name, tt := range map[string]struct {
		m      panel.Meeting
		months int
		want   screen.Step
	}{
		"not decided":    {votetest.Tie(), 0, screen.Vote},
		"not public yet": {votetest.Final(), 0, screen.Publicity},
		"public":         {votetest.Public(panel.PostedDay), 0, screen.Publicity},
	} {
		s := show(t, tt.m, votetest.Content, tt.months)
		s.screen.Advance()
		if s.Went != tt.want || s.opened != "" {
			t.Errorf("%s: went to step %d, want %d; opened %q", name, s.Went, tt.want, s.opened)
		}
	}
}

func TestTheProofsAreMadeAndOpened(t *testing.T) {
	s := show(t, rare(), votetest.Content, 1)
	votetest.Button(t, s.screen.Object(), "样稿").Tapped(nil)
	data, err := os.ReadFile(s.opened)
	if err != nil || !strings.HasPrefix(string(data), "%PDF-") || s.Failed != nil {
		t.Errorf("opened %q: %v, %v", s.opened, err, s.Failed)
	}
}

// certified is the meeting with certificates that can be printed.
func certified() panel.Meeting { return reporttest.Certified(votetest.Public(panel.PostedDay)) }

// objected has an objection to the first who is recognised.
func objected(outcome panel.ObjectionOutcome) panel.Meeting {
	m := votetest.Public(panel.PostedDay)
	m.Objections = []panel.Objection{{ID: 1, No: 1, Candidate: m.InPrint()[0].ID, Outcome: outcome}}
	return reporttest.Certified(m)
}

func (s *scene) entries(t *testing.T) (entries []*widgets.Entry) {
	t.Helper()
	overlay := s.window.Canvas().Overlays().Top()
	if overlay == nil {
		t.Fatal("no form is open")
	}
	for _, o := range test.LaidOutObjects(overlay) {
		if e, ok := o.(*widgets.Entry); ok {
			entries = append(entries, e)
		}
	}
	return entries
}

func (s *scene) said() string {
	var said []string
	for _, o := range test.LaidOutObjects(s.screen.Object()) {
		if text, ok := o.(*widgets.Text); ok {
			said = append(said, text.Text())
		}
	}
	return strings.Join(said, "\n")
}

func TestFromTheSignedDocumentToTheLastPlaque(t *testing.T) {
	s := show(t, certified(), votetest.Content, 1)
	uitest.Golden(t, "to-confirm", s.window)
	s.screen.Advance()
	entries := s.entries(t)
	entries[0].SetText("淮人社发〔2026〕58号")
	entries[1].SetText("2026-10-9") // the last day of the period
	uitest.Press(s.window, "保存")
	if s.meeting.Confirmation != nil {
		t.Fatal("a document of the publicity period was taken")
	}
	uitest.Golden(t, "confirm-early", s.window)
	entries[1].SetText("2026年10月12日")
	uitest.Press(s.window, "保存")
	if c := s.meeting.Confirmation; c == nil || c.Number != "淮人社发〔2026〕58号" || c.Dated.Day != 12 {
		t.Fatalf("confirmed %+v", c)
	}
	for i := range 3 {
		s.screen.Advance()
		entries := s.entries(t)
		if i == 1 {
			if entries[0].Text != "2026-10-20" {
				t.Errorf("the day of the last one is not offered: %q", entries[0].Text)
			}
			entries[2].SetText("3万")
			uitest.Press(s.window, "保存")
			if len(s.meeting.Awards) != 1 {
				t.Fatal("an amount that is none was taken")
			}
			entries[2].SetText("30,000.50")
			uitest.Golden(t, "studio", s.window)
		}
		entries[0].SetText("2026-10-20")
		entries[1].SetText("接收人")
		uitest.Press(s.window, "保存")
	}
	if len(s.meeting.Awards) != 3 || s.meeting.Awards[1].Subsidy != 30_000_50 || s.meeting.Awards[0].Subsidy != panel.DefaultSubsidy {
		t.Errorf("noted %+v", s.meeting.Awards)
	}
	if said := s.said(); !strings.Contains(said, "已授牌 3 / 3") || !strings.Contains(said, "合计 130,000.50 元") {
		t.Errorf("said %q", said)
	}
	uitest.Golden(t, "all-done", s.window)
	s.screen.Advance()
	if s.Went != screen.Documents || s.Failed != nil {
		t.Errorf("went to %d, failed with %v", s.Went, s.Failed)
	}
}

func TestWhatIsMissing(t *testing.T) {
	undated := votetest.Public(panel.PostedDay)
	undated.Round.Plaque.Issued = panel.Date{}
	undated.Confirmation = &panel.Confirmation{Number: "1号", Dated: panel.Date{Year: 2026, Month: 10, Day: 12}}
	early := undated
	early.Round.Plaque.Issued = panel.Date{Year: 2026, Month: 9, Day: 1}
	for name, c := range map[string]struct {
		m    panel.Meeting
		want string
		went screen.Step
	}{
		"no month":      {undated, "证书和牌匾上要写签发年月", screen.Round},
		"an early one":  {early, "公示", screen.Round},
		"an objection":  {objected(""), "还有 1 件异议没有办结", screen.Publicity},
		"an upheld one": {objected(panel.Upheld), "不予确认：欧阳契（第 1 件异议成立）", 0},
	} {
		s := show(t, c.m, votetest.Content, 1)
		if !strings.Contains(s.said(), c.want) {
			t.Errorf("%s: said %q", name, s.said())
		}
		if s.screen.Advance(); s.Went != c.went {
			t.Errorf("%s: went to %d, want %d", name, s.Went, c.went)
		}
	}
	uitest.Golden(t, "upheld", show(t, objected(panel.Upheld), votetest.Content, 1).window)
}

func TestAConfirmationIsTakenBack(t *testing.T) {
	m := certified()
	m.Confirmation = &panel.Confirmation{Number: "1号", Dated: panel.Date{Year: 2026, Month: 10, Day: 12}}
	s := show(t, m, votetest.Content, 1)
	uitest.Press(s.window, "文号和日期…")
	uitest.Press(s.window, "撤回确认…")
	if s.Asked == nil || !s.Asked.Danger || s.meeting.Confirmation == nil {
		t.Fatalf("asked %+v", s.Asked)
	}
	s.Asked.Do()
	if s.meeting.Confirmation != nil {
		t.Error("it was not taken back")
	}
}
