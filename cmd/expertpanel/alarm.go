package main

import (
	"fmt"
	"os"

	"expertpanel/assets/words"
)

// alarm says on the console, in both languages, and in a message of the
// system's own why no window can open. Nothing of the toolkit works then.
func alarm(err error) {
	chinese, english := inBoth(err)
	fmt.Fprintf(os.Stderr, "%s\n\n%s\n", chinese, english)
	message("评审会 · Expert panel", chinese+"\n\n"+english, english)
}

func inBoth(err error) (chinese, english string) {
	defer words.Use(words.Spoken())
	words.Use(words.Chinese)
	chinese = words.Explain(err)
	words.Use(words.English)
	return chinese, words.Explain(err)
}
