// Package guide holds the pages of the user's guide, a folder a language. They
// are Markdown of the plainest kind, which package ui/guide shows: headings,
// paragraphs, lists and quotations, one line each.
package guide

import (
	"embed"
	"strings"
)

//go:embed zh/*.md en/*.md
var files embed.FS

// The pages, by name: one for each step of the work and those around them.
const (
	Start      = "start"
	Round      = "round"
	Candidates = "candidates"
	Experts    = "experts"
	Vote       = "vote"
	Result     = "result"
	Publicity  = "publicity"
	Award      = "award"
	Documents  = "documents"
	Wording    = "wording" // how the words of documents are changed
	Secrecy    = "secrecy" // what is promised of the ballot's secrecy, and what is not
	Troubles   = "troubles"
)

// Names are the names of all pages, in the order of the work.
func Names() []string {
	return []string{Start, Round, Candidates, Experts, Vote, Result, Publicity, Award, Documents, Wording, Secrecy, Troubles}
}

// Page is a page's text in a language (zh or en).
func Page(name, language string) (string, error) {
	text, err := files.ReadFile(language + "/" + name + ".md")
	return string(text), err
}

// Hit is a page on which something was found, with the line where it stands first.
type Hit struct{ Name, Line string }

// Search finds the pages on which all words stand, in whatever case, in the
// order of Names. Nothing is found of an empty text.
func Search(text, language string) ([]Hit, error) {
	words := strings.Fields(strings.ToLower(text))
	if len(words) == 0 {
		return nil, nil
	}
	var hits []Hit
	for _, name := range Names() {
		page, err := Page(name, language)
		if err != nil {
			return nil, err
		}
		if line, all := find(page, words); all {
			hits = append(hits, Hit{name, line})
		}
	}
	return hits, nil
}

// find reports whether a page has all words, and the line with most of them.
func find(page string, words []string) (best string, all bool) {
	lower := strings.ToLower(page)
	for _, w := range words {
		if !strings.Contains(lower, w) {
			return "", false
		}
	}
	most := 0
	for _, line := range strings.Split(page, "\n") {
		n, low := 0, strings.ToLower(line)
		for _, w := range words {
			if strings.Contains(low, w) {
				n++
			}
		}
		if n > most {
			best, most = strings.TrimLeft(line, "#>-0123456789. "), n
		}
	}
	return best, true
}
