//go:build !windows

package printing

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"expertpanel/store/panel"
)

// Here is what this computer prints with.
func Here() System {
	return cups{patience: 15 * time.Second, rest: 2 * time.Second, printed: time.Hour}
}

// cups talks to CUPS through its commands, which every system that has CUPS
// has too and which need no library of the very version.
type cups struct {
	patience time.Duration // until a command must have answered
	rest     time.Duration // between two looks at a job
	printed  time.Duration // until a job must be done
}

// run runs a command in the C locale and returns what it prints.
func (c cups) run(stdin []byte, name string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), c.patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C")
	cmd.WaitDelay = time.Second
	cmd.Stdin = bytes.NewReader(stdin)
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	err := cmd.Run()
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	if err != nil && said.Len() > 0 {
		err = errors.New(strings.TrimSpace(said.String()))
	}
	return out.String(), err
}

func (c cups) Printers() ([]Printer, error) {
	if _, err := exec.LookPath("lpstat"); err != nil {
		return nil, panel.Refuse("no_printing", "")
	}
	names, err := c.run(nil, "lpstat", "-e") // those of the network too
	if err != nil {
		return nil, panel.Refuse("printers_unknown", "", "Problem", err.Error())
	}
	usual := ""
	if said, err := c.run(nil, "lpstat", "-d"); err == nil { // without one it may fail
		_, usual, _ = strings.Cut(strings.TrimSpace(said), ": ")
	}
	var all []Printer
	for name := range strings.Lines(names) {
		if name = strings.TrimSpace(name); name != "" {
			all = append(all, Printer{Name: name, Default: name == usual})
		}
	}
	slices.SortStableFunc(all, func(a, b Printer) int {
		switch {
		case a.Default && !b.Default:
			return -1
		case b.Default && !a.Default:
			return 1
		}
		return strings.Compare(a.Name, b.Name)
	})
	return all, nil
}

// request is how lp names the job that it has taken.
var request = regexp.MustCompile(`request id is (\S+)`)

// Print gives the document to lp by its standard input: no file of it is left
// where others could read it.
func (c cups) Print(j Job) (string, error) {
	said, err := c.run(j.PDF, "lp", arguments(j)...)
	if err != nil {
		return "", panel.Refuse("print_failed", "", "Printer", j.Printer, "Problem", err.Error())
	}
	if id := request.FindStringSubmatch(said); id != nil {
		return id[1], nil
	}
	return "", nil
}

func arguments(j Job) []string {
	scaling := "none"
	if j.Fit {
		scaling = "fit"
	}
	sides := map[Sides]string{OneSided: "one-sided", LongEdge: "two-sided-long-edge", ShortEdge: "two-sided-short-edge"}[j.Sides]
	args := []string{
		"-d", j.Printer, "-n", strconv.Itoa(j.Copies), "-t", j.Title,
		"-o", "document-format=application/pdf", "-o", "media=A4", "-o", "sides=" + sides, "-o", "print-scaling=" + scaling,
	}
	if j.Copies > 1 {
		args = append(args, "-o", "collate=true")
	}
	return args
}

// Forget removes the job's pages, which CUPS keeps for a day by default.
func (c cups) Forget(id string) {
	if id == "" {
		return
	}
	for waited := time.Duration(0); waited < c.printed; waited += c.rest {
		time.Sleep(c.rest)
		waiting, err := c.run(nil, "lpstat", "-W", "not-completed", "-o")
		if err == nil && !lists(waiting, id) {
			break
		}
	}
	_, _ = c.run(nil, "cancel", "-x", id)
}

// lists reports whether a list of jobs has one of a name, the first word of its line.
func lists(jobs, id string) bool {
	for line := range strings.Lines(jobs) {
		if words := strings.Fields(line); len(words) > 0 && words[0] == id {
			return true
		}
	}
	return false
}
