package wording

import (
	"strconv"
	"strings"
)

// What a value holds must print as it is typed, and what the program adds to a
// text must not be typeable. Both are told from markup by a sign that is no
// character (U+FDD0) and what follows it: V before a value, so that no word of it
// is one of ours; a digit for a character that means something in a line; L and B
// with a number for the line of the wording that a text comes from and for a block.
const sign = '\uFDD0'

const signs = "\uFDD0【】｜|\n\r 　\t"

func encoded(value string) string {
	if value == "" {
		return ""
	}
	var b strings.Builder
	b.WriteString(string(sign) + "V")
	for _, r := range value {
		i := 0
		for _, s := range signs {
			if s == r {
				break
			}
			i++
		}
		if i < 10 {
			b.WriteRune(sign)
			b.WriteByte('0' + byte(i))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func decoded(text string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, string(sign))
		b.WriteString(before)
		if !found {
			return b.String()
		}
		text = strings.TrimPrefix(after, "V")
		if len(text) < len(after) {
			continue
		}
		if text != "" && text[0] >= '0' && text[0] <= '9' {
			b.WriteRune([]rune(signs)[text[0]-'0'])
			text = text[1:]
		}
	}
}

func lineSign(n int) string  { return string(sign) + "L" + strconv.Itoa(n) + ";" }
func blockSign(n int) string { return string(sign) + "B" + strconv.Itoa(n) + ";" }

// numbered takes a sign with a number off the front of a text.
func numbered(text string, letter byte) (n int, rest string, ok bool) {
	after, found := strings.CutPrefix(text, string(sign)+string(letter))
	if !found {
		return 0, text, false
	}
	digits, rest, found := strings.Cut(after, ";")
	n, err := strconv.Atoi(digits)
	if !found || err != nil {
		return 0, text, false
	}
	return n, rest, true
}

// withoutLines takes the line signs out of a text and tells the line that its
// first character comes from, 0 when it does not say.
func withoutLines(text string) (plain string, line int) {
	var b strings.Builder
	for text != "" {
		at := strings.Index(text, string(sign)+"L")
		if at < 0 {
			b.WriteString(text)
			break
		}
		b.WriteString(text[:at])
		n, rest, ok := numbered(text[at:], 'L')
		if !ok { // can't be: only lineSign writes it
			break
		}
		if strings.Trim(b.String(), blanks) == "" {
			line = n
		}
		text = rest
	}
	return b.String(), line
}
