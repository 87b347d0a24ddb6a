package filepick

import (
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// Clean makes a path of what people paste: with quotes, as a file URL, with
// spaces around it.
func Clean(path string) string {
	path = strings.Trim(strings.TrimSpace(path), `"'“”`)
	if address, ok := strings.CutPrefix(path, "file://"); ok {
		path = fromURL(address)
	}
	if rest, ok := strings.CutPrefix(path, "~"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			path = home + rest
		}
	}
	return filepath.Clean(path)
}

var withDrive = regexp.MustCompile(`^/[A-Za-z]:`)

// fromURL is the path of a file URL without its scheme. File managers write
// hanzi and spaces in it as %E5%90%8D.
func fromURL(address string) string {
	path := strings.TrimPrefix(address, "localhost")
	if plain, err := url.PathUnescape(path); err == nil {
		path = plain // else a name with a bare % that was not meant as a code
	}
	if withDrive.MatchString(path) {
		path = path[1:] // file:///D:/名单.xlsx
	}
	return path
}
