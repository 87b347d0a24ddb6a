package store

import (
	"database/sql"
	"errors"

	"expertpanel/store/panel"
)

// AddExpert puts an expert, not yet signed in, at the end of the panel's list.
// Refusals: name_missing, private_use, duplicate, poll_open.
func (s *Store) AddExpert(round panel.RoundID, e panel.Expert) (panel.ExpertID, error) {
	var id panel.ExpertID
	err := s.change(func(tx *sql.Tx) error {
		if err := noOpenPoll(tx, round); err != nil {
			return err
		}
		place, err := nextPlace(tx, "expert", round)
		if err != nil {
			return err
		}
		id, err = insertExpert(tx, round, place, e)
		return err
	})
	return id, err
}

// ImportExperts puts a whole list at the end, or, when one is refused or a step
// ends the import, nothing.
func (s *Store) ImportExperts(round panel.RoundID, list []panel.Expert, steps ...Step) error {
	return s.change(func(tx *sql.Tx) error {
		if err := noOpenPoll(tx, round); err != nil {
			return err
		}
		place, err := nextPlace(tx, "expert", round)
		if err != nil {
			return err
		}
		for i, e := range list {
			if _, err := insertExpert(tx, round, place+i, e); err != nil {
				return err
			}
			if err := after(i+1, steps); err != nil {
				return err
			}
		}
		return nil
	})
}

func insertExpert(tx *sql.Tx, round panel.RoundID, place int, e panel.Expert) (id panel.ExpertID, err error) {
	if err := e.Check(); err != nil {
		return 0, err
	}
	if _, err := loadRound(tx, round); err != nil {
		return 0, err
	}
	err = tx.QueryRow(`INSERT INTO expert (round_id, place, name, unit, title, phone, note, attendance)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
		round, place, e.Name, e.Unit, e.Title, e.Phone, e.Note, panel.Absent).Scan(&id)
	if isDuplicate(err) {
		return 0, panel.Refuse("duplicate", "expert", "Name", e.Name, "Unit", e.Unit)
	}
	return id, err
}

// ChangeExpert corrects an expert's particulars; attendance has its own use case.
func (s *Store) ChangeExpert(e panel.Expert) error {
	if err := e.Check(); err != nil {
		return err
	}
	return s.changeExpert(e.ID, func(tx *sql.Tx, round panel.RoundID) error {
		var name, unit string
		if err := tx.QueryRow("SELECT name, unit FROM expert WHERE id = ?", e.ID).Scan(&name, &unit); err != nil {
			return err
		}
		_, err := tx.Exec("UPDATE expert SET name = ?, unit = ?, title = ?, phone = ?, note = ? WHERE id = ?",
			e.Name, e.Unit, e.Title, e.Phone, e.Note, e.ID)
		if isDuplicate(err) {
			return panel.Refuse("duplicate", "expert", "Name", e.Name, "Unit", e.Unit)
		}
		if err != nil {
			return err
		}
		return s.noteCorrected(tx, round, "expert", int64(e.ID), panel.Person{Name: name, Unit: unit}.Noted(), panel.Person{Name: e.Name, Unit: e.Unit}.Noted())
	})
}

// RemoveExpert takes an expert off the list, with what was noted about the expert;
// one who was present at a poll stays (expert_voted), and one who was drawn, for
// the panel or as a reserve (expert_drawn). Restore puts all of it back.
func (s *Store) RemoveExpert(id panel.ExpertID) (Removed, error) {
	var removed Removed
	err := s.changeExpert(id, func(tx *sql.Tx, round panel.RoundID) (err error) {
		if err := notDrawn(tx, round, id); err != nil {
			return err
		}
		if removed, err = remember(tx, "expert", int64(id)); err != nil {
			return err
		}
		_, err = tx.Exec("DELETE FROM expert WHERE id = ?", id)
		if isReferenced(err) {
			return panel.Refuse("expert_voted", "")
		}
		return err
	})
	return removed, err
}

// changeExpert runs a change of one expert unless a poll is open.
func (s *Store) changeExpert(id panel.ExpertID, change func(tx *sql.Tx, round panel.RoundID) error) error {
	return s.change(func(tx *sql.Tx) error {
		round, err := roundOfExpert(tx, id)
		if err != nil {
			return err
		}
		if err := noOpenPoll(tx, round); err != nil {
			return err
		}
		return change(tx, round)
	})
}

// MarkAttendance signs an expert in or out. During an open poll it counts for
// the next poll: who may vote in the open one was frozen when it opened. Nothing
// is kept of when it was. Refused with not_seated for an expert of the pool who
// was not drawn.
func (s *Store) MarkAttendance(id panel.ExpertID, a panel.Attendance) error {
	return s.change(func(tx *sql.Tx) error {
		round, err := roundOfExpert(tx, id)
		if err != nil {
			return err
		}
		if err := seated(tx, round, id); err != nil {
			return err
		}
		_, err = tx.Exec("UPDATE expert SET attendance = ? WHERE id = ?", a, id)
		return err
	})
}

// Recuse keeps an expert from voting on a candidate from the next poll on, or
// corrects the reason. Refused with poll_open while ballots are taken.
func (s *Store) Recuse(r panel.Recusal) error {
	if err := panel.CheckText(r.Reason); err != nil {
		return err
	}
	return s.changeExpert(r.Expert, func(tx *sql.Tx, round panel.RoundID) error {
		if err := inRound(tx, round, r.Candidate); err != nil {
			return err
		}
		_, err := tx.Exec(`INSERT INTO recusal (expert_id, candidate_id, reason) VALUES (?, ?, ?)
			ON CONFLICT DO UPDATE SET reason = excluded.reason`, r.Expert, r.Candidate, r.Reason)
		if err != nil {
			return err
		}
		_, err = tx.Exec("DELETE FROM recusal_dismissed WHERE expert_id = ? AND candidate_id = ?", r.Expert, r.Candidate)
		return err
	})
}

// WithdrawRecusal lets an expert vote on a candidate again, from the next poll on.
func (s *Store) WithdrawRecusal(expert panel.ExpertID, candidate panel.CandidateID) error {
	return s.changeExpert(expert, func(tx *sql.Tx, _ panel.RoundID) error {
		_, err := tx.Exec("DELETE FROM recusal WHERE expert_id = ? AND candidate_id = ?", expert, candidate)
		return err
	})
}

func roundOfExpert(tx *sql.Tx, id panel.ExpertID) (panel.RoundID, error) {
	var round panel.RoundID
	err := tx.QueryRow("SELECT round_id FROM expert WHERE id = ?", id).Scan(&round)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, panel.Refuse("not_found", "expert")
	}
	return round, err
}

func loadExperts(tx *sql.Tx, round panel.RoundID) ([]panel.Expert, error) {
	var list []panel.Expert
	err := each(tx, func(scan func(...any) error) error {
		var e panel.Expert
		err := scan(&e.ID, &e.Name, &e.Unit, &e.Title, &e.Phone, &e.Note, &e.Attendance)
		list = append(list, e)
		return err
	}, "SELECT id, name, unit, title, phone, note, attendance FROM expert WHERE round_id = ? ORDER BY place", round)
	return list, err
}

// loadRecusals runs a query for expert, candidate and reason.
func loadRecusals(tx *sql.Tx, query string, args ...any) ([]panel.Recusal, error) {
	var list []panel.Recusal
	err := each(tx, func(scan func(...any) error) error {
		var r panel.Recusal
		err := scan(&r.Expert, &r.Candidate, &r.Reason)
		list = append(list, r)
		return err
	}, query, args...)
	return list, err
}
