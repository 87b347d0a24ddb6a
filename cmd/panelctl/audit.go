package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"expertpanel/assets/words"
	"expertpanel/store"
	"expertpanel/store/panel"
)

// audit recounts every poll of the data folder that is over, checks the audit
// trail and the rules, and prints a verdict for each round.
func audit(c console, args []string) int {
	flags := flag.NewFlagSet("audit", flag.ContinueOnError)
	dataDir := flags.String("data", store.DefaultDir(), "")
	if status, ok := parse(c, flags, args); !ok {
		return status
	}
	if flags.NArg() > 0 {
		return usage(c, "audit")
	}
	found, err := auditFolder(c, *dataDir)
	switch {
	case err != nil:
		return refuse(c, err)
	case found:
		return exitFound
	}
	return 0
}

func auditFolder(c console, dir string) (found bool, err error) {
	if _, err := os.Stat(filepath.Join(dir, store.DatabaseName)); errors.Is(err, fs.ErrNotExist) {
		return false, panel.Refuse("no_data", "", "Folder", dir)
	}
	st, err := store.Open(dir, store.Options{})
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	if err := st.CheckIntegrity(); err != nil {
		return false, err
	}
	rounds, err := st.Rounds()
	if err != nil {
		return false, err
	}
	for _, r := range rounds {
		findings, err := st.Audit(r.ID)
		if err != nil {
			return found, err
		}
		fmt.Fprintln(c.out, r.Title)
		if m, err := st.Meeting(r.ID); err == nil {
			tellPolls(c, m)
		}
		for _, f := range findings {
			fmt.Fprintln(c.out, "  ✗ "+words.Explain(f))
		}
		if len(findings) == 0 {
			fmt.Fprintln(c.out, "  ✓ "+words.Say("The audit finds nothing wrong: slots, counts, rolls, rules and trail fit together."))
		}
		found = found || len(findings) > 0
	}
	if len(rounds) == 0 {
		fmt.Fprintln(c.out, words.Say("There is no round yet."))
	}
	return found, nil
}

// tellPolls says what was recounted, with the seal to compare with the one on paper.
func tellPolls(c console, m panel.Meeting) {
	for _, p := range m.Polls {
		values := map[string]any{"No": p.No, "Ballots": p.Ballots(), "Rights": p.Rights(), "Seal": p.Seal.Grouped()}
		var line string
		switch p.State {
		case panel.PollClosed:
			line = words.Say("Poll {{.No}}: {{.Ballots}} of {{.Rights}} ballots, recounted. Seal: {{.Seal}}", values)
		case panel.PollVoid:
			line = words.Say("Poll {{.No}}: void.", values)
		default:
			line = words.Say("Poll {{.No}} is under way and is not counted.", values)
		}
		fmt.Fprintln(c.out, "  "+line)
	}
}
