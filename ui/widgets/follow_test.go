package widgets_test

import (
	"fmt"
	"testing"

	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestWhatHasTheFocusIsInSight(t *testing.T) {
	test.NewApp().Settings().SetTheme(theme.New())
	list := widgets.Column(10)
	var entries []fyne.Focusable
	for i := range 30 {
		e := widgets.NewEntry()
		list.Add(widgets.NewField(fmt.Sprint(i), e))
		entries = append(entries, e)
	}
	foot := widgets.NewButton("foot", widgets.Primary, nil)
	view := widgets.NewView(list)
	w := test.NewWindow(widgets.Column(0, widgets.Grow(view), foot))
	defer w.Close()
	w.Resize(fyne.NewSize(400, 300))
	driver := fyne.CurrentApp().Driver()
	for _, i := range []int{0, 12, 29, 3} {
		w.Canvas().Focus(entries[i])
		o := entries[i].(fyne.CanvasObject)
		top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(view).Y
		if top < 0 || top+o.Size().Height > view.Size().Height {
			t.Errorf("entry %d is at %v of a view %v high", i, top, view.Size().Height)
		}
	}
	before := view.Offset
	w.Canvas().Focus(foot)
	if view.Offset != before {
		t.Error("a button beside the view scrolls it")
	}
}
