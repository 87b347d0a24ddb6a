package page

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// official is a document with everything that the standard's page has.
func official() *Doc {
	const bureau = "淮南市人力资源和社会保障局"
	d := New(Official(), "关于认定职业指导大师工作室的通知", made)
	d.Number(OfficialFooter)
	body := d.format.Body()
	d.RedHead(bureau+"文件", "淮人社发〔2026〕12号")
	d.Title(Style{Role: Song, Size: Size2, Leading: 33}, "关于认定2026年度淮南市", "职业指导大师工作室的", "通知")
	d.Addressee(body, "各县（区）人力资源和社会保障局，在淮各高等院校、技师学院，市直有关单位")
	d.Heading(1, body, "一、认定名单")
	d.Paragraph(body, strings.Repeat("经个人申报、单位推荐、专家评审和公示，认定张𬱖等3个工作室为2026年度淮南市职业指导大师工作室。", 3))
	d.Heading(2, body, "（一）建设要求")
	d.Paragraph(body, strings.Repeat("各单位要加强对工作室的管理和支持，落实场地、人员和经费，保障工作室正常运行。", 8))
	d.Heading(3, body, "1.经费使用")
	d.Paragraph(body, strings.Repeat("市人力资源和社会保障局对工作室给予一次性建设经费补助5万元，专款专用。", 6))
	d.Attachments(body, "2026年度淮南市职业指导大师工作室认定名单", "淮南市职业指导大师工作室建设经费使用管理和年度考核评估办法")
	d.Space(body.lineHeight())
	d.Sealed(body, bureau, made.Chinese())
	d.AttachmentPage(1)
	d.Title(Style{Role: Song, Size: Size2, Leading: 33}, "2026年度淮南市职业指导", "大师工作室认定名单")
	d.Attendance(body, Labelled{"出席", "张伟  王洋丽  李敏  赵刚  陈静  杨磊  周强  吴军  徐勇  孙艳  马超"}, Labelled{"请假", ""}, Labelled{"列席", "王䶮"})
	d.Space(body.lineHeight())
	d.Signed(body, bureau, made.Chinese())
	d.Imprint(Imprint{
		CopiedTo: "市委组织部，市财政局，市教育体育局，市总工会，团市委，市妇联，省人力资源和社会保障厅就业促进与失业保险处",
		Issuer:   bureau + "办公室", Printed: made.Chinese(),
	})
	return d
}

// The pages of official: what the tests below measure.
const (
	left, right, top, foot = 28.0, 184.0, 37.0, 262.0 // of the type area, mm
	character              = 156.0 / 28
	lineOfText             = 225.0 / 22
)

func measured(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if math.Abs(got-want) > within {
		t.Errorf("%s is %.2f mm, want %.2f", what, got, want)
	}
}

// exact is half of the unit in which gofpdf writes positions, and what sums of them lose, mm.
const exact = 0.02

func TestAFullOfficialPageHas22LinesOf28Characters(t *testing.T) {
	d := New(Official(), "", made)
	d.Paragraph(d.format.Body().flush(), strings.Repeat("国", 28*27))
	pages := wordsOn(t, bytesOf(t, d))
	if len(pages) != 2 || len(pages[0]) != 22 || pages[1][0].text != strings.Repeat("国", 28) {
		t.Fatalf("%d pages, %d lines on the first", len(pages), len(pages[0]))
	}
	for i, w := range pages[0] {
		if n := utf8.RuneCountInString(w.text); n != 28 {
			t.Errorf("line %d has %d characters", i+1, n)
		}
		measured(t, "start of a line", w.from, left, exact)
		measured(t, "end of a line", w.to, right, 0.03)
	}
	baselines := shownOn(t, bytesOf(t, d), 297)[0]
	for i, s := range baselines {
		// The square of a hanzi stands in the middle of its line.
		measured(t, "middle of a line", s.y+(0.12-0.5)*15.75*mmPerPoint, top+(float64(i)+0.5)*lineOfText, exact)
	}
}

// saying is what a page shows with the given text, and where pdftotext sees it.
func saying(t *testing.T, list []shown, words []word, text string) (shown, word) {
	t.Helper()
	i := slices.IndexFunc(list, func(s shown) bool { return strings.Contains(s.text, text) })
	k := slices.IndexFunc(words, func(w word) bool { return strings.Contains(w.text, text) })
	if i < 0 || k < 0 {
		t.Fatalf("%s is not on the page", text)
	}
	return list[i], words[k]
}

func TestOfficialHeadHasTheFiguresOfTheStandard(t *testing.T) {
	pdf := bytesOf(t, official())
	list, words := shownOn(t, pdf, 297)[0], wordsOn(t, pdf)[0]
	mark, markAt := saying(t, list, words, "淮南市人力资源和社会保障局文件")
	if mark.colour != "1.000 0.000 0.000" {
		t.Errorf("the mark's colour is %s", mark.colour)
	}
	middle := (left + right) / 2
	measured(t, "middle of the mark", (markAt.from+markAt.to)/2, middle, exact)
	measured(t, "top of the mark", firstRed(t, pdf), top+35, 0.1)

	docNumber, numberAt := saying(t, list, words, "〔2026〕12号")
	markFoot := mark.y + 0.12*mark.size*mmPerPoint
	measured(t, "top of the line of the number", docNumber.y-(0.88-0.5)*15.75*mmPerPoint-lineOfText/2, markFoot+2*lineOfText, 0.05)
	measured(t, "middle of the number", (numberAt.from+numberAt.to)/2, middle, exact)
	rule := rules(list)[0]
	if rule.colour != "1.000 0.000 0.000" {
		t.Errorf("the rule's colour is %s", rule.colour)
	}
	measured(t, "rule below the number", rule.y, docNumber.y+0.12*15.75*mmPerPoint+4, exact)
	measured(t, "left end of the rule", rule.x, left, exact)
	measured(t, "right end of the rule", rule.toX, right, exact)

	title, titleAt := saying(t, list, words, "关于认定2026年度淮南市")
	const titleLine = 33 * mmPerPoint
	if title.size != 22 {
		t.Errorf("the title is set in %.2f pt", title.size)
	}
	measured(t, "top of the title's line", title.y-(0.88-0.5)*22*mmPerPoint-titleLine/2, rule.y+2*lineOfText, exact)
	measured(t, "middle of the title", (titleAt.from+titleAt.to)/2, middle, exact)
	_, addressee := saying(t, list, words, "各县")
	measured(t, "start of the addressee", addressee.from, left, exact)
	if w := words[slices.IndexFunc(words, func(w word) bool { return strings.HasPrefix(w.text, "市直") })]; w.text != "市直有关单位：" {
		t.Errorf("the addressee ends %s", w.text)
	} else {
		measured(t, "start of its second line", w.from, left, exact)
	}
	_, heading := saying(t, list, words, "一、认定名单")
	measured(t, "indent of a heading", heading.from, left+2*character, 0.05)
}

func TestOfficialFootHasTheFiguresOfTheStandard(t *testing.T) {
	pdf := bytesOf(t, official())
	lists, words := shownOn(t, pdf, 297), wordsOn(t, pdf)
	text := lists[2]
	_, noteAt := saying(t, text, words[2], "附件：1.")
	note, first := saying(t, text, words[2], "2026年度淮南市职业指导大师工作室认定名单")
	last, _ := saying(t, text, words[2], "费补助5万元")
	measured(t, "line of the note", note.y-last.y, 2*lineOfText, exact)
	measured(t, "start of the note", noteAt.from, left+2*character, 0.05)
	_, wrapped := saying(t, text, words[2], "年度考核评估办法")
	measured(t, "a long name's second line", wrapped.from, first.from, exact)

	issuer, issuerAt := saying(t, text, words[2], "淮南市人力资源和社会保障局")
	date, dateAt := saying(t, text, words[2], "2026年11月23日")
	measured(t, "sealed date from the right", right-dateAt.to, 4*character, 0.1)
	measured(t, "issuer over the date", (issuerAt.from+issuerAt.to)/2, (dateAt.from+dateAt.to)/2, exact)
	measured(t, "date under the issuer", date.y-issuer.y, lineOfText, exact)

	for i, list := range lists {
		dashes := slices.DeleteFunc(slices.Clone(words[i]), func(w word) bool { return w.text != "—" })
		if len(dashes) != 2 {
			t.Fatalf("page %d has %d dashes", i+1, len(dashes))
		}
		edge, indent := right-dashes[1].to, 14*mmPerPoint
		if i%2 == 1 {
			edge = dashes[0].from - left
		}
		measured(t, "page number from the outer edge", edge, indent, 0.05)
		number, _ := saying(t, list, words[i], "—")
		g, _, _ := find(Song, '—')
		measured(t, "dash below the type area", number.y-g.face.height(g.index)*14*mmPerPoint, foot+7, exact)
		if number.size != 14 {
			t.Errorf("page numbers are set in %.2f pt", number.size)
		}
	}
}

func TestAttachmentPageAndImprintHaveTheFiguresOfTheStandard(t *testing.T) {
	pdf := bytesOf(t, official())
	list, words := shownOn(t, pdf, 297)[3], wordsOn(t, pdf)[3]
	mark, markAt := saying(t, list, words, "附件1")
	measured(t, "attachment mark from the left", markAt.from, left, exact)
	measured(t, "attachment mark in the first line", mark.y+(0.12-0.5)*15.75*mmPerPoint, top+lineOfText/2, exact)
	title, _ := saying(t, list, words, "大师工作室认定名单")
	measured(t, "title from the third line", title.y-33*mmPerPoint-(0.88-0.5)*22*mmPerPoint-33*mmPerPoint/2, top+2*lineOfText, exact)

	_, present := saying(t, list, words, "出席：")
	_, next := saying(t, list, words, "徐勇")
	measured(t, "those present", present.from, left+2*character, 0.05)
	measured(t, "their second line", next.from, present.from+3*character, 0.05)

	issuer, issuerAt := saying(t, list, words, "淮南市人力资源和社会保障局")
	date, dateAt := saying(t, list, words, "2026年11月23日")
	measured(t, "unsealed issuer from the right", right-issuerAt.to, 2*character, 0.05)
	measured(t, "date right of the issuer's start", dateAt.from-issuerAt.from, 2*character, 0.05)
	measured(t, "date under the issuer", date.y-issuer.y, lineOfText, exact)

	lines := rules(list)
	if len(lines) != 3 {
		t.Fatalf("the imprint has %d rules", len(lines))
	}
	for i, want := range []float64{0.35, 0.25, 0.35} {
		measured(t, "width of a rule", lines[i].width, want, 0.01)
		measured(t, "left end of a rule", lines[i].x, left, exact)
		measured(t, "right end of a rule", lines[i].toX, right, exact)
	}
	measured(t, "last rule", lines[2].y, foot, exact)
	copied, copiedAt := saying(t, list, words, "抄送：")
	_, end := saying(t, list, words, "处。")
	_, office := saying(t, list, words, "办公室")
	_, printed := saying(t, list, words, "印发")
	const em = 14 * mmPerPoint
	measured(t, "copied-to from the left", copiedAt.from, left+em, exact)
	measured(t, "its second line", end.from, copiedAt.from+3*em, exact)
	measured(t, "printing office from the left", office.from, left+em, exact)
	measured(t, "printing date from the right", right-printed.to, em, exact)
	if copied.size != 14 {
		t.Errorf("the imprint is set in %.2f pt", copied.size)
	}
}

func TestALongDatePushesTheUnsealedNameLeft(t *testing.T) {
	d := New(Official(), "", made)
	d.Signed(d.format.Body(), "淮南市人社局", made.Chinese())
	words := wordsOn(t, bytesOf(t, d))[0]
	measured(t, "date from the right", right-words[1].to, 2*character, 0.05)
	measured(t, "date right of the issuer's start", words[1].from-words[0].from, 2*character, 0.05)
}

func rules(list []shown) []shown {
	return slices.DeleteFunc(slices.Clone(list), func(s shown) bool { return s.text != "" })
}

// firstRed is where the topmost red dot of the first page is, mm.
func firstRed(t *testing.T, pdf []byte) float64 {
	t.Helper()
	const dpi = 300
	img := pictures(t, pdf, dpi, "-l", "1")[0]
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			if r, g, _, _ := img.At(x, y).RGBA(); r > 0xC000 && g < 0x8000 {
				return float64(y) * 25.4 / dpi
			}
		}
	}
	return 0
}
