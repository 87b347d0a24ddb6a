// Package translations holds the texts of package words: a folder a language,
// a file an area of the program.
package translations

import "embed"

// Files are the texts.
//
//go:embed zh/*.json en/*.json
var Files embed.FS
