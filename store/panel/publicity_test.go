package panel

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func shippedCalendar(t testing.TB) Calendar {
	t.Helper()
	names, err := filepath.Glob("../../assets/calendars/*.json")
	if err != nil || len(names) != 23 {
		t.Fatalf("%d calendar years, %v; want 2004 to 2026", len(names), err)
	}
	var years []CalendarYear
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		y, err := ParseCalendarYear(data)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		years = append(years, y)
	}
	return NewCalendar(years...)
}

func date(t testing.TB, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestPublicityPeriod(t *testing.T) {
	calendar := shippedCalendar(t)
	for _, c := range []struct{ posted, postedDay, nextDay string }{
		{"2024-09-12", "2024-09-19", "2024-09-20"},
		{"2025-01-24", "2025-02-06", "2025-02-07"},
		{"2025-12-30", "2026-01-06", "2026-01-07"},
		{"2026-02-12", "2026-02-25", "2026-02-26"},
		{"2026-02-24", "2026-02-28", "2026-03-02"},
		{"2026-09-18", "2026-09-23", "2026-09-24"},
		{"2026-09-28", "2026-10-09", "2026-10-10"},
		{"2026-11-23", "2026-11-27", "2026-11-30"},
	} {
		for from, want := range map[CountFrom]string{PostedDay: c.postedDay, NextDay: c.nextDay} {
			p, err := calendar.PublicityPeriod(date(t, c.posted), from)
			if err != nil || p.Last() != date(t, want) || len(p.Days) != 5 {
				t.Errorf("posted %s, %s: ends %v (%v), want %s", c.posted, from, p, err, want)
			}
		}
	}
}

func TestPublicityStartsOnAWorkingDay(t *testing.T) {
	calendar := shippedCalendar(t)
	// Posted on a Saturday, either way of counting starts on Monday.
	for _, from := range []CountFrom{PostedDay, NextDay} {
		p, err := calendar.PublicityPeriod(date(t, "2026-11-21"), from)
		if err != nil || p.First() != date(t, "2026-11-23") || p.Last() != date(t, "2026-11-27") {
			t.Errorf("%s: %v %v", from, p, err)
		}
	}
}

func TestYearWithoutCalendarIsRefused(t *testing.T) {
	calendar := shippedCalendar(t)
	for _, posted := range []string{"2027-03-01", "2026-12-29", "2003-12-31"} {
		_, err := calendar.PublicityPeriod(date(t, posted), PostedDay)
		if !errors.Is(err, Refuse("calendar_missing", "")) {
			t.Errorf("posted %s: %v, want calendar_missing", posted, err)
		}
	}
	if _, err := calendar.PublicityPeriod(date(t, "2026-11-23"), "someday"); !errors.Is(err, Refuse("bad_count_from", "")) {
		t.Errorf("unknown way of counting: %v", err)
	}
}

func TestDates(t *testing.T) {
	d := date(t, "2026-01-04")
	if got := d.ChineseWithWeekday(); got != "2026年1月4日（星期日）" {
		t.Errorf("in words: %s", got)
	}
	if got := d.AddDays(-4).String(); got != "2025-12-31" {
		t.Errorf("four days earlier: %s", got)
	}
	for _, bad := range []string{"", "2026-2-3", "2026-02-30", "23/11/2026"} {
		if _, err := ParseDate(bad); !errors.Is(err, Refuse("bad_date", "")) {
			t.Errorf("%q: %v, want bad_date", bad, err)
		}
	}
}
