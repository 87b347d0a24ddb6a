package panel

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// TimeOfDay is a time on a clock, in minutes from midnight. 0 is not given: no
// panel meets at midnight.
type TimeOfDay int

const dayMinutes = 24 * 60

var clockTime = regexp.MustCompile(`^([01]?\d|2[0-3])[:：时点.]([0-5]\d)分?$`)

// ParseTimeOfDay reads a time in the form 14:30, or 14时30分.
func ParseTimeOfDay(text string) (TimeOfDay, error) {
	if strings.TrimSpace(text) == "" {
		return 0, nil
	}
	parts := clockTime.FindStringSubmatch(strings.TrimSpace(text))
	if parts == nil {
		return 0, Refuse("bad_time", "", "Text", text)
	}
	hours, _ := strconv.Atoi(parts[1]) // the form leaves only digits
	minutes, _ := strconv.Atoi(parts[2])
	return TimeOfDay(hours*60 + minutes), nil
}

// Check refuses what is no time of a day, with bad_time.
func (t TimeOfDay) Check() error {
	if t < 0 || t >= dayMinutes {
		return Refuse("bad_time", "", "Text", int(t))
	}
	return nil
}

// String is the form 14:30, empty when it is not given.
func (t TimeOfDay) String() string {
	if t == 0 {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", int(t)/60, int(t)%60)
}

// Chinese is the form 14时30分 that running text uses.
func (t TimeOfDay) Chinese() string {
	if t == 0 {
		return ""
	}
	return fmt.Sprintf("%d时%02d分", int(t)/60, int(t)%60)
}

// MarshalText writes the form 14:30.
func (t TimeOfDay) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads what MarshalText writes.
func (t *TimeOfDay) UnmarshalText(b []byte) error {
	parsed, err := ParseTimeOfDay(string(b))
	if err == nil {
		*t = parsed
	}
	return err
}
