package page

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"strings"
	"sync"
	"testing"

	"expertpanel/assets"
	"expertpanel/store/panel"

	"golang.org/x/image/font/sfnt"
)

func TestUnprintableTextIsRefused(t *testing.T) {
	for code, text := range map[string]string{
		"U+E863":   "张\ue863",
		"U+F0001":  "张\U000F0001",
		"U+100001": "张\U00100001",
		"U+000A":   "张\n三",
		"U+0007":   "张\a",
		"U+0378":   "张\u0378",
		"U+200B":   "张\u200b",
		"U+FFFD":   "张\ufffd",
		"U+1F600":  "张😀",
		"U+E100":   "张\ue100", // some faces have a glyph under this one
	} {
		d := New(A4(), "", made)
		d.Table(Table{Columns: []Column{{Head: "姓名"}}, Rows: [][]string{{text}}, Style: Style{Size: 12}})
		var out bytes.Buffer
		_, err := d.WriteTo(&out)
		var refused *panel.Error
		if !errors.As(err, &refused) || refused.Code != "no_glyph" || refused.Values["Code"] != code {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if !strings.HasPrefix(refused.Values["Text"].(string), "张") {
			t.Errorf("%q: the error shows %q", text, refused.Values["Text"])
		}
		if out.Len() > 0 {
			t.Errorf("%q: %d bytes were written", text, out.Len())
		}
	}
}

func sample(text string) *Doc {
	d := New(Official(), "样本", made)
	d.Number(OfficialFooter)
	d.Title(Style{Role: Song, Size: Size2}, text)
	d.Heading(1, d.format.Body(), "一、"+text)
	d.Heading(2, d.format.Body(), "（一）"+text)
	d.Paragraph(d.format.Body(), strings.Repeat(hardText, 4))
	return d
}

func TestSameCallsMakeTheSameBytesInParallel(t *testing.T) {
	before := map[assets.Face][32]byte{}
	for _, name := range assets.Faces() {
		data, err := assets.Font(name)
		if err != nil {
			t.Fatal(err)
		}
		before[name] = sha256.Sum256(data)
	}
	want := bytesOf(t, sample("公示"))
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			var b bytes.Buffer
			if _, err := sample("公示").WriteTo(&b); err != nil || !bytes.Equal(b.Bytes(), want) {
				t.Errorf("another document came out: %v", err)
			}
		})
	}
	group.Wait()
	if bytes.Equal(bytesOf(t, sample("公告")), want) {
		t.Error("other calls make the same bytes")
	}
	for name, sum := range before {
		if data, _ := assets.Font(name); sha256.Sum256(data) != sum {
			t.Errorf("face %s was written to", name)
		}
	}
}

// The small copy of a face is read back with a reader that is not ours.
func TestSubsetHasTheShapesOfItsFace(t *testing.T) {
	for _, char := range "䶮㛃𬱖𬭎𣲗㺿汉A，" {
		g, ok, err := find(Song, char)
		if err != nil || !ok {
			t.Fatalf("%c: %v", char, err)
		}
		data, err := assets.Font(g.face.name)
		if err != nil {
			t.Fatal(err)
		}
		whole, err := sfnt.Parse(data)
		if err != nil {
			t.Fatal(err)
		}
		var buffer sfnt.Buffer
		if index, err := whole.GlyphIndex(&buffer, char); err != nil || int(index) != g.index {
			t.Errorf("%c: glyph %d, want %d", char, g.index, index)
		}
		small, err := subset(g.face, []uint16{0x41, 0xE000}, []int{1, g.index})
		if err != nil {
			t.Fatal(err)
		}
		part, err := sfnt.Parse(small)
		if err != nil {
			t.Fatal(err)
		}
		index, err := part.GlyphIndex(&buffer, 0xE000)
		if err != nil || index != 2 {
			t.Fatalf("%c: the code is glyph %d of the copy, want 2", char, index)
		}
		want, err := whole.LoadGlyph(&buffer, sfnt.GlyphIndex(g.index), 1000<<6, nil)
		if err != nil {
			t.Fatal(err)
		}
		shape := append(sfnt.Segments{}, want...)
		got, err := part.LoadGlyph(&buffer, index, 1000<<6, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != len(shape) {
			t.Fatalf("%c: another shape", char)
		}
		for i := range got {
			if got[i] != shape[i] {
				t.Fatalf("%c: another shape", char)
			}
		}
	}
}

func TestTogetherStaysOnOnePage(t *testing.T) {
	d := New(Official(), "", made)
	for range 20 {
		d.Paragraph(d.format.Body(), "正文")
	}
	d.Together(func() {
		d.Paragraph(d.format.Body(), "附注")
		d.Space(d.format.LineHeight())
		d.Sealed(d.format.Body(), "淮南市人力资源和社会保障局", made.Chinese())
	})
	pages := strings.Split(extracted(t, bytesOf(t, d)), "\f")
	if len(pages) != 3 || strings.Contains(pages[0], "附注") || !strings.Contains(pages[1], "附注") {
		t.Errorf("pages: %q", pages)
	}
}

func TestTableRepeatsItsHeadAndKeepsRowsWhole(t *testing.T) {
	d := New(A4(), "", made)
	var rows [][]string
	for range 40 {
		rows = append(rows, []string{"行首甲" + strings.Repeat("单位名称很长要换行", 6) + "行尾乙", "2"})
	}
	rows = append(rows, []string{strings.Repeat("比一页还高", 700), "3"})
	d.Table(Table{Columns: []Column{{Head: "所在单位", Width: 60}, {Head: "备注"}}, Rows: rows, Style: Style{Size: 12}})
	pages := strings.Split(strings.TrimSuffix(extracted(t, bytesOf(t, d)), "\f"), "\f")
	whole := strings.Join(pages, "")
	if got := strings.Count(unwrapped(whole), "比一页还高"); got < 690 {
		t.Errorf("of 700 parts of a long row %d are there", got)
	}
	for i, page := range pages {
		if !strings.HasPrefix(page, "所在单位") {
			t.Errorf("page %d starts without the head: %.20q", i+1, page)
		}
		if strings.Count(page, "行首甲") != strings.Count(page, "行尾乙") {
			t.Errorf("page %d has part of a row", i+1)
		}
	}
	if len(pages) < 5 {
		t.Errorf("%d pages", len(pages))
	}
}

func TestNoTableRowStandsAloneOnAPage(t *testing.T) {
	for n := 20; n < 50; n++ { // one of these leaves one row over
		d := New(A4(), "", made)
		rows := make([][]string, n)
		for i := range rows {
			rows[i] = []string{"行"}
		}
		d.Table(Table{Columns: []Column{{Head: "单位"}}, Rows: rows, Style: Style{Size: 12}, MinRow: 7})
		for i, text := range strings.Split(strings.TrimSuffix(extracted(t, bytesOf(t, d)), "\f"), "\f") {
			if strings.Count(text, "行") < 2 {
				t.Errorf("of %d rows page %d has %d", n, i+1, strings.Count(text, "行"))
			}
		}
	}
}

func TestTitleBreaksBetweenPhrases(t *testing.T) {
	d := New(Official(), "", made)
	s := Style{Role: Song, Size: Size2}
	for _, c := range []struct {
		phrases []string
		want    string
	}{
		{[]string{"公示"}, "公示"},
		{[]string{"评审", "结果"}, "评审结果"},
		{[]string{"关于2026年度", "淮南市", "职业指导大师工作室", "拟认定名单的", "公示"}, "关于2026年度淮南市|职业指导大师工作室拟认定名单的公示"},
	} {
		got := strings.Join(d.titleLines(s, d.format.TypeWidth(), c.phrases), "|")
		if got != c.want {
			t.Errorf("title is %s, want %s", got, c.want)
		}
	}
}

func BenchmarkOfficialPages(b *testing.B) {
	for b.Loop() {
		bytesOf(b, sample("公示"))
	}
}

func TestARefusalShowsWhereTheCharacterStands(t *testing.T) {
	long := strings.Repeat("甲乙丙丁戊己庚辛壬癸", 9)
	for _, c := range []struct{ text, want string }{
		{"张\ue863", "张□"},
		{"\ue863三", "□三"},
		{long + "\ue863" + long, "…" + long[:60] + "□" + long[:60] + "…"},
		{long + "\ue863", "…" + long[:60] + "□"},
		{"\ue863" + long, "□" + long[:60] + "…"},
	} {
		var refused *panel.Error
		if err := Check(FangSong, c.text); !errors.As(err, &refused) || refused.Values["Text"] != c.want || refused.Values["Code"] != "U+E863" {
			t.Errorf("%q: %v %v, want %s", c.text, err, refused, c.want)
		}
	}
}
