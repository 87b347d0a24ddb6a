package pinyin

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Entry is what somebody can be found by. Make it once for a list that is
// searched at every key.
type Entry struct {
	text  string // of all fields, as folded has it
	reads []Reading
}

// NewEntry makes an entry of a person's name and of other texts, such as the unit.
func NewEntry(name string, others ...string) Entry {
	e := Entry{text: folded(name), reads: []Reading{Name(folded(name))}}
	for _, other := range others {
		other = folded(other)
		e.text += "\n" + other
		e.reads = append(e.reads, Text(other))
	}
	return e
}

// Query is what somebody looks for: words, each of which must be found.
type Query struct{ words []string }

// NewQuery makes a query of what was typed. A word is found where a text holds
// it, or where a text is read so: in letters, by the initials of syllables, or
// any mixture of these with hanzi. zhs, zs, zhangs and 张s find 张三.
func NewQuery(typed string) Query { return Query{strings.Fields(folded(typed))} }

// Finds reports whether the entry has every word of the query; an empty query finds all.
func (q Query) Finds(e Entry) bool {
	for _, word := range q.words {
		if !e.has(word) {
			return false
		}
	}
	return true
}

func (e Entry) has(word string) bool {
	if strings.Contains(e.text, word) {
		return true
	}
	if !strings.ContainsFunc(word, func(r rune) bool { return 'a' <= r && r <= 'z' }) {
		return false
	}
	for _, r := range e.reads {
		for i := range r {
			if r[i:].reads(word) {
				return true
			}
		}
	}
	return false
}

// reads reports whether the reading begins with a word.
func (r Reading) reads(word string) bool {
	if word == "" {
		return true
	}
	if len(r) == 0 {
		return false
	}
	if rest, ok := strings.CutPrefix(word, string(r[0].char)); ok && r[1:].reads(rest) {
		return true
	}
	for _, syllable := range r[0].all {
		if strings.HasPrefix(syllable, word) {
			return true
		}
		for _, part := range []string{syllable, initial(syllable), syllable[:1]} {
			if rest, ok := strings.CutPrefix(word, part); ok && r[1:].reads(rest) {
				return true
			}
		}
	}
	return false
}

// initial is how a syllable is abbreviated: zh, ch and sh, or its first letter.
func initial(syllable string) string {
	if len(syllable) > 1 && syllable[1] == 'h' {
		return syllable[:2]
	}
	return syllable[:1]
}

// folded is a text without what does not tell people apart: the width and case
// of letters, the dots and apostrophes within names.
func folded(text string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case '·', '•', '・', '\'', '’':
			return -1
		}
		return unicode.ToLower(r)
	}, width.Fold.String(text))
}
