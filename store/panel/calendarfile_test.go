package panel

import (
	"errors"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"
)

const publishedDays = `{"holidays": {"2027-01-01": "New Year's Day,元旦,1", "2026-10-01": "National Day,国庆节,3"},
	"workdays": {"2027-01-09": "New Year's Day,元旦,1"}, "inLieuDays": {}}`

func TestReadCalendarYears(t *testing.T) {
	const rows = "日期,类型,节日\n2027-01-01,休,元旦\n2027/1/02,休,元旦\n2027-01-09,班,元旦\n,,\n"
	legacy, err := simplifiedchinese.GB18030.NewEncoder().String(rows[:len(rows)-1])
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data  string
		years []int
		off   int // of the last year
	}{
		"ours":         {`{"year": 2027, "source": "", "off": {"2027-01-01": "元旦"}, "work": {}}`, []int{2027}, 1},
		"chinese-days": {publishedDays, []int{2026, 2027}, 1},
		"CSV":          {"\ufeff2027-01-01,休,元旦\n2027-01-02,off,元旦\n", []int{2027}, 2},
		"from Excel":   {legacy, []int{2027}, 2},
	} {
		years, err := ReadCalendarYears([]byte(c.data))
		if (err != nil) != (c.years == nil) || len(years) != len(c.years) {
			t.Errorf("%s: %+v, %v", name, years, err)
			continue
		}
		for i, y := range years {
			if y.Year != c.years[i] || y.Off[Date{y.Year, 1, 1}] != map[int]string{2027: "元旦"}[y.Year] {
				t.Errorf("%s: %+v", name, y)
			}
		}
		if len(years) > 0 && len(years[len(years)-1].Off) != c.off {
			t.Errorf("%s: %d days off, want %d", name, len(years[len(years)-1].Off), c.off)
		}
	}
	for name, data := range map[string]string{
		"nothing": "", "only a head": "日期,类型,节日\n", "no JSON": "{", "another JSON": `{"a": 1}`, "a mark": "2027-01-01,假,元旦\n",
		"a day": "2027-02-30,休,元旦\n", "two cells": "2027-01-01,休\n", "no day off": "2027-01-09,班,元旦\n",
		"off and worked": "2027-01-01,休,元旦\n2027-01-01,班,元旦\n", "PDF": "%PDF-1.7\n%\xe2\xe3",
	} {
		if years, err := ReadCalendarYears([]byte(data)); !errors.Is(err, Refuse("bad_calendar", "")) {
			t.Errorf("%s: %+v, %v", name, years, err)
		}
	}
}

func FuzzReadCalendarYears(f *testing.F) {
	f.Add([]byte(publishedDays))
	f.Add([]byte("2027-01-01,休,元旦\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		years, err := ReadCalendarYears(data)
		if err != nil {
			return
		}
		for _, y := range years {
			if err := y.Check(); err != nil {
				t.Errorf("read %+v: %v", y, err)
			}
		}
	})
}

func TestWorkingDay(t *testing.T) {
	calendar := shippedCalendar(t)
	for _, c := range []struct {
		after string
		n     int
		want  string
	}{{"2026-11-24", 10, "2026-12-08"}, {"2026-09-30", 1, "2026-10-08"}, {"2026-09-30", 3, "2026-10-10"}, {"2026-11-27", 0, "2026-11-27"}} {
		if got, err := calendar.WorkingDay(date(t, c.after), c.n); err != nil || got != date(t, c.want) {
			t.Errorf("%d working days after %s: %s, %v; want %s", c.n, c.after, got, err, c.want)
		}
	}
	if _, err := calendar.WorkingDay(date(t, "2026-12-28"), 10); !errors.Is(err, Refuse("calendar_missing", "")) {
		t.Errorf("into a year that is not known: %v", err)
	}
}
