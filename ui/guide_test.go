package ui_test

import (
	"testing"

	"expertpanel/ui/uitest"

	"fyne.io/fyne/v2"
)

func TestF1OpensTheGuideWhereverTheFocusIs(t *testing.T) {
	for name, focus := range map[string]func(*shell){
		"nowhere": func(*shell) {},
		"a field": func(s *shell) { s.Press(fyne.Key1); s.window.Canvas().FocusNext(); s.window.Canvas().FocusNext() },
		"a list":  func(s *shell) { s.window.Canvas().FocusPrevious() },
	} {
		s := open(t, uitest.Laptop, real(t))
		focus(s)
		key := &fyne.KeyEvent{Name: fyne.KeyF1}
		if focused := s.window.Canvas().Focused(); focused != nil {
			focused.TypedKey(key)
		} else {
			s.window.Canvas().OnTypedKey()(key)
		}
		if !said(s.window, "使用说明") || s.window.Canvas().Overlays().Top() == nil {
			t.Errorf("with the focus on %s, F1 does not open the guide", name)
		}
	}
}

func TestTheSidebarOpensTheGuide(t *testing.T) {
	s := open(t, uitest.Laptop, real(t))
	uitest.TapOn(s.window, "使用说明")
	if s.window.Canvas().Overlays().Top() == nil || !said(s.window, "使用说明") {
		t.Error("the link at the foot of the steps does not open the guide")
	}
}

func TestTheGuideOpensAtTheStepInSight(t *testing.T) {
	for key, text := range map[fyne.KeyName]string{
		fyne.Key1: "规则什么时候固定", fyne.Key2: "核对条件和材料", fyne.Key3: "当天签到",
	} {
		s := open(t, uitest.Laptop, real(t))
		s.Press(key)
		s.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF1})
		if !said(s.window, text) {
			t.Errorf("at step %s the guide does not say %s", key, text)
		}
	}
	first := open(t, uitest.Laptop, nil)
	first.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyF1})
	if !said(first.window, "第一次打开") {
		t.Error("at the first start the guide does not begin at its beginning")
	}
}

func TestPageKeysLeafThroughTheScreenThatIsShown(t *testing.T) {
	s := open(t, uitest.Laptop, real(t))
	press := func(key fyne.KeyName) { s.window.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: key}) }
	press(fyne.KeyPageDown) // the round has nothing to leaf through
	s.Press(fyne.Key4)
	for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageUp} {
		press(key)
	}
	if s.busy.leafed != 1 {
		t.Errorf("leafed on by %d, want 1", s.busy.leafed)
	}
}
