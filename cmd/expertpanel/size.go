package main

import (
	"fyne.io/fyne/v2"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// The window's size where the screen has room for it, and what the system's
// own frame takes of the screen: a title bar and borders.
var (
	usualSize = fyne.NewSize(1280, 800)
	frame     = fyne.NewSize(16, 40)
)

// fit gives a window that is shown its usual size, or as much of it as the
// screen has beside the system's bars: not every system keeps a window's lower
// edge on a small screen.
func fit(w fyne.Window) {
	size := usualSize
	if m := glfw.GetPrimaryMonitor(); m != nil {
		_, _, width, height := m.GetWorkarea()
		size = within(size, width, height, w.Canvas().Scale())
	}
	w.Resize(size)
	w.CenterOnScreen()
}

// within makes a size small enough for so many pixels of a screen, which may
// be nothing where the system does not say.
func within(size fyne.Size, width, height int, scale float32) fyne.Size {
	if width <= 0 || height <= 0 || scale <= 0 {
		return size
	}
	room := fyne.NewSize(float32(width)/scale, float32(height)/scale).Subtract(frame)
	return fyne.NewSize(min(size.Width, room.Width), min(size.Height, room.Height))
}
