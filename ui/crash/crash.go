// Package crash keeps a record of the program's unforeseen end that somebody
// can work with and that tells nothing of a ballot.
//
// Go's own traces print the arguments of every function and the value of the
// panic, and a choice on a ballot may be among them. The record holds the kind
// of the panic and the names of the functions that were running; no values, no
// other goroutines, no time, and no folder of the user's.
package crash

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
)

// The record in the data folder, and its name once somebody has read of it.
const (
	Name    = "crash.txt"
	oldName = "crash-old.txt"
)

// depth is how many functions a record names at most.
const depth = 64

// Text is the record of a panic of the goroutine that calls it. It is called
// while the panic is on: by a deferred function, with what recover returned.
func Text(version string, value any) string {
	var b strings.Builder
	fmt.Fprintf(&b, "expertpanel %s\n%s %s/%s\n\n%s\n\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH, kindOf(value))
	var counters [depth]uintptr
	frames := runtime.CallersFrames(counters[:runtime.Callers(2, counters[:])])
	for {
		frame, more := frames.Next()
		fmt.Fprintf(&b, "%s %s:%d\n", frame.Function, path.Base(frame.File), frame.Line)
		if !more {
			return b.String()
		}
	}
}

// kindOf is the type of a panic's value. Only what the runtime itself says is
// repeated, such as that a slice lacks an index, and without its numbers: one of
// them may be a choice.
func kindOf(value any) string {
	t := reflect.TypeOf(value)
	kind := fmt.Sprint(t)
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if e, ok := value.(runtime.Error); ok && t.PkgPath() == "runtime" {
		return kind + ": " + strings.Map(withoutDigits, e.Error())
	}
	return kind
}

func withoutDigits(r rune) rune {
	if '0' <= r && r <= '9' {
		return '#'
	}
	return r
}

// Write puts a record into the data folder, for this user only, in place of any
// before, and waits until the disk has it.
func Write(dir, text string) error {
	file := filepath.Join(dir, Name)
	if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.WriteString(text)
	return errors.Join(err, f.Sync(), f.Close())
}

// Found reports whether the data folder has a record that nobody has read of.
func Found(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, Name))
	return err == nil
}

// Keep puts the record aside for a technician, in place of an older one.
func Keep(dir string) error {
	return os.Rename(filepath.Join(dir, Name), filepath.Join(dir, oldName))
}

// Delete deletes the record.
func Delete(dir string) error { return os.Remove(filepath.Join(dir, Name)) }
