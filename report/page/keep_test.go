package page

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Each kind of text in these documents is of one character, so that a line tells what it is.
const (
	ofTitle   = "题"
	ofHeading = "标"
	ofName    = "附"
	ofIssuer  = "局"
	ofCell    = "表"
)

// paragraphs have characters of their own.
const firstParagraph = '一'

func isText(r rune) bool { return firstParagraph <= r && r < firstParagraph+100 }

func TestNothingIsTornFromWhatItBelongsTo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := New(Official(), "", made)
		body := d.format.Body()
		chars := rapid.IntRange(1, 28*9)
		// What a document begins with is no more than it is in practice: it never fills a page.
		d.Title(Style{Role: Song, Size: Size2}, ofTitle)
		d.Gap(d.format.LineHeight() * rapid.Float64Range(0, 14).Draw(t, "head"))
		parts := rapid.SliceOfN(rapid.IntRange(0, 9), 0, 12).Draw(t, "parts")
		for i, part := range append(parts, 0) {
			text := strings.Repeat(string(firstParagraph+rune(i)), chars.Draw(t, "characters"))
			switch {
			case part < 4:
				d.Paragraph(body, text)
			case part < 7:
				d.Heading(part-3, body, strings.Repeat(ofHeading, rapid.IntRange(1, 60).Draw(t, "heading")))
			case part == 7:
				d.List(body, []string{"1."}, []string{text})
			case part == 8:
				d.Table(Table{
					Columns: []Column{{Head: ofCell}}, Style: Style{Size: Size4Small}, MinRow: 10,
					Rows: make([][]string, rapid.IntRange(1, 8).Draw(t, "rows")),
				})
			default:
				d.Space(rapid.Float64Range(0, 12).Draw(t, "space"))
			}
		}
		if n := rapid.IntRange(0, 3).Draw(t, "attachments"); n > 0 {
			names := make([]string, n)
			for i := range names {
				names[i] = strings.Repeat(ofName, rapid.IntRange(1, 50).Draw(t, "name"))
			}
			d.Attachments(body, names...)
		}
		sign := d.Sealed
		if rapid.Bool().Draw(t, "unsealed") {
			sign = d.Signed
		}
		d.Space(d.format.LineHeight())
		sign(body, strings.Repeat(ofIssuer, 13), "2026年11月23日")
		if d.err != nil {
			t.Fatal(d.err)
		}
		checkPages(t, d)
	})
}

// checkPages looks at the lines of each page.
func checkPages(t *rapid.T, d *Doc) {
	lines := make([][]string, len(d.pages))
	total := map[rune]int{}
	for i, s := range d.pages {
		for _, o := range s.ops {
			w, ok := o.(words)
			if !ok {
				continue
			}
			if w.y > d.format.bottom() {
				t.Fatalf("page %d: a line below the type area", i+1)
			}
			lines[i] = append(lines[i], w.text())
			total[w.glyphs[0].char]++
		}
	}
	for i, page := range lines {
		if len(page) == 0 {
			t.Fatalf("page %d is empty", i+1)
		}
		count := map[rune]int{}
		for _, l := range page {
			count[[]rune(l)[0]]++
		}
		for char, n := range count {
			if isText(char) && n == 1 && total[char] > 1 {
				t.Fatalf("page %d: one line of a paragraph of %d stands alone:\n%s", i+1, total[char], strings.Join(page, "\n"))
			}
		}
		if last := page[len(page)-1]; strings.HasPrefix(last, ofHeading) {
			t.Fatalf("page %d ends with a heading:\n%s", i+1, strings.Join(page, "\n"))
		}
	}
	last := lines[len(lines)-1]
	if !strings.HasPrefix(last[len(last)-2], ofIssuer) {
		t.Fatalf("the issuer does not stand over the date:\n%s", strings.Join(last, "\n"))
	}
	for _, l := range last {
		if isText([]rune(l)[0]) {
			return
		}
	}
	t.Fatalf("the signature is on a page without text:\n%s", strings.Join(last, "\n"))
}

func TestAHeadingGoesAlongWithWhatIsKeptTogether(t *testing.T) {
	for lines := range 23 {
		d := New(Official(), "", made)
		body := d.format.Body()
		for range lines {
			d.Paragraph(body, string(firstParagraph))
		}
		d.Heading(1, body, ofHeading)
		d.Heading(2, body, ofHeading)
		d.Together(func() {
			for range 8 {
				d.Paragraph(body, ofCell)
			}
		})
		last := d.current().ops
		if n := len(last); n < 10 || last[n-10].(words).text() != ofHeading || last[n-9].(words).text() != ofHeading {
			t.Errorf("after %d lines the headings are not on the page of what they head", lines)
		}
	}
}
