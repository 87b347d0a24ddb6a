package sheet

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

var decimal = regexp.MustCompile(`^-?\d{1,9}(\.\d+)?$`)

// parseWhole reads a whole number as people write it: 12, 12年, １２, 十二. A
// fraction is cut off and told.
func parseWhole(text string) (n int, cut, ok bool) {
	text = strings.ReplaceAll(norm.NFKC.String(text), " ", "")
	text = strings.TrimRight(text, "年人名个位整")
	if !decimal.MatchString(text) {
		n, ok = chineseWhole(text)
		return n, false, ok
	}
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return 0, false, false
	}
	// Spreadsheets store a computed 12 as 11.999999999999998.
	if near := math.Round(v); math.Abs(v-near) < 1e-9 {
		return int(near), false, true
	}
	return int(math.Floor(v)), true, true
}

// chineseWhole reads 一 to 九十九.
func chineseWhole(text string) (int, bool) {
	digit := func(s string) (int, bool) {
		i := strings.Index("一二三四五六七八九", s)
		if s == "两" {
			return 2, true
		}
		return i/len("一") + 1, len(s) == len("一") && i >= 0
	}
	tens, ones, isTens := strings.Cut(text, "十")
	if !isTens {
		return digit(text)
	}
	n := 10
	if tens != "" {
		d, ok := digit(tens)
		if !ok {
			return 0, false
		}
		n = 10 * d
	}
	if ones == "" {
		return n, true
	}
	d, ok := digit(ones)
	return n + d, ok
}

// plainNumber writes a numeric cell as people see it: 1.3905541234E10 is
// 13905541234. Numbers of 16 digits and more are left as stored: they are wrong.
func plainNumber(raw string) string {
	v, err := strconv.ParseFloat(strings.TrimSpace(raw), 64)
	switch {
	case err != nil || math.IsInf(v, 0) || math.IsNaN(v):
		return raw
	case v == math.Trunc(v) && math.Abs(v) < 1e15:
		return strconv.FormatInt(int64(v), 10)
	case math.Abs(v) < 1e15:
		return strconv.FormatFloat(v, 'g', 15, 64)
	case math.Abs(v) < 1e21:
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	return raw
}

var scientific = regexp.MustCompile(`^\d(\.\d+)?[eE]\+?\d{1,3}$`)

// isScientific tells 3.404E+17, which is all that is left of a long number.
func isScientific(text string) bool { return scientific.MatchString(strings.TrimSpace(text)) }

// isCount tells the number of a row: 3, 3. or 三.
func isCount(text string) bool {
	text = strings.TrimRight(cleanLine(text), ".、．)）")
	_, cut, ok := parseWhole(text)
	return ok && !cut
}

func countDigits(text string) int {
	n := 0
	for _, r := range text {
		if r >= '0' && r <= '9' {
			n++
		}
	}
	return n
}
