package pinyin

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"sync"

	gopinyin "github.com/mozillazg/go-pinyin"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Reading is a text character by character, each with how it is read.
type Reading []*sound

// sound is a character as it is read. There is one of each for the program's
// life, so that texts of thousands of rows share them.
type sound struct {
	char    rune
	letters string   // of the likeliest reading, without tone; lü is lv
	tone    byte     // 0 to 4
	all     []string // the letters of every reading, in every spelling that people type
	order   []byte   // sets apart characters that sound alike: fewer strokes first
}

// Name reads a person's name: the surname as surnames are read.
func Name(name string) Reading {
	chars := []rune(name)
	var r Reading
	for i, marked := range surnameOf(chars) {
		r = append(r, known.surname(chars[i], marked))
	}
	return append(r, Text(string(chars[len(r):]))...)
}

// Text reads any other text.
func Text(text string) Reading {
	r := make(Reading, 0, len(text)/3)
	for _, char := range text {
		r = append(r, known.sound(char))
	}
	return r
}

// Compare sets readings in order character by character, as GB/T 13418-1992
// does: by letters, by tone, then by strokes. Characters without a reading
// come after those with one.
func Compare(a, b Reading) int {
	return slices.CompareFunc(a, b, func(a, b *sound) int {
		if a == b {
			return 0
		}
		return cmp.Or(
			cmp.Compare(a.letters, b.letters),
			cmp.Compare(a.tone, b.tone),
			bytes.Compare(a.order, b.order),
		)
	})
}

// sounds keeps every character that was read.
type sounds struct {
	mu       sync.Mutex
	chars    map[rune]*sound
	surnames map[string]*sound
	collator *collate.Collator
	buffer   collate.Buffer
}

var known = &sounds{
	chars:    map[rune]*sound{},
	surnames: map[string]*sound{},
	collator: collate.New(language.Chinese), // by pinyin, and then by strokes
}

func (s *sounds) sound(char rune) *sound {
	s.mu.Lock()
	defer s.mu.Unlock()
	if found := s.chars[char]; found != nil {
		return found
	}
	read := s.read(char, readings(char))
	s.chars[char] = read
	return read
}

// surname is a character that a surname reads otherwise than other texts do.
func (s *sounds) surname(char rune, marked string) *sound {
	s.mu.Lock()
	defer s.mu.Unlock()
	key := string(char) + marked
	if found := s.surnames[key]; found != nil {
		return found
	}
	read := s.read(char, append([]string{marked}, readings(char)...))
	s.surnames[key] = read
	return read
}

// read makes a sound of readings with their tones marked, the likeliest first.
func (s *sounds) read(char rune, marked []string) *sound {
	made := &sound{char: char, order: slices.Clone(s.collator.KeyFromString(&s.buffer, string(char)))}
	s.buffer.Reset()
	if len(marked) == 0 {
		made.letters = strings.ToLower(string(char))
		return made
	}
	made.letters, made.tone = unmarked(marked[0])
	for _, m := range marked {
		letters, _ := unmarked(m)
		made.all = append(made.all, spellings(letters)...)
	}
	slices.Sort(made.all)
	made.all = slices.Compact(made.all)
	return made
}

// readings are those that go-pinyin has for a character, with their tones marked.
func readings(char rune) []string {
	marked, ok := gopinyin.PinyinDict[int(char)]
	if !ok {
		return nil
	}
	return strings.Split(marked, ",")
}

// marks are the vowels with the marks of the four tones.
var marks = map[rune]string{'a': "āáǎà", 'e': "ēéěè", 'i': "īíǐì", 'o': "ōóǒò", 'u': "ūúǔù", 'v': "ǖǘǚǜ", 'n': "\x00ńňǹ", 'm': "\x00ḿ"}

// unmarked takes the tone off a syllable.
func unmarked(syllable string) (letters string, tone byte) {
	var plain strings.Builder
	for _, r := range strings.ReplaceAll(syllable, "ü", "v") {
		for vowel, marked := range marks {
			if i := slices.Index([]rune(marked), r); i >= 0 {
				r, tone = vowel, byte(i+1)
				break
			}
		}
		plain.WriteRune(r)
	}
	return plain.String(), tone
}

// spellings are the ways to type a syllable: 吕 is lv in input methods, lyu in
// passports, and lu to those who know neither.
func spellings(letters string) []string {
	if !strings.Contains(letters, "v") {
		return []string{letters}
	}
	return []string{letters, strings.ReplaceAll(letters, "v", "yu"), strings.ReplaceAll(letters, "v", "u")}
}
