package crash_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/crash"
)

// secret stands for what a ballot holds and a record must not.
const secret = "agree-with-candidate-4711"

// number is as secret; Go's traces print it in hexadecimal.
const number = 0x5ec4e7

type choices struct {
	of   string
	vote panel.Choice
}

// deep is a function with a ballot in its arguments that breaks off. An array
// is handed over in memory, where a trace finds it for certain.
//
//go:noinline
func deep(of string, n [2]uint64, c choices, value any) {
	if n[0] != number || of == "" || c.of == "" {
		return
	}
	if f, ok := value.(func()); ok {
		f()
	}
	panic(value)
}

// pretender says that it is an error of the runtime.
type pretender struct{ error }

func (pretender) RuntimeError() {}

// values are what is thrown in the tests, each with the kind that is recorded.
func values() map[string]struct {
	value any
	kind  string
} {
	short := []int{1, 2}
	at := len(short) + 1
	var nothing *choices
	return map[string]struct {
		value any
		kind  string
	}{
		"text":      {secret, "string"},
		"error":     {fmt.Errorf("can't cast %s: %w", secret, os.ErrClosed), "*fmt.wrapError"},
		"refusal":   {panel.Refuse("bad_choice", "", "Choice", secret), "*panel.Error"},
		"ballot":    {choices{secret, panel.Agree}, "crash_test.choices"},
		"pretender": {pretender{fmt.Errorf("%s", secret)}, "crash_test.pretender"},
		"index":     {func() { short[at]++ }, "runtime.boundsError: runtime error: index out of range [#] with length #"},
		"nil":       {func() { nothing.vote = panel.Agree }, "runtime.errorString: runtime error: invalid memory address or nil pointer dereference"},
		"kind":      {func() { _ = any(secret).(int) }, "*runtime.TypeAssertionError: interface conversion: interface {} is string, not int"},
	}
}

// recorded is the record of a panic with a value.
func recorded(value any) (text string) {
	defer func() {
		if v := recover(); v != nil {
			text = crash.Text("1.2.3", v)
		}
	}()
	deep(secret, [2]uint64{number, number}, choices{secret, panel.Agree}, value)
	return ""
}

func TestARecordTellsNothingOfABallot(t *testing.T) {
	home, err := os.UserHomeDir()
	if err != nil {
		t.Fatal(err)
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range values() {
		text := recorded(c.value)
		for _, want := range []string{
			"expertpanel 1.2.3\n", runtime.Version(), runtime.GOOS, "\n" + c.kind + "\n", "crash_test.deep crash_test.go:", "crash_test.recorded crash_test.go:",
		} {
			if !strings.Contains(text, want) {
				t.Errorf("%s: no %q in the record:\n%s", name, want, text)
			}
		}
		for _, leak := range []string{secret, "4711", "5ec4e7", "6210791", "0x", "goroutine", home + "/", here} {
			if strings.Contains(text, leak) {
				t.Errorf("%s: %q is in the record:\n%s", name, leak, text)
			}
		}
	}
}

func TestRecordsAreKeptUntilTheyAreRead(t *testing.T) {
	dir := t.TempDir()
	if crash.Found(dir) {
		t.Fatal("a record is found where there is none")
	}
	for _, text := range []string{"first", "second"} { // the later in place of the earlier
		if err := crash.Write(dir, text); err != nil {
			t.Fatal(err)
		}
	}
	info, err := os.Stat(filepath.Join(dir, crash.Name))
	if err != nil || !crash.Found(dir) {
		t.Fatalf("no record: %v", err)
	}
	if mode := info.Mode().Perm(); mode != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("others may read the record: %v", mode)
	}
	if err := crash.Keep(dir); err != nil || crash.Found(dir) {
		t.Errorf("the record was not put aside: %v", err)
	}
	if data, err := os.ReadFile(filepath.Join(dir, "crash-old.txt")); string(data) != "second" || err != nil {
		t.Errorf("kept %q, %v", data, err)
	}
	if err := crash.Write(dir, "third"); err != nil {
		t.Fatal(err)
	}
	if err := crash.Delete(dir); err != nil || crash.Found(dir) {
		t.Errorf("the record was not deleted: %v", err)
	}
	if err := crash.Write(filepath.Join(dir, "missing"), "x"); err == nil {
		t.Error("a record was written to a folder that is not there")
	}
}

// broken asks the test's own program to break off as the window's would.
const broken = "EXPERTPANEL_TEST_BREAKS"

func TestMain(m *testing.M) {
	if how := os.Getenv(broken); how != "" {
		breakOff(how)
	}
	os.Exit(m.Run())
}

func breakOff(how string) {
	if how == "quiet" {
		crash.Quiet()
	}
	done := make(chan struct{})
	go func() { // where nothing recovers
		defer close(done)
		deep(secret, [2]uint64{number, number}, choices{secret, panel.Agree}, func() { var n *choices; n.vote = panel.Agree })
	}()
	<-done
}

func TestNothingIsPrintedOfABallot(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("a process can't begin anew")
	}
	printed := func(how string) string {
		cmd := exec.Command(os.Args[0])
		for _, v := range os.Environ() {
			if !strings.HasPrefix(v, "GOTRACEBACK=") {
				cmd.Env = append(cmd.Env, v)
			}
		}
		cmd.Env = append(cmd.Env, broken+"="+how)
		var out bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &out
		if err := cmd.Run(); err == nil {
			t.Fatal("the program did not break off")
		}
		return out.String()
	}
	if loud := printed("loud"); !strings.Contains(loud, "0x5ec4e7") {
		t.Errorf("the test proves nothing: a usual trace does not hold the argument:\n%s", loud)
	}
	if quiet := printed("quiet"); strings.Contains(quiet, "5ec4e7") || strings.Contains(quiet, "goroutine") || !strings.Contains(quiet, "nil pointer") {
		t.Errorf("printed:\n%s", quiet)
	}
}
