package panel

import (
	"fmt"
	"time"
)

// Date is a civil date: a day on the calendar, without hour or time zone.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDate reads a date in the form 2026-11-23.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, Refuse("bad_date", "", "Text", s)
	}
	return DateOf(t), nil
}

// DateOf is the civil date of t in t's own time zone.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

func (d Date) midnight() time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, time.UTC)
}

// AddDays is the date n days later, or earlier when n is negative.
func (d Date) AddDays(n int) Date { return DateOf(d.midnight().AddDate(0, 0, n)) }

// Weekday is the day of the week.
func (d Date) Weekday() time.Weekday { return d.midnight().Weekday() }

// Before reports whether d is earlier than o.
func (d Date) Before(o Date) bool { return d.midnight().Before(o.midnight()) }

// IsZero reports whether no date is set.
func (d Date) IsZero() bool { return d == Date{} }

// String is the form 2026-11-23, empty for the zero date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// Chinese is the form 2026年11月23日 used in documents: Arabic digits, no leading zeros
// (GB/T 9704-2012, 7.3.5.4).
func (d Date) Chinese() string {
	return fmt.Sprintf("%d年%d月%d日", d.Year, int(d.Month), d.Day)
}

var weekdays = [...]string{"星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"}

// English is the form 23 November 2026 that the window uses in English.
func (d Date) English() string { return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year) }

// DayOfWeek is a date that is said with its weekday.
type DayOfWeek Date

// Chinese is the form 2026年11月23日（星期一）.
func (d DayOfWeek) Chinese() string { return Date(d).ChineseWithWeekday() }

// English is the form Monday, 23 November 2026.
func (d DayOfWeek) English() string { return Date(d).Weekday().String() + ", " + Date(d).English() }

// ChineseWithWeekday is the form 2026年11月23日（星期一）.
func (d Date) ChineseWithWeekday() string {
	return d.Chinese() + "（" + weekdays[d.Weekday()] + "）"
}

// MarshalText writes the form 2026-11-23.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	p, err := ParseDate(string(b))
	if err == nil {
		*d = p
	}
	return err
}
