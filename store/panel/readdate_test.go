package panel

import (
	"errors"
	"testing"
)

func TestReadDate(t *testing.T) {
	want := Date{Year: 2026, Month: 9, Day: 5}
	for _, text := range []string{"2026-09-05", "2026-9-5", "2026/9/5", "2026.09.05", "2026年9月5日", " 2026 年 9 月 5 日 ", "20260905", "２０２６－９－５"} {
		if got, err := ReadDate(text); err != nil || got != want {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "2026-9", "26-9-5", "2026-13-1", "2026-2-30", "2026-9-5-1", "9月5日", "9999999999999999999-1-1"} {
		if got, err := ReadDate(text); !errors.Is(err, Refuse("bad_date", "")) {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
}
