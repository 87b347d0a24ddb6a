package panel

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/rangetable"
)

// CheckText refuses text that can't be printed or told apart: private-use code
// points, which look right on one computer and are another character or a box
// on the next, and control and format characters, which are invisible. A rare
// hanzi has a code of its own in GB 18030-2022 and is welcome.
func CheckText(texts ...string) error {
	for _, text := range texts {
		for _, r := range text {
			switch {
			case unicode.Is(unicode.Co, r):
				return Refuse("private_use", "", "Code", fmt.Sprintf("U+%04X", r), "Text", text)
			case unicode.Is(unprintable, r):
				return Refuse("bad_character", "", "Code", fmt.Sprintf("U+%04X", r), "Text", strings.ToValidUTF8(text, ""))
			}
		}
	}
	return nil
}

// unprintable are the characters that no paper shows: controls, formats, line
// separators, variation selectors, pictographs and what stands for no character.
var unprintable = rangetable.Merge(unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Variation_Selector,
	unicode.Noncharacter_Code_Point, &unicode.RangeTable{
		R16: []unicode.Range16{{Lo: unicode.ReplacementChar, Hi: unicode.ReplacementChar, Stride: 1}},
		R32: []unicode.Range32{{Lo: 0x1F000, Hi: 0x1FAFF, Stride: 1}},
	})

// Check refuses a candidate without a name or a unit, or with unprintable text.
func (c Candidate) Check() error {
	if strings.TrimSpace(c.Name) == "" {
		return Refuse("name_missing", "candidate")
	}
	if strings.TrimSpace(c.Unit) == "" {
		return Refuse("unit_missing", "candidate", "Name", c.Name)
	}
	if c.Years < 0 || c.Staff < 0 {
		return Refuse("negative_number", "", "Name", c.Name)
	}
	return CheckText(c.Name, c.Unit, c.Recommender, c.Certificate, c.Excluded)
}

// Check refuses an expert without a name, or with unprintable text.
func (e Expert) Check() error {
	if strings.TrimSpace(e.Name) == "" {
		return Refuse("name_missing", "expert")
	}
	return CheckText(e.Name, e.Unit, e.Title)
}
