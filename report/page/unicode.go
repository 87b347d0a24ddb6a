package page

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// charMap tells readers which character each code of a font is (ISO 32000-1,
// 9.10.3). gofpdf takes every code for its own character; this one also knows
// whom the private-use codes stand for, for readers that ignore /ActualText.
func charMap(codes map[rune]uint16) []byte {
	chars := make([]rune, 0, len(codes))
	for char := range codes {
		chars = append(chars, char)
	}
	slices.SortFunc(chars, func(a, b rune) int { return cmp.Compare(codes[a], codes[b]) })
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for block := range slices.Chunk(chars, 100) { // a block holds no more
		fmt.Fprintf(&b, "%d beginbfchar\n", len(block))
		for _, char := range block {
			fmt.Fprintf(&b, "<%04X> <%X>\n", codes[char], utf16BE(string(char))[2:])
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend")
	return b.Bytes()
}

var fontObject = regexp.MustCompile(`/BaseFont /(\S+)\n/Encoding /Identity-H\n/DescendantFonts \[\d+ 0 R\]\n/ToUnicode (\d+) 0 R`)

// charMaps are the streams to put in place of gofpdf's, by the number of their object.
func (w *writer) charMaps(file []byte) map[int][]byte {
	out := map[int][]byte{}
	for _, match := range fontObject.FindAllSubmatch(file, -1) {
		number, err := strconv.Atoi(string(match[2]))
		if err != nil {
			continue
		}
		for _, ft := range w.fonts {
			if ft.name() == string(match[1]) {
				out[number] = charMap(ft.codes)
			}
		}
	}
	return out
}
