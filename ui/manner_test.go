package ui_test

import (
	"testing"

	"expertpanel/assets/words"
	"expertpanel/ui/settings"
	"expertpanel/ui/theme"
	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// inManner puts the usual manner back when the test ends.
func inManner(t *testing.T) {
	t.Helper()
	usual := settings.InUse()
	t.Cleanup(usual.Use)
}

func (s *shell) key(name fyne.KeyName) {
	key := &fyne.KeyEvent{Name: name}
	if focused := s.window.Canvas().Focused(); focused != nil {
		focused.TypedKey(key)
	} else {
		s.window.Canvas().OnTypedKey()(key)
	}
}

func TestLookTextAndLanguageTakeEffectAtOnce(t *testing.T) {
	inManner(t)
	s := open(t, uitest.Laptop, real(t))
	s.Press(fyne.Key2)
	s.Press(fyne.KeyComma)
	s.key(fyne.KeyRight) // the dark look
	if theme.Current() != theme.Dark || !said(s.window, "外观与语言") {
		t.Fatalf("the look is %s, or the dialog has gone", theme.Current())
	}
	s.window.Canvas().FocusNext()
	s.key(fyne.KeyRight)
	s.window.Canvas().FocusNext()
	s.key(fyne.KeyRight)
	want := settings.Manner{Look: theme.Dark, Scale: 1.25, Language: words.English}
	if got := settings.InUse(); got != want || !said(s.window, "Language of the window") {
		t.Errorf("the window is %+v", got)
	}
	if got := settings.Load(fyne.CurrentApp().Preferences()); got != want {
		t.Errorf("kept for the next start: %+v", got)
	}
	s.key(fyne.KeyEscape)
	if s.window.Canvas().Overlays().Top() != nil || !said(s.window, "Candidates") {
		t.Error("the step that was shown is not shown in English")
	}
}

func TestTheLookStaysWhileAScreenIsBusy(t *testing.T) {
	inManner(t)
	s := open(t, uitest.Laptop, real(t))
	s.busy.busy = "投票界面还开着。"
	s.Press(fyne.KeyComma)
	s.key(fyne.KeyRight)
	if theme.Current() != theme.Light || !said(s.window, "投票界面还开着") {
		t.Error("the window was made anew under the voting window")
	}
}

func TestTypedTextIsNotLostByAnotherLook(t *testing.T) {
	inManner(t)
	s := open(t, uitest.Laptop, real(t))
	s.Press(fyne.Key2)
	uitest.Press(s.window, "添加")
	test.Type(s.window.Canvas().Focused(), "赵六")
	s.Press(fyne.KeyComma)
	s.key(fyne.KeyRight)
	if theme.Current() != theme.Light || !said(s.window, "放弃没有保存的内容") {
		t.Error("what was typed has gone without a question")
	}
}
