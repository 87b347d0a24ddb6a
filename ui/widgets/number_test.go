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

func TestPageKeysFromAFieldGoToTheWindow(t *testing.T) {
	for name, c := range map[string]struct {
		entry *widgets.Entry
		want  fyne.KeyName
	}{"one line": {widgets.NewEntry(), fyne.KeyPageDown}, "several": {widgets.NewLongEntry(3), ""}} {
		w := uitest.Window(t, c.entry, fyne.NewSize(100, 80))
		var got fyne.KeyName
		w.Canvas().SetOnTypedKey(func(event *fyne.KeyEvent) { got = event.Name })
		w.Canvas().Focus(c.entry)
		c.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		if got != c.want {
			t.Errorf("%s: the window got %q", name, got)
		}
		if c.entry.AcceptsTab() {
			t.Errorf("%s: Tab does not go on to the next field", name)
		}
	}
}
