package crash

import (
	"os"
	"runtime/debug"
	"syscall"
)

// traces is the variable that says what Go prints when a program breaks off.
const traces = "GOTRACEBACK"

// Quiet makes Go print no traces when the program breaks off where nothing
// records it. What is printed may be kept in a desktop's log.
//
// debug.SetTraceback can't ask for less than the environment did when the
// program began, and one that says nothing asks for a trace. So the program
// begins anew with the variable set, as the same process; where a system
// can't do that (Windows, whose windows have no console), it goes on.
func Quiet() {
	debug.SetTraceback("none")
	if os.Getenv(traces) == "none" || os.Setenv(traces, "none") != nil {
		return
	}
	if self, err := os.Executable(); err == nil {
		_ = syscall.Exec(self, os.Args, os.Environ()) // it returns only when it can't
	}
}
