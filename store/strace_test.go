package store_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"expertpanel/store"
)

// traced are the calls that change what is on the disk, and the marks. A
// question mark passes over a call that this processor does not have.
const traced = "trace=?open,openat,write,pwrite64,fsync,fdatasync,ftruncate,?unlink,unlinkat,?rename,renameat,renameat2,close,readlinkat"

// needStrace skips a test where strace is missing or may not trace.
func needStrace(t testing.TB) {
	t.Helper()
	if testing.Short() {
		t.Skip("many processes under strace take their time")
	}
	if !straceWorks() {
		t.Skip("strace (a Debian package) is missing or may not trace")
	}
}

// straceWorks tries: it may be missing, or a container may forbid it.
func straceWorks() bool {
	return exec.Command("strace", "-o", os.DevNull, "true").Run() == nil
}

// A run is what a child did.
type run struct {
	out    string
	calls  []call
	killed bool // it ended by a signal or by its own hand
}

func (r run) done() bool { return strings.HasSuffix(r.out, "done\n") }

// command is the child process of a task.
func (j task) command(t testing.TB, before ...string) *exec.Cmd {
	t.Helper()
	text, err := json.Marshal(j)
	must(t, err)
	self, err := os.Executable()
	must(t, err)
	args := append(before, self)
	cmd := exec.Command(args[0], args[1:]...)
	// One thread does the work, and garbage is left alone: the calls are the same in every run.
	cmd.Env = append(os.Environ(), "GOMAXPROCS=1", "GOGC=off", taskVariable+"="+string(text))
	return cmd
}

// underStrace runs the task and reads its calls on the files of its folder.
func (j task) underStrace(t testing.TB, options ...string) run {
	t.Helper()
	options = append([]string{"-e", traced}, options...)
	for _, name := range []string{"", store.DatabaseName, store.DatabaseName + "-journal", keptCopy, keptCopy + ".part", keptCopy + ".part-journal", markBegin, markDone} {
		options = append(options, "-P", filepath.Join(j.Dir, name))
	}
	return j.strace(t, options...)
}

func (j task) strace(t testing.TB, options ...string) run {
	t.Helper()
	trace := filepath.Join(t.TempDir(), "trace")
	r := finish(t, j.command(t, append([]string{"strace", "-f", "-o", trace}, options...)...))
	data, err := os.ReadFile(trace)
	must(t, err)
	r.calls, err = parseTrace(bytes.NewReader(data))
	must(t, err)
	return r
}

// alone runs the task untraced.
func (j task) alone(t testing.TB) run { return finish(t, j.command(t)) }

func finish(t testing.TB, cmd *exec.Cmd) run {
	t.Helper()
	out, err := cmd.CombinedOutput()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		t.Fatal(err)
	}
	return run{out: string(out), killed: err != nil && ended.ExitCode() == -1}
}
