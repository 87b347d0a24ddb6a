package sheet

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

var utf8BOM = []byte("\xEF\xBB\xBF")

// readCSV reads text under the encoding and the separator by which a header
// is best known. The bytes of some hanzi in GBK (卢 鲁 陆 路 毛 梅 …) are valid
// UTF-8 too, and the GB18030 decoder takes any bytes: only known headers prove
// a reading.
func readCSV(name string, data []byte, known layout) page {
	var best string
	comma, most := ',', -1
	for _, text := range readings(data) {
		for _, separator := range []rune{',', '\t', ';', '，'} {
			lines, _, _ := split(sample(text), separator)
			if _, count := known.header(lines); count > most {
				best, comma, most = text, separator, count
			}
		}
	}
	p := page{name: name}
	var fault *csv.ParseError
	p.lines, p.cut, fault = split(best, comma)
	if fault != nil {
		p.problems = append(p.problems, quoteProblem(name, fault))
	}
	return p
}

// readings are the texts that the bytes may be, the likeliest first.
func readings(data []byte) []string {
	if isUTF16(data) {
		text, _ := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data) // never fails with a BOM
		return []string{string(text)}
	}
	if bytes.HasPrefix(data, utf8BOM) {
		return []string{lossy(data[len(utf8BOM):])}
	}
	text, _ := simplifiedchinese.GB18030.NewDecoder().Bytes(data) // what it can't read becomes U+FFFD
	if utf8.Valid(data) {
		return []string{string(data), string(text)}
	}
	return []string{string(text), lossy(data)}
}

func lossy(data []byte) string { return strings.ToValidUTF8(string(data), string(unreadable)) }

func isUTF16(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF})
}

// sample is the first lines of a text, enough to find a header in.
func sample(text string) string {
	const enough = 32 << 10
	if len(text) <= enough {
		return text
	}
	if end := strings.LastIndexByte(text[:enough], '\n'); end > 0 {
		return text[:end]
	}
	return text[:enough]
}

// split cuts a text into lines, numbered as a spreadsheet program would: blank
// lines count, line breaks within quotes do not. A fault is the first misplaced
// quotation mark; the lines are then read leniently.
func split(text string, comma rune) (lines []line, cut bool, fault *csv.ParseError) {
	lines, cut, err := records(text, comma, false)
	if errors.As(err, &fault) {
		lines, cut, _ = records(text, comma, true)
	}
	return lines, cut, fault
}

func records(text string, comma rune, lenient bool) (lines []line, cut bool, err error) {
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n") // old Macintosh
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, lenient, -1
	row, next := 0, 1 // next is the line of text at which the next row begins
	for {
		fields, err := r.Read()
		if err == io.EOF {
			return lines, false, nil
		}
		if err != nil {
			return lines, false, err
		}
		start, _ := r.FieldPos(0)
		row += start - next + 1
		next = start + 1
		l := line{number: row}
		for i, field := range fields {
			next += strings.Count(field, "\n")
			if field = unwrap(field); field != "" {
				l.put(i, cell{text: field})
			}
		}
		if len(l.cells) == 0 {
			continue
		}
		if len(lines) == mostLines {
			return lines, true, nil
		}
		lines = append(lines, l)
	}
}

// unwrap takes the text out of ="0554…", by which some exports keep digits.
func unwrap(field string) string {
	if inner, ok := strings.CutPrefix(field, `="`); ok && strings.HasSuffix(inner, `"`) {
		return strings.TrimSuffix(inner, `"`)
	}
	return field
}

// quoteProblem tells a mark that swallows what follows from one that is only written oddly.
func quoteProblem(name string, fault *csv.ParseError) Problem {
	if errors.Is(fault.Err, csv.ErrBareQuote) {
		return Problem{Sheet: name, Row: fault.StartLine, Code: "stray_quote"}
	}
	return Problem{Sheet: name, Row: fault.StartLine, Code: "unclosed_quote", Blocks: true}
}
