package publicity

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"expertpanel/store/panel"
)

var (
	asides = regexp.MustCompile(`[（(][^）)]*[）)]`) // （星期五）
	ranged = regexp.MustCompile(`至|到|~|～|—`)
	number = regexp.MustCompile(`\d+`)
	// dates is what of a line is dates; the rest is the festival's name.
	dates = regexp.MustCompile(`^[\d\s年月日号./\-至到~～—、，,]*`)
)

// readDays reads days of a year as the State Council's notice names them, a
// line for a festival: 10-1 至 10-7 国庆节, 10月1日至7日 国庆节, or 9-26、10-10 国庆节.
// It refuses a line that it does not understand with bad_days.
func readDays(year int, text string) (map[panel.Date]string, error) {
	days := map[panel.Date]string{}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(asides.ReplaceAllString(halfWidth(line), ""))
		if line == "" {
			continue
		}
		part := dates.FindString(line)
		name := strings.Trim(line[len(part):], " ：:，。")
		for _, piece := range strings.FieldsFunc(part, func(r rune) bool { return strings.ContainsRune("、，,", r) }) {
			found, ok := readPiece(year, piece)
			if !ok {
				return nil, panel.Refuse("bad_days", "", "Line", line)
			}
			for _, d := range found {
				days[d] = name
			}
		}
		if part == "" || name == "" {
			return nil, panel.Refuse("bad_days", "", "Line", line)
		}
	}
	return days, nil
}

// readPiece reads one day, or the days from one to another.
func readPiece(year int, piece string) ([]panel.Date, bool) {
	if strings.TrimSpace(piece) == "" {
		return nil, true
	}
	ends := ranged.Split(piece, -1)
	if len(ends) > 2 {
		return nil, false
	}
	first, ok := readDay(year, 0, ends[0])
	if !ok || len(ends) == 1 {
		return []panel.Date{first}, ok
	}
	last, ok := readDay(year, int(first.Month), ends[1])
	if !ok || last.Before(first) {
		return nil, false
	}
	var days []panel.Date
	for d := first; !last.Before(d); d = d.AddDays(1) {
		days = append(days, d)
	}
	return days, true
}

// readDay reads a day with or without its year; month is what is meant when it is left out.
func readDay(year, month int, text string) (panel.Date, bool) {
	var n []int
	for _, digits := range number.FindAllString(text, -1) {
		value, err := strconv.Atoi(digits)
		if err != nil {
			return panel.Date{}, false
		}
		n = append(n, value)
	}
	if len(n) == 3 && n[0] == year {
		n = n[1:]
	}
	if len(n) == 1 && month > 0 {
		n = slices.Insert(n, 0, month)
	}
	if len(n) != 2 {
		return panel.Date{}, false
	}
	d, err := readDate(strconv.Itoa(year) + "-" + strconv.Itoa(n[0]) + "-" + strconv.Itoa(n[1]))
	return d, err == nil
}
