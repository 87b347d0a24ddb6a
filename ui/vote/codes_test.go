package vote_test

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"expertpanel/store/panel"

	"fyne.io/fyne/v2"
)

func TestNoElectronicPollOpensWithoutAPIN(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 1, 7)
	m.round = m.withoutPIN(t)
	m.OnChanged()
	m.screen.Advance()
	if m.Asked != nil || !strings.Contains(m.said(), "设置操作员密码") {
		t.Fatalf("without a PIN it says %q", m.said())
	}
	typeInto(m.window, "12345\n12345\n")
	if !strings.Contains(m.said(), "6 至 12 位数字") {
		t.Errorf("of a short PIN it says %q", m.said())
	}
	focus(t, m.window, 0)
	typeInto(m.window, "6\n7\n")
	if !strings.Contains(m.said(), "两次输入的不一样") {
		t.Errorf("of two PINs it says %q", m.said())
	}
	focus(t, m.window, 1)
	m.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	typeInto(m.window, "6\n")
	if m.window.Canvas().Overlays().Top() != nil {
		t.Fatalf("the form stays open and says %q", m.said())
	}
	if err := m.store.CheckPIN(m.round, "123456"); err != nil {
		t.Error(err)
	}
	m.advance(t)
	if _, open := m.meeting(t).OpenPoll(); !open {
		t.Error("with a PIN, the poll does not open")
	}
}

func TestAPollOnPaperNeedsNoPIN(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 1, 7)
	m.round = m.withoutPIN(t)
	m.OnChanged()
	m.choose(t, panel.MethodPaper)
	m.advance(t)
	if poll, open := m.meeting(t).OpenPoll(); !open || poll.Method != panel.MethodPaper {
		t.Error("the poll does not open")
	}
}

func TestAReplacedPINIsNotedOnceVotingHasBegun(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 1, 7)
	m.advance(t)
	m.tap(t, "更换…")
	if !strings.Contains(m.said(), "记入审计记录") {
		t.Errorf("it says %q", m.said())
	}
	typeInto(m.window, "11112222\n11112222\n")
	trail := m.meeting(t).Trail
	if last := trail[len(trail)-1]; last.Kind != panel.ActPINSet {
		t.Errorf("the trail ends in %s", last.Kind)
	}
}

func TestVotingCodesComeBeforeTheVotingWindow(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 1, 7)
	m.choose(t, panel.MethodCodes)
	m.advance(t) // opens the poll
	m.screen.Advance()
	if m.kiosk != nil || m.Asked == nil || !strings.Contains(m.Asked.Title, "7 个投票码") {
		t.Fatalf("without codes it asks %+v", m.Asked)
	}
	m.yes(t)
	name, content := m.lastShown(t)
	if name != "投票码条.pdf" || len(strings.Fields(content)) != 7 {
		t.Errorf("%s holds %q", name, content)
	}
	sheet := m.shown[0]
	right, err := m.store.Admit(m.poll(t).ID, strings.Fields(content)[0])
	if err != nil || right.Kind != 1 {
		t.Errorf("a printed code opens %+v: %v", right, err)
	}
	trail := m.meeting(t).Trail
	if last := trail[len(trail)-1]; last.Kind != panel.ActPrinted || !strings.Contains(last.Facts, "voting_codes") {
		t.Errorf("the trail ends in %s %s", last.Kind, last.Facts)
	}
	m.advance(t)
	if m.kiosk == nil {
		t.Fatal("with codes, the voting window does not open")
	}
	if _, err := os.Stat(sheet); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("while people vote the codes lie on the disk: %v", err)
	}
}

func TestNewCodesMakeEarlierOnesInvalid(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 1, 7)
	m.choose(t, panel.MethodCodes)
	m.advance(t)
	m.advance(t)
	_, content := m.lastShown(t)
	first := m.shown[0]
	m.tap(t, "打印投票码条…")
	if !m.Asked.Danger || !strings.Contains(m.Asked.Text, "作废") {
		t.Errorf("it asks %+v", m.Asked)
	}
	if _, again := m.lastShown(t); again == content || first != m.shown[1] {
		t.Errorf("the new sheet is %q in %q", again, m.shown)
	}
	if _, err := m.store.Admit(m.poll(t).ID, strings.Fields(content)[0]); err == nil {
		t.Error("an earlier code is still valid")
	}
	if !strings.Contains(m.said(), "生成过 2 次") {
		t.Errorf("it says %q", m.said())
	}
}

func TestTheCodesGoWithThePoll(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 1, 7)
	m.choose(t, panel.MethodCodes)
	m.advance(t)
	m.advance(t)
	m.tap(t, "结束投票…")
	if _, err := os.Stat(m.shown[0]); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("after the poll the codes lie on the disk: %v", err)
	}
}

func TestCodesOfAProgramThatBrokeOffAreRemovedToo(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 1, 7)
	m.choose(t, panel.MethodCodes)
	m.advance(t)
	m.advance(t)
	m.start(t)
	m.advance(t)
	if _, err := os.Stat(m.shown[0]); m.kiosk == nil || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("while people vote the codes lie on the disk: %v", err)
	}
}

func TestTheVotingWindowWaitsForASheetThatIsHeldOpen(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 1, 7)
	m.choose(t, panel.MethodCodes)
	m.advance(t)
	m.advance(t)
	if err := os.Remove(m.shown[0]); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(m.shown[0]+"/held", 0o700); err != nil { // can't be removed
		t.Fatal(err)
	}
	m.screen.Advance()
	if m.kiosk != nil || !errors.Is(m.Failed, panel.Refuse("still_shown", "")) {
		t.Errorf("the voting window is %v: %v", m.kiosk, m.Failed)
	}
}

func TestTheZeroReportIsNoted(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 2, 7)
	m.advance(t)
	if !strings.Contains(m.said(), "票箱已清点：14 个票位，已填 0 个") {
		t.Errorf("it says %q", m.said())
	}
	m.tap(t, "打印零票报告")
	if name, _ := m.lastShown(t); name != "zero_report.pdf" {
		t.Errorf("opened %s", name)
	}
	trail := m.meeting(t).Trail
	if last := trail[len(trail)-1]; last.Kind != panel.ActPrinted || !strings.Contains(last.Facts, "zero_report") {
		t.Errorf("the trail ends in %s %s", last.Kind, last.Facts)
	}
}

func TestAProgramThatStartsAgainSaysHowThePollStands(t *testing.T) {
	m := newMeet(t, panel.DefaultRule(), 1, 7)
	m.advance(t)
	if strings.Contains(m.said(), "程序重新打开") {
		t.Error("a poll that was just opened is told as found open")
	}
	m.start(t)
	if !strings.Contains(m.said(), "票箱里有 0 张选票，都已存盘") {
		t.Errorf("it says %q", m.said())
	}
	m.advance(t)
	if strings.Contains(m.said(), "程序重新打开") {
		t.Error("after the voting window was opened it is still told")
	}
}
