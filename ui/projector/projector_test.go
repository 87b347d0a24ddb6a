package projector

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"expertpanel/store/panel"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// room is a display in a test: its clock, and the ticks that it asked for.
type room struct {
	*Desk
	t       *testing.T
	at      time.Time
	ticking time.Duration
	rings   chan int
	staff   fyne.Window
	second  bool // there is a second screen
}

func newRoom(t *testing.T, p panel.Public) *room {
	t.Helper()
	r := &room{t: t, at: time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC), rings: make(chan int, 9)}
	r.staff = fyne.CurrentApp().NewWindow("")
	r.staff.SetPadded(false)
	r.Desk = New(Deps{
		NewWindow: func(title string) fyne.Window { return fyne.CurrentApp().NewWindow(title) },
		Staff:     r.staff,
		Second:    func() (x, y int, ok bool) { return 1280, 0, r.second },
		Now:       func() time.Time { return r.at },
		Ticks: func(every time.Duration, _ func()) func() {
			r.ticking = every
			return func() { r.ticking = 0 }
		},
		Ring: func(strokes int) { r.rings <- strokes },
	})
	r.staff.SetContent(r.Strip())
	r.staff.Resize(fyne.NewSize(792, 60))
	r.Show(p)
	return r
}

func (r *room) openAt(size fyne.Size) *room {
	r.open()
	r.window.Resize(size)
	r.changed()
	r.t.Cleanup(func() {
		if r.window != nil {
			r.window.Close()
		}
	})
	return r
}

// pass lets time go by in ticks.
func (r *room) pass(d time.Duration) {
	for end := r.at.Add(d); r.at.Before(end); {
		r.at = r.at.Add(fineTick)
		if r.ticking > 0 {
			r.tick()
		}
	}
}

// said is all that the display says.
func (r *room) said() string {
	var b strings.Builder
	for _, o := range r.view.page.Objects {
		if text, ok := o.(*widgets.Text); ok {
			b.WriteString(text.Text() + "\n")
		}
	}
	return b.String()
}

func (r *room) says(texts ...string) {
	r.t.Helper()
	for _, text := range texts {
		if !strings.Contains(r.said(), text) {
			r.t.Errorf("the display does not say %q but %q", text, r.said())
		}
	}
}

// begin makes the program that a test's rooms are in: a new one reads all fonts anew.
func begin(t *testing.T) {
	t.Helper()
	uitest.Empty(t, uitest.Laptop)
}

func people(n int) []panel.Applicant {
	names := []string{"欧阳契", "张岫", "李建国", "王龑", "陈思敏", "阿卜杜热西提·买买提明", "刘𫍰"}
	units := []string{"淮南联合大学", "田家庵区公共就业服务中心", "寿县人力资源市场管理办公室", "淮南经济技术开发区社会事业局公共就业和人才服务中心（劳动保障事务所）综合服务科"}
	var all []panel.Applicant
	for i := range n {
		all = append(all, panel.Applicant{Name: names[i%len(names)], Unit: units[i%len(units)], Recommender: "寿县人力资源和社会保障局"})
	}
	return all
}

func before(n int) panel.Public {
	return panel.Public{
		Round: 1, Title: "2026年度淮南市职业指导大师工作室评审会", SignedIn: 9, Candidates: people(n),
		Meeting: panel.Venue{Date: panel.Date{Year: 2026, Month: 9, Day: 25}, Place: "局三楼第二会议室"},
	}
}

func voting(ballots int) panel.Public {
	p := before(5)
	p.Held = 1
	p.Voting = &panel.Voting{No: 1, Ballots: ballots, Rights: 9}
	for _, c := range p.Candidates {
		p.Voting.Names = append(p.Voting.Names, c.Name)
	}
	return p
}

func closed(n int) panel.Public {
	p := before(n)
	p.Held = 1
	return p
}

func published(n int, counts bool) panel.Public {
	p := closed(n)
	p.Result = &panel.PublicResult{No: 1, Ballots: 9, Rights: 9, Counts: counts}
	for i, c := range p.Candidates {
		row := panel.PublicRow{Applicant: c, Outcome: panel.NotPassed}
		agree := max(0, 9-i)
		switch {
		case i < 2:
			row.Outcome = panel.Recognised
			p.Result.Recognised = append(p.Result.Recognised, c.Name)
		case i < 4:
			row.Outcome, agree = panel.Runoff, 7
		case i == 4:
			row.Outcome, agree = panel.BeyondQuota, 6
		}
		if counts {
			row.Votes = panel.Tally{Eligible: 9, Agree: agree, Oppose: (9 - agree) / 2, Abstain: 9 - agree - (9-agree)/2}
			row.Need = 6
			if agree >= 6 {
				row.Place = min(i+1, 3)
			}
		}
		p.Result.Rows = append(p.Result.Rows, row)
	}
	return p
}

var sizes = map[string]fyne.Size{"1024": fyne.NewSize(1024, 768), "1280": uitest.Laptop, "1920": uitest.Projector}

// everyPage opens a display for each page that there is.
func everyPage() map[string]func(r *room) {
	return map[string]func(r *room){
		"agenda":      func(*room) {},
		"agenda-many": func(r *room) { r.Show(before(40)) },
		"agenda-practice": func(r *room) {
			p := before(12)
			p.Practice = true
			r.Show(p)
		},
		"presenting": func(r *room) {
			r.choose(presenting)
			r.turn(1)
			r.startOrPause()
			r.pass(198 * time.Second)
		},
		"presenting-long": func(r *room) {
			r.Show(before(7))
			r.choose(presenting)
			for range 5 {
				r.turn(1)
			}
			r.setMinutes(5)
			r.startOrPause()
			r.pass(4*time.Minute + 18*time.Second)
		},
		"presenting-lit": func(r *room) {
			r.choose(presenting)
			r.startOrPause()
			r.pass(10*time.Minute + 200*time.Millisecond)
		},
		"presenting-over": func(r *room) {
			r.choose(presenting)
			r.startOrPause()
			r.pass(10*time.Minute + 35*time.Second)
		},
		"voting":           func(r *room) { r.Show(voting(5)) },
		"voting-paper":     func(r *room) { p := voting(0); p.Voting.Paper = true; r.Show(p) },
		"counting":         func(r *room) { p := voting(0); p.Voting.Paper, p.Voting.Counting = true, true; r.Show(p) },
		"awaiting":         func(r *room) { r.Show(voting(9)); r.Show(closed(5)) },
		"result":           func(r *room) { r.Show(published(5, true)) },
		"result-many":      func(r *room) { r.Show(published(40, true)); r.turn(1) },
		"result-uncounted": func(r *room) { r.Show(published(40, false)) },
		"blank":            func(r *room) { r.choose(blank) },
	}
}

func TestPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	begin(t)
	for name, show := range everyPage() {
		for width, size := range sizes {
			if width != "1280" && (name == "blank" || name == "counting" || name == "voting-paper") {
				continue
			}
			t.Run(name+"-"+width, func(t *testing.T) {
				r := newRoom(t, before(5)).openAt(size)
				show(r)
				uitest.Golden(t, name+"-"+width, r.window)
			})
		}
	}
}

// Nothing is cut off, and nothing is too small to be read from 8 m.
func TestEveryPageCanBeReadFromTheLastRow(t *testing.T) {
	begin(t)
	for name, show := range everyPage() {
		for width, size := range sizes {
			r := newRoom(t, before(5)).openAt(size)
			show(r)
			least := leastText * min(size.Width/1280, size.Height/800)
			for _, o := range r.view.page.Objects {
				if at, end := o.Position(), o.Position().Add(o.Size()); at.X < -1 || at.Y < -1 || end.X > size.Width+1 || end.Y > size.Height+1 {
					t.Errorf("%s-%s: %T is cut off: %v to %v", name, width, o, at, end)
				}
				text, ok := o.(*widgets.Text)
				if !ok {
					continue
				}
				for _, piece := range test.WidgetRenderer(text).Objects() {
					if p := piece.(*canvas.Text); p.TextSize < least-0.01 {
						t.Errorf("%s-%s: %q is %v high, at least %v is wanted", name, width, p.Text, p.TextSize, least)
					}
				}
			}
		}
	}
}

func TestAnOpenPollShowsHowManyHaveVotedAndNothingElse(t *testing.T) {
	begin(t)
	r := newRoom(t, published(5, true)).openAt(uitest.Laptop)
	r.says("表决结果")
	for _, s := range []scene{agenda, presenting, outcome} {
		r.choose(s)
		r.Show(voting(3))
		r.says("3 / 9")
		r.Ballots(4)
		r.says("4 / 9")
		for _, word := range []string{"同意", "认定", "表决结果", "剩余时间"} {
			if strings.Contains(r.said(), word) {
				t.Errorf("while %s is chosen and a poll is open, the display says %q", s, word)
			}
		}
		r.key(fyne.KeyPageDown)
		r.key(fyne.KeySpace)
		r.says("4 / 9")
	}
	r.Show(closed(5))
	r.says("第一轮投票结束", "请等待主持人公布结果")
	r.Show(published(5, true))
	r.says("表决结果", "同意 9，需 6", "已认定 2 人：欧阳契、张岫")
	r.Show(closed(5)) // withdrawn
	r.says("请等待主持人公布结果")
	r.Ballots(7)
	r.says("请等待主持人公布结果")
	p := closed(5)
	p.Void = true
	r.Show(p)
	r.says("第一轮作废", "重新投票")
}

func TestTheTimeOfACandidate(t *testing.T) {
	begin(t)
	r := newRoom(t, before(5)).openAt(uitest.Laptop)
	r.turn(1) // from the agenda to the first
	r.says("欧阳契", "10:00", "第 1 位，共 5 位", "下一位：张岫")
	r.setMinutes(3)
	r.says("03:00")
	if r.ticking != 0 {
		t.Error("time that stands still ticks")
	}
	r.startOrPause()
	r.pass(90 * time.Second)
	r.says("01:30")
	r.startOrPause()
	r.pass(time.Hour)
	r.says("01:30", "暂停")
	if r.ticking != 0 {
		t.Error("a pause ticks")
	}
	r.startOrPause()
	r.pass(30 * time.Second)
	if strokes := <-r.rings; strokes != 1 || !r.lit.on(r.at) {
		t.Errorf("in the last minute it rings %d times, lit: %v", strokes, r.lit.on(r.at))
	}
	r.pass(2 * time.Second)
	if r.lit.on(r.at) {
		t.Error("the ground stays lit")
	}
	r.pass(58 * time.Second)
	if strokes := <-r.rings; strokes != 3 {
		t.Errorf("at the end it rings %d times", strokes)
	}
	r.says("00:00", "时间到")
	r.pass(75 * time.Second)
	r.says("已超 01:15")
	select {
	case n := <-r.rings:
		t.Errorf("it rings %d times more", n)
	default:
	}
	r.setMinutes(5)
	r.says("00:45")
	r.turn(1)
	r.says("张岫", "05:00")
	if r.ticking != 0 {
		t.Error("the next candidate's time runs before it is started")
	}
	r.reset()
	for range 9 {
		r.turn(1)
	}
	r.says("陈思敏", "第 5 位，共 5 位")
}

func TestAClosedDisplayIsOpenedAgainWhereItWas(t *testing.T) {
	begin(t)
	r := newRoom(t, before(5)).openAt(uitest.Laptop)
	r.choose(presenting)
	r.turn(1)
	r.startOrPause()
	r.pass(time.Minute)
	r.window.Close()
	if r.window != nil || r.view != nil {
		t.Fatal("the window is still there")
	}
	r.pass(time.Minute)
	uitest.Press(r.staff, "重新打开投影")
	r.openAt(uitest.Laptop)
	r.says("张岫", "08:00")
}

func TestASecondScreenThatGoesTakesTheDisplayWithIt(t *testing.T) {
	begin(t)
	r := newRoom(t, before(5))
	r.second = true
	r.changed()
	if said := r.strip.saying(); !strings.Contains(said, "第二块屏幕") {
		t.Errorf("the strip says %q", said)
	}
	r.openAt(uitest.Projector)
	r.secondary = true // a window of the desktop fills it
	r.choose(presenting)
	r.turn(1)
	if r.ticking != slowTick {
		t.Fatalf("the screen is looked for every %v", r.ticking)
	}
	r.second = false
	r.tick()
	if r.window != nil || r.ticking != 0 {
		t.Fatal("the display stays without its screen")
	}
	if said := r.strip.saying(); !strings.Contains(said, "投影屏幕已断开") {
		t.Errorf("the strip says %q", said)
	}
	r.openAt(uitest.Laptop)
	r.says("张岫")
}

func TestTheRemoteControlTurnsAndBlanks(t *testing.T) {
	begin(t)
	r := newRoom(t, before(5)).openAt(uitest.Laptop)
	for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageUp} {
		r.key(key)
	}
	r.says("张岫")
	r.key(fyne.KeyB)
	if said := r.said(); said != "" {
		t.Errorf("blank says %q", said)
	}
	r.key(fyne.KeyPageDown)
	r.key(fyne.KeyB)
	r.says("张岫")
	r.key(fyne.KeyF5)
	if !r.window.FullScreen() {
		t.Error("F5 does not fill the screen")
	}
	r.key(fyne.KeyEscape)
	if r.window.FullScreen() {
		t.Error("Esc does not give the screen back")
	}
}

func TestEveryRowOfALongResultIsShownOnce(t *testing.T) {
	begin(t)
	for _, counts := range []bool{true, false} {
		for width, size := range sizes {
			p := published(40, counts)
			for i := range p.Result.Rows {
				p.Result.Rows[i].Name = fmt.Sprintf("甲%02d", i+1)
			}
			r := newRoom(t, before(5)).openAt(size)
			r.Show(p)
			said := r.said()
			for range r.sheets() - 1 {
				r.turn(1)
				said += r.said()
			}
			for i := range 40 {
				if n := strings.Count(said, fmt.Sprintf("甲%02d\n", i+1)); n != 1 {
					t.Errorf("at %s, counts %v: candidate %d is shown %d times", width, counts, i+1, n)
				}
			}
			if !counts && strings.Contains(said, "同意") {
				t.Errorf("where counts are not told the display says %q", said)
			}
		}
	}
}

func TestThePracticeMarkIsOnEveryPage(t *testing.T) {
	begin(t)
	for name, show := range everyPage() {
		r := newRoom(t, before(5)).openAt(uitest.Laptop)
		show(r)
		p := r.public
		p.Practice = true
		r.Show(p)
		if !strings.Contains(r.said(), "演练\n") {
			t.Errorf("no mark on %s: %q", name, r.said())
		}
	}
}

func TestTheStripInEveryState(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	begin(t)
	r := newRoom(t, before(5))
	uitest.Golden(t, "strip-closed", r.staff)
	for name, show := range everyPage() {
		r := newRoom(t, before(5)).openAt(uitest.Laptop)
		show(r)
		r.staff.Resize(fyne.NewSize(792, 110))
		uitest.Golden(t, "strip-"+name, r.staff)
	}
}
