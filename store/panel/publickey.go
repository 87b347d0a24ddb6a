package panel

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// PublicKey is what certificates are verified with (Ed25519, RFC 8032). Its
// zero value is no key.
type PublicKey [ed25519.PublicKeySize]byte

// keyMagic begins the text of a public key; its number changes with its form.
const keyMagic = "HNZZKEY1"

// IsZero reports whether there is no key.
func (k PublicKey) IsZero() bool { return k == PublicKey{} }

// ID names the key in a certificate: the first 16 digits of its fingerprint.
func (k PublicKey) ID() string { return k.fingerprint()[:16] }

// Fingerprint is SHA-256 over the key's 32 bytes as it is printed, in groups of
// four capital hexadecimal digits.
func (k PublicKey) Fingerprint() string { return fours(k.fingerprint()) }

// Grouped is the key itself as it is printed, in groups of four capital hexadecimal digits.
func (k PublicKey) Grouped() string { return fours(capitals(k[:])) }

// String is the key for machines: HNZZKEY1|the key|its ID.
func (k PublicKey) String() string {
	return strings.Join([]string{keyMagic, capitals(k[:]), k.ID()}, fieldSeparator)
}

func (k PublicKey) fingerprint() string {
	sum := sha256.Sum256(k[:])
	return capitals(sum[:])
}

func capitals(data []byte) string { return strings.ToUpper(hex.EncodeToString(data)) }

func fours(digits string) string {
	var groups []string
	for len(digits) > 4 {
		groups, digits = append(groups, digits[:4]), digits[4:]
	}
	return strings.Join(append(groups, digits), " ")
}

// ParsePublicKey finds the key in what a scanner read, in 公钥.txt, or in
// the 64 digits as people type them. It refuses with bad_public_key; a typed
// key has no check of its own: mistyped, it is another key.
func ParsePublicKey(text string) (PublicKey, error) {
	for _, word := range strings.Fields(strings.ToUpper(text)) {
		if at := strings.Index(word, keyMagic+fieldSeparator); at >= 0 {
			parts := strings.Split(word[at:], fieldSeparator)
			k, ok := keyOf(parts[1])
			if len(parts) != 3 || !ok || parts[2] != k.ID() {
				return PublicKey{}, Refuse("bad_public_key", "")
			}
			return k, nil
		}
	}
	typed := strings.NewReplacer("-", "", "－", "", " ", "", "　", "", "\t", "", "\r", "", "\n", "", "\ufeff", "").Replace(text)
	if k, ok := keyOf(typed); ok {
		return k, nil
	}
	return PublicKey{}, Refuse("bad_public_key", "")
}

func keyOf(digits string) (k PublicKey, ok bool) {
	data, err := hex.DecodeString(digits)
	if err != nil || len(data) != len(k) {
		return k, false
	}
	return PublicKey(data), true
}
