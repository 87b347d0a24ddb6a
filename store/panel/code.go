package panel

import "strings"

// Code is a voting code (投票码) as it is printed on a slip: eight characters of
// Crockford's base 32, which holds no I, L, O and U, and a check character.
// It names nobody.
type Code string

// CodeBits is the entropy of a code before those are left out whose check
// character can't be typed; what is left is 39.8 bits.
const CodeBits = 40

const (
	codeDigits   = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
	codeLength   = 8
	checkModulus = 37 // a prime: one wrong character or two that changed places are always found
)

// NewCode is the code of a number below 2^CodeBits. A number whose check
// character is none of the digits has no code: draw another.
func NewCode(n uint64) (code Code, ok bool) {
	n %= 1 << CodeBits
	check := n % checkModulus
	if check >= uint64(len(codeDigits)) {
		return "", false
	}
	var b [codeLength + 1]byte
	b[codeLength] = codeDigits[check]
	for i := codeLength - 1; i >= 0; i-- {
		b[i] = codeDigits[n%32]
		n /= 32
	}
	return Code(b[:]), true
}

// ParseCode reads a code as people type it: in any case, with or without
// hyphens and spaces, O for 0, I and L for 1. It refuses with
// bad_code.mistyped what can't be a code.
func ParseCode(text string) (Code, error) {
	var b strings.Builder
	n, last := uint64(0), uint64(0)
	for _, r := range strings.ToUpper(text) {
		switch r {
		case '-', ' ', '　', '—', '－':
			continue
		case 'O':
			r = '0'
		case 'I', 'L':
			r = '1'
		}
		digit := strings.IndexRune(codeDigits, r)
		if digit < 0 || b.Len() > codeLength {
			return "", Refuse("bad_code", "mistyped")
		}
		if b.Len() < codeLength {
			n = n*32 + uint64(digit)
		}
		last = uint64(digit)
		b.WriteByte(codeDigits[digit])
	}
	if b.Len() != codeLength+1 || n%checkModulus != last {
		return "", Refuse("bad_code", "mistyped")
	}
	return Code(b.String()), nil
}

// Grouped is the code as it is printed and shown: two groups of four and the check character.
func (c Code) Grouped() string {
	if len(c) != codeLength+1 {
		return string(c)
	}
	return string(c[:4] + "-" + c[4:8] + "-" + c[8:])
}

// Slip is what one folded slip holds: a code and the kind of paper that it opens.
type Slip struct {
	Code Code
	Kind int
}
