package sheet

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

func encode(t testing.TB, e encoding.Encoding, text string) []byte {
	t.Helper()
	data, err := e.NewEncoder().Bytes([]byte(text))
	must(t, err)
	return data
}

func TestEncodings(t *testing.T) {
	encodings := map[string]encoding.Encoding{
		"UTF-8": unicode.UTF8, "UTF-8 with BOM": unicode.UTF8BOM,
		"GBK": simplifiedchinese.GBK, "GB18030": simplifiedchinese.GB18030,
		"UTF-16LE": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16BE": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
	}
	texts := map[string]string{
		"ordinary":                "姓名,单位\n张三,淮南师范学院\n",
		"valid UTF-8 in GBK":      "姓名,单位\n卢鲁,陆路毛梅\n",
		"one such hanzi a person": "姓名;单位\n卢;鲁\n陆;路\n毛;梅\n",
	}
	for name, e := range encodings {
		for what, text := range texts {
			t.Run(name+" "+what, func(t *testing.T) {
				list, err := ReadCandidates("名单.csv", encode(t, e, text))
				must(t, err)
				fields := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(",;\n", r) })
				for i, row := range list.Rows {
					if row.Value.Name != fields[2+2*i] || row.Value.Unit != fields[3+2*i] {
						t.Errorf("row %d: %s of %s, want %s of %s", i, row.Value.Name, row.Value.Unit, fields[2+2*i], fields[3+2*i])
					}
				}
				if len(list.Rows) == 0 || list.Sheet != "名单.csv" {
					t.Errorf("%d rows of %s", len(list.Rows), list.Sheet)
				}
			})
		}
	}
}

func TestRareHanziInGB18030(t *testing.T) {
	list, err := ReadCandidates("a.csv", encode(t, simplifiedchinese.GB18030, "姓名,单位,推荐单位\n周𬱖,䶮校,局\n"))
	must(t, err)
	if list.Rows[0].Value.Name != "周𬱖" || list.Rows[0].Value.Unit != "䶮校" {
		t.Errorf("%+v", list.Rows[0])
	}
	wantCodes(t, list.Problems)
}

func TestUnreadableBytes(t *testing.T) {
	gbk := append(encode(t, simplifiedchinese.GBK, "姓名,单位,推荐单位\n张"), 0xFF)
	gbk = append(gbk, encode(t, simplifiedchinese.GBK, ",甲校,局\n")...)
	utf8 := []byte("姓名,单位,推荐单位\n张\xE4\xB8,甲校,局\n")
	for _, data := range [][]byte{gbk, utf8, append([]byte("\xEF\xBB\xBF"), utf8...)} {
		list, err := ReadCandidates("a.csv", data)
		must(t, err)
		wantCodes(t, list.Problems, "!unreadable_character")
	}
}

func TestSeparators(t *testing.T) {
	for _, separator := range []string{",", ";", "\t", "，"} {
		text := strings.NewReplacer("|", separator).Replace("姓名|单位|推荐单位|主要业绩\r\n张三|甲校|局|\"一、好；\n二、较好, 很好\"\r\n\r\n\r\n李四|乙校|局|\r\n")
		list, err := ReadCandidates("a.csv", []byte(text))
		must(t, err)
		wantCodes(t, list.Problems)
		if len(list.Rows) != 2 || list.Rows[0].Value.Merit != "一、好； 二、较好, 很好" {
			t.Fatalf("%q: %+v", separator, list.Rows)
		}
		if first, second := list.Rows[0].Row, list.Rows[1].Row; first != 2 || second != 5 {
			t.Errorf("%q: rows %d and %d, want 2 and 5 as a spreadsheet program numbers them", separator, first, second)
		}
	}
}

func TestQuotes(t *testing.T) {
	for text, want := range map[string]string{
		"姓名,单位,推荐单位,备注\n张三,甲校,局,获\"先进\"称号\n":                 "stray_quote",
		"姓名,单位,推荐单位,备注\n张三,甲校,局,\"未完\n李四,乙校,局,无\n":           "!unclosed_quote",
		"姓名,单位,推荐单位,身份证号\n张三,甲校,局,=\"11010519491231002X\"\n": "stray_quote",
	} {
		list, err := ReadCandidates("a.csv", []byte(text))
		must(t, err)
		wantCodes(t, list.Problems, want)
	}
}
