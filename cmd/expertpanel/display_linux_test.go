package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// zenity notes what it is told, and whether drawing by software was tried.
const zenity = "#!/bin/sh\necho \"software=$LIBGL_ALWAYS_SOFTWARE $*\" >>\"$SAID\"\n"

// startWhere starts the real program with an environment and expects it to end
// with a message, before it has touched the data. It returns what was said on
// the console and in the system's message.
func startWhere(t *testing.T, env ...string) (console, message string) {
	t.Helper()
	program, dir := buildProgram(t), t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "zenity"), []byte(zenity), 0o700); err != nil {
		t.Fatal(err)
	}
	said, data := filepath.Join(dir, "said"), filepath.Join(dir, "data")
	cmd := exec.Command(program, "-data", data)
	cmd.Env = append([]string{"PATH=" + dir + ":" + os.Getenv("PATH"), "SAID=" + said, "HOME=" + dir, "XDG_RUNTIME_DIR=" + dir}, env...)
	var printed bytes.Buffer
	cmd.Stdout, cmd.Stderr = &printed, &printed
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan error, 1)
	go func() { ended <- cmd.Wait() }()
	select {
	case err := <-ended:
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != 1 {
			t.Errorf("the program ended with %v: %s", err, printed.String())
		}
	case <-time.After(patience):
		_ = cmd.Process.Kill()
		t.Fatalf("the program does not end; printed: %s", printed.String())
	}
	if _, err := os.Stat(data); err == nil {
		t.Error("the data were touched")
	}
	text, _ := os.ReadFile(said) // a message that was not shown is empty
	return printed.String(), string(text)
}

func TestWithoutOpenGLTheProgramTriesSoftwareAndThenSaysWhatToDo(t *testing.T) {
	if _, err := exec.LookPath("Xvfb"); err != nil {
		t.Skip("Xvfb is not installed")
	}
	display := (&realWindow{t: t}).startServer("-extension", "GLX")
	console, message := startWhere(t, "DISPLAY="+display)
	for _, want := range []string{"请在本机桌面上启动，不要用远程桌面", "libgl1-mesa-dri", "not over remote desktop", "GLX"} {
		if !strings.Contains(console, want) {
			t.Errorf("the console does not say %q but %q", want, console)
		}
	}
	if !strings.HasPrefix(message, "software=1 ") || !strings.Contains(message, "改用软件绘制也没有成功") || strings.Count(message, "software=") != 1 {
		t.Errorf("the message is %q", message)
	}
}

func TestWithoutADisplayTheProgramSaysWhatToDo(t *testing.T) {
	console, _ := startWhere(t, "DISPLAY=", "WAYLAND_DISPLAY=")
	if !strings.Contains(console, "这里没有图形界面") || !strings.Contains(console, "There is no display here") {
		t.Errorf("without a display the console says %q", console)
	}
	console, _ = startWhere(t, "DISPLAY=:7771", "WAYLAND_DISPLAY=")
	if !strings.Contains(console, "连不上图形界面") || !strings.Contains(console, "The desktop can't be reached") {
		t.Errorf("with a display that does not answer the console says %q", console)
	}
}

func TestAStartThatDiedDrawingIsFollowedBySoftware(t *testing.T) {
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	t.Setenv(drawBySoftware, "")
	if diedDrawing() {
		t.Error("died before the first start")
	}
	drawn := markDrawing()
	drawn()
	if diedDrawing() {
		t.Error("died after the pictures were drawn")
	}
	markDrawing()
	if !diedDrawing() || diedDrawing() {
		t.Error("a start that died drawing is not found, or found twice")
	}
}
