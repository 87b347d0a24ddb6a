package store

import (
	"database/sql"
	"errors"

	"expertpanel/store/panel"
)

// CheckItems notes what was found on items of Articles 5 and 7, all of it or,
// when one is refused, nothing. Once voting has started the checklists stay as
// those who voted knew them. Refusals: bad_check, voting_started, not_found.
func (s *Store) CheckItems(checks ...panel.Check) error {
	for _, c := range checks {
		if err := c.Check(); err != nil {
			return err
		}
	}
	return s.change(func(tx *sql.Tx) error {
		for _, c := range checks {
			if err := checkItem(tx, c); err != nil {
				return err
			}
		}
		return nil
	})
}

func checkItem(tx *sql.Tx, c panel.Check) error {
	var round panel.RoundID
	err := tx.QueryRow("SELECT round_id FROM candidate WHERE id = ?", c.Candidate).Scan(&round)
	if errors.Is(err, sql.ErrNoRows) {
		return panel.Refuse("not_found", "candidate")
	}
	if err != nil {
		return err
	}
	if err := notYetVoting(tx, round, "checklist"); err != nil {
		return err
	}
	_, err = tx.Exec(`INSERT INTO candidate_check (candidate_id, item, state, copies, remark) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET state = excluded.state, copies = excluded.copies, remark = excluded.remark`,
		c.Candidate, c.Item, c.State, c.Copies, c.Remark)
	return err
}

// notYetVoting refuses with voting_started and what can't be done any more.
func notYetVoting(tx *sql.Tx, round panel.RoundID, what string) error {
	err := notVoting(tx, round)
	if errors.Is(err, panel.Refuse("voting_started", "")) {
		return panel.Refuse("voting_started", what)
	}
	return err
}

func loadChecks(tx *sql.Tx, round panel.RoundID) ([]panel.Check, error) {
	var list []panel.Check
	err := each(tx, func(scan func(...any) error) error {
		var c panel.Check
		err := scan(&c.Candidate, &c.Item, &c.State, &c.Copies, &c.Remark)
		list = append(list, c)
		return err
	}, `SELECT k.candidate_id, k.item, k.state, k.copies, k.remark
		FROM candidate_check k JOIN candidate c ON c.id = k.candidate_id
		WHERE c.round_id = ? ORDER BY c.place, k.item`, round)
	return list, err
}
