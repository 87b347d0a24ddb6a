package store

import (
	"database/sql"
	"errors"
	"slices"

	"expertpanel/store/panel"
)

// emptySlot is what a slot holds before a vote, unusedRight what a right holds
// before its ballot; both are as long as what replaces them.
const (
	emptySlot   = "-"
	unusedRight = "-"
	usedRight   = "x"
)

// layOutBox makes every row that the poll will ever need: a right for each
// ballot that may be handed in and, for each candidate, as many empty slots as
// experts may vote on it.
func layOutBox(tx *sql.Tx, poll panel.PollID, candidates []panel.CandidateID, papers []panel.Paper) error {
	slots := map[panel.CandidateID]int{}
	for _, paper := range papers {
		for _, c := range paper.Candidates {
			slots[c] += paper.Rights
			_, err := tx.Exec("INSERT INTO paper_candidate (poll_id, kind, candidate_id) VALUES (?, ?, ?)", poll, paper.Kind, c)
			if err != nil {
				return err
			}
		}
		for no := range paper.Rights {
			_, err := tx.Exec("INSERT INTO ballot_right (poll_id, kind, no, used) VALUES (?, ?, ?, ?)",
				poll, paper.Kind, no+1, unusedRight)
			if err != nil {
				return err
			}
		}
	}
	for _, c := range candidates {
		for no := range slots[c] {
			_, err := tx.Exec("INSERT INTO slot (poll_id, candidate_id, no, choice) VALUES (?, ?, ?, ?)",
				poll, c, no+1, emptySlot)
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// CastBallot puts one ballot into the box: one right of its paper is used up
// and, for each candidate by itself, the vote goes into a slot chosen by
// chance among the empty ones. When it returns nil the ballot is on disk.
// Refusals: poll_not_open, already_voted (no right of this paper is left),
// recused, abstain_not_allowed, too_many_agree.
func (s *Store) CastBallot(poll panel.PollID, kind int, ballot panel.Ballot) error {
	return s.change(func(tx *sql.Tx) error {
		if err := requireOpen(tx, poll); err != nil {
			return err
		}
		var round panel.RoundID
		if err := tx.QueryRow("SELECT round_id FROM poll WHERE id = ?", poll).Scan(&round); err != nil {
			return err
		}
		r, err := loadRound(tx, round)
		if err != nil {
			return err
		}
		paper, err := loadPaper(tx, poll, kind)
		if err != nil {
			return err
		}
		complete, err := r.Rule.Complete(paper, ballot)
		if err != nil {
			return err
		}
		if err := useRight(tx, poll, kind); err != nil {
			return err
		}
		for _, c := range paper.Candidates {
			if err := s.fillSlot(tx, poll, c, complete[c]); err != nil {
				return err
			}
		}
		return nil
	})
}

// useRight marks the first unused right: which one is marked must say nothing.
func useRight(tx *sql.Tx, poll panel.PollID, kind int) error {
	var no int
	err := tx.QueryRow(`SELECT no FROM ballot_right WHERE poll_id = ? AND kind = ? AND used = ?
		ORDER BY no LIMIT 1`, poll, kind, unusedRight).Scan(&no)
	if errors.Is(err, sql.ErrNoRows) {
		return panel.Refuse("already_voted", "")
	}
	if err != nil {
		return err
	}
	_, err = tx.Exec("UPDATE ballot_right SET used = ? WHERE poll_id = ? AND kind = ? AND no = ?", usedRight, poll, kind, no)
	return err
}

func (s *Store) fillSlot(tx *sql.Tx, poll panel.PollID, c panel.CandidateID, choice panel.Choice) error {
	var empty []int
	err := each(tx, func(scan func(...any) error) error {
		var no int
		err := scan(&no)
		empty = append(empty, no)
		return err
	}, "SELECT no FROM slot WHERE poll_id = ? AND candidate_id = ? AND choice = ? ORDER BY no", poll, c, emptySlot)
	if err != nil {
		return err
	}
	if len(empty) == 0 {
		return panel.Refuse("box_damaged", "")
	}
	i, err := s.pick(len(empty))
	if err != nil {
		return err
	}
	_, err = tx.Exec("UPDATE slot SET choice = ? WHERE poll_id = ? AND candidate_id = ? AND no = ?",
		string(rune(choice)), poll, c, empty[i])
	return err
}

// loadPaper reads one kind of ballot paper; the order of its candidates is not that of presentation.
func loadPaper(tx *sql.Tx, poll panel.PollID, kind int) (panel.Paper, error) {
	p := panel.Paper{Kind: kind}
	err := tx.QueryRow("SELECT count(*), sum(used = ?) FROM ballot_right WHERE poll_id = ? AND kind = ? HAVING count(*) > 0",
		usedRight, poll, kind).Scan(&p.Rights, &p.Used)
	if errors.Is(err, sql.ErrNoRows) {
		return p, panel.Refuse("not_found", "paper")
	}
	if err != nil {
		return p, err
	}
	err = each(tx, func(scan func(...any) error) error {
		var c panel.CandidateID
		err := scan(&c)
		p.Candidates = append(p.Candidates, c)
		return err
	}, "SELECT candidate_id FROM paper_candidate WHERE poll_id = ? AND kind = ?", poll, kind)
	return p, err
}

// loadPapers reads all kinds of ballot paper, candidates in the order of presentation.
func loadPapers(tx *sql.Tx, poll panel.PollID, order []panel.CandidateID) ([]panel.Paper, error) {
	var kinds []int
	err := each(tx, func(scan func(...any) error) error {
		var kind int
		err := scan(&kind)
		kinds = append(kinds, kind)
		return err
	}, "SELECT DISTINCT kind FROM ballot_right WHERE poll_id = ? ORDER BY kind", poll)
	if err != nil {
		return nil, err
	}
	papers := make([]panel.Paper, len(kinds))
	for i, kind := range kinds {
		if papers[i], err = loadPaper(tx, poll, kind); err != nil {
			return nil, err
		}
		place := func(c panel.CandidateID) int { return slices.Index(order, c) }
		slices.SortFunc(papers[i].Candidates, func(a, b panel.CandidateID) int { return place(a) - place(b) })
	}
	return papers, nil
}

// countSlots counts a closed poll's box. Counts come from the slots alone.
func countSlots(tx *sql.Tx, poll panel.PollID, order []panel.CandidateID) ([]panel.Tally, error) {
	tallies := make([]panel.Tally, len(order))
	for i, c := range order {
		tallies[i].Candidate = c
	}
	err := each(tx, func(scan func(...any) error) error {
		var c panel.CandidateID
		var choice string
		var n int
		if err := scan(&c, &choice, &n); err != nil {
			return err
		}
		i := slices.Index(order, c)
		if i < 0 {
			return panel.Refuse("box_damaged", "")
		}
		t := &tallies[i]
		t.Eligible += n
		switch {
		case choice == emptySlot:
		case choice == string(rune(panel.Agree)):
			t.Agree = n
		case choice == string(rune(panel.Oppose)):
			t.Oppose = n
		case choice == string(rune(panel.Abstain)):
			t.Abstain = n
		case choice == string(rune(panel.Invalid)):
			t.Invalid = n
		default:
			return panel.Refuse("box_damaged", "")
		}
		return nil
	}, "SELECT candidate_id, choice, count(*) FROM slot WHERE poll_id = ? GROUP BY candidate_id, choice", poll)
	return tallies, err
}
