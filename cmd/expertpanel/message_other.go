//go:build !windows

package main

import "os/exec"

// message shows a text with the first of the system's programs that is there,
// and returns when it has been read. The oldest of them has no Chinese.
func message(title, text, english string) {
	for _, command := range [][]string{
		{"zenity", "--error", "--no-markup", "--width=520", "--title=" + title, "--text=" + text},
		{"kdialog", "--title", title, "--error", text},
		{"xmessage", "-center", english},
	} {
		if _, err := exec.LookPath(command[0]); err != nil {
			continue
		}
		if exec.Command(command[0], command[1:]...).Run() == nil { //nolint:gosec // one of the programs above
			return
		}
	}
}
