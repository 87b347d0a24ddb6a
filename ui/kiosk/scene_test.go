package kiosk

import (
	"strings"
	"testing"
	"time"

	"expertpanel/store/panel"
	"expertpanel/ui/theme"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// inline runs work at once, or when released.
type inline struct {
	hold bool
	work func()
}

func (r *inline) Background(work func() error, done func(error)) {
	r.work = func() { done(work()) }
	if !r.hold {
		r.work()
	}
}

type fakeBox struct {
	ballots []panel.Ballot
	err     error
	refuse  error // what is said to a PIN or a code
	kind    int   // that a code opens
	out     int

	noRelease error
	takes     func() // while a ballot is cast
}

func (f *fakeBox) CheckPIN(panel.RoundID, string) error { return f.refuse }

func (f *fakeBox) Release(poll panel.PollID, kind int) (panel.Right, error) {
	if f.noRelease != nil {
		return panel.Right{}, f.noRelease
	}
	f.out++
	return panel.Right{Poll: poll, Kind: kind}, nil
}

func (f *fakeBox) Withdraw(panel.Right) { f.out-- }

func (f *fakeBox) Admit(poll panel.PollID, _ string) (panel.Right, error) {
	if f.refuse != nil {
		return panel.Right{}, f.refuse
	}
	f.out++
	return panel.Right{Poll: poll, Kind: max(f.kind, 1)}, nil
}

func (f *fakeBox) CastBallot(_ panel.Right, b panel.Ballot) error {
	if f.takes != nil {
		f.takes()
	}
	if f.err == nil {
		cast := panel.Ballot{}
		for c, choice := range b {
			cast[c] = choice
		}
		f.ballots = append(f.ballots, cast)
		f.out--
	}
	return f.err
}

// staffWindow notes whether it can be seen.
type staffWindow struct {
	fyne.Window
	hidden bool
}

func (w *staffWindow) Hide() { w.hidden = true }
func (w *staffWindow) Show() { w.hidden = false }

var names = []string{
	"欧阳契", "张岫", "李建国", "王龑", "陈思敏", "卢毛梅", "阿卜杜热西提·买买提明", "司马相如", "刘𫍰", "单雄信",
	"赵丽", "钱学文", "孙大力", "周小平", "吴敏", "郑国强", "冯远", "褚春", "卫东", "蒋兰",
}

var units = []string{
	"淮南联合大学", "田家庵区公共就业服务中心", "寿县人力资源市场管理办公室", "凤台县劳动就业管理局", "安徽理工大学",
	"大通区九龙岗镇就业服务所", "淮南经济技术开发区社会事业局公共就业和人才服务中心（劳动保障事务所）综合服务科",
}

func applicants(n int) []panel.Candidate {
	c := peopleOf(n, func(i int) string { return names[(i-1)%len(names)] })
	for i := range c {
		c[i].Unit = units[i%len(units)]
	}
	return c
}

// scene is a voting window with a fake box.
type scene struct {
	*view
	*clock
	window fyne.Window
	staff  *staffWindow
	box    *fakeBox
	slept  []time.Duration
	runner *inline
	left   int
}

// open9 opens the window for nine ballots, four of which are in.
func open9(t *testing.T, size fyne.Size, n int, change func(*Session)) *scene {
	t.Helper()
	uitest.Empty(t, size)                              // the staff's window
	fyne.CurrentApp().Settings().SetTheme(theme.New()) // forgets what was measured before
	return openIn(size, n, change)
}

// openIn opens it in the program that runs: a new one reads all fonts anew.
func openIn(size fyne.Size, n int, change func(*Session)) *scene {
	s := &scene{clock: newClock(), box: &fakeBox{}, runner: &inline{}, staff: &staffWindow{}}
	s.window = fyne.CurrentApp().NewWindow("kiosk") // the kiosk closes it itself
	c := applicants(n)
	session := Session{
		Window: s.window, Staff: s.staff, Title: "2026年度淮南市职业指导大师工作室评审", Candidates: c, Rule: panel.DefaultRule(),
		Poll:   panel.Poll{ID: 1, No: 1, Candidates: allOf(c), Papers: []panel.Paper{{Kind: 1, Candidates: allOf(c), Rights: 9, Used: 4}}},
		Box:    s.box,
		Runner: s.runner,
		Now:    s.clock.now,
		Sleep:  func(d time.Duration) { s.slept = append(s.slept, d) },
		Left:   func() { s.left++ },
	}
	if change != nil {
		change(&session)
	}
	Open(session)
	s.window.Resize(size)
	s.view = s.window.Content().(*fyne.Container).Layout.(painted).view
	return s
}

func (s *scene) press(keys ...fyne.KeyName) {
	for _, k := range keys {
		s.rest()
		s.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: k})
	}
}

func (s *scene) said() string {
	var b strings.Builder
	for _, o := range s.view.page.Objects {
		switch o := o.(type) {
		case *plate:
			b.WriteString(o.label + "\n")
		case *widgets.Text:
			b.WriteString(o.Text() + "\n")
		}
	}
	return b.String()
}

func recusals(s *Session) {
	s.Poll.Papers = []panel.Paper{
		{Kind: 1, Candidates: s.Poll.Candidates, Rights: 7, Used: 4},
		{Kind: 2, Candidates: s.Poll.Candidates[:len(s.Poll.Candidates)-1], Rights: 1},
		{Kind: 3, Candidates: s.Poll.Candidates[1 : len(s.Poll.Candidates)-1], Rights: 1, Used: 1},
	}
}

func withPIN(s *Session) { s.PIN = true }

func byCode(s *Session) { s.PIN, s.Poll.Method = true, panel.MethodCodes }

func recusedFromAll(s *Session) {
	s.Poll.Papers = []panel.Paper{{Kind: 1, Candidates: s.Poll.Candidates, Rights: 8, Used: 4}, {Kind: 2, Rights: 1}}
}

// typed are the keys of a PIN or a code.
func typed(text string) []fyne.KeyName {
	var keys []fyne.KeyName
	for _, c := range text {
		keys = append(keys, fyne.KeyName(c))
	}
	return keys
}

// tap presses the mouse on the nth button of a label.
func (s *scene) tap(t *testing.T, label string, nth int) {
	t.Helper()
	s.rest()
	for _, o := range s.view.page.Objects {
		if p, ok := o.(*plate); ok && p.label == label {
			if nth == 0 {
				test.TapCanvas(s.window.Canvas(), p.Position().AddXY(p.Size().Width/2, p.Size().Height/2))
				return
			}
			nth--
		}
	}
	t.Fatalf("no button %q in %q", label, s.said())
}
