// Command expertpanel is the window with which a panel's meeting is held.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"

	"expertpanel/assets/words"
	"expertpanel/store"
	"expertpanel/ui/crash"
)

// version is set when the program is built.
var version = "dev"

func main() {
	crash.Quiet()
	os.Exit(run())
}

func run() int {
	dataDir := flag.String("data", store.DefaultDir(), "")
	demo := flag.Bool("demo", false, "")
	language := flag.String("language", "", "") // as it was chosen in the window, or Chinese
	showVersion := flag.Bool("version", false, "")
	flag.Usage = func() { fmt.Fprintln(os.Stderr, words.Say("usage.expertpanel")) }
	flag.Parse()
	switch {
	case *showVersion:
		fmt.Println(version)
		return 0
	case flag.NArg() > 0, *demo && *dataDir != store.DefaultDir(), !slices.Contains([]string{"", string(words.Chinese), string(words.English)}, *language):
		flag.Usage()
		return 2
	}
	if *language != "" {
		words.Use(words.Language(*language))
	}
	if err := display(); err != nil {
		alarm(err)
		return 1
	}
	if *demo {
		dir, err := os.MkdirTemp("", "panel-practice-")
		if err != nil {
			fmt.Fprintln(os.Stderr, words.Explain(err))
			return 1
		}
		defer func() { _ = os.RemoveAll(dir) }() // it is a practice round, and the system clears its folder too
		*dataDir = dir
	}
	return openWindow(*dataDir, *demo, words.Language(*language))
}
