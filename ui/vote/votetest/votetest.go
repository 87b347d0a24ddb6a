// Package votetest has a meeting at every stage of its vote and a shell that
// notes what a screen asks of it, for the tests of the screens.
package votetest

import (
	"testing"
	"time"

	"expertpanel/assets"
	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Now is when the tests take place.
var Now = time.Date(2026, 9, 25, 10, 0, 0, 0, time.UTC)

// Content is the room that the shell leaves to a screen on a laptop.
var Content = fyne.NewSize(1280-232, 800)

// Wide is that room on a large screen.
var Wide = fyne.NewSize(1920-232, 1080)

// Shell stands in for the window around a screen.
type Shell struct {
	Went      screen.Step
	Failed    error
	Told      string
	Unsaved   screen.Step // where something is typed and not saved; 0 is nowhere
	Changes   int
	Asked     *screen.Confirmation
	OnChanged func()
}

// NewShell makes a shell and the host that a screen is given.
func NewShell(t *testing.T, size fyne.Size) (*Shell, screen.Host) {
	s := &Shell{}
	h := screen.Host{
		Window: uitest.Empty(t, size),
		Runner: uitest.Inline{},
		Now:    func() time.Time { return Now },
		Sleep:  func(time.Duration) {},
		Changed: func() {
			s.Changes++
			if s.OnChanged != nil {
				s.OnChanged()
			}
		},
		Go:      func(step screen.Step) { s.Went = step },
		Unsaved: func() (screen.Step, bool) { return s.Unsaved, s.Unsaved != 0 },
		Fail:    func(err error) { s.Failed = err },
		Tell:    func(title, text string) { s.Told = title + "\n" + text },
		Confirm: func(c screen.Confirmation) { s.Asked = &c },
	}
	h.Save = func(useCase func() error) bool {
		if err := useCase(); err != nil {
			h.Fail(err)
			return false
		}
		h.Changed()
		return true
	}
	return s, h
}

// Before is a meeting of nine experts and five candidates before its first
// poll, with three seats and one recusal.
func Before() panel.Meeting {
	m := panel.Meeting{
		Round: panel.Round{
			ID: 1, Year: 2026, Title: "2026年度淮南市职业指导大师工作室评审", Rule: panel.DefaultRule(),
			Method: panel.MethodHandOver, Printing: panel.PrintCounts, PINSet: true,
			Office: panel.Office{
				Bureau: "淮南市人力资源和社会保障局", Department: "就业促进和失业保险科",
				Phone: "0554-6666666", Address: "淮南市山南新区和风大街", PostCode: "232001",
			},
			Meeting: panel.Venue{Date: panel.Date{Year: 2026, Month: 9, Day: 25}, Place: "局三楼第二会议室"},
			Plaque:  panel.PlaqueSpec{WidthMM: 600, HeightMM: 400, Issuer: "淮南市人力资源和社会保障局", Issued: panel.Date{Year: 2026, Month: 10, Day: 1}},
		},
		Recusals: []panel.Recusal{{Expert: 2, Candidate: 5, Reason: "与申报人同单位"}},
	}
	m.Round.Rule.Seats = 3
	for i, c := range [][2]string{
		{"欧阳契", "淮南联合大学"},
		{"张岫", "田家庵区公共就业服务中心"},
		{"李建国", "寿县人力资源市场管理办公室"},
		{"王龑", "凤台县劳动就业管理局"},
		{"陈思敏", "安徽理工大学"},
	} {
		m.Candidates = append(m.Candidates, panel.Candidate{ID: panel.CandidateID(i + 1), Name: c[0], Unit: c[1], Recommender: "高校推荐"})
	}
	for i, name := range []string{"赵明", "钱学文", "孙丽", "李强", "周大力", "吴敏", "郑国强", "冯远", "褚春"} {
		m.Experts = append(m.Experts, panel.Expert{ID: panel.ExpertID(i + 1), Name: name, Unit: "某大学", Attendance: panel.Present})
	}
	return m
}

// Public is the same meeting with its publicity period, over National Day.
func Public(from panel.CountFrom) panel.Meeting {
	m := Final()
	posted := panel.Date{Year: 2026, Month: 9, Day: 28}
	period, err := Calendar().PublicityPeriod(posted, from)
	if err != nil {
		panic(err) // the year is among the assets
	}
	m.Publicity = &panel.Publicity{Posted: posted, CountFrom: from, Period: period}
	return m
}

// Calendar is the calendar that the program brings.
func Calendar() panel.Calendar {
	var years []panel.CalendarYear
	for _, data := range assets.CalendarFiles() {
		year, err := panel.ParseCalendarYear(data)
		if err != nil {
			panic(err) // a test reads every file
		}
		years = append(years, year)
	}
	return panel.NewCalendar(years...)
}

// Button finds a button by its label.
func Button(t *testing.T, o fyne.CanvasObject, label string) *widgets.Button {
	t.Helper()
	for _, child := range test.LaidOutObjects(o) {
		if b, ok := child.(*widgets.Button); ok && b.Text() == label {
			return b
		}
	}
	t.Fatalf("no button %q", label)
	return nil
}
