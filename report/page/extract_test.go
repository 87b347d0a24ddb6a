package page

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

const hardText = "䶮㛃𬱖𬭎𣲗㺿：“引用的话”，《办法（试行）》（淮人社发〔2019〕49号）规定——是的……①②③；" +
	"买买提•吐尔逊、阿依古丽·买买提，电话0554-1234567，邮箱zyzd@huainan.gov.cn，½㎡，100%，5万元，2026年11月23日。"

func TestExtractedTextIsWhatWasGiven(t *testing.T) {
	for _, role := range []Role{FangSong, Song, Hei, Kai} {
		d := New(Official(), "标题𬭎", made)
		s := d.format.Body()
		s.Role = role
		d.Paragraph(s, strings.Repeat(hardText, 12))
		pdf := bytesOf(t, d)
		if got, want := unwrapped(extracted(t, pdf)), strings.Repeat(hardText, 12); got != want {
			t.Errorf("role %d: extracted\n%s\nwant\n%s", role, got, want)
		}
	}
}

// Readers that ignore /ActualText still find the characters.
func TestCharMapsKnowRareHanzi(t *testing.T) {
	d := New(Official(), "", made)
	d.Paragraph(d.format.Body(), hardText)
	plain := strings.NewReplacer("/ActualText", "/NoSuchText").Replace
	pdf := run(t, bytesOf(t, d), "qpdf", "--qdf", "FILE", "-")
	if got := unwrapped(extracted(t, []byte(plain(pdf)))); got != hardText {
		t.Errorf("without /ActualText the text is\n%s\nwant\n%s", got, hardText)
	}
}

func TestSpacesAreNeitherLostNorAdded(t *testing.T) {
	const text = "The panel meets in Room 301, 3rd floor 淮南市 2026 年"
	d := New(A4(), "", made)
	d.TextAt(Style{Size: 14}, 20, 30, text)
	if got := strings.TrimSpace(extracted(t, bytesOf(t, d))); got != text {
		t.Errorf("extracted %q, want %q", got, text)
	}
}

// Each text is a page of one file, so that many are read at once.
func TestAnyTextExtracts(t *testing.T) {
	d := New(Bare(400, 4000), "", made)
	var texts []string
	rapid.Check(t, func(rt *rapid.T) {
		for range 4 {
			text := anyText(rt)
			s := Style{Role: anyRole(rt), Align: Justified, Indent: 2}
			s.Size = rapid.SampledFrom([]float64{Size5, Size4Small, Size4, 15.75, Size3, Size2}).Draw(rt, "size")
			width := s.em() * rapid.Float64Range(3, 40).Draw(rt, "measure")
			if texts = append(texts, text); len(texts) > 1 {
				d.NewPage()
			}
			d.flow(s, text, 20, min(width, 360))
		}
	})
	pages := strings.Split(extracted(t, bytesOf(t, d)), "\f")
	for i, want := range texts {
		if got := unwrapped(pages[i]); got != strings.ReplaceAll(want, " ", "") {
			t.Fatalf("extracted\n%s\nwant\n%s", got, want)
		}
	}
}

func TestFileIsSoundAndFontsAreSubsets(t *testing.T) {
	d := New(Official(), "标题（𬭎）", made)
	d.Practice()
	d.Number(OfficialFooter)
	d.Title(Style{Role: Song, Size: Size2}, "关于", "公示")
	d.Heading(1, d.format.Body(), "一、标题")
	d.Heading(2, d.format.Body(), "（一）标题")
	d.Paragraph(d.format.Body(), hardText)
	pdf := bytesOf(t, d)
	if out := run(t, pdf, "qpdf", "--check", "FILE"); strings.Contains(out, "WARNING") || !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
	lines := strings.Split(strings.TrimSpace(run(t, pdf, "pdffonts", "FILE")), "\n")[2:]
	if len(lines) < 5 {
		t.Errorf("%d fonts, want at least 5", len(lines))
	}
	for _, l := range lines {
		if !strings.Contains(l, "yes yes yes") {
			t.Errorf("not embedded, subset and with text: %s", l)
		}
	}
	if out := run(t, pdf, "pdfinfo", "-enc", "UTF-8", "FILE"); !strings.Contains(out, "标题（𬭎）") {
		t.Errorf("title is not in the file's properties:\n%s", out)
	}
	if out := extracted(t, pdf); strings.Contains(out, "演\n练") {
		t.Error("the mark across the page is part of its text")
	}
}

// Every hanzi of GB 18030-2022 is in URO or Extensions A to F.
var gb18030 = []struct{ from, to rune }{
	{0x3400, 0x4DBF},
	{0x4E00, 0x9FFF},
	{0x20000, 0x2A6DF},
	{0x2A700, 0x2B739},
	{0x2B740, 0x2B81D},
	{0x2B820, 0x2CEA1},
	{0x2CEB0, 0x2EBE0},
}

func TestEveryHanziHasAFace(t *testing.T) {
	for _, block := range gb18030 {
		for r := block.from; r <= block.to; r++ {
			for _, role := range []Role{FangSong, Song, Hei, Kai} {
				g, ok, err := find(role, r)
				if err != nil {
					t.Fatal(err)
				}
				if !ok || len(g.face.outline(g.index)) == 0 {
					t.Fatalf("%U %c has no shape in role %d", r, r, role)
				}
			}
		}
	}
}

func TestHanziOfEveryBlockExtract(t *testing.T) {
	var text strings.Builder
	for _, block := range gb18030 {
		for r := block.from; r <= block.to; r += 23 {
			if unicode.Is(unicode.Han, r) {
				text.WriteRune(r)
			}
		}
	}
	d := New(A4(), "", made)
	d.Paragraph(Style{Size: 12, Align: Justified}, text.String())
	if got := unwrapped(extracted(t, bytesOf(t, d))); got != text.String() {
		t.Error("hanzi were lost or changed")
	}
}
