package store

import (
	"database/sql"
	"encoding/json"
	"errors"

	"expertpanel/store/panel"
)

// Meeting reads the whole record of a round. An open poll comes without votes:
// the query that reads slots names closed polls only. Certificates are signed
// as they are read: what is certified is never older than the record.
func (s *Store) Meeting(round panel.RoundID) (panel.Meeting, error) {
	var m panel.Meeting
	err := s.read(func(tx *sql.Tx) (err error) {
		if m, err = loadMeeting(tx, round); err != nil {
			return err
		}
		return signCertificates(tx, &m)
	})
	return m, err
}

func loadMeeting(tx *sql.Tx, round panel.RoundID) (m panel.Meeting, err error) {
	if m.Round, err = loadRound(tx, round); err != nil {
		return m, err
	}
	if m.Candidates, err = loadCandidates(tx, round); err != nil {
		return m, err
	}
	if m.Experts, err = loadExperts(tx, round); err != nil {
		return m, err
	}
	m.Recusals, err = loadRecusals(tx, `SELECT r.expert_id, r.candidate_id, r.reason
		FROM recusal r JOIN expert e ON e.id = r.expert_id JOIN candidate c ON c.id = r.candidate_id
		WHERE e.round_id = ? ORDER BY e.place, c.place`, round)
	if err != nil {
		return m, err
	}
	m.Dismissed, err = loadRecusals(tx, `SELECT r.expert_id, r.candidate_id, r.reason
		FROM recusal_dismissed r JOIN expert e ON e.id = r.expert_id JOIN candidate c ON c.id = r.candidate_id
		WHERE e.round_id = ? ORDER BY e.place, c.place`, round)
	if err != nil {
		return m, err
	}
	if m.Checks, err = loadChecks(tx, round); err != nil {
		return m, err
	}
	if m.Draws, err = loadDraws(tx, round); err != nil {
		return m, err
	}
	if m.Polls, err = loadPolls(tx, round); err != nil {
		return m, err
	}
	if m.Trail, err = loadTrail(tx, round); err != nil {
		return m, err
	}
	m.SealPolls()
	if m.Publicity, err = loadPublicity(tx, round); err != nil {
		return m, err
	}
	if m.Objections, err = loadObjections(tx, round); err != nil {
		return m, err
	}
	if m.Confirmation, err = loadConfirmation(tx, round); err != nil {
		return m, err
	}
	if m.Awards, err = loadAwards(tx, round); err != nil {
		return m, err
	}
	m.Wordings, err = loadWordings(tx)
	return m, err
}

func loadPublicity(tx *sql.Tx, round panel.RoundID) (*panel.Publicity, error) {
	var p panel.Publicity
	var posted, days string
	err := tx.QueryRow("SELECT posted, count_from, days FROM publicity WHERE round_id = ?", round).
		Scan(&posted, &p.CountFrom, &days)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil // no publicity yet is an ordinary state of a meeting
	}
	if err != nil {
		return nil, err
	}
	if p.Posted, err = panel.ParseDate(posted); err != nil {
		return nil, err
	}
	return &p, json.Unmarshal([]byte(days), &p.Period.Days)
}
