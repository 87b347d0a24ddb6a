package widgets

import "fyne.io/fyne/v2"

// views are those that can be shown. The window's thread alone knows them.
var views = map[*View]bool{}

// Follow is called by what has gained the focus: it is scrolled into sight, so
// that Tab never leads to what can't be seen.
func Follow(o fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	canvas := driver.CanvasForObject(o)
	if canvas == nil {
		return
	}
	for v := range views {
		if driver.CanvasForObject(v) == canvas && v.Content != nil && v.holds(o) {
			v.follow(o)
		}
	}
}

// holds reports whether an object is in what the view scrolls. Fyne tells no
// parents, but what moves with the content is in it.
func (v *View) holds(o fyne.CanvasObject) bool {
	driver := fyne.CurrentApp().Driver()
	at, is := v.Content.Position(), driver.AbsolutePositionForObject(o)
	v.Content.Move(at.AddXY(1, 1))
	defer v.Content.Move(at)
	return driver.AbsolutePositionForObject(o) != is
}

// follow reveals a piece that is not in sight. One that is higher than the
// view, such as a table, is in sight when it fills half of it: a click into it
// must not move it away.
func (v *View) follow(piece fyne.CanvasObject) {
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(piece).Y - driver.AbsolutePositionForObject(v).Y
	seen := min(top+piece.Size().Height, v.Size().Height) - max(top, 0)
	if seen < min(piece.Size().Height, v.Size().Height/2) {
		v.reveal(piece)
	}
}

// scrolling is a view's renderer.
type scrolling struct {
	fyne.WidgetRenderer
	view *View
}

func (s scrolling) Destroy() {
	delete(views, s.view)
	s.WidgetRenderer.Destroy()
}
