package store

import (
	"database/sql"
	"encoding/json"

	"expertpanel/assets"
	"expertpanel/store/panel"
)

// SetPublicity fixes when the names are posted and counts the five working
// days (第六条（四）). Refusals: publicity_not_due while polls are pending or
// nobody is recognised, calendar_missing for a year without data, confirmed
// when the studios are already, publicity_objected when an objection came
// before the day.
func (s *Store) SetPublicity(round panel.RoundID, posted panel.Date, from panel.CountFrom) error {
	return s.change(func(tx *sql.Tx) error {
		m, err := afterVote(tx, round)
		if err != nil {
			return err
		}
		if err := unconfirmed(m); err != nil {
			return err
		}
		calendar, err := loadCalendar(tx)
		if err != nil {
			return err
		}
		period, err := calendar.PublicityPeriod(posted, from)
		if err != nil {
			return err
		}
		for _, o := range m.Objections {
			if o.Received.Before(posted) {
				return panel.Refuse("publicity_objected", "", "No", o.No, "Received", o.Received)
			}
		}
		days, err := json.Marshal(period.Days)
		if err != nil {
			return err
		}
		_, err = tx.Exec(`INSERT INTO publicity (round_id, posted, count_from, days) VALUES (?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET posted = excluded.posted, count_from = excluded.count_from, days = excluded.days`,
			round, posted.String(), from, string(days))
		return err
	})
}

// Calendar is the calendar that the program brings, with the years entered by hand over it.
func (s *Store) Calendar() (panel.Calendar, error) {
	var c panel.Calendar
	err := s.read(func(tx *sql.Tx) (err error) {
		c, err = loadCalendar(tx)
		return err
	})
	return c, err
}

// ByHand marks the calendar years that people entered.
const ByHand = "手工录入"

// AddCalendarYear keeps a year's days off and make-up days that were entered by
// hand, and marks them so. A year that the program brings is refused with
// calendar_known: a slip there would quietly shift every publicity period.
func (s *Store) AddCalendarYear(y panel.CalendarYear) error {
	if err := y.Check(); err != nil {
		return err
	}
	shipped, err := shippedYears()
	if err != nil {
		return err
	}
	if _, known := panel.NewCalendar(shipped...).Year(y.Year); known {
		return panel.Refuse("calendar_known", "", "Year", y.Year)
	}
	y.Source = ByHand
	return s.change(func(tx *sql.Tx) error {
		data, err := json.Marshal(y)
		if err != nil {
			return err
		}
		_, err = tx.Exec(`INSERT INTO calendar_year (year, data) VALUES (?, ?)
			ON CONFLICT DO UPDATE SET data = excluded.data`, y.Year, string(data))
		return err
	})
}

func loadCalendar(tx *sql.Tx) (panel.Calendar, error) {
	years, err := shippedYears()
	if err != nil {
		return panel.Calendar{}, err
	}
	err = each(tx, func(scan func(...any) error) error {
		var data string
		if err := scan(&data); err != nil {
			return err
		}
		y, err := panel.ParseCalendarYear([]byte(data))
		years = append(years, y)
		return err
	}, "SELECT data FROM calendar_year ORDER BY year")
	return panel.NewCalendar(years...), err
}

// shippedYears are the calendar years that the program brings.
func shippedYears() ([]panel.CalendarYear, error) {
	var years []panel.CalendarYear
	for _, data := range assets.CalendarFiles() {
		y, err := panel.ParseCalendarYear(data)
		if err != nil {
			return nil, err
		}
		years = append(years, y)
	}
	return years, nil
}
