package page

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

// What may not stand at the ends of a line, written out again from the standard
// so that a slip in the table of the code shows.
const (
	notAtStart = "。，、；：？！”’）》】〕」』…—·"
	notAtEnd   = "“‘（《【〔「『"
)

var stretch = rapid.OneOf(
	rapid.StringOfN(rapid.RuneFrom([]rune("淮南市职业指导大师工作室评审认定管理办法䶮㛃𬱖𬭎𣲗㺿")), 1, 12, -1),
	rapid.StringMatching(`[A-Za-z]{1,12}`),
	rapid.StringMatching(`[0-9]{1,6}(年|月|日|人|名|万元|个|%|％)`),
	rapid.StringMatching(`[a-z]{1,6}@[a-z]{1,8}\.gov\.cn`),
	rapid.SampledFrom([]string{
		"，", "。", "、", "；", "：", "？", "！", "——", "……", " ", "  ", "。”", "”。", "》（", "）、", "·", "①", "～",
		"“引用的话”", "《办法（试行）》", "〔2019〕49号", "（一）", "【注】", "‘内’", "「引」", "第3条",
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
	checkEnds(t, []rune(text), glyphs, lines, measure-indent)
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

// checkEnds looks at each end of a line. Only a stretch that no line can hold
// may be cut anywhere.
func checkEnds(t *rapid.T, text []rune, glyphs []glyph, lines []line, narrowest float64) {
	at := 0
	for _, l := range lines[:len(lines)-1] {
		at += len(l.glyphs)
		end := at
		for text[end-1] == ' ' {
			end--
		}
		bad := ""
		switch last, first := text[end-1], text[at]; {
		case strings.ContainsRune(notAtStart, first):
			bad = "starts with " + string(first)
		case strings.ContainsRune(notAtEnd, last):
			bad = "ends with " + string(last)
		case end == at && unicode.IsDigit(last) && strings.ContainsRune("年月日人名万个%％0123456789", first):
			bad = "number torn before " + string(first)
		case end == at && last < 0x80 && first < 0x80 && unicode.IsLetter(last) && unicode.IsLetter(first):
			bad = "word torn before " + string(first)
		}
		if bad != "" && !tooLong(text, glyphs, at, narrowest) {
			t.Fatalf("line %s in %q", bad, string(text))
		}
	}
}

// tooLong reports whether the stretch around a place, from one place where a
// line may break to the next, is longer than a line.
func tooLong(text []rune, glyphs []glyph, at int, measure float64) bool {
	may := breaks(text)
	from, to := at-1, at
	for from > 0 && !may[from] {
		from--
	}
	for to < len(text) && !may[to] {
		to++
	}
	l := line{glyphs: glyphs[from:to], gaps: naturalGaps(glyphs[from:to], 0)}
	return l.width()-slack(l.glyphs) > measure-1
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
