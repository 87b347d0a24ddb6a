package panel_test

import (
	"testing"

	"expertpanel/store/panel"
)

func TestADateIsWrittenInBothLanguages(t *testing.T) {
	day := panel.Date{Year: 2026, Month: 11, Day: 3}
	for _, c := range []struct {
		fact interface {
			Chinese() string
			English() string
		}
		chinese, english string
	}{
		{day, "2026年11月3日", "3 November 2026"},
		{panel.DayOfWeek(day), "2026年11月3日（星期二）", "Tuesday, 3 November 2026"},
	} {
		if got := c.fact.Chinese(); got != c.chinese {
			t.Errorf("Chinese: %q, want %q", got, c.chinese)
		}
		if got := c.fact.English(); got != c.english {
			t.Errorf("English: %q, want %q", got, c.english)
		}
	}
}
