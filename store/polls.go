package store

import (
	"database/sql"
	"errors"
	"io"
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
		salt := make([]byte, saltSize)
		if _, err := io.ReadFull(s.random, salt); err != nil {
			return err
		}
		err = tx.QueryRow("INSERT INTO poll (round_id, no, state, method, salt) VALUES (?, ?, ?, ?, ?) RETURNING id",
			round, opening.No, panel.PollOpen, m.Round.Method, salt).Scan(&id)
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
		papers := panel.Papers(present, opening.Candidates, recusals)
		if err := layOutBox(tx, id, opening.Candidates, papers); err != nil {
			return err
		}
		poll := panel.Poll{
			ID: id, No: opening.No, Method: m.Round.Method, Present: present,
			Candidates: opening.Candidates, Recusals: recusals, Papers: papers,
		}
		return s.noteOpened(tx, m, poll)
	})
	return id, err
}

// noteOpened writes down what was fixed and that the box was found empty: the
// zero report.
func (s *Store) noteOpened(tx *sql.Tx, m panel.Meeting, p panel.Poll) error {
	slots, filled, err := filledSlots(tx, p.ID)
	if err != nil {
		return err
	}
	if filled != 0 {
		return panel.Refuse("box_damaged", "")
	}
	facts := panel.NewOpenedFacts(m, p)
	facts.Slots, facts.Filled = slots, filled
	return s.note(tx, m.Round.ID, panel.ActOpened, facts)
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

// ClosePoll ends the taking of ballots for good. The box is counted then and
// there, twice, and what it held is sealed in the trail; of a poll on paper the
// tellers' counts come in from now on. Refusals: poll_not_open, box_damaged.
func (s *Store) ClosePoll(poll panel.PollID) error {
	return s.change(func(tx *sql.Tx) error {
		if err := requireOpen(tx, poll); err != nil {
			return err
		}
		p, round, err := pollAndRound(tx, poll)
		if err != nil {
			return err
		}
		if p.Method == panel.MethodPaper {
			return setState(tx, poll, panel.PollCounting)
		}
		return s.closeAndCount(tx, round, p)
	})
}

// closeAndCount closes a poll whose slots are as they stay.
func (s *Store) closeAndCount(tx *sql.Tx, round panel.RoundID, p panel.Poll) error {
	err := s.note(tx, round, panel.ActClosed, panel.ClosedFacts{Poll: p.No, Ballots: p.Ballots(), Rights: p.Rights()})
	if err != nil {
		return err
	}
	if err := setState(tx, p.ID, panel.PollClosed); err != nil {
		return err
	}
	m, err := loadMeeting(tx, round) // counts the box
	if err != nil {
		return err
	}
	facts := panel.NewCountedFacts(m, p.No)
	if facts.Rights, facts.Slots, err = boxDigests(tx, p.ID); err != nil {
		return err
	}
	return s.note(tx, round, panel.ActCounted, facts)
}

func setState(tx *sql.Tx, poll panel.PollID, to panel.PollState) error {
	_, err := tx.Exec("UPDATE poll SET state = ? WHERE id = ?", to, poll)
	return err
}

func pollAndRound(tx *sql.Tx, poll panel.PollID) (panel.Poll, panel.RoundID, error) {
	p := panel.Poll{ID: poll}
	var round panel.RoundID
	err := tx.QueryRow("SELECT round_id, no, state, method FROM poll WHERE id = ?", poll).Scan(&round, &p.No, &p.State, &p.Method)
	if errors.Is(err, sql.ErrNoRows) {
		return p, 0, panel.Refuse("not_found", "poll")
	}
	if err != nil {
		return p, 0, err
	}
	return p, round, loadPoll(tx, &p)
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
		err := scan(&p.ID, &p.No, &p.State, &p.Method)
		polls = append(polls, p)
		return err
	}, "SELECT id, no, state, method FROM poll WHERE round_id = ? ORDER BY no", round)
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
	if p.Method == panel.MethodPaper {
		if err := loadTellers(tx, p); err != nil {
			return err
		}
	}
	if p.State == panel.PollClosed {
		p.Tallies, err = countSlots(tx, p.ID, p.Candidates)
	}
	return err
}
