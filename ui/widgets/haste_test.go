package widgets

import (
	"testing"
	"time"

	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

var _ desktop.Keyable = &Button{} // or Fyne tells it of no key that goes down

var enter = &fyne.KeyEvent{Name: fyne.KeyReturn}

// question is a modal on a window whose keys go down and repeat.
func question(t *testing.T, at *time.Time) (yes *Button, answered *int) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New())
	w := app.NewWindow("")
	t.Cleanup(w.Close)
	answered = new(int)
	yes = NewButton("开始投票", Primary, func() { *answered++ })
	m := NewModal(w, "开始第一轮投票？", 400, Paragraph("从此固定。"), yes)
	m.Show(nil)
	m.guard(func() time.Time { return *at })
	return yes, answered
}

func TestAHeldEnterDoesNotAnswerWhatItOpened(t *testing.T) {
	at := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	yes, answered := question(t, &at)
	for range 100 { // three seconds of repeats
		at = at.Add(30 * time.Millisecond)
		yes.TypedKey(enter)
	}
	if *answered != 0 {
		t.Fatal("a held Enter answered")
	}
	yes.KeyDown(enter)
	yes.TypedKey(enter)
	if *answered != 1 {
		t.Error("an Enter of its own does not answer")
	}
}

func TestADoubledEnterDoesNotAnswer(t *testing.T) {
	at := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	yes, answered := question(t, &at)
	at = at.Add(hasteTime - time.Millisecond)
	yes.KeyDown(enter)
	yes.TypedKey(enter)
	if *answered != 0 {
		t.Fatal("the second half of a double Enter answered")
	}
	at = at.Add(time.Millisecond)
	yes.KeyDown(enter)
	yes.TypedKey(enter)
	if *answered != 1 {
		t.Error("an Enter after the guard does not answer")
	}
	yes.Tapped(nil) // the mouse is never guarded
	if *answered != 2 {
		t.Error("a tap does not answer")
	}
}

func TestEscKeepsWhatIsTyped(t *testing.T) {
	app := test.NewTempApp(t)
	w := app.NewWindow("")
	t.Cleanup(w.Close)
	reason := NewTextField("原因", "")
	m := NewModal(w, "回避", 400, reason, NewButton("回避", Primary, nil))
	m.Holds = func() bool { return reason.Value() != "" }
	m.Show(reason.Entry)
	esc := &fyne.KeyEvent{Name: fyne.KeyEscape}
	reason.Entry.SetText("同单位")
	reason.Entry.TypedKey(esc)
	if w.Canvas().Overlays().Top() == nil {
		t.Fatal("Esc lost what was typed")
	}
	reason.Entry.SetText("")
	reason.Entry.TypedKey(esc)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close an empty dialog")
	}
}
