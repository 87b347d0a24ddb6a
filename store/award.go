package store

import (
	"database/sql"
	"errors"

	"expertpanel/store/panel"
)

// Confirm notes the document that confirms the studios (第六条（四）), or its
// number once it has one. Refusals: those of panel.CheckConfirmation.
func (s *Store) Confirm(round panel.RoundID, c panel.Confirmation) error {
	return s.change(func(tx *sql.Tx) error {
		m, err := afterVote(tx, round)
		if err != nil {
			return err
		}
		if err := m.CheckConfirmation(c); err != nil {
			return err
		}
		_, err = tx.Exec(`INSERT INTO confirmation (round_id, number, dated) VALUES (?, ?, ?)
			ON CONFLICT DO UPDATE SET number = excluded.number, dated = excluded.dated`, round, c.Number, c.Dated.String())
		if err != nil || m.Confirmation != nil && *m.Confirmation == c {
			return err
		}
		return s.note(tx, round, panel.ActConfirmed, panel.NewConfirmedFacts(m, c))
	})
}

// TakeBackConfirmation undoes Confirm, so that an objection can be decided anew.
// Refusal: handed_over once a plaque was handed over; then a studio ends by
// revocation (第十一条（四）).
func (s *Store) TakeBackConfirmation(round panel.RoundID) error {
	return s.change(func(tx *sql.Tx) error {
		m, err := afterVote(tx, round)
		if err != nil {
			return err
		}
		for _, a := range m.Awards {
			if !a.HandedOn.IsZero() {
				return panel.Refuse("handed_over", "")
			}
		}
		if m.Confirmation == nil {
			return nil
		}
		if _, err := tx.Exec("DELETE FROM confirmation WHERE round_id = ?", round); err != nil {
			return err
		}
		return s.note(tx, round, panel.ActUnconfirmed, struct{}{})
	})
}

// NoteAwards notes what studios got: all of them, or, when one is refused,
// none. Refusals: those of panel.CheckAward.
func (s *Store) NoteAwards(round panel.RoundID, awards ...panel.Award) error {
	return s.change(func(tx *sql.Tx) error {
		m, err := afterVote(tx, round)
		if err != nil {
			return err
		}
		for _, a := range awards {
			if err := m.CheckAward(a); err != nil {
				return err
			}
			_, err := tx.Exec(`INSERT INTO award (candidate_id, handed_on, receiver, subsidy) VALUES (?, ?, ?, ?)
				ON CONFLICT DO UPDATE SET handed_on = excluded.handed_on, receiver = excluded.receiver, subsidy = excluded.subsidy`,
				a.Candidate, a.HandedOn.String(), a.Receiver, a.Subsidy)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

func loadConfirmation(tx *sql.Tx, round panel.RoundID) (*panel.Confirmation, error) {
	var c panel.Confirmation
	var dated string
	err := tx.QueryRow("SELECT number, dated FROM confirmation WHERE round_id = ?", round).Scan(&c.Number, &dated)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil // not confirmed yet
	}
	if err != nil {
		return nil, err
	}
	return &c, c.Dated.UnmarshalText([]byte(dated))
}

func loadAwards(tx *sql.Tx, round panel.RoundID) ([]panel.Award, error) {
	var list []panel.Award
	err := each(tx, func(scan func(...any) error) error {
		var a panel.Award
		var handedOn string
		if err := scan(&a.Candidate, &handedOn, &a.Receiver, &a.Subsidy); err != nil {
			return err
		}
		err := a.HandedOn.UnmarshalText([]byte(handedOn))
		list = append(list, a)
		return err
	}, `SELECT a.candidate_id, a.handed_on, a.receiver, a.subsidy
		FROM award a JOIN candidate c ON c.id = a.candidate_id WHERE c.round_id = ? ORDER BY c.place`, round)
	return list, err
}
