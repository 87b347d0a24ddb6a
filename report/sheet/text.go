package sheet

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// unreadable is what a decoder leaves of bytes that are no character.
const unreadable = '\uFFFD'

// cleanLine makes one line of a cell's text: composed (NFC), without what can't be
// seen, outer spaces and doubled ones. A line break within a word of hanzi is dropped.
func cleanLine(text string) string {
	text = joinHan(strings.Map(visible, norm.NFC.String(text)), isBreak)
	return strings.Join(strings.Fields(text), " ")
}

// cleanName is cleanLine for a person's name: 张 三 is 张三, and the dot of
// names such as 买买提·艾力 is always U+00B7.
func cleanName(text string) string {
	runes := []rune(cleanLine(text))
	for i := 1; i+1 < len(runes); i++ {
		if strings.ContainsRune("•・‧．.･∙⋅●", runes[i]) && unicode.Is(unicode.Han, beside(runes, i, -1)) && unicode.Is(unicode.Han, beside(runes, i, 1)) {
			runes[i] = '·'
		}
	}
	return joinHan(string(runes), unicode.IsSpace)
}

// beside is the next rune that is no space, 0 at the end.
func beside(runes []rune, i, step int) rune {
	for i += step; i >= 0 && i < len(runes); i += step {
		if !unicode.IsSpace(runes[i]) {
			return runes[i]
		}
	}
	return 0
}

// visible drops format and control characters, turns white space other than
// line breaks into spaces, and radicals that PDF copies yield (⾼) into hanzi (高).
func visible(r rune) rune {
	switch {
	case isBreak(r):
		return '\n'
	case unicode.IsSpace(r):
		return ' '
	case unicode.In(r, unicode.Cc, unicode.Cf):
		return -1
	case r >= 0x2F00 && r <= 0x2FD5:
		return []rune(norm.NFKC.String(string(r)))[0]
	}
	return r
}

func isBreak(r rune) bool {
	return r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029
}

// joinHan drops gaps that stand between two hanzi, or between a hanzi and a
// name's dot, when they hold a space of the given kind.
func joinHan(text string, kind func(rune) bool) string {
	var b strings.Builder
	var before rune
	runes := []rune(text)
	for i := 0; i < len(runes); {
		end, found := i, false
		for end < len(runes) && unicode.IsSpace(runes[end]) {
			found = found || kind(runes[end])
			end++
		}
		if end == i {
			before = runes[i]
			b.WriteRune(before)
			i++
			continue
		}
		if !found || end == len(runes) || !joins(before) || !joins(runes[end]) {
			b.WriteString(string(runes[i:end]))
		}
		i = end
	}
	return b.String()
}

func joins(r rune) bool { return r == '·' || unicode.Is(unicode.Han, r) }

// compact drops every space of a number, and the quotation mark that keeps
// digits in some exports.
func compact(text string) string {
	text = strings.ReplaceAll(norm.NFKC.String(cleanLine(text)), " ", "")
	return strings.ToUpper(strings.TrimLeft(text, "'‘’`"))
}

// usualName is letters, inner spaces, and the marks that names have.
var usualName = regexp.MustCompile(`^[\pL\pM\p{Co}\x{FFFD}·•・‧．.･∙⋅● \-'’]+$`)

// twoNames is a line break between what may be two persons.
var twoNames = regexp.MustCompile(`\p{Han}{2,}[ \x{3000}]*[\r\n]+[ \x{3000}]*\p{Han}{2,}`)

// looksUnusual tells a cell that may hold more or less than one name: 张三、李四.
func looksUnusual(raw string) bool {
	return !usualName.MatchString(cleanLine(raw)) || twoNames.MatchString(raw)
}

// shorten is enough of a text to find it by.
func shorten(text string) string {
	const enough = 30
	runes := []rune(cleanLine(text))
	if len(runes) <= enough {
		return string(runes)
	}
	return string(runes[:enough]) + "…"
}

func firstText(l line) string {
	for _, c := range l.cells {
		if text := cleanLine(c.text); text != "" && c.continues == 0 {
			return text
		}
	}
	return ""
}

func rowText(l line) string {
	var texts []string
	for _, c := range l.cells {
		if c.text != "" && c.continues == 0 {
			texts = append(texts, c.text)
		}
	}
	return strings.Join(texts, " ")
}

func codePoint(r rune) string { return fmt.Sprintf("U+%04X", r) }
