package panel

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// ReadDate reads a date as people write it: 2026-9-5, 2026/09/05, 2026.9.5,
// 2026年9月5日 or 20260905, with full-width digits too. Refusal: bad_date.
func ReadDate(text string) (Date, error) {
	parts := strings.FieldsFunc(PlainDigits(text), func(r rune) bool { return !unicode.IsDigit(r) })
	if len(parts) == 1 && len(parts[0]) == 8 {
		parts = []string{parts[0][:4], parts[0][4:6], parts[0][6:]}
	}
	if len(parts) != 3 || len(parts[0]) != 4 {
		return Date{}, Refuse("bad_date", "", "Text", text)
	}
	var n [3]int
	for i, part := range parts {
		var err error
		if n[i], err = strconv.Atoi(part); err != nil {
			return Date{}, Refuse("bad_date", "", "Text", text)
		}
	}
	d, err := ParseDate(fmt.Sprintf("%04d-%02d-%02d", n[0], n[1], n[2]))
	if err != nil {
		return Date{}, Refuse("bad_date", "", "Text", text)
	}
	return d, nil
}

// PlainDigits is a text with the full-width digits of Chinese input methods as plain ones.
func PlainDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '０' && r <= '９' {
			return r - '０' + '0'
		}
		return r
	}, s)
}
