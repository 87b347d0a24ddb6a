package widgets_test

import (
	"strings"
	"testing"

	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestALongTextStaysWithinItsField(t *testing.T) {
	b := uitest.NewBench(t, fyne.NewSize(300, 200))
	for _, e := range []*widgets.Entry{widgets.NewEntry(), widgets.NewLongEntry(3)} {
		e.SetText(strings.Repeat("很长的单位名称", 20))
		b.Host.Window.SetContent(e)
		seen := 0
		for _, o := range test.WidgetRenderer(e).Objects() {
			if text, ok := o.(*container.Scroll); ok {
				seen++
				if left, right := text.Position().X, text.Position().X+text.Size().Width; left < 1 || right > e.Size().Width-1 {
					t.Errorf("text from %g to %g in a field of %g", left, right, e.Size().Width)
				}
			}
		}
		if seen != 1 {
			t.Errorf("%d views of the text", seen)
		}
	}
}
