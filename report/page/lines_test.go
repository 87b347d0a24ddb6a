package page

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// What may not stand at the ends of a line, written out again from the standard
// so that a slip in the table of the code shows.
const (
	notAtStart = "。，、；：？！”’）》】〕」』…—～·•℃％%,.;:?!)"
	notAtEnd   = "“‘（《【〔「『￥("
)

// hanzi is any of GB 18030-2022.
var hanzi = rapid.Custom(func(t *rapid.T) string {
	block := rapid.SampledFrom(gb18030).Draw(t, "block")
	return string(rapid.Int32Range(block.from, block.to).Draw(t, "hanzi"))
})

// withUnit is a number with its unit, which no line's end tears.
var withUnit = regexp.MustCompile(`[0-9](?: ?(?:[年月日人名个℃％%元㎡]|万元|小时|平方米|学期)| (?:km|kg|mm)\b)|第[0-9]`)

var stretch = rapid.OneOf(
	rapid.StringOfN(rapid.RuneFrom([]rune("淮南市职业指导大师工作室评审认定管理办法䶮㛃𬱖𬭎𣲗㺿")), 1, 12, -1),
	hanzi,
	rapid.StringMatching(`[A-Za-z]{1,12}`),
	rapid.StringMatching(`[0-9]{1,6} ?(年|月|日|人|名|万元|元|个|小时|平方米|学期|㎡|℃|%|％)`),
	rapid.StringMatching(`[0-9]{1,4} (km|kg|mm)，`),
	rapid.StringMatching(`[a-z]{1,6}@[a-z]{1,8}\.gov\.cn`),
	rapid.SampledFrom([]string{
		"，", "。", "、", "；", "：", "？", "！", "——", "……", " ", "  ", "。”", "”。", "》（", "）、", "·", "①", "～",
		"“引用的话”", "《办法（试行）》", "〔2019〕49号", "（一）", "【注】", "‘内’", "「引」", "第3条", "（A）", "￥500元", "(Room 301)",
	}),
)

func anyText(t *rapid.T) string {
	return "文" + strings.Join(rapid.SliceOfN(stretch, 1, 40).Draw(t, "words"), "")
}

func anyRole(t *rapid.T) Role {
	return rapid.SampledFrom([]Role{FangSong, Song, Hei, Kai}).Draw(t, "role")
}

func TestLinesKeepTheRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, role := anyText(t), anyRole(t)
		narrowest := rapid.Float64Range(3, 30).Draw(t, "measure")
		indent := rapid.SampledFrom([]float64{0, 2}).Draw(t, "indent")
		glyphs, err := shape(role, text)
		if err != nil {
			t.Fatal(err)
		}
		for measure := narrowest; measure < narrowest+10; measure += 1.3 {
			checkLines(t, text, glyphs, measure, indent)
		}
	})
}

func checkLines(t *rapid.T, text string, glyphs []glyph, measure, indent float64) {
	lines := setLines(glyphs, measure-indent, measure, 0)
	var joined strings.Builder
	for i, l := range lines {
		room := measure
		if i == 0 {
			room -= indent
		}
		l.fit(room, true)
		checkInk(t, l, room)
		joined.WriteString(words{glyphs: l.glyphs}.text())
	}
	if joined.String() != text {
		t.Fatalf("lines make %q, want %q", joined.String(), text)
	}
	checkEnds(t, []rune(text), lines)
}

// checkInk holds that nothing but blank reaches over the edges.
func checkInk(t *rapid.T, l line, room float64) {
	x := -l.lead
	for i, g := range l.glyphs {
		from, to := g.face.ink(g.index)
		if g.char != ' ' && len(l.glyphs) > 1 {
			const bearing = 0.1 // Latin letters and dashes reach past their own width a little
			if x+to > room+bearing || x+from < -bearing {
				t.Fatalf("ink of %q at %.2f–%.2f, room %.2f: %q", g.char, x+from, x+to, room, words{glyphs: l.glyphs}.text())
			}
		}
		x += g.width + l.gaps[i]
	}
}

// checkEnds looks at each end of a line. A bad one is as good as it gets only
// when every place before it in the line is as bad.
func checkEnds(t *rapid.T, text []rune, lines []line) {
	bad := badPlaces(text)
	at := 0
	for _, l := range lines[:len(lines)-1] {
		start := at
		at += len(l.glyphs)
		for better := start + 1; better < at; better++ {
			if bad[better] < bad[at] {
				t.Fatalf("the line %q of %q should end after %q", string(text[start:at]), string(text), string(text[start:better]))
			}
		}
	}
}

// badPlaces are the places where a line should not begin: 1 within a word,
// 2 within a number and its unit, 3 by the signs at the ends.
func badPlaces(text []rune) []int {
	bad := make([]int, len(text))
	ascii := func(r rune) bool { return r > ' ' && r < 0x80 }
	for i := 1; i < len(text); i++ {
		last := []rune(strings.TrimRight(string(text[:i]), " "))
		switch end, first := last[len(last)-1], text[i]; {
		case first == ' ', strings.ContainsRune(notAtStart, first), strings.ContainsRune(notAtEnd, end),
			text[i-1] == first && strings.ContainsRune("—…", first):
			bad[i] = 3
		case ascii(text[i-1]) && ascii(first) && first != '(' && text[i-1] != ')':
			bad[i] = 1
		}
	}
	byteAt := string(text)
	for _, m := range withUnit.FindAllStringIndex(byteAt, -1) {
		from, to := utf8.RuneCountInString(byteAt[:m[0]]), utf8.RuneCountInString(byteAt[:m[1]])
		for i := from + 1; i < to; i++ {
			bad[i] = max(bad[i], 2)
		}
	}
	return bad
}

func TestJustifiedLinesEndAtTheEdge(t *testing.T) {
	text := strings.Repeat("市人力资源和社会保障局组织专家对候选单位申报材料进行评审，专家不少于7人，实行无记名票决制。", 6)
	glyphs, err := shape(FangSong, text)
	if err != nil {
		t.Fatal(err)
	}
	for measure := 12.0; measure < 34; measure += 0.7 {
		lines := setLines(glyphs, measure-2, measure, 0)
		for i, l := range lines[:len(lines)-1] {
			room := measure
			if i == 0 {
				room -= 2
			}
			l.fit(room, true)
			if end := l.width() - hanging(l.glyphs); end < room-0.001 || end > room+0.001 {
				t.Errorf("measure %.1f: line %q ends at %.3f", room, words{glyphs: l.glyphs}.text(), end)
			}
		}
	}
}

func TestOfficialLineHolds28Characters(t *testing.T) {
	f := Official()
	glyphs, err := shape(FangSong, strings.Repeat("政", 100))
	if err != nil {
		t.Fatal(err)
	}
	lines := setLines(glyphs, f.TypeWidth()/f.Body().em(), f.TypeWidth()/f.Body().em(), 0)
	if n := len(lines[0].glyphs); n != 28 {
		t.Errorf("a line holds %d characters, GB/T 9704-2012 asks for 28", n)
	}
	d := New(f, "", made)
	for range 22 {
		d.Paragraph(f.Body(), "政")
	}
	if d.Pages() != 1 {
		t.Error("22 lines do not fit the page")
	}
	d.Paragraph(f.Body(), "政")
	if d.Pages() != 2 {
		t.Error("a 23rd line fits the page")
	}
}

func TestLinesEndAtTheLeastBadPlace(t *testing.T) {
	for _, c := range []struct {
		text    string
		measure float64
		want    string
	}{
		{"补助建设面积30㎡", 7, "补助建设面积|30㎡"},
		{"每周开放不少于8小时", 8.6, "每周开放不少于|8小时"},
		{"距离学校大约5 km。", 7.6, "距离学校大约|5 km。"},
		{"给予补助5 万元", 5.6, "给予补助|5 万元"},
		{"zyzdab，文", 3.4, "zyzda|b，文"}, // no line holds the word, yet no stop begins one
		{"——————文", 3, "———|———|文"},
	} {
		glyphs, err := shape(FangSong, c.text)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, l := range setLines(glyphs, c.measure, c.measure, 0) {
			lines = append(lines, string(runesOf(l.glyphs)))
		}
		if got := strings.Join(lines, "|"); got != c.want {
			t.Errorf("%s in %.1f is broken %s, want %s", c.text, c.measure, got, c.want)
		}
	}
}
