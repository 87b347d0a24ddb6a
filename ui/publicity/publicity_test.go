package publicity_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"expertpanel/report"
	"expertpanel/store/panel"
	"expertpanel/ui/publicity"
	"expertpanel/ui/screen"
	"expertpanel/ui/uitest"
	"expertpanel/ui/vote/votetest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// fakeStore keeps the period in a meeting.
type fakeStore struct {
	meeting panel.Meeting
	saves   int
	added   *panel.CalendarYear

	contents [][]byte // of attached files
}

func (f *fakeStore) Calendar() (panel.Calendar, error) {
	if f.added == nil {
		return votetest.Calendar(), nil
	}
	year, _ := votetest.Calendar().Year(2026)
	return panel.NewCalendar(year, *f.added), nil
}

func (f *fakeStore) AddCalendarYear(y panel.CalendarYear) error {
	f.added = &y
	return nil
}

func (f *fakeStore) RegisterObjection(_ panel.RoundID, o panel.Objection) (panel.ObjectionID, error) {
	o.ID, o.No = panel.ObjectionID(len(f.meeting.Objections)+1), len(f.meeting.Objections)+1
	f.meeting.Objections = append(f.meeting.Objections, o)
	return o.ID, nil
}

func (f *fakeStore) ChangeObjection(o panel.Objection) error {
	was := &f.meeting.Objections[o.ID-1]
	o.Attachments = was.Attachments
	*was = o
	return nil
}

func (f *fakeStore) Attach(id panel.ObjectionID, name string, content []byte) error {
	o := &f.meeting.Objections[id-1]
	f.contents = append(f.contents, content)
	o.Attachments = append(o.Attachments, panel.Attachment{ID: panel.AttachmentID(len(f.contents)), Name: name, Bytes: int64(len(content))})
	return nil
}

func (f *fakeStore) RemoveAttachment(id panel.AttachmentID, removed bool) error {
	for i := range f.meeting.Objections {
		for j := range f.meeting.Objections[i].Attachments {
			if a := &f.meeting.Objections[i].Attachments[j]; a.ID == id {
				a.Removed = removed
			}
		}
	}
	return nil
}

func (f *fakeStore) Attachment(id panel.AttachmentID) ([]byte, error) { return f.contents[id-1], nil }

func (f *fakeStore) SetPublicity(_ panel.RoundID, posted panel.Date, from panel.CountFrom) error {
	calendar, _ := f.Calendar()
	period, err := calendar.PublicityPeriod(posted, from)
	if err != nil {
		return err
	}
	f.saves++
	f.meeting.Publicity = &panel.Publicity{Posted: posted, CountFrom: from, Period: period}
	return nil
}

type scene struct {
	*votetest.Shell
	*fakeStore
	screen *publicity.Screen
	window fyne.Window
	opened string
}

func show(t *testing.T, m panel.Meeting, size fyne.Size, now time.Time) *scene {
	t.Helper()
	s := &scene{fakeStore: &fakeStore{meeting: m}}
	shell, host := votetest.NewShell(t, size)
	host.Now = func() time.Time { return now }
	s.Shell, s.window = shell, host.Window
	s.screen = publicity.New(host, s.fakeStore, votetest.NewPapers(t.TempDir(), func(path string) { s.opened = path }, host.Fail))
	shell.OnChanged = func() { s.screen.Show(s.meeting) }
	host.Window.SetContent(s.screen.Object())
	shell.OnChanged()
	return s
}

func find[T fyne.CanvasObject](t *testing.T, s *scene) T {
	t.Helper()
	for _, o := range test.LaidOutObjects(s.screen.Object()) {
		if found, ok := o.(T); ok {
			return found
		}
	}
	t.Fatal("not found")
	panic("unreachable")
}

func (s *scene) typed(t *testing.T, text string) { find[*widgets.Entry](t, s).SetText(text) }

func (s *scene) said() string {
	var said []string
	for _, o := range test.LaidOutObjects(s.screen.Object()) {
		if text, ok := o.(*widgets.Text); ok {
			said = append(said, text.Text())
		}
	}
	return strings.Join(said, "\n")
}

func TestPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	for name, tt := range map[string]struct {
		m    panel.Meeting
		size fyne.Size
		date string
	}{
		"before":   {votetest.Tie(), votetest.Content, ""},
		"choose":   {votetest.Final(), votetest.Content, "2026年9月18日"},
		"saved":    {votetest.Public(panel.PostedDay), votetest.Content, ""},
		"next-day": {votetest.Public(panel.NextDay), votetest.Content, ""},
		"changed":  {votetest.Public(panel.PostedDay), votetest.Content, "2026-02-12"},
		"missing":  {votetest.Final(), votetest.Content, "2026-12-28"},
		"wrong":    {votetest.Final(), votetest.Content, "2026-9"},
		"wide":     {votetest.Public(panel.PostedDay), votetest.Wide, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := show(t, tt.m, tt.size, votetest.Now)
			if tt.date != "" {
				s.typed(t, tt.date)
			}
			uitest.Golden(t, name, s.window)
		})
	}
}

func TestSaveThenPrint(t *testing.T) {
	s := show(t, votetest.Final(), votetest.Content, votetest.Now)
	s.typed(t, "2026-9-28")
	if !strings.Contains(s.said(), "2026年10月9日（星期五）") {
		t.Errorf("the last day is missing from %q", s.said())
	}
	s.screen.Advance()
	if s.saves != 1 || s.meeting.Publicity.Period.Last() != (panel.Date{Year: 2026, Month: 10, Day: 9}) {
		t.Fatalf("%d saves, %+v", s.saves, s.meeting.Publicity)
	}
	s.screen.Advance()
	data, err := os.ReadFile(s.opened)
	if err != nil || !strings.HasPrefix(string(data), "%PDF-") || s.Failed != nil {
		t.Errorf("opened %q: %v, %v", s.opened, err, s.Failed)
	}
	choice := find[*widgets.Choice](t, s)
	choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	s.screen.Advance()
	if s.meeting.Publicity.CountFrom != panel.NextDay || s.meeting.Publicity.Period.Last().Day != 10 {
		t.Errorf("saved %+v", s.meeting.Publicity)
	}
}

func TestTheTextIsCopiedAndThePageOpened(t *testing.T) {
	s := show(t, votetest.Public(panel.PostedDay), votetest.Content, votetest.Now)
	const done = "公示文本已复制"
	if strings.Contains(s.said(), done) {
		t.Error("it says that the text is copied before it is")
	}
	button := votetest.Button(t, s.screen.Object(), "复制公示文本")
	button.Tapped(nil)
	want, err := report.NoticeText(s.meeting)
	if got := fyne.CurrentApp().Clipboard().Content(); err != nil || got != want || !strings.Contains(got, "拟认定名单的公示") {
		t.Errorf("copied %q: %v", got, err)
	}
	if !strings.Contains(s.said(), done) {
		t.Errorf("said %q", s.said())
	}
	uitest.Golden(t, "copied", s.window)
	votetest.Button(t, s.screen.Object(), "打开网页稿").Tapped(nil)
	if data, err := os.ReadFile(s.opened); err != nil || !strings.HasPrefix(string(data), "<!DOCTYPE html>") || !strings.HasSuffix(s.opened, "-公示.html") {
		t.Errorf("opened %q: %v", s.opened, err)
	}
	s.typed(t, "2026-09-29")
	if strings.Contains(s.said(), done) || !button.Disabled() {
		t.Error("the text of other days can be copied, or is said to be")
	}
	practice := votetest.Public(panel.PostedDay)
	practice.Round.Practice = true
	s = show(t, practice, votetest.Content, votetest.Now)
	votetest.Button(t, s.screen.Object(), "复制公示文本").Tapped(nil)
	if !strings.Contains(s.said(), "不得发布") || !strings.HasPrefix(fyne.CurrentApp().Clipboard().Content(), "演练") {
		t.Errorf("of a rehearsal it says %q", s.said())
	}
}

func TestTheDayOfPostingIsTodayUntilOneIsTyped(t *testing.T) {
	s := show(t, votetest.Final(), votetest.Content, votetest.Now)
	entry := find[*widgets.Entry](t, s)
	if entry.Text != "2026-09-25" {
		t.Errorf("the day of posting is %q", entry.Text)
	}
	entry.SetText("2026-10-1")
	s.screen.Show(s.meeting) // something else was saved meanwhile
	if entry.Text != "2026-10-1" {
		t.Errorf("what was typed became %q", entry.Text)
	}
}

func TestWhatComesNext(t *testing.T) {
	nobody := votetest.Tie()
	for i := range nobody.Polls[0].Tallies {
		nobody.Polls[0].Tallies[i].Agree = 0
	}
	over := votetest.Now.AddDate(0, 1, 0)
	for name, tt := range map[string]struct {
		m    panel.Meeting
		now  time.Time
		want screen.Step
	}{
		"not decided": {votetest.Tie(), votetest.Now, screen.Vote},
		"nobody":      {nobody, votetest.Now, screen.Documents},
		"over":        {votetest.Public(panel.PostedDay), over, screen.Award},
	} {
		s := show(t, tt.m, votetest.Content, tt.now)
		s.screen.Advance()
		if s.Went != tt.want || s.saves != 0 {
			t.Errorf("%s: went to step %d, want %d; %d saves", name, s.Went, tt.want, s.saves)
		}
	}
}

func TestAYearWithoutDataCanBeAdded(t *testing.T) {
	s := show(t, votetest.Final(), votetest.Content, votetest.Now)
	s.typed(t, "2026-12-30")
	if said := s.said(); !strings.Contains(said, "2027") || !strings.Contains(said, "未录入") {
		t.Errorf("said %q", said)
	}
	s.screen.Advance()
	overlay := s.window.Canvas().Overlays().Top()
	var entries []*widgets.Entry
	for _, o := range test.LaidOutObjects(overlay) {
		if e, ok := o.(*widgets.Entry); ok {
			entries = append(entries, e)
		}
	}
	save := votetest.Button(t, overlay, "保存放假安排")
	entries[0].SetText("元旦")
	save.Tapped(nil)
	uitest.Golden(t, "year-wrong", s.window)
	if s.added != nil {
		t.Fatal("a line that can't be understood was saved")
	}
	entries[0].SetText("1月1日至3日 元旦")
	save.Tapped(nil)
	if s.Failed != nil || s.saves != 0 || s.added == nil || len(s.added.Off) != 3 {
		t.Fatalf("failed with %v, %d saves, added %+v", s.Failed, s.saves, s.added)
	}
	if s.window.Canvas().Overlays().Top() != nil {
		t.Error("the form is still there")
	}
	s.screen.Advance()
	if p := s.meeting.Publicity; p == nil || p.Period.Last() != (panel.Date{Year: 2027, Month: 1, Day: 6}) {
		t.Errorf("saved %+v", p)
	}
}

func TestAYearEnteredByHandCanBeCorrected(t *testing.T) {
	s := show(t, votetest.Final(), votetest.Content, votetest.Now)
	const label = "修改 2027 年放假安排"
	for _, o := range test.LaidOutObjects(s.screen.Object()) {
		if b, ok := o.(*widgets.Button); ok && b.Visible() && strings.HasPrefix(b.Text(), "修改") {
			t.Errorf("%s: a year that the program brings can be changed", b.Text())
		}
	}
	day := func(month time.Month, day int) panel.Date { return panel.Date{Year: 2027, Month: month, Day: day} }
	s.added = &panel.CalendarYear{
		Year: 2027, Source: "人工录入",
		Off:  map[panel.Date]string{day(1, 1): "元旦", day(1, 2): "元旦"},
		Work: map[panel.Date]string{day(1, 9): "元旦"},
	}
	s.screen.Show(s.meeting)
	s.typed(t, "2026-12-30")
	uitest.Golden(t, "by-hand", s.window)
	votetest.Button(t, s.screen.Object(), label).Tapped(nil)
	overlay := s.window.Canvas().Overlays().Top()
	var entries []*widgets.Entry
	for _, o := range test.LaidOutObjects(overlay) {
		if e, ok := o.(*widgets.Entry); ok {
			entries = append(entries, e)
		}
	}
	if entries[0].Text != "1-1 至 1-2 元旦" || entries[1].Text != "1-9 元旦" {
		t.Errorf("filled in with %q and %q", entries[0].Text, entries[1].Text)
	}
	entries[0].SetText("1-1 至 1-3 元旦")
	votetest.Button(t, overlay, "保存放假安排").Tapped(nil)
	if len(s.added.Off) != 3 || len(s.added.Work) != 1 || s.Failed != nil {
		t.Errorf("saved %+v, failed with %v", s.added, s.Failed)
	}
}

func TestAChosenDayIsUnsavedUntilItIsSaved(t *testing.T) {
	s := show(t, votetest.Final(), votetest.Content, votetest.Now)
	if s.screen.Unsaved() {
		t.Error("the day that is offered at first is taken for a choice")
	}
	s.typed(t, "2026-9-28")
	if !s.screen.Unsaved() {
		t.Error("a typed day may be dropped without asking")
	}
	s.screen.Advance()
	if s.screen.Unsaved() || s.saves != 1 {
		t.Errorf("after saving, unsaved %v, %d saves", s.screen.Unsaved(), s.saves)
	}
	tried := show(t, votetest.Tie(), votetest.Content, votetest.Now)
	tried.typed(t, "2026-9-28")
	if tried.screen.Unsaved() {
		t.Error("a day tried out before the vote is decided keeps the poll from opening")
	}
}
