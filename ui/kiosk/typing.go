package kiosk

import (
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
)

// Lengths of what is typed: the longest PIN that the store takes, and a voting
// code with its check character.
const (
	longestPIN = 12
	codeLength = 9
)

const digitKeys = "1234567890"

// codeKeys are the characters of voting codes in the rows of a keyboard.
var codeKeys = []string{digitKeys, "QWERTYP", "ASDFGHJK", "ZXCVBNM"}

// typingGuard is shorter than what keeps Enter from a new page: people type at
// once. A worn key that bounces is seen and erased; to drop the second of two
// alike would drop good ones wherever painting is slow.
const typingGuard = 300 * time.Millisecond

// secret is a PIN or a voting code while it is typed. It is kept in one array,
// which is overwritten, and never in a string.
type secret struct {
	chars [longestPIN]byte
	n     int
}

func (s *secret) typed() []byte { return s.chars[:s.n] }

func (s *secret) wipe() { *s = secret{} }

func (s *secret) erase() {
	s.n--
	s.chars[s.n] = 0
}

// asks reports whether the page takes a PIN or a code.
func (b *booth) asks() bool {
	switch b.page {
	case waiting:
		return b.byCode() || b.pin
	case leaving:
		return b.pin
	}
	return false
}

// asksCode reports whether what the page takes is a voting code.
func (b *booth) asksCode() bool { return b.page == waiting && b.byCode() }

// full reports whether enough is typed to be looked up.
func (b *booth) full() bool {
	if b.asksCode() {
		return b.secret.n == codeLength
	}
	return b.secret.n > 0
}

// character is the character that a key stands for on a page that asks, as
// the store reads it: O is 0, and I and L are 1.
func (b *booth) character(key fyne.KeyName) (byte, bool) {
	if len(key) != 1 {
		return 0, false
	}
	c := key[0]
	if !b.asksCode() {
		return c, strings.IndexByte(digitKeys, c) >= 0
	}
	switch c {
	case 'O':
		c = '0'
	case 'I', 'L':
		c = '1'
	}
	return c, slices.ContainsFunc(codeKeys, func(row string) bool { return strings.IndexByte(row, c) >= 0 })
}

// typeIn adds a character to the PIN or the code.
func (b *booth) typeIn(key fyne.KeyName) {
	c, ok := b.character(key)
	if !ok || b.typingTooSoon() {
		return
	}
	s := &b.secret
	most := longestPIN
	if b.asksCode() {
		most = codeLength
	}
	if s.n == most {
		return
	}
	s.chars[s.n] = c
	s.n++
	b.refusal = nil
}

func (b *booth) typingTooSoon() bool {
	b.touched = b.now()
	return b.busy || within(b.touched, b.turned, typingGuard)
}

// erase takes back the last character; reports whether there was one.
func (b *booth) erase() bool {
	if !b.asks() || b.secret.n == 0 {
		return false
	}
	if !b.typingTooSoon() {
		b.secret.erase()
		b.refusal = nil
	}
	return true
}

// enter has what was typed looked up.
func (b *booth) enter() {
	if !b.full() {
		return
	}
	b.busy, b.refusal = true, nil
	typed := slices.Clone(b.secret.typed())
	if b.asksCode() {
		b.admit(typed)
	} else {
		b.check(typed)
	}
}

// refuse says on the page why what was asked for is not given. A mistyped code
// stays, to be compared with the slip; all else is typed anew.
func (b *booth) refuse(err error) {
	if !isRefusal(err, "bad_code", "mistyped") {
		b.secret.wipe()
	}
	b.refusal = err
	b.turned = b.now() // a bouncing Enter must not use up another try
	b.touched = b.turned
}
