package panel

import (
	"crypto/ed25519"
	"encoding/base64"
	"slices"
	"strings"
	"unicode/utf8"
)

// Certificate is what a certificate of recognition (认定证书) says. The signature
// says that the program of the data folder with the key printed these facts.
type Certificate struct {
	Number    string // 淮职指〔2026〕001号
	Name      string
	Unit      string
	Studio    string
	Issuer    string
	Issued    Date   // its year and month are printed and signed
	Key       string // PublicKey.ID of the key that signed
	Signature string // 64 bytes; empty when it is not signed
}

const (
	certificateMagic = "HNZZ1" // its number changes with the form of the text
	fieldSeparator   = "|"
	monthForm        = "2006-01"
)

// practiceNumber begins the number of a certificate that a rehearsal made: it
// is part of what is signed and printed.
const practiceNumber = "演练·"

// ForPractice reports whether a rehearsal made the certificate.
func (c Certificate) ForPractice() bool { return strings.HasPrefix(c.Number, practiceNumber) }

// escape keeps the separator out of fields, reversibly. A line break would end
// what a scanner types.
var (
	escape   = strings.NewReplacer("%", "%25", fieldSeparator, "%7C", "\r", "%0D", "\n", "%0A")
	unescape = strings.NewReplacer("%25", "%", "%7C", fieldSeparator, "%0D", "\r", "%0A", "\n")
)

// signed is the canonical text that the signature is over, in UTF-8: the magic,
// so that no signature for another purpose fits, and every field.
func (c Certificate) signed() string {
	fields := []string{c.Number, c.Name, c.Unit, c.Studio, c.Issuer, c.Month(), c.Key}
	for i, f := range fields {
		fields[i] = escape.Replace(f)
	}
	return certificateMagic + fieldSeparator + strings.Join(fields, fieldSeparator)
}

// Month is the form 2026-12 of the month of issue.
func (c Certificate) Month() string {
	if c.Issued.IsZero() {
		return ""
	}
	return c.Issued.midnight().Format(monthForm)
}

// Text is what the QR code holds:
// HNZZ1|number|name|unit|studio|issuer|month|key|signature in base64url.
func (c Certificate) Text() string {
	return c.signed() + fieldSeparator + base64.RawURLEncoding.EncodeToString([]byte(c.Signature))
}

// SameFacts reports whether two certificates certify the same, whoever signed them.
func (c Certificate) SameFacts(o Certificate) bool {
	c.Key, c.Signature, o.Key, o.Signature = "", "", "", ""
	return c.Month() == o.Month() && c.signed() == o.signed()
}

// Sign signs the certificate. Ed25519 needs no chance: the same facts get the same signature.
func (c Certificate) Sign(key ed25519.PrivateKey) Certificate {
	c.Key = PublicKey(key.Public().(ed25519.PublicKey)).ID()
	c.Signature = string(ed25519.Sign(key, []byte(c.signed())))
	return c
}

// Verify refuses with certificate_unknown_key a certificate that another key
// signed, and with certificate_changed one that is not as it was signed.
func (c Certificate) Verify(key PublicKey) error {
	if c.Key != key.ID() {
		return Refuse("certificate_unknown_key", "", "Key", c.Key, "Known", key.ID())
	}
	if !ed25519.Verify(key[:], []byte(c.signed()), []byte(c.Signature)) {
		return Refuse("certificate_changed", "")
	}
	return nil
}

// ParseCertificate reads what a scanner read from a QR code. It takes nothing
// but what Text writes, so that two texts never are one certificate; space
// around it and a byte order mark are the scanner's. Refusal: bad_certificate.
func ParseCertificate(text string) (Certificate, error) {
	text = strings.TrimSpace(strings.TrimPrefix(text, "\ufeff"))
	fields := strings.Split(text, fieldSeparator)
	if !utf8.ValidString(text) || len(fields) != 9 || fields[0] != certificateMagic || slices.Contains(fields, "") {
		return Certificate{}, Refuse("bad_certificate", "")
	}
	for i, f := range fields {
		fields[i] = unescape.Replace(f)
	}
	signature, err := base64.RawURLEncoding.Strict().DecodeString(fields[8])
	issued, dateErr := ParseDate(fields[6] + "-01")
	if err != nil || len(signature) != ed25519.SignatureSize || dateErr != nil {
		return Certificate{}, Refuse("bad_certificate", "")
	}
	c := Certificate{
		Number: fields[1], Name: fields[2], Unit: fields[3], Studio: fields[4], Issuer: fields[5],
		Issued: issued, Key: fields[7], Signature: string(signature),
	}
	if c.Text() != text {
		return Certificate{}, Refuse("bad_certificate", "")
	}
	return c, nil
}
