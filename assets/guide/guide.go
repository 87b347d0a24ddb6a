// Package guide holds the pages of the user's guide, a folder a language. They
// are Markdown of the plainest kind, which package ui/guide shows: headings,
// paragraphs, lists and quotations, one line each.
package guide

import "embed"

//go:embed zh/*.md en/*.md
var files embed.FS

// Secrecy is the page on what is promised of the ballot's secrecy, and what is not.
const Secrecy = "secrecy"

// Page is a page's text in a language (zh or en).
func Page(name, language string) (string, error) {
	text, err := files.ReadFile(language + "/" + name + ".md")
	return string(text), err
}
