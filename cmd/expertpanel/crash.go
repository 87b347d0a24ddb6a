package main

import (
	"fmt"
	"os"
	"path/filepath"

	"expertpanel/assets/words"
	"expertpanel/ui/crash"
)

// exitCrashed is the status of a program that broke off.
const exitCrashed = 3

// guard records a panic of the window's thread in the data folder and ends the
// program. It is deferred where the window's life begins.
func guard(dataDir string) {
	if value := recover(); value != nil {
		crashed(dataDir, value)
	}
}

// crashed records a panic that is on and ends the program. Nothing is put in
// order first: all that was done is saved.
func crashed(dataDir string, value any) {
	record := crash.Text(version, value)
	if crash.Write(dataDir, record) == nil {
		fmt.Fprintln(os.Stderr, words.Say("The program has ended unexpectedly. All that was saved is there; start it again. What happened is noted in {{.File}}, without any votes.",
			map[string]any{"File": filepath.Join(dataDir, crash.Name)}))
	} else { // the disk may be what broke
		fmt.Fprintln(os.Stderr, words.Say("The program has ended unexpectedly. All that was saved is there; start it again. What happened, without any votes:\n{{.Record}}",
			map[string]any{"Record": record}))
	}
	os.Exit(exitCrashed)
}
