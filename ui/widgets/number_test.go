package widgets_test

import (
	"testing"

	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
)

func TestANumberEntryTakesDigitsOnly(t *testing.T) {
	for typed, want := range map[string]string{
		"12": "12", "1a2 票": "12", "１２": "12", "-3": "3", "12345": "1234", "": "",
	} {
		e := widgets.NewNumberEntry("")
		w := uitest.Window(t, e, fyne.NewSize(100, 40))
		w.Canvas().Focus(e)
		for _, r := range typed {
			e.TypedRune(r)
		}
		if e.Text != want {
			t.Errorf("“%s” makes “%s”, want “%s”", typed, e.Text, want)
		}
	}
}

func TestTypingReplacesTheNumberThatIsFocused(t *testing.T) {
	first, second := widgets.NewNumberEntry(""), widgets.NewNumberEntry("")
	w := uitest.Window(t, widgets.Row(4, first, second), fyne.NewSize(200, 40))
	focused := 0
	first.OnFocused = func() { focused++ }
	first.SetText("1234")
	w.Canvas().Focus(second)
	w.Canvas().Focus(first)
	first.TypedRune('7')
	if first.Text != "7" || focused != 1 {
		t.Errorf("it holds “%s” and was focused %d times", first.Text, focused)
	}
}

func TestEscFromANumberGoesToTheWindow(t *testing.T) {
	e := widgets.NewNumberEntry("")
	w := uitest.Window(t, e, fyne.NewSize(100, 40))
	var got fyne.KeyName
	w.Canvas().SetOnTypedKey(func(event *fyne.KeyEvent) { got = event.Name })
	w.Canvas().Focus(e)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if got != fyne.KeyEscape {
		t.Errorf("the window got %q", got)
	}
}
