package publicity

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"expertpanel/store/panel"
)

var (
	// asides explain a day, （星期五） or （农历除夕、周日）. One with digits or with
	// 班 (at work) may name another day and is not passed over.
	asides = regexp.MustCompile(`[（(][^（()）\d班]*[）)]`)
	ranged = regexp.MustCompile(`至|到|~|～|—`)
	number = regexp.MustCompile(`\d+`)
	// dates is what of a line is dates; the rest is the festival's name.
	dates = regexp.MustCompile(`^[\d\s年月日号./\-至到~～—、，,]*`)
	// notAName is in the rest of a line that says more than a festival's name.
	notAName = regexp.MustCompile(`^[^\pL]|^[年月日号至到]|[\d（()）。；;，,、]|放假|调休|上班|补班`)
)

// readDays reads days of a year as the State Council's notice names them, a
// line for a festival: 10-1 至 10-7 国庆节, 10月1日至7日 国庆节, or 9-26、10-10 国庆节.
// It refuses a line that it does not understand to its end with bad_days: a
// day that is passed over would be counted wrong.
func readDays(year int, text string) (map[panel.Date]string, error) {
	days := map[panel.Date]string{}
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(asides.ReplaceAllString(panel.PlainDigits(line), ""))
		if line == "" {
			continue
		}
		part := dates.FindString(line)
		name := strings.Trim(line[len(part):], " ：:，。")
		if part != "" && notAName.MatchString(name) {
			return nil, panel.Refuse("bad_days", "rest", "Rest", name)
		}
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

// writeDays writes days as readDays reads them, days in a row as a range.
func writeDays(days map[panel.Date]string) string {
	sorted := slices.SortedFunc(maps.Keys(days), func(a, b panel.Date) int { return cmp.Compare(a.String(), b.String()) })
	var text strings.Builder
	for i := 0; i < len(sorted); {
		first, last := sorted[i], sorted[i]
		for i++; i < len(sorted) && sorted[i] == last.AddDays(1) && days[sorted[i]] == days[first]; i++ {
			last = sorted[i]
		}
		fmt.Fprintf(&text, "%d-%d", first.Month, first.Day)
		if last != first {
			fmt.Fprintf(&text, " 至 %d-%d", last.Month, last.Day)
		}
		text.WriteString(" " + days[first] + "\n")
	}
	return strings.TrimSuffix(text.String(), "\n")
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
	d, err := panel.ReadDate(strconv.Itoa(year) + "-" + strconv.Itoa(n[0]) + "-" + strconv.Itoa(n[1]))
	return d, err == nil
}
