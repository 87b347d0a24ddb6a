package main

import "github.com/go-gl/glfw/v3.4/glfw"

// secondScreen is the upper left corner of a screen besides the first, and
// false when there is none or when it mirrors the first. The toolkit knows
// whether there is one but not where, and many window managers fill the screen
// that a window lies on, whichever is asked for.
func secondScreen() (x, y int, ok bool) {
	monitors := glfw.GetMonitors()
	if len(monitors) < 2 {
		return 0, 0, false
	}
	firstX, firstY := monitors[0].GetPos()
	for _, m := range monitors[1:] {
		if x, y := m.GetPos(); x != firstX || y != firstY {
			return x, y, true
		}
	}
	return 0, 0, false
}
