package publicity

import (
	"errors"
	"maps"
	"testing"
	"time"

	"expertpanel/store/panel"
)

func TestReadDays(t *testing.T) {
	day := func(month, day int) panel.Date { return panel.Date{Year: 2027, Month: time.Month(month), Day: day} }
	for text, want := range map[string]map[panel.Date]string{
		"":                            {},
		"1-1 元旦":                      {day(1, 1): "元旦"},
		"10月1日至3日 国庆节":                {day(10, 1): "国庆节", day(10, 2): "国庆节", day(10, 3): "国庆节"},
		"1月31日至2月1日：春节":               {day(1, 31): "春节", day(2, 1): "春节"},
		"2027-04-30 至 2027-05-01 劳动节": {day(4, 30): "劳动节", day(5, 1): "劳动节"},
		"9月26日（星期日）、10月9日（星期六） 国庆节": {day(9, 26): "国庆节", day(10, 9): "国庆节"},
		"2月7日（农历除夕、周日） 春节":          {day(2, 7): "春节"},
		"1.1 元旦\n\n 6/9 端午\n":       {day(1, 1): "元旦", day(6, 9): "端午"},
	} {
		if got, err := readDays(2027, text); err != nil || !maps.Equal(got, want) {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
	for _, text := range []string{
		"10月1日至7日放假调休，共7天。10月10日（星期六）上班", "10月1日（星期五）至7日（星期四）放假调休", "10月10日（星期日）上班",
		"10月1日至7日 国庆节（10月10日上班）", "10月1日至7日 国庆节（十月十日上班）", "10-1 至 10-7 国庆节 10-10", "1-1 元旦；国庆节",
		"元旦", "1-1", "13-1 元旦", "2-30 春节", "10-7 至 10-1 国庆节", "2026-1-1 元旦", "1 元旦", "1至2至3 元旦",
	} {
		if got, err := readDays(2027, text); !errors.Is(err, panel.Refuse("bad_days", "")) {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
}

func TestDaysAreWrittenAsTheyAreRead(t *testing.T) {
	for text, want := range map[string]string{
		"": "",
		"10月1日至7日 国庆节\n9月26日、10月8日 国庆节\n10-9 重阳\n1-31 至 2-2 春节": "1-31 至 2-2 春节\n9-26 国庆节\n10-1 至 10-8 国庆节\n10-9 重阳",
	} {
		days, err := readDays(2027, text)
		if err != nil {
			t.Fatal(err)
		}
		if got := writeDays(days); got != want {
			t.Errorf("wrote %q, want %q", got, want)
		}
		if again, err := readDays(2027, writeDays(days)); err != nil || !maps.Equal(again, days) {
			t.Errorf("read again: %v, %v", again, err)
		}
	}
}

func FuzzReadDays(f *testing.F) {
	f.Add("10月1日至7日 国庆节\n9-26、10-10 国庆节")
	f.Fuzz(func(t *testing.T, text string) {
		days, err := readDays(2027, text)
		if err != nil && !errors.Is(err, panel.Refuse("bad_days", "")) {
			t.Errorf("%v", err)
		}
		if again, err2 := readDays(2027, writeDays(days)); err == nil && (err2 != nil || !maps.Equal(again, days)) {
			t.Errorf("%q gave %v, and that %v, %v", text, days, again, err2)
		}
		for d := range days {
			if d.Year != 2027 {
				t.Errorf("%q gave %v", text, d)
			}
		}
	})
}
