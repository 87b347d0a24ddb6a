package report

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"expertpanel/store/panel"
)

// pageNumbers are what stands at the foot of a page, between two halves of a paragraph.
var pageNumbers = regexp.MustCompile(`(?m)^(— \d+ —|.* 第 \d+ 页 共 \d+ 页)$`)

// TestNothingThatIsSaidIsDropped holds what pdftotext reads against what the
// wording said: every paragraph, field and cell, whole.
func TestNothingThatIsSaidIsDropped(t *testing.T) {
	said := 0
	for _, m := range meetings() {
		for _, d := range ready(m) {
			if d.form.fill != nil {
				continue // their words are set at places of their own; see TestDocumentsTellEveryFact
			}
			words, err := d.form.words(m)
			if err != nil {
				t.Fatal(err)
			}
			var pages []string
			for _, page := range linesOf(t, made(t, d, m)) {
				pages = append(pages, pageNumbers.ReplaceAllString(page, ""))
			}
			text := strings.ReplaceAll(unspaced(strings.Join(pages, "")), "　", "")
			for _, part := range words.Texts() {
				said++
				if !strings.Contains(text, strings.ReplaceAll(unspaced(part), "　", "")) && part != "请假" && part != "列席" { // nobody was
					t.Errorf("%s drops %q", d.Kind, part)
				}
			}
		}
	}
	if said < 1000 {
		t.Errorf("only %d texts", said)
	}
}

// TestWhatIsPlacedIsThere: every cell of what a wording places is read, too.
func TestWhatIsPlacedIsThere(t *testing.T) {
	for _, m := range []panel.Meeting{meetings()[0], meetings()[4]} {
		s := summary{m, m.Results()}
		for _, k := range []Kind{KindResultSummary, KindCountReport} {
			text := strings.Join(textOf(t, made(t, document(k), m)), "")
			for i, p := range s.over() {
				if p.State == panel.PollVoid {
					continue
				}
				for _, row := range s.pollTable(i).Rows {
					if !strings.Contains(text, unspaced(strings.Join(slices.Clone(row), ""))) {
						t.Errorf("%s lacks the row %q", k, row)
					}
				}
			}
		}
	}
}
