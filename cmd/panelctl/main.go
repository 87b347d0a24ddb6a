// Command panelctl does without a window what needs no secret ballot: it
// rehearses a whole meeting from a script, shows a sample meeting, reads lists, repeats draws,
// adds a calendar year, audits a round, verifies certificates and checks the
// program and its data.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"expertpanel/assets/words"
)

// Exit statuses: 1 when something that was asked about is not in order, 2 when
// the command could not be done.
const (
	exitFound   = 1
	exitRefused = 2
)

// command is one of panelctl's commands. run gets the arguments that follow its name.
type command struct {
	name string
	run  func(c console, args []string) int
}

// console is where a command's answers go.
type console struct {
	out, err io.Writer
}

func commands() []command {
	return []command{
		{"demo", demo},
		{"rehearse", rehearse},
		{"read", read},
		{"calendar", calendar},
		{"draw", draw},
		{"audit", audit},
		{"verify", verify},
		{"doctor", doctor},
	}
}

func main() { os.Exit(run(os.Args[1:], console{os.Stdout, os.Stderr})) }

func run(args []string, c console) int {
	if len(args) == 0 {
		overview(c.err)
		return exitRefused
	}
	for _, cmd := range commands() {
		if cmd.name == args[0] {
			return cmd.run(c, args[1:])
		}
	}
	if args[0] == "-h" || args[0] == "--help" || args[0] == "help" {
		overview(c.out)
		return 0
	}
	fmt.Fprintln(c.err, words.Say("There is no command “{{.Name}}”.", map[string]any{"Name": args[0]}))
	overview(c.err)
	return exitRefused
}

func overview(w io.Writer) {
	fmt.Fprintln(w, words.Say("usage.overview"))
}

// parse reads a command's flags; when it returns false the command ends with the given status.
func parse(c console, flags *flag.FlagSet, args []string) (status int, ok bool) {
	flags.SetOutput(c.err)
	flags.Usage = func() { fmt.Fprintln(flags.Output(), words.Say("usage."+flags.Name())) }
	for _, arg := range args {
		if arg == "-h" || arg == "--help" || arg == "-help" {
			flags.SetOutput(c.out) // help that was asked for is an answer
		}
	}
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0, false
	case err != nil:
		return exitRefused, false
	}
	return 0, true
}

// usage explains how a command is called after it was called wrongly.
func usage(c console, name string) int {
	fmt.Fprintln(c.err, words.Say("usage."+name))
	return exitRefused
}

// answer prints a value as JSON. Who reads the answer must not miss that it was cut off.
func answer(c console, v any) error {
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// refuse prints an error for people on standard error.
func refuse(c console, err error) int {
	fmt.Fprintln(c.err, words.Explain(err))
	return exitRefused
}
