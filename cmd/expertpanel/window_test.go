package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"database/sql"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// patience is how long the test waits for what must come.
const patience = 30 * time.Second

// realWindow is the program in a window of its own X server.
type realWindow struct {
	t       testing.TB
	display string
	data    string
	program *exec.Cmd
	printed bytes.Buffer
}

// startWindow builds the program and starts it with an empty data folder under Xvfb.
func startWindow(t testing.TB) *realWindow {
	t.Helper()
	return startWindowWith(t, func(string) {})
}

// startWindowWith starts it with a data folder that has been prepared.
func startWindowWith(t testing.TB, prepare func(dir string)) *realWindow {
	t.Helper()
	for _, tool := range []string{"Xvfb", "openbox", "xdotool", "import", "pdftotext"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("%s is not installed", tool)
		}
	}
	w := &realWindow{t: t, data: filepath.Join(t.TempDir(), "data")}
	prepare(w.data)
	w.display = w.startServer()
	w.start("openbox")
	w.program = w.start(buildProgram(t), "-data", w.data)
	return w
}

// buildProgram builds the program and returns its path.
func buildProgram(t testing.TB) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "expertpanel")
	build := exec.Command("go", "build", "-tags", "migrated_fynedo,no_animations", "-o", program, ".")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

// startServer starts an X server on a free display.
func (w *realWindow) startServer(more ...string) string {
	w.t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		w.t.Fatal(err)
	}
	server := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp")
	server.Args = append(server.Args, more...)
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() {
		_ = server.Process.Kill() // it may have ended by itself
		_ = server.Wait()
	})
	if err := write.Close(); err != nil {
		w.t.Fatal(err)
	}
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		w.t.Fatalf("Xvfb names no display: %v", err)
	}
	return ":" + strings.TrimSpace(number)
}

// start runs a command on the display until the test ends.
func (w *realWindow) start(name string, args ...string) *exec.Cmd {
	w.t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+w.display, "WAYLAND_DISPLAY=", "LIBGL_ALWAYS_SOFTWARE=1", "LANG=C.UTF-8",
		"XDG_CONFIG_HOME="+filepath.Join(filepath.Dir(w.data), "config"))
	cmd.Stdout, cmd.Stderr = &w.printed, &w.printed
	if err := cmd.Start(); err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() {
		_ = cmd.Process.Kill() // it may have ended by itself
		_ = cmd.Wait()
	})
	return cmd
}

func (w *realWindow) xdotool(args ...string) string {
	w.t.Helper()
	cmd := exec.Command("xdotool", args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+w.display)
	out, _ := cmd.Output() // no active window yet is not an error here
	return strings.TrimSpace(string(out))
}

// press presses keys one after the other, as fast as a person in a hurry.
func (w *realWindow) press(keys ...string) {
	w.t.Helper()
	for _, key := range keys {
		w.xdotool("key", "--clearmodifiers", key)
		time.Sleep(300 * time.Millisecond)
	}
}

func (w *realWindow) typeText(text string) {
	w.t.Helper()
	w.xdotool("type", "--delay", "20", text)
	time.Sleep(300 * time.Millisecond)
}

// until waits for something to become true.
func (w *realWindow) until(what string, reached func() bool) {
	w.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
		if reached() {
			return
		}
	}
	w.t.Fatalf("%s did not come; the window is “%s”; printed: %s%s",
		what, w.xdotool("getactivewindow", "getwindowname"), w.printed.String(), w.picture())
}

// waitTitle waits for the active window's title to hold a text.
func (w *realWindow) waitTitle(text string) {
	w.t.Helper()
	w.until("the title “"+text+"”", func() bool {
		return strings.Contains(w.xdotool("getactivewindow", "getwindowname"), text)
	})
	time.Sleep(300 * time.Millisecond) // for the window's own drawing and focus
}

func (w *realWindow) waitFile(path string) {
	w.t.Helper()
	w.until(path, func() bool {
		_, err := os.Stat(path)
		return err == nil
	})
}

// waitFor waits until a count in the data is as wanted. The data are read from outside, while the program has them open.
func (w *realWindow) waitFor(what string, want int, query string) {
	w.t.Helper()
	w.until(what, func() bool { return w.count(query) == want })
	time.Sleep(200 * time.Millisecond)
}

// count asks the data, -1 when they do not answer now.
func (w *realWindow) count(query string) int {
	w.t.Helper()
	db, err := sql.Open("sqlite", "file:"+filepath.Join(w.data, "panel.db")+"?mode=ro&_pragma=busy_timeout(5000)")
	if err != nil {
		w.t.Fatal(err)
	}
	defer db.Close()
	n := -1
	if db.QueryRow(query).Scan(&n) != nil {
		return -1
	}
	return n
}

// importList imports a spreadsheet through the dialog: its path, a look at the
// preview, and yes. Reading takes its time; until then Enter reads again.
func (w *realWindow) importList(path, what string, want int, query string) {
	w.t.Helper()
	w.press("ctrl+i")
	w.typeText(path)
	for range 5 {
		w.press("Return")
		time.Sleep(time.Second)
		if w.count(query) == want {
			return
		}
	}
	w.waitFor(what, want, query)
}

// signInAll signs the experts in one after the other, down the list.
func (w *realWindow) signInAll(n int) {
	w.t.Helper()
	w.press("ctrl+Return")
	for i := range n {
		w.press("Return")
		w.waitFor("experts signed in", i+1, "SELECT count(*) FROM expert WHERE attendance = 'present'")
		if i+1 < n {
			w.press("Down")
		}
	}
}

// fillAndCast fills the ballot that is in hand, looks at the review and casts it.
func (w *realWindow) fillAndCast(choices string) {
	w.t.Helper()
	w.rest()
	for _, choice := range choices {
		w.pressSeen(string(choice))
	}
	w.pressSeen("Return") // review
	w.rest()
	w.pressSeen("Return") // cast
	w.rest()
}

// pressSeen presses a key until the screen shows something else: a window that
// is not done with what came before takes no key.
func (w *realWindow) pressSeen(key string) {
	w.t.Helper()
	before := w.settled()
	for range 6 {
		w.press(key)
		for deadline := time.Now().Add(patience / 6); time.Now().Before(deadline); time.Sleep(100 * time.Millisecond) {
			if w.seen() != before {
				return
			}
		}
	}
	w.t.Fatalf("%s changes nothing on the screen%s", key, w.picture())
}

// settled waits until the screen stands still, and is its print.
func (w *realWindow) settled() [sha256.Size]byte {
	w.t.Helper()
	last := w.seen()
	w.until("a screen that stands still", func() bool {
		before := last
		last = w.seen()
		return last == before
	})
	return last
}

// seen is a print of what the screen shows.
func (w *realWindow) seen() [sha256.Size]byte {
	w.t.Helper()
	cmd := exec.Command("import", "-silent", "-window", "root", "-depth", "8", "rgb:-")
	cmd.Env = append(os.Environ(), "DISPLAY="+w.display)
	out, err := cmd.Output()
	if err != nil {
		w.t.Fatalf("the screen can't be seen: %v", err)
	}
	return sha256.Sum256(out)
}

// rest is the moment in which the voting window takes no key, so that one that bounces does nothing.
func (w *realWindow) rest() { time.Sleep(1300 * time.Millisecond) }

// inSight are the titles of all windows that can be seen.
func (w *realWindow) inSight() string {
	w.t.Helper()
	return w.xdotool("search", "--onlyvisible", "--name", ".", "getwindowname", "%@")
}

// close closes the window as a user does and expects the program to end in
// order. Where it still writes, it says so and is closed a little later.
func (w *realWindow) close() {
	w.t.Helper()
	ended := make(chan error, 1)
	go func() { ended <- w.program.Wait() }()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); {
		w.press("alt+F4")
		select {
		case err := <-ended:
			if err != nil {
				w.t.Errorf("the program ended with %v: %s", err, w.printed.String())
			}
			return
		case <-time.After(3 * time.Second):
			w.press("Escape") // what it said
		}
	}
	w.t.Errorf("the program did not end%s", w.picture())
}

// picture keeps what the screen shows when the test fails.
func (w *realWindow) picture() string {
	path := filepath.Join(os.TempDir(), "expertpanel-window-test.png")
	cmd := exec.Command("import", "-window", "root", path)
	cmd.Env = append(os.Environ(), "DISPLAY="+w.display)
	if err := cmd.Run(); err != nil {
		return ""
	}
	return "; the screen is in " + path
}
