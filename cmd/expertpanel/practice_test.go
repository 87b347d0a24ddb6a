package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// click presses the mouse at a place of the screen.
func (w *realWindow) click(x, y string) {
	w.t.Helper()
	w.xdotool("mousemove", x, y, "click", "1")
	time.Sleep(300 * time.Millisecond)
}

// waitReal waits until the real round's window is the active one again.
func (w *realWindow) waitReal() {
	w.t.Helper()
	w.until("the real round's window", func() bool {
		return strings.HasPrefix(w.xdotool("getactivewindow", "getwindowname"), "2026")
	})
	time.Sleep(300 * time.Millisecond)
}

// TestAPracticeFromTheRoundAndItsEnd makes a practice of a round in a window of
// its own, goes on with it, and deletes it.
func TestAPracticeFromTheRoundAndItsEnd(t *testing.T) {
	w := startWindow(t)
	w.waitTitle("评审会")
	w.press("ctrl+n")
	w.waitTitle("新建年度评审")
	w.press("ctrl+Return")
	w.waitTitle("申报对象")
	w.press("ctrl+1")
	w.waitTitle("年度评审")

	data := filepath.Join(w.data, "practice")
	w.click("1096", "68") // 演练
	w.waitTitle("演练 · ")
	w.press("alt+F4")
	w.waitReal()
	w.waitFile(filepath.Join(data, "panel.db"))

	w.click("1096", "68")
	w.press("Return") // go on with it
	w.waitTitle("演练 · ")
	w.click("1197", "45") // 删除演练
	w.press("Tab", "Return")
	w.until("the end of the practice", func() bool {
		left, err := os.ReadDir(data)
		return err == nil && len(left) == 0
	})
	w.waitReal()
	w.waitFor("real rounds", 1, "SELECT count(*) FROM round WHERE NOT practice")
	w.close()
}
