package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"expertpanel/assets/words"
	"expertpanel/store/panel"
)

// draw repeats a draw by lot from its seed and a list, step by step.
func draw(c console, args []string) int {
	flags := flag.NewFlagSet("draw", flag.ContinueOnError)
	seed := flags.String("seed", "", "")
	if status, ok := parse(c, flags, args); !ok {
		return status
	}
	if strings.TrimSpace(*seed) == "" || flags.NArg() != 1 {
		return usage(c, "draw")
	}
	data, err := os.ReadFile(flags.Arg(0))
	if err != nil {
		return refuse(c, panel.Refuse("file_unreadable", "", "File", flags.Arg(0)))
	}
	list := lines(string(data))
	if len(list) == 0 {
		return refuse(c, panel.Refuse("draw_list", "", "File", flags.Arg(0)))
	}
	for i, lot := range panel.Lots(strings.TrimSpace(*seed), len(list)) {
		facts := map[string]any{
			"Place": i + 1, "Taken": lot.Taken, "Name": list[lot.Taken-1], "Left": lot.Left,
			"Block": lot.Block, "Digits": fmt.Sprintf("%08x", lot.Number),
		}
		how := words.Say("the last one left", facts)
		if lot.Block > 0 {
			facts["Rest"] = int(lot.Number%uint32(lot.Left)) + 1
			how = words.Say("block {{.Block}}: {{.Digits}}, the {{.Rest}}. of {{.Left}} left", facts)
		}
		facts["How"] = how
		fmt.Fprintln(c.out, words.Say("{{.Place}}. No. {{.Taken}} {{.Name}} ({{.How}})", facts))
	}
	return 0
}

// lines are those of a list that hold something. A byte order mark is none of them.
func lines(text string) []string {
	var list []string
	for line := range strings.Lines(strings.TrimPrefix(text, "\ufeff")) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}
