package widgets

import (
	"strings"
	"unicode"

	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
)

// run is a stretch of text in one face; nil is the style's own.
type run struct {
	text string
	face fyne.Resource
}

func runs(s string, bold bool) []run {
	var out []run
	start := 0
	var current fyne.Resource
	for i, r := range s {
		face, _ := theme.FaceFor(r, bold)
		if face != current && i > start {
			out = append(out, run{s[start:i], current})
			start = i
		}
		current = face
	}
	return append(out, run{s[start:], current})
}

// Signs that a line may not begin or end with (GB/T 15834-2011, 5.1.10).
const (
	notFirst = "，。、；：？！）〕】》”’…·,.;:?!)]%"
	notLast  = "（〔【《“‘(["
)

// shortened cuts s so that it fits the width with an ellipsis at its end.
func shortened(s string, width float32, measure func(string) float32) string {
	s = strings.ReplaceAll(s, "\n", " ")
	if s == "" || measure(s) <= width {
		return s
	}
	runes := []rune(s)
	low, high := 0, len(runes)
	for low < high {
		mid := (low + high + 1) / 2
		if measure(string(runes[:mid])+"…") <= width {
			low = mid
		} else {
			high = mid - 1
		}
	}
	return string(runes[:low]) + "…"
}

// wrapped breaks s into lines of at most width, between hanzi or between words.
func wrapped(s string, width float32, measure func(string) float32) []string {
	var lines []string
	for _, paragraph := range strings.Split(s, "\n") {
		line, used := "", float32(0)
		for _, piece := range pieces(paragraph) {
			need := measure(piece)
			if line != "" && used+measure(strings.TrimRight(piece, " ")) > width {
				lines = append(lines, strings.TrimRight(line, " "))
				line, used = "", 0
				piece = strings.TrimLeft(piece, " ")
				need = measure(piece)
			}
			for need > width && len([]rune(piece)) > 1 {
				head := fitting(piece, width, measure)
				lines = append(lines, head)
				piece = piece[len(head):]
				need = measure(piece)
			}
			line += piece
			used += need
		}
		lines = append(lines, line)
	}
	return lines
}

// fitting is the longest beginning of a piece that fits, at least one rune.
func fitting(piece string, width float32, measure func(string) float32) string {
	runes := []rune(piece)
	n := 1
	for n < len(runes) && measure(string(runes[:n+1])) <= width {
		n++
	}
	return string(runes[:n])
}

// pieces are the parts of a paragraph between which a line may end: each hanzi
// with the signs that cling to it, each word with the spaces after it.
func pieces(paragraph string) []string {
	var out []string
	var piece []rune
	for _, r := range paragraph {
		if len(piece) > 0 && mayBreak(piece[len(piece)-1], r) {
			out = append(out, string(piece))
			piece = piece[:0]
		}
		piece = append(piece, r)
	}
	if len(piece) > 0 {
		out = append(out, string(piece))
	}
	return out
}

func mayBreak(before, after rune) bool {
	switch {
	case strings.ContainsRune(notFirst, after), strings.ContainsRune(notLast, before), after == ' ':
		return false
	case before == ' ':
		return true
	}
	return wide(before) || wide(after)
}

func wide(r rune) bool {
	return unicode.Is(unicode.Han, r) || r >= 0x3000 && r < 0x3040 || r >= 0xff00 && r < 0xff61 || strings.ContainsRune("“”‘’…", r)
}
