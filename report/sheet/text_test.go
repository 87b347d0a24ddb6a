package sheet

import (
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

func TestCleanName(t *testing.T) {
	for text, want := range map[string]string{
		"张三": "张三", " 张　三 ": "张三", "张\u00A0三\u200B": "张三", "张\n三": "张三", "\uFEFF张三\t": "张三",
		"买买提•艾力": "买买提·艾力", "买买提‧艾力": "买买提·艾力", "买买提．艾力": "买买提·艾力", "买买提・艾力": "买买提·艾力",
		"买买提 . 艾力": "买买提·艾力", "买买提·艾力": "买买提·艾力", "John  Smith": "John Smith", "J. Smith": "J. Smith",
		"周 𬱖": "周𬱖", "䶮 某": "䶮某", "⾼某": "高某", "e\u0301": "é", "•": "•",
	} {
		if got := cleanName(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestCleanLine(t *testing.T) {
	for text, want := range map[string]string{
		"　淮南师范\r\n学院 ": "淮南师范学院", "淮南师范学院  教务处": "淮南师范学院 教务处", "a\nb": "a b", "一\u0000二": "一二", "": "",
	} {
		if got := cleanLine(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestParseWhole(t *testing.T) {
	for text, want := range map[string]int{
		"12": 12, "12年": 12, "１２": 12, "0": 0, "3 人": 3, "十": 10, "十二": 12, "二十": 20, "二十五年": 25, "九十九": 99, "两": 2, "三": 3,
	} {
		if got, cut, ok := parseWhole(text); got != want || cut || !ok {
			t.Errorf("%s: %d %v %v, want %d", text, got, cut, ok, want)
		}
	}
	for _, text := range []string{"", "年", "十十", "二三", "十二三", "1e3", "12+", "约12", "0x10", "9999999999", "一百"} {
		if got, _, ok := parseWhole(text); ok {
			t.Errorf("%s: read as %d", text, got)
		}
	}
}

func TestPlainNumber(t *testing.T) {
	for raw, want := range map[string]string{
		"13905541234": "13905541234", "1.3905541234E10": "13905541234", "12.300000000000001": "12.3",
		"3.4040419900101101E+17": "340404199001011008", "1e300": "1e300", "x": "x", "": "",
	} {
		if got := plainNumber(raw); got != want {
			t.Errorf("%s: %s, want %s", raw, got, want)
		}
	}
}

// changed are the codes whose bytes x/text does not read. All eighty agree
// with the conversion of glibc 2.36, which follows GB 18030-2022.
var changed = map[rune]rune{
	0xE816: 0x20087, 0xE817: 0x20089, 0xE818: 0x200CC, 0xE831: 0x215D7, 0xE83B: 0x2298F, 0xE855: 0x241FE, 0xE81E: 0x9FB4,
	0xE826: 0x9FB5, 0xE82B: 0x9FB6, 0xE82C: 0x9FB7, 0xE832: 0x9FB8, 0xE843: 0x9FB9, 0xE854: 0x9FBA, 0xE864: 0x9FBB,
}

// TestFormerPrivate checks the table against that of x/text, by the bytes that
// each code had in GBK.
func TestFormerPrivate(t *testing.T) {
	if len(formerPrivate) != formerLast-formerFirst+1 {
		t.Fatalf("%d characters for %d codes", len(formerPrivate), formerLast-formerFirst+1)
	}
	trail := byte(0x50)
	for r := rune(formerFirst); r <= formerLast; r++ {
		if trail == 0x7F {
			trail++
		}
		want, known := changed[r]
		if !known {
			text, err := simplifiedchinese.GB18030.NewDecoder().Bytes([]byte{0xFE, trail})
			must(t, err)
			want = []rune(string(text))[0]
		}
		if usual, _ := usualFor(r); usual != want {
			t.Errorf("U+%04X: U+%04X, want U+%04X", r, usual, want)
		}
		trail++
	}
	if usual, _ := usualFor(0xE863); usual != '䶮' {
		t.Errorf("U+E863: %c", usual)
	}
	if _, known := usualFor(0xE865); known {
		t.Error("U+E865 is known")
	}
}
