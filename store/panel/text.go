package panel

import (
	"fmt"
	"strings"
	"unicode"
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
			case unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || r == unicode.ReplacementChar:
				return Refuse("bad_character", "", "Code", fmt.Sprintf("U+%04X", r), "Text", strings.ToValidUTF8(text, ""))
			}
		}
	}
	return nil
}

// Check refuses a candidate without a name or a unit, or with unprintable text.
func (c Candidate) Check() error {
	if strings.TrimSpace(c.Name) == "" {
		return Refuse("name_missing", "candidate")
	}
	if strings.TrimSpace(c.Unit) == "" {
		return Refuse("unit_missing", "candidate", "Name", c.Name)
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
