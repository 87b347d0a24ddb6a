package vote_test

import (
	"strings"
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/screen"
	"expertpanel/ui/vote/votetest"

	"fyne.io/fyne/v2"
)

func TestAVoteFromOpeningToResult(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 2, 7)
	m.advance(t) // opens the poll
	if !strings.Contains(m.Asked.Text, "7") {
		t.Errorf("the question before opening is %q", m.Asked.Text)
	}
	m.advance(t) // opens the voting window
	for range 7 {
		m.pin()
		m.press(fyne.Key1, fyne.Key2, fyne.KeyEnter, fyne.KeyEnter)
		m.press(fyne.KeyEnter) // the next expert, and in the end back to the staff
	}
	m.pin()
	if m.Changes != 2 {
		t.Errorf("the shell was told of %d changes, want 2", m.Changes)
	}
	m.advance(t) // closes the poll
	if m.Went != screen.Result {
		t.Errorf("went to step %d, want the result", m.Went)
	}
	results := m.meeting(t).Results()[0]
	if results[0].Agree != 7 || results[1].Oppose != 7 {
		t.Errorf("results are %+v", results)
	}
}

func TestClosingEarlySaysWhatItDoes(t *testing.T) {
	rule := panel.DefaultRule()
	m := newMeet(t, rule, 2, 8)
	m.advance(t)
	m.advance(t)
	m.pin()
	m.press(fyne.Key1, fyne.Key2, fyne.KeyEnter, fyne.KeyEnter, fyne.KeyF10)
	m.pin()
	if poll, _ := m.meeting(t).OpenPoll(); poll.Ballots() != 1 {
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
	m.press(fyne.KeyF10)
	m.pin()
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
