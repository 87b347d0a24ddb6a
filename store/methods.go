package store

import (
	"database/sql"

	"expertpanel/store/panel"
)

// ChooseMethod says how the next poll's ballots are given out. Refusals:
// bad_method, poll_open.
func (s *Store) ChooseMethod(round panel.RoundID, m panel.Method) error {
	if err := m.Validate(); err != nil {
		return err
	}
	return s.change(func(tx *sql.Tx) error {
		if _, err := loadRound(tx, round); err != nil {
			return err
		}
		if err := noOpenPoll(tx, round); err != nil {
			return err
		}
		_, err := tx.Exec("UPDATE round SET method = ? WHERE id = ?", m, round)
		return err
	})
}

// ChoosePrinting says what documents tell of the votes. It may change at any
// time; once voting has begun the change is noted in the trail. Refusal: bad_printing.
func (s *Store) ChoosePrinting(round panel.RoundID, p panel.Printing) error {
	if err := p.Validate(); err != nil {
		return err
	}
	return s.change(func(tx *sql.Tx) error {
		r, err := loadRound(tx, round)
		if err != nil {
			return err
		}
		if _, err := tx.Exec("UPDATE round SET printing = ? WHERE id = ?", p, round); err != nil {
			return err
		}
		return s.noteCorrected(tx, round, "printing", int64(round), string(r.Printing), string(p))
	})
}
