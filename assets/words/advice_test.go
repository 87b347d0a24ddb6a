package words

import (
	"regexp"
	"strings"
	"testing"
)

// findings are errors that report what an audit found, and places in a wording
// where what is right follows from what is wrong.
var findings = []string{"error.audit_", "error.trail_broken", "error.bad_wording."}

// advice is what a sentence has that tells people what to do.
var advice = regexp.MustCompile("请|可选|就可以|只能|应")

func TestEveryErrorSaysWhatToDo(t *testing.T) {
	seen := 0
	for key, text := range texts(t, Chinese) {
		if !strings.HasPrefix(key, "error.") {
			continue
		}
		finding := false
		for _, prefix := range findings {
			finding = finding || strings.HasPrefix(key, prefix)
		}
		if finding {
			continue
		}
		seen++
		if !advice.MatchString(text) {
			t.Errorf("%s does not say what to do: %s", key, text)
		}
	}
	if seen < 80 {
		t.Errorf("only %d errors found", seen)
	}
}
