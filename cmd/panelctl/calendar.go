package main

import (
	"errors"
	"flag"
	"fmt"
	"os"

	"expertpanel/assets/words"
	"expertpanel/store"
	"expertpanel/store/panel"
)

// calendar adds a year's days off and make-up days from a file to the data folder.
func calendar(c console, args []string) int {
	flags := flag.NewFlagSet("calendar", flag.ContinueOnError)
	dataDir := flags.String("data", store.DefaultDir(), "")
	if status, ok := parse(c, flags, args); !ok {
		return status
	}
	if flags.NArg() != 1 {
		return usage(c, "calendar")
	}
	data, err := os.ReadFile(flags.Arg(0))
	if err != nil {
		return refuse(c, panel.Refuse("file_unreadable", "", "File", flags.Arg(0)))
	}
	year, err := panel.ParseCalendarYear(data)
	if err != nil {
		return refuse(c, err)
	}
	if err := addCalendarYear(*dataDir, year); err != nil {
		return refuse(c, err)
	}
	fmt.Fprintln(c.out, words.Say("The calendar of {{.Year}} was added: {{.Off}} days off, {{.Work}} make-up days.",
		map[string]any{"Year": year.Year, "Off": len(year.Off), "Work": len(year.Work)}))
	return 0
}

func addCalendarYear(dataDir string, year panel.CalendarYear) (err error) {
	st, err := store.Open(dataDir, store.Options{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	return st.AddCalendarYear(year)
}
