package guide

import (
	"strings"
	"unicode"
)

// kind is what a line of a page is.
type kind int

const (
	paragraph kind = iota
	title
	section
	part
	item     // of a list
	numbered // of a list whose items have numbers
	quote    // what to do about the paragraph before
)

// block is one line of a page. Mark is the number of a numbered item.
type block struct {
	kind kind
	mark string
	text string
}

// parse reads a page. The guide's pages are Markdown of the plainest kind, one
// line a block; backticks go, since everything is set in one face.
func parse(page string) []block {
	var blocks []block
	for _, line := range strings.Split(page, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			blocks = append(blocks, blockOf(strings.ReplaceAll(line, "`", "")))
		}
	}
	return blocks
}

func blockOf(line string) block {
	for _, c := range []struct {
		prefix string
		kind   kind
	}{{"### ", part}, {"## ", section}, {"# ", title}, {"- ", item}, {"> ", quote}} {
		if text, ok := strings.CutPrefix(line, c.prefix); ok {
			return block{kind: c.kind, text: text}
		}
	}
	if number, text, ok := strings.Cut(line, ". "); ok && strings.TrimFunc(number, unicode.IsDigit) == "" {
		return block{kind: numbered, mark: number, text: text}
	}
	return block{text: line}
}
