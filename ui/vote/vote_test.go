package vote_test

import (
	"strings"
	"testing"
	"time"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
	"expertpanel/ui/screen"
	"expertpanel/ui/uitest"
	"expertpanel/ui/vote"
	"expertpanel/ui/vote/votetest"

	"fyne.io/fyne/v2"
)

type noStore struct{}

func (noStore) OpenPoll(panel.RoundID) (panel.PollID, error)    { return 1, nil }
func (noStore) ClosePoll(panel.PollID) error                    { return nil }
func (noStore) Release(panel.PollID, int) (panel.Right, error)  { return panel.Right{}, nil }
func (noStore) Withdraw(panel.Right)                            {}
func (noStore) CheckPIN(panel.RoundID, string) error            { return nil }
func (noStore) Admit(panel.PollID, string) (panel.Right, error) { return panel.Right{}, nil }
func (noStore) CastBallot(panel.Right, panel.Ballot) error      { return nil }

func newWindow(string) fyne.Window { return fyne.CurrentApp().NewWindow("") }

func TestPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	five := votetest.Before()
	for i := range 4 {
		five.Experts[8-i].Attendance = panel.Absent
	}
	short := votetest.Before()
	short.Recusals = append(short.Recusals, panel.Recusal{Expert: 3, Candidate: 5}, panel.Recusal{Expert: 4, Candidate: 5}, panel.Recusal{Expert: 4, Candidate: 1}, panel.Recusal{Expert: 5, Candidate: 1}, panel.Recusal{Expert: 6, Candidate: 1})
	strict := votetest.Before()
	strict.Recusals = nil
	strict.Round.Rule.Strict, strict.Round.Rule.Abstain, strict.Round.Rule.MaxAgree = true, false, 3
	empty := votetest.Before()
	empty.Candidates = nil
	for name, m := range map[string]panel.Meeting{
		"before": votetest.Before(), "few-experts": five, "recusals": short, "strict": strict, "empty": empty,
		"open": votetest.Open(5), "full": votetest.Open(9), "run-off": votetest.Tie(), "decided": votetest.Final(),
	} {
		t.Run(name, func(t *testing.T) {
			_, host := votetest.NewShell(t, votetest.Content)
			s := vote.New(host, noStore{}, newWindow)
			host.Window.SetContent(s.Object())
			s.Show(m)
			uitest.Golden(t, name, host.Window)
		})
	}
}

// meet is a real meeting in a store, shown by the screen.
type meet struct {
	*votetest.Shell
	store  *store.Store
	screen *vote.Screen
	round  panel.RoundID
	now    time.Time
	kiosk  fyne.Window
}

func newMeet(t *testing.T, rule panel.Rule, candidates, experts int) *meet {
	s := storetest.Open(t, store.Options{})
	m := &meet{store: s, round: storetest.Round(t, s, rule, candidates, experts).Round.ID, now: votetest.Now}
	shell, host := votetest.NewShell(t, votetest.Content)
	host.Now = func() time.Time { return m.now }
	m.Shell = shell
	m.screen = vote.New(host, s, func(string) fyne.Window {
		m.kiosk = fyne.CurrentApp().NewWindow("")
		m.kiosk.Resize(uitest.Laptop)
		return m.kiosk
	})
	shell.OnChanged = func() { m.screen.Show(storetest.Meeting(t, s, m.round)) }
	shell.OnChanged()
	return m
}

func (m *meet) advance(t *testing.T) {
	t.Helper()
	m.Asked = nil
	m.screen.Advance()
	if m.Asked != nil {
		m.Asked.Do()
	}
	if m.Failed != nil {
		t.Fatal(m.Failed)
	}
}

func (m *meet) press(keys ...fyne.KeyName) {
	for _, key := range keys {
		m.now = m.now.Add(time.Second)
		m.kiosk.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: key})
	}
}

func TestAVoteFromOpeningToResult(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 2, 7)
	m.advance(t) // opens the poll
	if !strings.Contains(m.Asked.Text, "7") {
		t.Errorf("the question before opening is %q", m.Asked.Text)
	}
	m.advance(t) // opens the voting window
	for range 7 {
		m.press(fyne.KeyEnter, fyne.Key1, fyne.Key2, fyne.KeyEnter, fyne.KeyEnter)
	}
	m.press(fyne.KeyEnter) // gives the computer back
	if m.Changes != 2 {
		t.Errorf("the shell was told of %d changes, want 2", m.Changes)
	}
	m.advance(t) // closes the poll
	if m.Went != screen.Result {
		t.Errorf("went to step %d, want the result", m.Went)
	}
	results := storetest.Meeting(t, m.store, m.round).Results()[0]
	if results[0].Agree != 7 || results[1].Oppose != 7 {
		t.Errorf("results are %+v", results)
	}
}

func TestClosingEarlySaysWhatItDoes(t *testing.T) {
	rule := panel.DefaultRule()
	m := newMeet(t, rule, 2, 8)
	m.advance(t)
	m.advance(t)
	m.press(fyne.KeyEnter, fyne.Key1, fyne.Key2, fyne.KeyEnter, fyne.KeyEnter, fyne.KeyF10, fyne.Key0)
	meeting := storetest.Meeting(t, m.store, m.round)
	if poll, _ := meeting.OpenPoll(); poll.Ballots() != 1 {
		t.Fatalf("%d ballots are in", poll.Ballots())
	}
	closing := votetest.Button(t, m.screen.Object(), "结束投票…")
	closing.Tapped(nil)
	for _, want := range []string{"还有 7 位专家没有投票", "少于 7 张", "甲1（1 张）"} {
		if !strings.Contains(m.Asked.Text, want) {
			t.Errorf("the question %q leaves out %q", m.Asked.Text, want)
		}
	}
	if !m.Asked.Danger {
		t.Error("closing early is not marked as dangerous")
	}
}

func TestThePollCantBeClosedBehindTheVotingWindow(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 1, 7)
	m.advance(t)
	m.advance(t)
	closing := votetest.Button(t, m.screen.Object(), "结束投票…")
	m.Asked = nil
	closing.Tapped(nil)
	if m.Asked != nil {
		t.Error("the poll can be closed while the voting window is open")
	}
	if m.screen.Busy() == "" {
		t.Error("the program can be closed while the voting window is open")
	}
	first := m.kiosk
	m.screen.Advance()
	if m.kiosk != first {
		t.Error("a second voting window opened")
	}
	m.press(fyne.KeyF10, fyne.Key0)
	if said := m.screen.Busy(); said != "" {
		t.Errorf("after the voting window, the program stays open: %q", said)
	}
}

func TestTooFewExpertsAreSentToTheSignIn(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 1, 6)
	m.screen.Advance()
	if m.Asked != nil || m.Went != screen.Experts {
		t.Errorf("asked %v, went to step %d", m.Asked, m.Went)
	}
}

func TestNoPollOpensOverAChangedRuleThatIsNotSaved(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 1, 7)
	m.Unsaved = screen.Round
	m.OnChanged()
	m.screen.Advance()
	if m.Asked != nil || m.Went != screen.Round {
		t.Errorf("asked %v, went to step %d", m.Asked, m.Went)
	}
	m.Unsaved = 0
	m.OnChanged()
	m.screen.Advance()
	if m.Asked == nil {
		t.Error("after saving, the poll does not open")
	}
}
