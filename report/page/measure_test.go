package page

import (
	"encoding/binary"
	"encoding/hex"
	"encoding/xml"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// shown is a text operator or a rule as it stands in a page's content stream,
// in millimetres from the top left corner. Of text, y is the baseline.
type shown struct {
	text           string
	x, y, toX, toY float64
	width          float64 // of a rule
	size           float64 // of text, points
	colour         string
}

var operators = regexp.MustCompile(`/\w+ ([\d.]+) Tf|(?:q ([\d.]+ [\d.]+ [\d.]+) rg )?BT ([\d.]+) ([\d.]+) Td <(\w+)> Tj|` +
	`([\d.]+) w\n|([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S|([\d.]+ [\d.]+ [\d.]+) RG`)

// shownOn reads what each page of a PDF draws, through qpdf.
func shownOn(t *testing.T, pdf []byte, height float64) [][]shown {
	t.Helper()
	file := run(t, pdf, "qpdf", "--qdf", "--static-id", "FILE", "-")
	var pages [][]shown
	for _, content := range strings.Split(file, "%% Contents for page ")[1:] {
		content, _, _ = strings.Cut(content, "endstream")
		var list []shown
		size, width, pen := 0.0, 0.0, ""
		for _, m := range operators.FindAllStringSubmatch(content, -1) {
			mm := func(i int) float64 { return number(t, m[i]) * mmPerPoint }
			switch {
			case m[1] != "":
				size = number(t, m[1])
			case m[5] != "":
				list = append(list, shown{text: codesOf(t, m[5]), x: mm(3), y: height - mm(4), size: size, colour: m[2]})
			case m[6] != "":
				width = mm(6)
			case m[7] != "":
				list = append(list, shown{x: mm(7), y: height - mm(8), toX: mm(9), toY: height - mm(10), width: width, colour: pen})
			case m[11] != "":
				pen = m[11]
			}
		}
		pages = append(pages, list)
	}
	return pages
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// codesOf decodes a string of two-byte codes.
func codesOf(t *testing.T, digits string) string {
	t.Helper()
	b, err := hex.DecodeString(digits)
	if err != nil {
		t.Fatal(err)
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = binary.BigEndian.Uint16(b[2*i:])
	}
	return string(utf16.Decode(units))
}

// word is one as pdftotext sees it, mm.
type word struct {
	text       string
	from, to   float64
	top, below float64
}

// wordsOn reads the words of each page with their places, through pdftotext.
func wordsOn(t *testing.T, pdf []byte) [][]word {
	t.Helper()
	var file struct {
		Pages []struct {
			Words []struct {
				XMin float64 `xml:"xMin,attr"`
				XMax float64 `xml:"xMax,attr"`
				YMin float64 `xml:"yMin,attr"`
				YMax float64 `xml:"yMax,attr"`
				Text string  `xml:",chardata"`
			} `xml:"word"`
		} `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal([]byte(run(t, pdf, "pdftotext", "-bbox", "FILE", "-")), &file); err != nil {
		t.Fatal(err)
	}
	var pages [][]word
	for _, p := range file.Pages {
		var list []word
		for _, w := range p.Words {
			list = append(list, word{w.Text, w.XMin * mmPerPoint, w.XMax * mmPerPoint, w.YMin * mmPerPoint, w.YMax * mmPerPoint})
		}
		pages = append(pages, list)
	}
	return pages
}
