package panel

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

// SafeName is a file's name without its folder, as every disk takes it: none of
// the characters and names that Windows forbids, no control characters, at most
// 120 bytes with its extension whole. It is never empty.
func SafeName(name string) string {
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == utf8.RuneError {
			return '_'
		}
		return r
	}, name)
	extension := path.Ext(name)
	if len(extension) > 12 {
		extension = ""
	}
	stem := strings.TrimLeft(strings.TrimRight(strings.TrimSuffix(name, extension), ". "), ". ")
	for len(stem)+len(extension) > 120 {
		_, last := utf8.DecodeLastRuneInString(stem)
		stem = stem[:len(stem)-last]
	}
	if stem == "" {
		stem = "附件"
	}
	base, _, _ := strings.Cut(strings.ToUpper(stem), ".")
	if reserved[base] {
		stem = "_" + stem
	}
	return strings.TrimRight(stem+extension, ". ")
}

// reserved are the names of devices on Windows, whatever follows a dot.
var reserved = func() map[string]bool {
	names := map[string]bool{"CON": true, "PRN": true, "AUX": true, "NUL": true}
	for _, digit := range "123456789" {
		names["COM"+string(digit)], names["LPT"+string(digit)] = true, true
	}
	return names
}()
