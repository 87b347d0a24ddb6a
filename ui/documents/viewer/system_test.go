package viewer

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"
	"time"

	"expertpanel/report"
	"expertpanel/store/panel"
)

// opener puts a script in the place of the system's opener.
func opener(t *testing.T, script string) {
	t.Helper()
	if runtime.GOOS != "linux" {
		t.Skip("only Linux opens files with a program of a known name")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
}

func TestAnOpenerThatFailsAtOnceIsNoViewer(t *testing.T) {
	for script, want := range map[string]error{
		"exit 3": panel.Refuse("no_viewer", ""),
		"exit 0": nil,
	} {
		opener(t, script)
		d := Find(report.KindSignInSheet)
		err := Viewer{Dir: t.TempDir(), Open: System}.Show(d, panel.Meeting{Experts: []panel.Expert{{Name: "李四"}}})
		if !errors.Is(err, want) {
			t.Errorf("%s: %v, want %v", script, err, want)
		}
	}
	t.Setenv("PATH", t.TempDir())
	if err := System("x.pdf"); err == nil {
		t.Error("without an opener a file is said to be open")
	}
}

func TestAViewerThatStaysIsNotWaitedFor(t *testing.T) {
	opener(t, "sleep 1; exit 1")
	c := exec.Command("xdg-open")
	if err := begin(c, 50*time.Millisecond); err != nil {
		t.Fatal(err)
	}
	deadline := time.Now().Add(5 * time.Second)
	for exists(c.Process.Pid) {
		if time.Now().After(deadline) {
			t.Fatal("the process was never forgotten")
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// exists reports whether the system still knows a process, even an ended one.
func exists(pid int) bool {
	_, err := os.Stat(filepath.Join("/proc", strconv.Itoa(pid)))
	return err == nil
}
