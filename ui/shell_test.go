package ui_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui"
	"expertpanel/ui/candidates"
	"expertpanel/ui/experts"
	"expertpanel/ui/round"
	"expertpanel/ui/screen"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

type shell struct {
	*ui.Shell
	host   screen.Host
	window *closing
	data   *store.Store
	busy   working // the vote's screen

	practised []string // folders whose practice was opened
}

func open(t *testing.T, size fyne.Size, fill func(*store.Store)) *shell {
	t.Helper()
	data := storetest.Open(t, store.Options{})
	if fill != nil {
		fill(data)
	}
	return openOn(t, size, data)
}

func openOn(t *testing.T, size fyne.Size, data *store.Store) *shell {
	t.Helper()
	s := &shell{window: &closing{Window: uitest.Empty(t, size)}, data: data}
	deps := ui.Deps{
		Window: s.window,
		Store:  s.data,
		Runner: uitest.Inline{},
		Now:    func() time.Time { return uitest.Today },
		Screens: func(host screen.Host) map[screen.Step]screen.Screen {
			s.host = host
			return map[screen.Step]screen.Screen{
				screen.Round:      round.New(host, s.data),
				screen.Candidates: candidates.New(host, s.data),
				screen.Experts:    experts.New(host, s.data),
				screen.Vote:       &s.busy,
			}
		},
	}
	if practice, err := s.data.ForPractice(); err != nil {
		t.Fatal(err)
	} else if !practice {
		deps.Demo = func() error { return nil }
		deps.Practice = func(dir string) error {
			s.practised = append(s.practised, dir)
			return nil
		}
	}
	s.Shell = ui.New(deps)
	s.window.Resize(size)
	return s
}

// said reports whether the window, or the dialog over it, shows a text.
func said(w fyne.Window, text string) bool {
	var top fyne.CanvasObject = w.Content()
	if overlay := w.Canvas().Overlays().Top(); overlay != nil {
		top = overlay
	}
	for _, o := range test.LaidOutObjects(top) {
		if one, ok := o.(*widgets.Text); ok && one.Visible() && strings.Contains(one.Text(), text) {
			return true
		}
	}
	return false
}

// practiceRound fills a practice round.
func practiceRound(data *store.Store) (panel.RoundID, error) {
	rule := panel.DefaultRule()
	rule.Seats = 3
	id, err := data.CreateRound(panel.Round{
		Year: 2026, Title: "2026年度淮南市职业指导大师工作室评审", Rule: rule, Practice: true,
		Office:  panel.Office{Bureau: "淮南市人力资源和社会保障局"},
		Meeting: panel.Venue{Date: panel.Date{Year: 2026, Month: 11, Day: 23}, Place: "第一会议室"},
	})
	return id, errors.Join(err, data.ImportCandidates(id, []panel.Candidate{
		{Name: "欧阳契", Unit: "淮南联合大学", Recommender: "淮南联合大学", Years: 14},
		{Name: "张岫", Unit: "田家庵区公共就业服务中心", Recommender: "田家庵区人社局", Years: 12},
		{Name: "李建国", Unit: "寿县人力资源市场管理办公室", Recommender: "寿县人社局", Years: 21},
		{Name: "王龑", Unit: "凤台县劳动就业管理局", Recommender: "凤台县人社局"},
	}))
}

func real(t *testing.T) func(*store.Store) {
	return func(data *store.Store) { storetest.Round(t, data, panel.DefaultRule(), 3, 9) }
}

func TestPictures(t *testing.T) {
	marked := rehearsed(t)
	uitest.Golden(t, "practice", marked.window)
	marked.Press(fyne.Key2)
	uitest.Tap(marked.window, fyne.NewPos(60, 40))
	uitest.Golden(t, "rounds-practice", marked.window)

	large := open(t, uitest.Projector, real(t))
	large.Press(fyne.Key2)
	uitest.Golden(t, "candidates-large", large.window)
}

func TestDialogPictures(t *testing.T) {
	s := open(t, uitest.Laptop, real(t))
	s.host.Fail(panel.Refuse("quorum_not_met", "panel", "Present", 5, "MinExperts", 7, "Missing", 2))
	uitest.Golden(t, "dialog-error", s.window)
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})

	s.Press(fyne.Key3)
	done := 0
	s.host.Confirm(screen.Confirmation{Title: "结束投票？", Text: "还有 2 位专家没有投票。结束后不能再投。", Yes: "结束投票", Do: func() { done++ }})
	s.Press(fyne.Key1)
	if s.Step() != screen.Experts {
		t.Error("a key of the window worked behind a dialog")
	}
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if done != 0 || s.window.Canvas().Overlays().Top() != nil {
		t.Error("Esc did not cancel")
	}
	s.host.Confirm(screen.Confirmation{Title: "结束投票？", Yes: "结束投票", Do: func() { done++ }})
	s.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if done != 1 {
		t.Error("Enter did not confirm")
	}
}

func TestKeysGoToSteps(t *testing.T) {
	s := open(t, uitest.Laptop, real(t))
	s.Press(fyne.Key3)
	if s.Step() != screen.Experts {
		t.Fatalf("Ctrl+3 shows step %d", s.Step())
	}
	s.Press(fyne.KeyI)
	if s.window.Canvas().Overlays().Top() == nil {
		t.Fatal("Ctrl+I opened no dialog")
	}
	s.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.Press(fyne.Key1)
	s.Press(fyne.KeyReturn)
	if s.Step() != screen.Candidates {
		t.Errorf("Ctrl+Enter went on to step %d", s.Step())
	}
}

func TestNewRoundFromTheFirstStart(t *testing.T) {
	s := open(t, uitest.Laptop, nil)
	s.Press(fyne.KeyN)
	s.Press(fyne.KeyReturn)
	rounds, err := s.data.Rounds()
	if err != nil || len(rounds) != 1 || s.Step() != screen.Candidates {
		t.Fatalf("rounds %v, error %v, step %d", rounds, err, s.Step())
	}
	s.Press(fyne.KeyN)
	if s.Step() != screen.Round {
		t.Error("Ctrl+N does not show the round")
	}
	s.Press(fyne.Key2)
	if s.Step() != screen.Round {
		t.Error("a round that is not saved yet has no candidates to show")
	}
}

func TestTypedTextIsNotLostWithoutAsking(t *testing.T) {
	s := open(t, uitest.Laptop, real(t))
	s.Press(fyne.Key2)
	uitest.Press(s.window, "添加")
	s.window.Canvas().Focused().(interface{ SetText(string) }).SetText("赵六")
	s.Press(fyne.Key3)
	if step, unsaved := s.host.Unsaved(); !unsaved || step != screen.Candidates {
		t.Errorf("other screens are told of unsaved text at step %d, %v", step, unsaved)
	}
	s.Press(fyne.Key2)
	s.Press(fyne.KeyN)
	if s.Step() != screen.Candidates || s.window.Canvas().Overlays().Top() == nil {
		t.Fatal("a new round was begun without asking")
	}
	uitest.Golden(t, "unsaved", s.window)
	uitest.Press(s.window, "放弃")
	if s.Step() != screen.Round {
		t.Error("after giving up, no new round was begun")
	}
}

func TestTheRoundWithTheOpenPollIsShownFirst(t *testing.T) {
	var voting panel.Meeting
	s := open(t, uitest.Laptop, func(data *store.Store) {
		voting = storetest.Round(t, data, panel.DefaultRule(), 2, 7)
		storetest.OpenPoll(t, data, voting.Round.ID)
		if _, err := data.CreateRound(panel.NewRound(2027)); err != nil {
			t.Fatal(err)
		}
	})
	if title := s.window.Title(); !strings.Contains(title, voting.Round.Title) {
		t.Errorf("the window opens on “%s”, want the round that is voting", title)
	}
}

func TestRefusalPicture(t *testing.T) {
	w := uitest.Empty(t, fyne.NewSize(560, 200))
	closed := false
	w.SetContent(ui.Refusal(panel.Refuse("data_in_use", "", "Folder", "/home/mishu/.config/expertpanel"), func() { closed = true }))
	uitest.Golden(t, "refusal", w)
	uitest.Tap(w, fyne.NewPos(505, 165))
	if !closed {
		t.Error("the button does not close the window")
	}
}
