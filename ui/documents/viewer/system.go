package viewer

import (
	"os/exec"
	"runtime"
	"time"
)

// patience is how long an opener may take to say that nothing opens the file.
// xdg-open says so only by its exit status, and on some desktops it stays for as
// long as the viewer does.
const patience = 2 * time.Second

// System opens a file with the program that the system has for it, and does
// not wait for that program to end. An opener that fails at once is an error.
func System(path string) error {
	switch runtime.GOOS {
	case "windows":
		return begin(exec.Command("rundll32", "url.dll,FileProtocolHandler", path), patience)
	case "darwin":
		return begin(exec.Command("open", path), patience)
	}
	return begin(exec.Command("xdg-open", path), patience)
}

// begin starts a command and watches it for a while.
func begin(c *exec.Cmd, patience time.Duration) error {
	if err := c.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }() // also lets the system forget the process, whenever it ends
	select {
	case err := <-ended:
		return err
	case <-time.After(patience):
		return nil
	}
}
