package panel

import (
	"errors"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func drawCode(t *rapid.T) Code {
	for {
		if code, ok := NewCode(rapid.Uint64().Draw(t, "number")); ok {
			return code
		}
	}
}

func TestCodesAreReadAsTyped(t *testing.T) {
	code, ok := NewCode(0x1234567890)
	if !ok || code.Grouped() != "28T5-CY4G-M" {
		t.Fatalf("%q, %v", code.Grouped(), ok)
	}
	spelled := string(code)
	for _, typed := range []string{
		code.Grouped(), spelled, strings.ToLower(spelled), " " + spelled[:3] + " " + spelled[3:] + "　",
		strings.NewReplacer("0", "o", "1", "l").Replace(spelled), strings.NewReplacer("0", "O", "1", "i").Replace(spelled),
	} {
		if got, err := ParseCode(typed); err != nil || got != code {
			t.Errorf("%q is read as %q, %v; want %q", typed, got, err, code)
		}
	}
	for _, typed := range []string{"", "-", spelled[:8], spelled + "0", spelled[:8] + "U", spelled[:8] + "*", "你好", strings.Repeat("0", 10)} {
		if got, err := ParseCode(typed); !errors.Is(err, Refuse("bad_code", "mistyped")) {
			t.Errorf("%q is read as %q, %v", typed, got, err)
		}
	}
}

// TestSlipsOfTheKeysAreFound: one wrong character, or two neighbours that
// changed places, never make another code.
func TestSlipsOfTheKeysAreFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		code := drawCode(t)
		b := []byte(code)
		if rapid.Bool().Draw(t, "swap") {
			i := rapid.IntRange(0, codeLength-1).Draw(t, "place")
			b[i], b[i+1] = b[i+1], b[i]
		} else {
			b[rapid.IntRange(0, codeLength).Draw(t, "place")] = codeDigits[rapid.IntRange(0, 31).Draw(t, "digit")]
		}
		if string(b) == string(code) {
			return
		}
		if got, err := ParseCode(string(b)); err == nil {
			// A check character that changed places with the last digit may fit by chance; nothing else may.
			if string(b[:codeLength-1]) == string(code[:codeLength-1]) && b[codeLength] == code[codeLength-1] {
				return
			}
			t.Fatalf("%q is taken for %q, meant was %q", b, got, code)
		}
	})
}

func FuzzParseCode(f *testing.F) {
	f.Add("28T5-CY4G-0")
	f.Add("oil")
	f.Fuzz(func(t *testing.T, text string) {
		code, err := ParseCode(text)
		if err != nil {
			if !errors.Is(err, Refuse("bad_code", "mistyped")) {
				t.Fatal(err)
			}
			return
		}
		if again, err := ParseCode(code.Grouped()); err != nil || again != code {
			t.Fatalf("%q is read as %q and then as %q, %v", text, code, again, err)
		}
	})
}
