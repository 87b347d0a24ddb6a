package kiosk

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"expertpanel/store/panel"
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
	takes   func() // while a ballot is cast
}

func (f *fakeBox) CheckPIN(panel.RoundID, string) error { return f.refuse }

func (f *fakeBox) Release(poll panel.PollID, kind int) (panel.Right, error) {
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
	uitest.Empty(t, size) // the staff's window
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

var screens = []struct {
	name string
	size fyne.Size
}{
	{"1280", uitest.Laptop},
	{"1024", fyne.NewSize(1024, 700)},
	{"1920", uitest.Projector},
}

func TestPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	const enter = fyne.KeyEnter
	all := func(n int) []fyne.KeyName { return slices.Repeat([]fyne.KeyName{fyne.Key1}, n) }
	pages := []struct {
		name   string
		n      int
		change func(*Session)
		keys   []fyne.KeyName
		err    error
	}{
		{"waiting-pin", 5, withPIN, typed("1234567"), nil},
		{"waiting-pin-wrong", 5, withPIN, append(typed("123456"), enter), panel.Refuse("wrong_pin", "")},
		{"waiting-pin-later", 5, withPIN, append(typed("123456"), enter), panel.Refuse("try_later", "", "Seconds", 30)},
		{"waiting-code", 5, byCode, typed("7K3M9"), nil},
		{"waiting-code-refused", 5, byCode, append(typed("7K3M9QW2X"), enter), panel.Refuse("bad_code", "mistyped")},
		{"leaving-pin", 5, withPIN, append(append(typed("1234"), enter, fyne.Key1, fyne.KeyF10), typed("123")...), nil},
		{"done-pin", 1, withPIN, append(typed("1234"), enter, fyne.Key1, enter, enter), nil},
		{"papers-empty", 3, recusedFromAll, []fyne.KeyName{enter, fyne.KeyDown}, nil},
		{"voting-empty", 3, recusedFromAll, []fyne.KeyName{enter, fyne.Key2}, nil},
		{"waiting", 5, nil, nil, nil},
		{"papers", 5, recusals, []fyne.KeyName{enter}, nil},
		{"voting", 5, recusals, []fyne.KeyName{enter, fyne.Key2, fyne.Key1, fyne.Key2}, nil},
		{"voting-many", 13, nil, append([]fyne.KeyName{enter}, all(7)...), nil},
		{"voting-limit", 5, func(s *Session) { s.Rule.MaxAgree, s.Rule.Abstain = 3, false }, append([]fyne.KeyName{enter}, all(3)...), nil},
		{"review", 5, recusals, []fyne.KeyName{enter, fyne.Key2, fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key1, enter}, nil},
		{"review-many", 20, nil, append(append([]fyne.KeyName{enter}, all(20)...), enter), nil},
		{"review-error", 5, nil, append(append([]fyne.KeyName{enter}, all(5)...), enter, enter), errors.New("disk I/O error (SQLITE_IOERR_FSYNC)")},
		{"done", 5, nil, append(append([]fyne.KeyName{enter}, all(5)...), enter, enter), nil},
		{"finished", 5, func(s *Session) { s.Poll.Papers[0].Used = 8 }, append(append([]fyne.KeyName{enter}, all(5)...), enter, enter), nil},
		{"leaving", 5, func(s *Session) { s.Practice = true }, []fyne.KeyName{enter, fyne.Key1, fyne.KeyF10}, nil},
		{"voting-practice", 6, func(s *Session) { s.Practice = true }, append([]fyne.KeyName{enter}, all(6)...), nil},
	}
	uitest.Empty(t, uitest.Laptop)
	for _, screen := range screens {
		for _, p := range pages {
			t.Run(p.name+"-"+screen.name, func(t *testing.T) {
				s := openIn(screen.size, p.n, p.change)
				s.box.err, s.box.refuse = p.err, p.err
				s.press(p.keys...)
				for _, o := range s.view.page.Objects {
					if at, end := o.Position(), o.Position().Add(o.Size()); at.X < 0 || at.Y < 0 || end.X > screen.size.Width || end.Y > screen.size.Height {
						t.Errorf("%T is cut off: %v to %v", o, at, end)
					}
				}
				if screen.name == "1280" || strings.HasPrefix(p.name, "waiting-") || strings.HasPrefix(p.name, "voting") || strings.HasPrefix(p.name, "review") {
					uitest.Golden(t, p.name+"-"+screen.name, s.window)
				}
			})
		}
	}
}

func TestTheCoverShowsNothingOfTheBallot(t *testing.T) {
	s := open9(t, uitest.Laptop, 3, func(s *Session) {
		s.Ticks = func(tick func()) func() { return tick } // stopping ticks once more
	})
	s.press(fyne.KeyEnter, fyne.Key1)
	s.pass(idleTime)
	s.view.stop()
	uitest.Golden(t, "resting-1280", s.window)
	for _, word := range []string{"同意", names[0]} {
		if strings.Contains(s.said(), word) {
			t.Errorf("the cover says %q", word)
		}
	}
}

func TestEveryChosenButtonLooksTheSame(t *testing.T) {
	s := open9(t, uitest.Laptop, 3, nil)
	s.press(fyne.KeyEnter, fyne.Key1, fyne.Key2, fyne.Key3)
	n := 0
	for _, o := range s.view.page.Objects {
		if p, ok := o.(*plate); ok && slices.Contains([]string{"同意", "不同意", "弃权"}, p.label) && p.face == chosen {
			n++
		}
	}
	if n != 3 {
		t.Errorf("%d choices wear the chosen face, want 3", n)
	}
}

func TestTheReviewNamesEveryCandidateWithItsChoice(t *testing.T) {
	s := open9(t, uitest.Laptop, 20, nil)
	s.press(fyne.KeyEnter)
	for i := range 20 {
		s.press([]fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3}[i%3])
	}
	s.press(fyne.KeyEnter)
	said := s.said()
	for s.booth.sheet < s.booth.sheets()-1 {
		s.press(fyne.KeyEnter)
		said += s.said()
	}
	for i, name := range names {
		if !strings.Contains(said, name) {
			t.Errorf("the review leaves out %d %s", i+1, name)
		}
	}
	for choice, want := range map[string]int{"\n同意\n": 7, "\n不同意\n": 7, "\n弃权\n": 6} {
		if got := strings.Count(said, choice); got != want {
			t.Errorf("the review says %q %d times, want %d", choice, got, want)
		}
	}
}

func TestNothingOfABallotStaysInTheWindow(t *testing.T) {
	for name, end := range map[string][]fyne.KeyName{"cast": {fyne.KeyEnter}, "left": {fyne.KeyF10, fyne.Key0}} {
		s := open9(t, uitest.Laptop, 3, nil)
		s.press(fyne.KeyEnter, fyne.Key1, fyne.Key2, fyne.Key3, fyne.KeyEnter)
		before := slices.Clone(s.view.page.Objects)
		s.press(end...)
		for _, o := range before {
			if p, ok := o.(*plate); ok && (p.label != "" || p.face != open) {
				t.Errorf("%s: a plate still says %q", name, p.label)
			}
			if text, ok := o.(*widgets.Text); ok && text.Text() != "" {
				t.Errorf("%s: a text still says %q", name, text.Text())
			}
		}
		for _, choice := range s.booth.choices {
			if choice != 0 {
				t.Errorf("%s: a choice is still held", name)
			}
		}
	}
}

func TestTheNeutralPageWaitsForTheBox(t *testing.T) {
	s := open9(t, uitest.Laptop, 1, nil)
	s.press(fyne.KeyEnter, fyne.Key1, fyne.KeyEnter)
	s.runner.hold = true
	s.press(fyne.KeyEnter)
	if !strings.Contains(s.said(), "正在投入票箱") || strings.Contains(s.said(), "已投入票箱") {
		t.Fatalf("while the box writes, the window says %q", s.said())
	}
	s.runner.work()
	if !strings.Contains(s.said(), "已投入票箱") || len(s.box.ballots) != 1 {
		t.Errorf("after the box has answered, the window says %q", s.said())
	}
}

func TestNoWayBackToWaitingWithChoices(t *testing.T) {
	s := open9(t, uitest.Laptop, 3, recusals)
	s.press(fyne.KeyEnter)
	if !strings.Contains(s.said(), "返回") {
		t.Fatalf("the paper choice says %q", s.said())
	}
	s.press(fyne.Key1, fyne.Key1, fyne.KeyBackspace)
	if said := s.said(); !strings.Contains(said, "请选取您的选票") || strings.Contains(said, "返回") {
		t.Errorf("with choices made the paper choice says %q", said)
	}
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

func TestMouseAlone(t *testing.T) {
	s := open9(t, uitest.Laptop, 3, nil)
	tap := func(label string, nth int) { s.tap(t, label, nth) }
	tap("开始填写选票", 0)
	tap("同意", 0)
	tap("不同意", 1)
	tap("弃权", 2)
	tap("检查选票", 0)
	tap("返回修改", 0)
	tap("同意", 2)
	tap("检查选票", 0)
	tap("投票", 0)
	want := fmt.Sprint(panel.Ballot{1: panel.Agree, 2: panel.Oppose, 3: panel.Agree})
	if len(s.box.ballots) != 1 || fmt.Sprint(s.box.ballots[0]) != want {
		t.Errorf("box has %v", s.box.ballots)
	}
	tap("工作人员", 0)
	tap("离开", 0)
	if s.left != 1 {
		t.Errorf("left %d times, want once", s.left)
	}
}
