package store

import (
	"database/sql"
	"errors"

	"expertpanel/store/panel"
)

// AddCandidate puts a candidate at the end of the list. Refusals:
// name_missing, unit_missing, private_use, duplicate, voting_started.
func (s *Store) AddCandidate(round panel.RoundID, c panel.Candidate) (panel.CandidateID, error) {
	var id panel.CandidateID
	err := s.change(func(tx *sql.Tx) error {
		if err := notVoting(tx, round); err != nil {
			return err
		}
		place, err := nextPlace(tx, "candidate", round)
		if err != nil {
			return err
		}
		id, err = insertCandidate(tx, round, place, c)
		return err
	})
	return id, err
}

// Step is told how many of a list are in. Its error ends the import.
type Step func(done int) error

// ImportCandidates puts a whole list at the end, or, when one is refused or a
// step ends the import, nothing.
func (s *Store) ImportCandidates(round panel.RoundID, list []panel.Candidate, steps ...Step) error {
	return s.change(func(tx *sql.Tx) error {
		if err := notVoting(tx, round); err != nil {
			return err
		}
		place, err := nextPlace(tx, "candidate", round)
		if err != nil {
			return err
		}
		for i, c := range list {
			if _, err := insertCandidate(tx, round, place+i, c); err != nil {
				return err
			}
			if err := after(i+1, steps); err != nil {
				return err
			}
		}
		return nil
	})
}

func after(done int, steps []Step) error {
	for _, step := range steps {
		if err := step(done); err != nil {
			return err
		}
	}
	return nil
}

// nextPlace is the one after the last of a round's candidates or experts.
func nextPlace(tx *sql.Tx, table string, round panel.RoundID) (place int, err error) {
	err = tx.QueryRow("SELECT 1 + coalesce(max(place), 0) FROM "+table+" WHERE round_id = ?", round).Scan(&place)
	return place, err
}

func insertCandidate(tx *sql.Tx, round panel.RoundID, place int, c panel.Candidate) (id panel.CandidateID, err error) {
	if err := c.Check(); err != nil {
		return 0, err
	}
	err = tx.QueryRow(`INSERT INTO candidate (round_id, place, name, unit, recommender, years, certificate,
			award, merit, staff, id_number, phone, note, excluded)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
		round, place, c.Name, c.Unit, c.Recommender, c.Years, c.Certificate,
		c.Award, c.Merit, c.Staff, c.IDNumber, c.Phone, c.Note, c.Excluded).Scan(&id)
	if isDuplicate(err) {
		return 0, panel.Refuse("duplicate", "candidate", "Name", c.Name, "Unit", c.Unit)
	}
	return id, err
}

// ChangeCandidate corrects a candidate. While a poll is open nothing may be
// corrected; once voting has started, who stands may no longer change.
func (s *Store) ChangeCandidate(c panel.Candidate) error {
	if err := c.Check(); err != nil {
		return err
	}
	return s.change(func(tx *sql.Tx) error {
		var round panel.RoundID
		var excluded, name, unit string
		err := tx.QueryRow("SELECT round_id, excluded, name, unit FROM candidate WHERE id = ?", c.ID).Scan(&round, &excluded, &name, &unit)
		if errors.Is(err, sql.ErrNoRows) {
			return panel.Refuse("not_found", "candidate")
		}
		if err != nil {
			return err
		}
		if err := noOpenPoll(tx, round); err != nil {
			return err
		}
		if (excluded == "") != (c.Excluded == "") {
			if err := notVoting(tx, round); err != nil {
				return err
			}
		}
		_, err = tx.Exec(`UPDATE candidate SET name = ?, unit = ?, recommender = ?, years = ?, certificate = ?,
				award = ?, merit = ?, staff = ?, id_number = ?, phone = ?, note = ?, excluded = ? WHERE id = ?`,
			c.Name, c.Unit, c.Recommender, c.Years, c.Certificate,
			c.Award, c.Merit, c.Staff, c.IDNumber, c.Phone, c.Note, c.Excluded, c.ID)
		if isDuplicate(err) {
			return panel.Refuse("duplicate", "candidate", "Name", c.Name, "Unit", c.Unit)
		}
		if err != nil {
			return err
		}
		return s.noteCorrected(tx, round, "candidate", int64(c.ID), panel.Person{Name: name, Unit: unit}.Noted(), panel.Person{Name: c.Name, Unit: c.Unit}.Noted())
	})
}

// RemoveCandidate takes a candidate off the list, with what was noted about it:
// the recusals that concern it, its checklist. Restore puts all of it back.
func (s *Store) RemoveCandidate(id panel.CandidateID) (Removed, error) {
	var removed Removed
	err := s.change(func(tx *sql.Tx) (err error) {
		if removed, err = remember(tx, "candidate", int64(id)); err != nil {
			return err
		}
		if err := notVoting(tx, removed.round); err != nil {
			return err
		}
		_, err = tx.Exec("DELETE FROM candidate WHERE id = ?", id)
		return err
	})
	return removed, err
}

func loadCandidates(tx *sql.Tx, round panel.RoundID) ([]panel.Candidate, error) {
	var list []panel.Candidate
	err := each(tx, func(scan func(...any) error) error {
		var c panel.Candidate
		err := scan(&c.ID, &c.Name, &c.Unit, &c.Recommender, &c.Years, &c.Certificate,
			&c.Award, &c.Merit, &c.Staff, &c.IDNumber, &c.Phone, &c.Note, &c.Excluded)
		list = append(list, c)
		return err
	}, `SELECT id, name, unit, recommender, years, certificate, award, merit, staff, id_number, phone, note, excluded
		FROM candidate WHERE round_id = ? ORDER BY place`, round)
	return list, err
}

// notVoting refuses with voting_started once the round's first poll has opened.
func notVoting(tx *sql.Tx, round panel.RoundID) error {
	r, err := loadRound(tx, round)
	if err != nil {
		return err
	}
	if r.RuleFrozen {
		return panel.Refuse("voting_started", "")
	}
	return nil
}

// noOpenPoll refuses with poll_open while the round takes ballots.
func noOpenPoll(tx *sql.Tx, round panel.RoundID) error {
	var no int
	err := tx.QueryRow("SELECT no FROM poll WHERE round_id = ? AND state IN ('open', 'counting')", round).Scan(&no)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	return panel.Refuse("poll_open", "", "No", no)
}
