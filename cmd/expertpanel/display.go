package main

import (
	"os"
	"runtime"

	"expertpanel/store/panel"

	"github.com/go-gl/glfw/v3.4/glfw"
)

// display finds out whether a window can be drawn here, before the data are
// touched: the toolkit itself would wait for ever or break off with a trace.
// On Linux it chooses how the window is shown and, where the graphics driver
// fails, starts the program once more with drawing by software. Refusals:
// no_display, no_opengl.
func display() error {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return panel.Refuse("no_display", "")
	}
	preferX11()
	if diedDrawing() && softly() {
		return nil // not reached: the program begins again
	}
	err := tryToDraw()
	if err != nil && softly() {
		return nil // not reached
	}
	return err
}

// preferX11 keeps the window on X11 where both are there: on Wayland the
// toolkit takes no text from input methods, and names could not be typed.
func preferX11() {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") != "" && os.Getenv(platform) == "" {
		_ = os.Setenv(platform, x11) // a name without NUL or = is always taken
	}
}

// The toolkit's choice of X11 or Wayland.
const platform, x11 = "FYNE_PLATFORM", "x11"

// tryToDraw makes a window that nobody sees, with what the toolkit asks of it.
func tryToDraw() error {
	if os.Getenv(platform) == x11 {
		glfw.InitHint(glfw.PlatformHint, int(glfw.PlatformX11))
	}
	if err := glfw.Init(); err != nil {
		return panel.Refuse("no_display", "unreachable", "Cause", err.Error())
	}
	defer glfw.Terminate()
	glfw.WindowHint(glfw.Visible, glfw.False)
	glfw.WindowHint(glfw.ContextVersionMajor, 2)
	glfw.WindowHint(glfw.ContextVersionMinor, 1)
	w, err := glfw.CreateWindow(16, 16, "", nil, nil)
	if err != nil {
		return noOpenGL(err)
	}
	w.Destroy()
	return nil
}

func noOpenGL(cause error) error {
	switch runtime.GOOS {
	case "linux":
		return panel.Refuse("no_opengl", "linux", "Cause", cause.Error())
	case "windows":
		return panel.Refuse("no_opengl", "windows", "Cause", cause.Error())
	}
	return panel.Refuse("no_opengl", "other", "Cause", cause.Error())
}
