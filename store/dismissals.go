package store

import (
	"database/sql"
	"strings"

	"expertpanel/store/panel"
)

// DismissRecusal notes that an expert from a candidate's unit was looked at and
// may vote on the candidate, and why. It says nothing else and changes no right.
// Refusals: dismiss_reason, poll_open, not_found, and those of panel.CheckText.
func (s *Store) DismissRecusal(r panel.Recusal) error {
	r.Reason = strings.TrimSpace(r.Reason)
	if r.Reason == "" {
		return panel.Refuse("dismiss_reason", "")
	}
	if err := panel.CheckText(r.Reason); err != nil {
		return err
	}
	return s.changeExpert(r.Expert, func(tx *sql.Tx, round panel.RoundID) error {
		if err := inRound(tx, round, r.Candidate); err != nil {
			return err
		}
		_, err := tx.Exec(`INSERT INTO recusal_dismissed (expert_id, candidate_id, reason) VALUES (?, ?, ?)
			ON CONFLICT DO UPDATE SET reason = excluded.reason`, r.Expert, r.Candidate, r.Reason)
		return err
	})
}

// SuggestRecusalAgain takes a dismissal back: the pair is to be looked at again.
func (s *Store) SuggestRecusalAgain(expert panel.ExpertID, candidate panel.CandidateID) error {
	return s.changeExpert(expert, func(tx *sql.Tx, _ panel.RoundID) error {
		_, err := tx.Exec("DELETE FROM recusal_dismissed WHERE expert_id = ? AND candidate_id = ?", expert, candidate)
		return err
	})
}

// inRound refuses with not_found a candidate who is not of the round.
func inRound(tx *sql.Tx, round panel.RoundID, id panel.CandidateID) error {
	var n int
	err := tx.QueryRow("SELECT count(*) FROM candidate WHERE id = ? AND round_id = ?", id, round).Scan(&n)
	if err == nil && n == 0 {
		return panel.Refuse("not_found", "candidate")
	}
	return err
}
