// Package templates holds the original wordings of the documents, a file a kind.
// Package report/wording says how they are written.
package templates

import "embed"

//go:embed *.tmpl
var files embed.FS

// Text is the original wording of a kind of document.
func Text(kind string) (string, error) {
	text, err := files.ReadFile(kind + ".tmpl")
	return string(text), err
}
