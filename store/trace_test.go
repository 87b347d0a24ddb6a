package store_test

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A call is one system call as strace wrote it down.
type call struct {
	thread   string
	name     string
	args     []string // as written; strings in quotes
	result   int64
	errno    string // ENOENT; empty = it succeeded
	injected bool   // strace made the result up

	at, took float64 // in seconds; with -ttt and -T only
}

// parseTrace reads what strace wrote with -f and -o, and perhaps -ttt and -T.
func parseTrace(r io.Reader) ([]call, error) {
	var calls []call
	unfinished := map[string]string{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 16<<20) // a page in hexadecimal is long
	for lines.Scan() {
		thread, text, _ := strings.Cut(lines.Text(), " ")
		at, text := cutTime(strings.TrimLeft(text, " "))
		if strings.HasPrefix(text, "+++") || strings.HasPrefix(text, "---") {
			continue // the end of a thread, a signal
		}
		if start, cut := strings.CutSuffix(text, " <unfinished ...>"); cut {
			unfinished[thread] = start
			continue
		}
		if rest, resumed := strings.CutPrefix(text, "<... "); resumed {
			_, rest, _ = strings.Cut(rest, " resumed>")
			text = unfinished[thread] + rest
			delete(unfinished, thread)
		}
		c, err := parseCall(text)
		if err != nil {
			return nil, err
		}
		c.thread, c.at = thread, at
		calls = append(calls, c)
	}
	return calls, lines.Err()
}

// cutTime takes the time off that -ttt puts before a call.
func cutTime(text string) (at float64, rest string) {
	if word, rest, ok := strings.Cut(text, " "); ok {
		if at, err := strconv.ParseFloat(word, 64); err == nil {
			return at, rest
		}
	}
	return 0, text
}

func parseCall(text string) (c call, err error) {
	name, rest, ok := strings.Cut(text, "(")
	if !ok {
		return c, fmt.Errorf("no system call: %.80q", text)
	}
	c.name = name
	args, end := splitArgs(rest)
	c.args = args
	result, ok := strings.CutPrefix(strings.TrimLeft(rest[end:], " "), "= ")
	if !ok {
		return c, fmt.Errorf("no result: %.80q", text)
	}
	if rest, took, timed := strings.Cut(result, " <"); timed {
		result = rest
		if c.took, err = strconv.ParseFloat(strings.TrimSuffix(took, ">"), 64); err != nil {
			return c, fmt.Errorf("%.80q: %w", text, err)
		}
	}
	c.injected = strings.HasSuffix(result, "(INJECTED)")
	words := strings.Fields(result)
	if words[0] == "?" {
		return c, nil // killed in the middle of it
	}
	if c.result, err = strconv.ParseInt(words[0], 0, 64); err != nil {
		return c, fmt.Errorf("%.80q: %w", text, err)
	}
	if c.result == -1 && len(words) > 1 {
		c.errno = words[1]
	}
	return c, nil
}

// splitArgs splits at the commas between arguments, up to the closing
// parenthesis, and says where it ends.
func splitArgs(text string) (args []string, end int) {
	depth, quoted, from := 0, false, 0
	for i := 0; i < len(text); i++ {
		switch ch := text[i]; {
		case quoted && ch == '\\':
			i++
		case ch == '"':
			quoted = !quoted
		case quoted:
		case strings.IndexByte("({[", ch) >= 0:
			depth++
		case depth > 0 && strings.IndexByte(")}]", ch) >= 0:
			depth--
		case ch == ',' && depth == 0, ch == ')':
			if arg := strings.TrimSpace(text[from:i]); arg != "" {
				args = append(args, arg)
			}
			from = i + 1
			if ch == ')' {
				return args, from
			}
		}
	}
	return args, len(text)
}

// text is an argument that is a string, as -xx writes it or plain.
func (c call) text(arg int) string {
	if arg >= len(c.args) {
		return ""
	}
	s, err := strconv.Unquote(c.args[arg])
	if err != nil {
		return ""
	}
	return s
}

func (c call) number(arg int) int64 {
	if arg >= len(c.args) {
		return 0
	}
	n, _ := strconv.ParseInt(c.args[arg], 0, 64)
	return n
}

// path is the file that a call names.
func (c call) path() string {
	i := slices.IndexFunc(c.args, func(arg string) bool { return strings.HasPrefix(arg, `"`) })
	if i < 0 {
		return ""
	}
	return c.text(i)
}

// isMark reports whether the call is the child's mark.
func (c call) isMark(name string) bool {
	return strings.HasPrefix(c.name, "readlink") && strings.HasSuffix(c.path(), "/"+name)
}

func TestTracesAreRead(t *testing.T) {
	const text = `
71 openat(AT_FDCWD, "\x2f\x61\x2c\x29", O_RDWR|O_CREAT, 0600) = 9
71 pwrite64(9, "\xd9\x22\x00", 3, 4612 <unfinished ...>
72 fcntl(8, F_SETLK, {l_type=F_RDLCK, l_start=1, l_len=510}) = 0
71 <... pwrite64 resumed>)            = 3
71 fsync(9)                          = -1 EIO (Input/output error) (INJECTED)
71 readlinkat(AT_FDCWD, "/d/mark-begin", 0x1706cc370480, 128) = -1 ENOENT (No such file or directory)
71 unlink("/a\"),b")                 = ?
71 --- SIGCHLD {si_signo=SIGCHLD} ---
72 +++ killed by SIGKILL +++`
	calls, err := parseTrace(strings.NewReader(strings.TrimPrefix(text, "\n")))
	if err != nil {
		t.Fatal(err)
	}
	if len(calls) != 6 {
		t.Fatalf("%d calls, want 6: %+v", len(calls), calls)
	}
	if c := calls[0]; c.name != "openat" || c.path() != "/a,)" || c.result != 9 || c.args[2] != "O_RDWR|O_CREAT" || c.thread != "71" {
		t.Errorf("open %+v", c)
	}
	if c := calls[1]; c.name != "fcntl" || len(c.args) != 3 || c.thread != "72" {
		t.Errorf("a call in between %+v", c)
	}
	if c := calls[2]; c.text(1) != "\xd9\x22\x00" || c.number(3) != 4612 || c.result != 3 || c.thread != "71" {
		t.Errorf("a call in two lines %+v", c)
	}
	if c := calls[3]; !c.injected || c.errno != "EIO" || c.result != -1 {
		t.Errorf("an injected error %+v", c)
	}
	if c := calls[4]; !c.isMark("mark-begin") || c.isMark("begin") || c.injected {
		t.Errorf("a mark %+v", c)
	}
	if c := calls[5]; c.path() != `/a"),b` || c.errno != "" {
		t.Errorf("a call without end %+v", c)
	}
	timed, err := parseTrace(strings.NewReader("71 1795539600.250000 fsync(9) = 0 <0.000125>\n71 1795539600.250200 +++ exited with 0 +++"))
	if err != nil || len(timed) != 1 || timed[0].at != 1795539600.25 || timed[0].took != 0.000125 || timed[0].name != "fsync" {
		t.Errorf("a call with its time %+v, %v", timed, err)
	}
	for _, bad := range []string{"71 fsync", "71 fsync(9", "71 fsync(9) = many"} {
		if _, err := parseTrace(strings.NewReader(bad)); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}
