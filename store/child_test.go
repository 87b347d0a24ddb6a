package store_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"expertpanel/store"
	"expertpanel/store/panel"
	"expertpanel/store/storetest"
)

// taskVariable holds, in the environment of a child process, what it has to do.
const taskVariable = "EXPERTPANEL_TASK"

// The marks are names that a child looks up, in vain, around what it does: they
// show in a trace of its system calls.
const (
	markBegin = "mark-begin"
	markDone  = "mark-done" // the use case has returned nil
)

// A task is one use case in a data folder, for a process that may be killed in
// the middle of it or be lied to by the disk.
type task struct {
	Dir    string
	Act    string // cast, casts, open, close, count, migrate
	Round  panel.RoundID
	Poll   panel.PollID
	Kind   int
	Code   panel.Code // of a cast; empty = released by hand
	Ballot panel.Ballot
	Count  panel.PaperCount
	Casts  []plannedCast // all of a poll
	Final  finalBox      // what they lead to
	Die    int           // end as if killed with so many ballots in the box
}

// TestMain makes the test's own binary the child process: strace's counters
// are per thread, so that all of the work stays on one.
func TestMain(m *testing.M) {
	text, child := os.LookupEnv(taskVariable)
	if !child {
		os.Exit(m.Run())
	}
	runtime.LockOSThread()
	var job task
	if err := json.Unmarshal([]byte(text), &job); err != nil {
		fmt.Println(err)
		os.Exit(2)
	}
	if err := job.run(); err != nil {
		fmt.Println("gave up:", err)
		os.Exit(1)
	}
	os.Exit(0) // the folder is not closed, as in a crash
}

// zeros makes a child's random choices the same in every run.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

func childOptions() store.Options {
	return store.Options{Random: zeros{}, Digest: storetest.QuickDigest, Now: storetest.Noon}
}

// mark leaves a system call in the trace that says where the child is.
func (j task) mark(name string) {
	_, _ = os.Readlink(filepath.Join(j.Dir, name)) // there is no such file
}

// run does the task. It prints "done" once the use case has returned nil, and
// "refused" when it returned an error; then it tries again, as people do.
func (j task) run() error {
	act, already, err := j.prepare()
	if err != nil {
		return err
	}
	j.mark(markBegin)
	err = act()
	if err == nil {
		j.mark(markDone)
		fmt.Println("done")
		return nil
	}
	fmt.Println("refused:", err)
	err = act()
	if err == nil || already != "" && errors.Is(err, panel.Refuse(already, "")) {
		j.mark(markDone)
		fmt.Println("done")
		return nil
	}
	return err
}

// prepare opens the folder and gives the use case, and the code with which it
// is refused when it was done before.
func (j task) prepare() (act func() error, already string, err error) {
	if j.Act == "migrate" {
		return func() error {
			s, err := store.Open(j.Dir, childOptions())
			if err != nil {
				return err
			}
			return s.Close()
		}, "", nil
	}
	o, d := childOptions(), &director{}
	if j.Act == "casts" {
		o.Pick = d.pick
	}
	s, err := store.Open(j.Dir, o)
	if err != nil {
		return nil, "", err
	}
	switch j.Act {
	case "cast":
		right, err := j.right(s)
		return func() error { return s.CastBallot(right, j.Ballot) }, "", err
	case "casts":
		in, err := j.resume(s, d)
		return func() error { return j.castFrom(s, d, in) }, "", err
	case "open":
		return func() error { _, err := s.OpenPoll(j.Round); return err }, "poll_open", nil
	case "close":
		return func() error { return s.ClosePoll(j.Poll) }, "poll_not_open", nil
	case "count":
		return func() error { _, err := s.EnterCount(j.Poll, store.Scrutineer, j.Count); return err }, "poll_not_counting", nil
	}
	return nil, "", fmt.Errorf("no task %q", j.Act)
}

func (j task) right(s *store.Store) (panel.Right, error) {
	if j.Code != "" {
		return s.Admit(j.Poll, string(j.Code))
	}
	return s.Release(j.Poll, j.Kind)
}
