package publicity_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/uitest"
	"expertpanel/ui/vote/votetest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// inForm are the entries and choices of the form that is open, in their order.
func (s *scene) inForm(t *testing.T) (entries []*widgets.Entry, choices []*widgets.Choice, selects []*widgets.Select) {
	t.Helper()
	overlay := s.window.Canvas().Overlays().Top()
	if overlay == nil {
		t.Fatal("no form is open")
	}
	for _, o := range test.LaidOutObjects(overlay) {
		switch o := o.(type) {
		case *widgets.Entry:
			entries = append(entries, o)
		case *widgets.Choice:
			choices = append(choices, o)
		case *widgets.Select:
			selects = append(selects, o)
		}
	}
	return entries, choices, selects
}

func (s *scene) press(t *testing.T, label string) { uitest.Press(s.window, label) }

// objected is a meeting whose names are public, with an objection to the first.
func objected(outcome panel.ObjectionOutcome) panel.Meeting {
	m := votetest.Public(panel.PostedDay)
	received := m.Publicity.Posted.AddDays(1)
	o := panel.Objection{
		ID: 1, No: 1, By: panel.ByUnit, Name: "淮南市某某职业技术学院招生就业指导服务中心", Way: panel.ByLetter, Candidate: m.InPrint()[0].ID,
		Text: "从业年限不足", Received: received, Due: received.AddDays(20), Outcome: outcome,
	}
	if outcome != "" {
		o.Handling, o.Decided = "已核实", received.AddDays(3)
	}
	m.Objections = []panel.Objection{o}
	return m
}

func TestAnObjectionIsRegisteredAndHandled(t *testing.T) {
	s := show(t, votetest.Public(panel.PostedDay), votetest.Content, votetest.Now.AddDate(0, 0, 5))
	s.press(t, "登记异议…")
	uitest.Golden(t, "objection-new", s.window)
	s.press(t, "登记")
	if len(s.meeting.Objections) != 0 || s.window.Canvas().Overlays().Top() == nil {
		t.Fatal("an empty form was registered")
	}
	entries, choices, selects := s.inForm(t)
	if entries[0].SetText("某单位"); entries[2].Text != "2026-09-30" || entries[3].Text != "2026-10-20" {
		t.Errorf("received %q, to be handled by %q", entries[2].Text, entries[3].Text)
	}
	entries[2].SetText("2026-10-8")
	if entries[3].Text != "2026-10-21" {
		t.Errorf("the term does not follow: %q", entries[3].Text)
	}
	choices[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	selects[0].SetSelectedIndex(0)
	entries[4].SetText("从业年限不足")
	s.press(t, "登记")
	if len(s.meeting.Objections) != 1 || s.Failed != nil {
		t.Fatalf("registered %+v, failed with %v", s.meeting.Objections, s.Failed)
	}
	o := s.meeting.Objections[0]
	if o.By != panel.ByUnit || o.Name != "某单位" || o.Way != panel.ByLetter || o.Candidate != s.meeting.InPrint()[0].ID || o.Received.Day != 8 {
		t.Errorf("registered %+v", o)
	}
	if said := s.said(); !strings.Contains(said, "公示期内") || !strings.Contains(said, "1 件还没有办结") {
		t.Errorf("said %q", said)
	}
	s.press(t, "办理…")
	entries, choices, _ = s.inForm(t)
	entries[5].SetText("经核实，从业年限确不足十年。")
	choices[2].TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	choices[2].TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	entries, _, _ = s.inForm(t)
	entries[6].SetText("2026-10-9")
	uitest.Golden(t, "objection-upheld", s.window)
	s.press(t, "保存")
	if o := s.meeting.Objections[0]; o.Outcome != panel.Upheld || o.Decided.Day != 9 {
		t.Errorf("handled %+v", o)
	}
	uitest.Golden(t, "objections", s.window)
}

func TestFilesAreAttachedOpenedRemovedAndPutBack(t *testing.T) {
	s := show(t, objected(""), votetest.Content, votetest.Now)
	if err := s.Attach(1, "来信.pdf", []byte("%PDF-1.7")); err != nil {
		t.Fatal(err)
	}
	s.screen.Show(s.meeting)
	s.press(t, "办理…")
	uitest.Golden(t, "objection-files", s.window)
	s.press(t, "打开")
	if data, err := os.ReadFile(s.opened); err != nil || string(data) != "%PDF-1.7" || filepath.Base(s.opened) != "异议1-来信.pdf" {
		t.Errorf("opened %q: %v", s.opened, err)
	}
	s.press(t, "移除")
	if a := s.meeting.Objections[0].Attachments[0]; !a.Removed {
		t.Errorf("after removal %+v", a)
	}
	s.press(t, "恢复")
	if a := s.meeting.Objections[0].Attachments[0]; a.Removed {
		t.Errorf("after putting back %+v", a)
	}
}

func TestTheVerdict(t *testing.T) {
	over := votetest.Now.AddDate(0, 1, 0)
	all := objected(panel.Upheld)
	for i, c := range all.InPrint()[1:] {
		o := all.Objections[0]
		o.ID, o.No, o.Candidate = panel.ObjectionID(i+2), i+2, c.ID
		all.Objections = append(all.Objections, o)
	}
	confirmed := objected(panel.NotUpheld)
	confirmed.Confirmation = &panel.Confirmation{Dated: panel.DateOf(over)}
	for name, c := range map[string]struct {
		m    panel.Meeting
		want string
		went screen.Step
	}{
		"nobody objected": {votetest.Public(panel.PostedDay), "没有异议：3 个", screen.Award},
		"unfounded":       {objected(panel.NotUpheld), "均不成立或已撤回：3 个", screen.Award},
		"upheld":          {objected(panel.Upheld), "2 个工作室可以发文确认，1 个", screen.Award},
		"all upheld":      {all, "全部成立", screen.Documents},
		"in hand":         {objected(""), "还有 1 件异议没有办结", 0},
		"confirmed":       {confirmed, "发文确认", screen.Award},
	} {
		s := show(t, c.m, votetest.Content, over)
		if !strings.Contains(s.said(), c.want) {
			t.Errorf("%s: said %q", name, s.said())
		}
		s.screen.Advance()
		if s.Went != c.went || (c.went == 0) != (s.window.Canvas().Overlays().Top() != nil) {
			t.Errorf("%s: went to %d", name, s.Went)
		}
	}
}

func TestTheCalendarIsWorkedWithKeys(t *testing.T) {
	s := show(t, votetest.Final(), votetest.Content, votetest.Now)
	entry := find[*widgets.Entry](t, s)
	if !strings.Contains(s.said(), "2026 年 9 月") {
		t.Fatal("September is not shown")
	}
	s.screen.Leaf(1)
	if said := s.said(); strings.Contains(said, "2026 年 9 月") || !strings.Contains(said, "2026 年 11 月") {
		t.Error("PgDn does not leaf")
	}
	s.screen.Leaf(-1)
	uitest.Press(s.window, "‹ 上月")
	if !strings.Contains(s.said(), "2026 年 8 月") {
		t.Error("the button does not leaf back")
	}
	for _, o := range test.LaidOutObjects(s.screen.Object()) {
		calendar, ok := o.(interface {
			fyne.Focusable
			fyne.Widget
		})
		if ok && calendar != fyne.Focusable(entry) && strings.HasSuffix(typeName(calendar), "months") {
			s.window.Canvas().Focus(calendar)
		}
	}
	focused := s.window.Canvas().Focused()
	if focused == nil {
		t.Fatal("the calendar can't have the focus")
	}
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyRight, fyne.KeyReturn} {
		focused.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if entry.Text == "2026-09-25" {
		t.Error("Enter picks no day")
	}
}

func TestADayBeforeTheMeetingIsDoubted(t *testing.T) {
	m := votetest.Final()
	m.Round.Meeting.Date = panel.Date{Year: 2026, Month: 9, Day: 25}
	s := show(t, m, votetest.Content, votetest.Now)
	if strings.Contains(s.said(), "早于评审会") {
		t.Error("the day of the meeting is doubted")
	}
	s.typed(t, "2026-09-24")
	if !strings.Contains(s.said(), "早于评审会（2026年9月25日）") {
		t.Errorf("said %q", s.said())
	}
	uitest.Golden(t, "doubted", s.window)
}

func TestAYearIsReadFromAFile(t *testing.T) {
	s := show(t, votetest.Final(), votetest.Content, votetest.Now)
	s.typed(t, "2026-12-30")
	path := filepath.Join(t.TempDir(), "2027.csv")
	if err := os.WriteFile(path, []byte("日期,类型,节日\n2027/1/1,休,元旦\n2027/1/9,班,元旦\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.screen.Advance()
	s.press(t, "从文件读取…")
	entries, _, _ := s.inForm(t)
	entries[0].SetText(path)
	entries[0].OnSubmitted(path)
	entries[0].OnSubmitted(path)
	uitest.Golden(t, "year-file", s.window)
	entries, _, _ = s.inForm(t)
	if len(entries) < 2 || entries[0].Text != "1-1 元旦" || entries[1].Text != "1-9 元旦" || s.Failed != nil {
		t.Fatalf("read %q, failed with %v", entries[0].Text, s.Failed)
	}
	s.press(t, "保存放假安排")
	if s.added == nil || len(s.added.Off) != 1 || len(s.added.Work) != 1 {
		t.Errorf("saved %+v", s.added)
	}
}

func typeName(o any) string { return fmt.Sprintf("%T", o) }
