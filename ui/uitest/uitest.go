// Package uitest shows screens in a window without a display, and compares
// them with pictures in testdata that somebody has looked at.
package uitest

import (
	"sync"
	"testing"

	"expertpanel/ui/theme"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Sizes of the meeting room's screens.
var (
	Laptop    = fyne.NewSize(1280, 800)
	Small     = fyne.NewSize(1024, 700)
	Projector = fyne.NewSize(1920, 1080)
)

// Window shows content in a window of a size, in the program's look.
func Window(t testing.TB, content fyne.CanvasObject, size fyne.Size) fyne.Window {
	t.Helper()
	w := Empty(t, size)
	w.SetContent(content)
	w.Resize(size)
	return w
}

// Empty is a window for content that needs a window to be made.
func Empty(t testing.TB, size fyne.Size) fyne.Window {
	t.Helper()
	w := app().NewWindow("")
	w.SetPadded(false)
	w.Resize(size)
	t.Cleanup(w.Close)
	return w
}

// shared is one app for all windows of a test's process: each new one would
// read the faces anew.
var shared = sync.OnceValue(test.NewApp)

// dressed is the look that the app's own widgets were last told of.
var dressed theme.Look = "none"

// app is the shared app in the look that is chosen now.
func app() fyne.App {
	a := shared()
	fyne.SetCurrentApp(a) // a test may have made another
	if look := theme.Current(); look != dressed {
		dressed = look
		a.Settings().SetTheme(theme.New())
	}
	return a
}

// Inline is a screen.Runner that does everything at once.
type Inline struct{}

// Background runs work and then done.
func (Inline) Background(work func() error, done func(error)) { done(work()) }

// Press presses the button that is in sight and has a label; it does nothing
// when there is none, or when it is disabled.
func Press(w fyne.Window, label string) {
	var top fyne.CanvasObject = w.Content()
	if overlay := w.Canvas().Overlays().Top(); overlay != nil {
		top = overlay
	}
	for _, o := range test.LaidOutObjects(top) {
		if b, ok := o.(*widgets.Button); ok && b.Text() == label && b.Visible() {
			b.Tapped(nil)
			return
		}
	}
}

// TapOn presses the mouse on a text that is in sight; it does nothing when there is none.
func TapOn(w fyne.Window, text string) {
	var middle *fyne.Position
	tops := tops(w)
	walk(tops[len(tops)-1], func(p placed) {
		if one, ok := p.object.(*widgets.Text); ok && one.Text() == text {
			at := p.at.AddXY(one.Size().Width/2, one.Size().Height/2)
			middle = &at
		}
	})
	if middle != nil {
		Tap(w, *middle)
	}
}

// Tap presses the mouse at a place of the window.
func Tap(w fyne.Window, at fyne.Position) { test.TapCanvas(w.Canvas(), at) }
