package main

import (
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// Mesa draws by software when this is set.
const drawBySoftware = "LIBGL_ALWAYS_SOFTWARE"

// softly starts the program once more in this process's place, with drawing by
// software. It returns false when that has been tried, or can't be.
func softly() bool {
	if os.Getenv(drawBySoftware) != "" {
		return false
	}
	self, err := os.Executable()
	if err != nil {
		return false
	}
	env := append(os.Environ(), drawBySoftware+"=1")
	return syscall.Exec(self, os.Args, env) == nil
}

// A driver that breaks off takes the program with it, and nobody can say why. So
// a mark lies in the cache while the first pictures are drawn; the next start
// that finds it draws by software.

// firstPictures is how long the first pictures take at most on a weak machine.
const firstPictures = 5 * time.Second

func drawingMark() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "expertpanel", "drawing")
}

// diedDrawing reports whether the last start ended while it drew its first
// pictures, and takes the mark away.
func diedDrawing() bool { return os.Remove(drawingMark()) == nil }

// markDrawing lays the mark; the function that it returns takes it away. A mark
// that can't be written is only missing.
func markDrawing() (drawn func()) {
	mark := drawingMark()
	if os.Getenv(drawBySoftware) != "" || os.MkdirAll(filepath.Dir(mark), 0o700) != nil || os.WriteFile(mark, nil, 0o600) != nil {
		return func() {}
	}
	drawn = func() { _ = os.Remove(mark) } // it may be gone
	time.AfterFunc(firstPictures, drawn)
	return drawn
}
