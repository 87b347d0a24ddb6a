package vote_test

import (
	"strings"
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/screen"

	"fyne.io/fyne/v2"
)

// counted is a meeting of seven experts on paper whose voting has ended.
func counted(t *testing.T) *meet {
	t.Helper()
	m := newMeet(t, panel.DefaultRule(), 2, 7)
	m.choose(t, panel.MethodPaper)
	m.advance(t)
	m.advance(t)
	if m.poll(t).State != panel.PollCounting {
		t.Fatalf("the poll is %s", m.poll(t).State)
	}
	return m
}

// alike are figures that add up: seven issued and returned, 6-1-0-0 and 5-1-1-0.
var alike = []string{"7", "7", "", "6", "1", "", "", "5", "1", "1", ""}

// enterCount opens the next entry, types figures and presses the button.
func (m *meet) enterCount(t *testing.T, figures []string) {
	t.Helper()
	m.screen.Advance()
	m.fill(t, figures...)
	m.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

func TestAPollOnPaperFromOpeningToResult(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 2, 7)
	m.choose(t, panel.MethodPaper)
	m.advance(t)
	for _, kind := range []string{"打印表决票", "打印零票报告", "打印计票单"} {
		m.tap(t, kind)
	}
	if len(m.shown) != 3 {
		t.Errorf("opened %q", m.shown)
	}
	m.advance(t)
	if !strings.Contains(m.Asked.Text, "两份一致才有结果") {
		t.Errorf("it asks %q", m.Asked.Text)
	}
	m.enterCount(t, alike)
	if said := m.said(); !strings.Contains(said, "计票人：已录入") || !strings.Contains(said, "监票人：还没有录入") {
		t.Errorf("after the first count it says %q", said)
	}
	m.screen.Advance()
	if said := m.said(); strings.Contains(said, "合计") || !strings.Contains(said, "监票人录入") {
		t.Errorf("the second entry is not blind: %q", said)
	}
	m.fill(t, alike...)
	m.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if m.Went != screen.Result || m.poll(t).State != panel.PollClosed {
		t.Errorf("went to step %d, the poll is %s", m.Went, m.poll(t).State)
	}
	results := m.meeting(t).Results()[0]
	if results[0].Agree != 6 || results[1].Abstain != 1 {
		t.Errorf("results are %+v", results)
	}
}

func TestFiguresThatDoNotAddUpStayInTheForm(t *testing.T) {
	m := counted(t)
	m.enterCount(t, []string{"7", "7", "", "6", "", "", "", "5", "1", "1", ""})
	if said := m.said(); !strings.Contains(said, "合计 6 ≠ 7") || !strings.Contains(said, "与收回的有效选票 7 张不符") || !strings.Contains(said, "合计 7 = 7") {
		t.Errorf("it says %q", said)
	}
	m.Asked = nil
	m.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if m.window.Canvas().Overlays().Top() == nil || !m.screen.Unsaved() {
		t.Fatal("Esc lost what was typed")
	}
	m.pressDialog(t, "取消")
	if m.Asked == nil || !m.Asked.Danger {
		t.Fatalf("before figures are given up it asks %+v", m.Asked)
	}
	m.yes(t)
	if m.window.Canvas().Overlays().Top() != nil || m.screen.Unsaved() || m.poll(t).Tellers[0] {
		t.Error("the entry was not given up")
	}
}

func TestFieldsThatMustBeTyped(t *testing.T) {
	m := counted(t)
	m.enterCount(t, []string{"7", "", "", "6", "1", "", "", "6", "1", "", ""})
	if said := m.said(); !strings.Contains(said, "请填写发出和收回的张数") {
		t.Errorf("it says %q", said)
	}
	m.fill(t, "7") // the focus is where it is missing
	m.pressDialog(t, "录入这份计票")
	if !m.poll(t).Tellers[0] {
		t.Errorf("it is not entered: %q", m.said())
	}
}

func TestDifferencesAreCorrectedByWhoWasWrong(t *testing.T) {
	m := counted(t)
	m.enterCount(t, alike)
	m.enterCount(t, []string{"7", "7", "", "5", "2", "", "", "5", "1", "1", ""})
	said := m.said()
	for _, want := range []string{"2 处不一致", "甲1 · 同意：计票人 6，监票人 5", "甲1 · 不同意：计票人 1，监票人 2"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q leaves out %q", said, want)
		}
	}
	m.Went = 0
	m.pressNth(t, "更正…", 1) // the scrutineer's
	if said := m.said(); !strings.Contains(said, "监票人录入") || !strings.Contains(said, "合计 7 = 7") {
		t.Errorf("the correction shows %q", said)
	}
	m.fill(t, "", "", "", "6", "1")
	m.pressDialog(t, "录入这份计票")
	if m.Went != screen.Result || m.poll(t).State != panel.PollClosed {
		t.Errorf("went to step %d, the poll is %s", m.Went, m.poll(t).State)
	}
}

func TestMoreBallotsThanIssuedVoidThePollAndItIsHeldAgain(t *testing.T) {
	m := counted(t)
	over := []string{"7", "8", "", "7", "1", "", "", "6", "1", "1", ""}
	m.screen.Advance()
	m.fill(t, over...)
	if said := m.said(); !strings.Contains(said, "多收 1 张") || !strings.Contains(said, "两人都这样录入时，本轮作废") {
		t.Errorf("it says %q", said)
	}
	m.pressDialog(t, "录入这份计票")
	m.enterCount(t, over)
	if m.poll(t).State != panel.PollVoid || m.Went == screen.Result {
		t.Fatalf("the poll is %s, went to step %d", m.poll(t).State, m.Went)
	}
	if said := m.said(); !strings.Contains(said, "第一轮作废：发出表决票 7 张，收回 8 张") || strings.Contains(said, "同票再投：") {
		t.Errorf("it says %q", said)
	}
	m.advance(t)
	if p := m.poll(t); p.No != 2 || p.State != panel.PollOpen || len(p.Candidates) != 2 {
		t.Errorf("the next poll is %+v", p)
	}
}
