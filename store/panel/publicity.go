package panel

import (
	"bytes"
	"encoding/json"
)

// CountFrom says which day is the first of the publicity period.
type CountFrom string

// The ways of counting the publicity period.
const (
	PostedDay CountFrom = "posted_day" // the day of posting counts when it is a working day
	NextDay   CountFrom = "next_day"   // counting starts on the next working day (民法典 第二百零一条)
)

// PublicityDays is the length of the period in working days (第六条（四）).
const PublicityDays = 5

// Period is a publicity period: its working days, first to last.
type Period struct {
	Days []Date
}

// First is the first working day that counts.
func (p Period) First() Date { return p.Days[0] }

// Last is the working day at whose end the period is over.
func (p Period) Last() Date { return p.Days[len(p.Days)-1] }

// CalendarYear lists one year's days off and make-up working days as the
// State Council's notice gives them, each with the name of the festival.
type CalendarYear struct {
	Year   int             `json:"year"`
	Source string          `json:"source"`
	Off    map[Date]string `json:"off"`
	Work   map[Date]string `json:"work"`
}

// ParseCalendarYear reads a year in the form of the files in assets/calendars.
func ParseCalendarYear(data []byte) (CalendarYear, error) {
	var y CalendarYear
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields() // "works" for "work" would lose every make-up day
	if err := decoder.Decode(&y); err != nil {
		return CalendarYear{}, Refuse("bad_calendar", "", "Problem", err.Error())
	}
	return y, y.Check()
}

// Check refuses a year with a day of another year in it, a day that is both
// off and worked, or no day off at all.
func (y CalendarYear) Check() error {
	if y.Year < 2000 || y.Year > 2999 {
		return Refuse("bad_calendar", "", "Problem", y.Year)
	}
	for d := range y.Off {
		if _, both := y.Work[d]; both || d.Year != y.Year {
			return Refuse("bad_calendar", "", "Problem", d.String())
		}
	}
	for d := range y.Work {
		if d.Year != y.Year {
			return Refuse("bad_calendar", "", "Problem", d.String())
		}
	}
	if len(y.Off) == 0 {
		return Refuse("bad_calendar", "empty", "Year", y.Year)
	}
	return nil
}

// Calendar answers whether a day is a working day, for the years it has data on.
type Calendar struct {
	years map[int]CalendarYear
}

// NewCalendar makes a calendar of the given years; a later entry for a year replaces an earlier one.
func NewCalendar(years ...CalendarYear) Calendar {
	c := Calendar{years: map[int]CalendarYear{}}
	for _, y := range years {
		c.years[y.Year] = y
	}
	return c
}

// Year finds the data of a year.
func (c Calendar) Year(year int) (CalendarYear, bool) {
	y, ok := c.years[year]
	return y, ok
}

// DayKind says what a day is on the calendar.
type DayKind string

// The kinds of days.
const (
	Workday   DayKind = "workday"
	MakeUpDay DayKind = "make_up_day" // a Saturday or Sunday that is worked
	DayOff    DayKind = "day_off"     // a festival or a day moved to it
	Weekend   DayKind = "weekend"
)

// Works reports whether people are at work on such a day.
func (k DayKind) Works() bool { return k == Workday || k == MakeUpDay }

// Kind is what d is, with the name of the festival that makes it so. A year
// without data is refused with calendar_missing: it is never taken as a year
// without holidays.
func (c Calendar) Kind(d Date) (kind DayKind, festival string, err error) {
	y, ok := c.years[d.Year]
	if !ok {
		return "", "", Refuse("calendar_missing", "", "Year", d.Year)
	}
	if name, ok := y.Off[d]; ok {
		return DayOff, name, nil
	}
	if name, ok := y.Work[d]; ok {
		return MakeUpDay, name, nil
	}
	if w := d.Weekday(); w == 0 || w == 6 {
		return Weekend, "", nil
	}
	return Workday, "", nil
}

// PublicityPeriod counts the working days of a notice posted on the given day.
func (c Calendar) PublicityPeriod(posted Date, from CountFrom) (Period, error) {
	if posted.IsZero() {
		return Period{}, Refuse("bad_date", "", "Text", "")
	}
	day := posted
	switch from {
	case PostedDay:
	case NextDay:
		day = day.AddDays(1)
	default:
		return Period{}, Refuse("bad_count_from", "", "CountFrom", from)
	}
	// The day of posting is on the notice whether it counts or not, so its year must be known too.
	if _, _, err := c.Kind(posted); err != nil {
		return Period{}, err
	}
	var p Period
	for len(p.Days) < PublicityDays {
		kind, _, err := c.Kind(day)
		if err != nil {
			return Period{}, err
		}
		if kind.Works() {
			p.Days = append(p.Days, day)
		}
		day = day.AddDays(1)
	}
	return p, nil
}
