package store

import (
	"database/sql"
	"errors"
	"slices"

	"expertpanel/store/panel"
)

// OpenPoll opens the round's next poll: it freezes the rule, who is present
// and who is recused, and lays out the empty ballot box. Refusals:
// quorum_not_met, no_candidates, no_such_poll, poll_open.
func (s *Store) OpenPoll(round panel.RoundID) (panel.PollID, error) {
	var id panel.PollID
	err := s.change(func(tx *sql.Tx) error {
		m, err := loadMeeting(tx, round)
		if err != nil {
			return err
		}
		opening, err := m.Opening()
		if err != nil {
			return err
		}
		if err := opening.Err(); err != nil {
			return err
		}
		if _, err := tx.Exec("UPDATE round SET rule_frozen = 1 WHERE id = ?", round); err != nil {
			return err
		}
		err = tx.QueryRow("INSERT INTO poll (round_id, no, state) VALUES (?, ?, ?) RETURNING id",
			round, opening.No, panel.PollOpen).Scan(&id)
		if err != nil {
			return err
		}
		var present []panel.ExpertID
		for _, e := range m.PresentExperts() {
			present = append(present, e.ID)
		}
		recusals := slices.DeleteFunc(slices.Clone(m.Recusals), func(r panel.Recusal) bool {
			return !slices.Contains(present, r.Expert) || !slices.Contains(opening.Candidates, r.Candidate)
		})
		if err := freeze(tx, id, present, opening.Candidates, recusals); err != nil {
			return err
		}
		return layOutBox(tx, id, opening.Candidates, panel.Papers(present, opening.Candidates, recusals))
	})
	return id, err
}

// freeze records who and what the poll is about.
func freeze(tx *sql.Tx, poll panel.PollID, present []panel.ExpertID, candidates []panel.CandidateID, recusals []panel.Recusal) error {
	for _, e := range present {
		if _, err := tx.Exec("INSERT INTO poll_present (poll_id, expert_id) VALUES (?, ?)", poll, e); err != nil {
			return err
		}
	}
	for i, c := range candidates {
		_, err := tx.Exec("INSERT INTO poll_candidate (poll_id, place, candidate_id) VALUES (?, ?, ?)", poll, i+1, c)
		if err != nil {
			return err
		}
	}
	for _, r := range recusals {
		_, err := tx.Exec("INSERT INTO poll_recusal (poll_id, expert_id, candidate_id, reason) VALUES (?, ?, ?, ?)",
			poll, r.Expert, r.Candidate, r.Reason)
		if err != nil {
			return err
		}
	}
	return nil
}

// ClosePoll ends the taking of ballots for good; from then on the box can be counted.
func (s *Store) ClosePoll(poll panel.PollID) error {
	return s.change(func(tx *sql.Tx) error {
		if err := requireOpen(tx, poll); err != nil {
			return err
		}
		_, err := tx.Exec("UPDATE poll SET state = ? WHERE id = ?", panel.PollClosed, poll)
		return err
	})
}

// requireOpen refuses with poll_not_open.
func requireOpen(tx *sql.Tx, poll panel.PollID) error {
	var state panel.PollState
	err := tx.QueryRow("SELECT state FROM poll WHERE id = ?", poll).Scan(&state)
	if errors.Is(err, sql.ErrNoRows) {
		return panel.Refuse("not_found", "poll")
	}
	if err == nil && state != panel.PollOpen {
		return panel.Refuse("poll_not_open", "")
	}
	return err
}

func loadPolls(tx *sql.Tx, round panel.RoundID) ([]panel.Poll, error) {
	var polls []panel.Poll
	err := each(tx, func(scan func(...any) error) error {
		var p panel.Poll
		err := scan(&p.ID, &p.No, &p.State)
		polls = append(polls, p)
		return err
	}, "SELECT id, no, state FROM poll WHERE round_id = ? ORDER BY no", round)
	for i := range polls {
		err = errors.Join(err, loadPoll(tx, &polls[i]))
	}
	return polls, err
}

func loadPoll(tx *sql.Tx, p *panel.Poll) (err error) {
	err = each(tx, func(scan func(...any) error) error {
		var id panel.ExpertID
		err := scan(&id)
		p.Present = append(p.Present, id)
		return err
	}, `SELECT expert_id FROM poll_present JOIN expert ON expert.id = expert_id
		WHERE poll_id = ? ORDER BY place`, p.ID)
	if err != nil {
		return err
	}
	err = each(tx, func(scan func(...any) error) error {
		var id panel.CandidateID
		err := scan(&id)
		p.Candidates = append(p.Candidates, id)
		return err
	}, "SELECT candidate_id FROM poll_candidate WHERE poll_id = ? ORDER BY place", p.ID)
	if err != nil {
		return err
	}
	p.Recusals, err = loadRecusals(tx, `SELECT expert_id, candidate_id, reason FROM poll_recusal r
		JOIN expert e ON e.id = expert_id JOIN candidate c ON c.id = candidate_id
		WHERE poll_id = ? ORDER BY e.place, c.place`, p.ID)
	if err != nil {
		return err
	}
	if p.Papers, err = loadPapers(tx, p.ID, p.Candidates); err != nil {
		return err
	}
	if p.State == panel.PollClosed {
		p.Tallies, err = countSlots(tx, p.ID, p.Candidates)
	}
	return err
}
