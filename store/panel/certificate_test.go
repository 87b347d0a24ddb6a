package panel

import (
	"crypto/ed25519"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// testKey is a key pair that everybody knows.
func testKey(b byte) (ed25519.PrivateKey, PublicKey) {
	seed := make([]byte, ed25519.SeedSize)
	seed[0] = b
	private := ed25519.NewKeyFromSeed(seed)
	return private, PublicKey(private.Public().(ed25519.PublicKey))
}

var sample = Certificate{
	Number: "淮职指〔2026〕001号", Name: "张𬱖䶮", Unit: "淮南市|某100%中心\n二科", Studio: "张𬱖䶮职业指导大师工作室",
	Issuer: "淮南市人力资源和社会保障局", Issued: Date{2026, 12, 1},
}

func TestACertificateIsReadAsItWasSigned(t *testing.T) {
	private, public := testKey(1)
	signed := sample.Sign(private)
	for _, text := range []string{signed.Text(), "\ufeff" + signed.Text() + "\r\n"} {
		read, err := ParseCertificate(text)
		if err != nil || read != signed || read.Verify(public) != nil {
			t.Errorf("%q is read as %+v, %v", text, read, err)
		}
	}
	_, other := testKey(2)
	if err := signed.Verify(other); !errors.Is(err, Refuse("certificate_unknown_key", "")) {
		t.Errorf("another key: %v", err)
	}
	if !signed.SameFacts(sample) || signed.ForPractice() {
		t.Error("signing changes the facts")
	}
}

// TestTheFormStaysAsItIs: certificates on paper are read by every later program.
func TestTheFormStaysAsItIs(t *testing.T) {
	private, public := testKey(1)
	const want = "HNZZ1|淮职指〔2026〕001号|张𬱖䶮|淮南市%7C某100%25中心%0A二科|张𬱖䶮职业指导大师工作室|淮南市人力资源和社会保障局|2026-12|"
	if got := sample.Sign(private).Text(); !strings.HasPrefix(got, want+public.ID()+"|") || len(got) != len(want)+16+1+86 {
		t.Errorf("%s", got)
	}
}

// TestAChangedLetterIsFound changes every character of the text, leaves it out,
// doubles it, and swaps it with the next.
func TestAChangedLetterIsFound(t *testing.T) {
	private, public := testKey(1)
	text := []rune(sample.Sign(private).Text())
	refused := func(changed string) {
		t.Helper()
		if changed == string(text) {
			return
		}
		if c, err := ParseCertificate(changed); err == nil && c.Verify(public) == nil {
			t.Errorf("%s passes", changed)
		}
	}
	for i, r := range text {
		before, after := string(text[:i]), string(text[i+1:])
		for _, other := range []rune{r + 1, r - 1, r ^ 1, r ^ 32, '|', '%', '0', 'A', 'a', '龑', '\u200b', '\ue863', ' ', '\n'} {
			refused(before + string(other) + after)
		}
		refused(before + after)
		refused(before + string(r) + string(r) + after)
		if i+1 < len(text) {
			refused(before + string(text[i+1]) + string(r) + string(text[i+2:]))
		}
	}
}

// TestNoTwoCertificatesHaveOneText: whatever is in the fields, and wherever
// their borders are.
func TestNoTwoCertificatesHaveOneText(t *testing.T) {
	private, public := testKey(1)
	rapid.Check(t, func(t *rapid.T) {
		field := rapid.StringOfN(rapid.RuneFrom([]rune("淮|%7C0A\n\r25 𬱖")), 1, 6, -1)
		draw := func(name string) Certificate {
			return Certificate{
				Number: field.Draw(t, name+"1"), Name: field.Draw(t, name+"2"), Unit: field.Draw(t, name+"3"),
				Studio: field.Draw(t, name+"4"), Issuer: field.Draw(t, name+"5"), Issued: Date{2026, 12, 1},
			}.Sign(private)
		}
		a, b := draw("a"), draw("b")
		if (a.signed() == b.signed()) != (a == b) {
			t.Fatalf("%+v and %+v", a, b)
		}
		if read, err := ParseCertificate(a.Text()); err != nil || read != a || read.Verify(public) != nil {
			t.Fatalf("%q: %+v, %v", a.Text(), read, err)
		}
	})
}

func FuzzParseCertificate(f *testing.F) {
	private, public := testKey(1)
	signed := sample.Sign(private)
	f.Add(signed.Text())
	f.Add(strings.ReplaceAll(signed.Text(), "2026-12", "2026-13"))
	f.Add("HNZZ1||||||||")
	f.Add("HNZZ1|%7C|%|%25|a|b|2026-12|c|")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := ParseCertificate(text)
		if err != nil {
			return
		}
		if !utf8.ValidString(text) || !strings.Contains(text, c.Text()) {
			t.Fatalf("%q is read as %q", text, c.Text())
		}
		if c.Verify(public) == nil && c != signed {
			t.Fatalf("%q is taken for signed", text)
		}
	})
}

func TestPublicKeysAreRead(t *testing.T) {
	_, public := testKey(1)
	for name, text := range map[string]string{
		"scanned":         public.String(),
		"in small digits": strings.ToLower(public.String()),
		"in a file":       "公钥\r\n\r\n" + public.Grouped() + "\r\n核验：" + public.String() + "\r\n指纹：" + public.Fingerprint() + "\r\n",
		"typed":           public.Grouped(),
		"typed in lines":  "\ufeff" + strings.ReplaceAll(strings.ToLower(public.Grouped()), " ", "-\n"),
	} {
		if got, err := ParsePublicKey(text); got != public || err != nil {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
	for name, text := range map[string]string{
		"empty": "", "short": public.Grouped()[1:], "no digits": strings.Replace(public.Grouped(), "C", "G", 1), "only the magic": "HNZZKEY1|",
		"a changed key":  "HNZZKEY1|" + strings.Repeat("A", 64) + "|" + public.ID(),
		"half of a text": public.String()[:40],
	} {
		if _, err := ParsePublicKey(text); !errors.Is(err, Refuse("bad_public_key", "")) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzParsePublicKey(f *testing.F) {
	_, public := testKey(1)
	f.Add(public.String())
	f.Add(public.Grouped())
	f.Add("HNZZKEY1||")
	f.Fuzz(func(t *testing.T, text string) {
		k, err := ParsePublicKey(text)
		if err != nil {
			return
		}
		if again, err := ParsePublicKey(k.String()); again != k || err != nil {
			t.Fatalf("%q: %v, %v", text, again, err)
		}
	})
}
