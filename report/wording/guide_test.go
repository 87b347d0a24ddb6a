package wording

import (
	"regexp"
	"strings"
	"testing"

	"expertpanel/assets/guide"
)

// TestTheGuideTellsEveryMarkAndFunction, and no other.
func TestTheGuideTellsEveryMarkAndFunction(t *testing.T) {
	mark := regexp.MustCompile(`【([^】\n]+)】`)
	for _, language := range []string{"zh", "en"} {
		page, err := guide.Page(guide.Wording, language)
		if err != nil {
			t.Fatal(err)
		}
		for m := range shapes {
			if !strings.Contains(page, "【"+string(m)) {
				t.Errorf("%s does not tell of 【%s】", language, m)
			}
		}
		for _, match := range mark.FindAllStringSubmatch(page, -1) {
			name := strings.TrimRight(match[1], "0123456789. ")
			if _, known := shapes[Mark(name)]; !known {
				t.Errorf("%s tells of %s, which is no mark", language, match[0])
			}
		}
		for name := range functions {
			if !strings.Contains(page, "{{"+name+" ") && !strings.Contains(page, "{{range "+name+" ") {
				t.Errorf("%s does not tell of %s", language, name)
			}
		}
	}
}
