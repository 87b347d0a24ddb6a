package panel

import (
	"fmt"
	"strconv"
	"strings"
)

// Fraction is an exact share such as 2/3.
type Fraction struct{ Num, Den int }

// maxTerm keeps Num × base far inside an int64.
const maxTerm = 1_000_000_000

// ParseFraction reads a fraction in the form 2/3.
func ParseFraction(s string) (Fraction, error) {
	a, b, ok := strings.Cut(s, "/")
	num, errNum := strconv.Atoi(strings.TrimSpace(a))
	den, errDen := strconv.Atoi(strings.TrimSpace(b))
	if !ok || errNum != nil || errDen != nil {
		return Fraction{}, Refuse("bad_rule", "threshold", "Threshold", s)
	}
	return Fraction{num, den}, nil
}

// IsShare reports whether 0 < f ≤ 1.
func (f Fraction) IsShare() bool {
	return 0 < f.Num && f.Num <= f.Den && f.Den <= maxTerm
}

// Of is the least whole number n with n ≥ f × base, or, when strict, n > f × base.
func (f Fraction) Of(base int, strict bool) int {
	product := int64(f.Num) * int64(base)
	if strict {
		return int(product/int64(f.Den)) + 1
	}
	return int((product + int64(f.Den) - 1) / int64(f.Den))
}

// compare orders two fractions with positive denominators.
func (f Fraction) compare(o Fraction) int {
	left, right := int64(f.Num)*int64(o.Den), int64(o.Num)*int64(f.Den)
	switch {
	case left < right:
		return -1
	case left > right:
		return 1
	}
	return 0
}

func (f Fraction) String() string { return fmt.Sprintf("%d/%d", f.Num, f.Den) }

var chineseDigits = [...]string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}

// Chinese says the fraction in words, 三分之二; terms above ten keep their digits.
func (f Fraction) Chinese() string {
	word := func(n int) string {
		if n >= 0 && n < len(chineseDigits) {
			return chineseDigits[n]
		}
		return strconv.Itoa(n)
	}
	if f.Num == f.Den {
		return "全部"
	}
	if f.Num == 1 && f.Den == 2 {
		return "半数"
	}
	return word(f.Den) + "分之" + word(f.Num)
}

// MarshalText writes the form 2/3.
func (f Fraction) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (f *Fraction) UnmarshalText(b []byte) error {
	p, err := ParseFraction(string(b))
	if err == nil {
		*f = p
	}
	return err
}
