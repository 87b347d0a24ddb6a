package panel

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// WorkingDay is the n-th working day after a day, as terms for handling are
// counted; calendar_missing as Kind says.
func (c Calendar) WorkingDay(after Date, n int) (Date, error) {
	day := after
	for n > 0 {
		day = day.AddDays(1)
		kind, _, err := c.Kind(day)
		if err != nil {
			return Date{}, err
		}
		if kind.Works() {
			n--
		}
	}
	return day, nil
}

// ReadCalendarYears reads the days off of a year, or of several, from a file that
// people are given: the form of assets/calendars, the form that chinese-days
// publishes (holidays and workdays by day, each with a name), or CSV whose rows
// are a day, 休 or 班, and the festival. Each year is checked; refusal: bad_calendar.
func ReadCalendarYears(data []byte) ([]CalendarYear, error) {
	if !utf8.Valid(data) { // as spreadsheets save CSV on Chinese Windows
		data, _ = simplifiedchinese.GB18030.NewDecoder().Bytes(data) // what it can't read is refused below as no mark
	}
	data = bytes.TrimSpace(bytes.TrimPrefix(data, []byte("\ufeff")))
	if !bytes.HasPrefix(data, []byte("{")) {
		return calendarCSV(data)
	}
	if y, err := ParseCalendarYear(data); err == nil {
		return []CalendarYear{y}, nil
	}
	var published struct {
		Holidays, Workdays, InLieuDays map[string]string
	}
	if err := json.Unmarshal(data, &published); err != nil {
		return nil, Refuse("bad_calendar", "", "Problem", err.Error())
	}
	years := newYears()
	for kind, days := range map[bool]map[string]string{true: published.Holidays, false: published.Workdays} {
		for day, name := range days {
			if err := years.put(day, kind, festivalName(name)); err != nil {
				return nil, err
			}
		}
	}
	return years.checked()
}

// festivalName is the Chinese name of a festival, of which chinese-days gives
// the English one, the Chinese one and the number of days: Spring Festival,春节,4.
func festivalName(name string) string {
	for part := range strings.SplitSeq(name, ",") {
		if strings.ContainsFunc(part, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
			return strings.TrimSpace(part)
		}
	}
	return strings.TrimSpace(name)
}

// calendarCSV reads rows of day, 休 or 班, and the festival; a head is passed over.
func calendarCSV(data []byte) ([]CalendarYear, error) {
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord, r.TrimLeadingSpace = -1, true
	rows, err := r.ReadAll()
	if err != nil {
		return nil, Refuse("bad_calendar", "", "Problem", err.Error())
	}
	years := newYears()
	for i, row := range rows {
		for len(row) > 0 && strings.TrimSpace(row[len(row)-1]) == "" {
			row = row[:len(row)-1]
		}
		if len(row) == 0 || i == 0 && !strings.ContainsFunc(row[0], unicode.IsDigit) {
			continue
		}
		if len(row) != 3 {
			return nil, Refuse("bad_calendar", "row", "Row", i+1, "Problem", strings.Join(row, ","))
		}
		off, known := dayMarks[strings.TrimSpace(row[1])]
		if !known {
			return nil, Refuse("bad_calendar", "row", "Row", i+1, "Problem", row[1])
		}
		if years.put(strings.TrimSpace(row[0]), off, strings.TrimSpace(row[2])) != nil {
			return nil, Refuse("bad_calendar", "row", "Row", i+1, "Problem", row[0])
		}
	}
	return years.checked()
}

// dayMarks are what a row may say of a day, and whether it is off.
var dayMarks = map[string]bool{"休": true, "放假": true, "off": true, "班": false, "上班": false, "work": false}

// calendarYears gathers days by their year.
type calendarYears struct{ byYear map[int]CalendarYear }

func newYears() calendarYears { return calendarYears{map[int]CalendarYear{}} }

func (ys calendarYears) put(day string, off bool, festival string) error {
	t, err := time.Parse("2006-1-2", strings.NewReplacer("/", "-", ".", "-").Replace(day)) // spreadsheets write 2027/1/1
	if err != nil {
		return Refuse("bad_calendar", "", "Problem", day)
	}
	d := DateOf(t)
	if err := CheckText(festival); err != nil {
		return err
	}
	y, known := ys.byYear[d.Year]
	if !known {
		y = CalendarYear{Year: d.Year, Off: map[Date]string{}, Work: map[Date]string{}}
		ys.byYear[d.Year] = y
	}
	if off {
		y.Off[d] = festival
	} else {
		y.Work[d] = festival
	}
	return nil
}

// checked are the years in their order.
func (ys calendarYears) checked() ([]CalendarYear, error) {
	var years []CalendarYear
	for _, y := range ys.byYear {
		if err := y.Check(); err != nil {
			return nil, err
		}
		years = append(years, y)
	}
	if len(years) == 0 {
		return nil, Refuse("bad_calendar", "nothing")
	}
	slices.SortFunc(years, func(a, b CalendarYear) int { return a.Year - b.Year })
	return years, nil
}
