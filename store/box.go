package store

import (
	"database/sql"
	"errors"
	"fmt"
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
			_, err := tx.Exec("INSERT INTO ballot_right (poll_id, kind, no, used, code) VALUES (?, ?, ?, ?, ?)",
				poll, paper.Kind, no+1, unusedRight, noCode[:])
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

// CastBallot puts one ballot into the box: its right is used up and, for each
// candidate by itself, the vote goes into a slot chosen by chance among the
// empty ones. When it returns nil the ballot is on disk. After any error it may
// be called again with the same right; the ballot never counts twice.
// Refusals: poll_not_open, right_spent, already_voted, bad_code.used, recused,
// abstain_not_allowed, too_many_agree.
func (s *Store) CastBallot(right panel.Right, ballot panel.Ballot) error {
	if s.box.isUnsure(right) {
		return s.confirmCast(right)
	}
	var used rightRow
	err := s.change(func(tx *sql.Tx) (err error) {
		used, err = s.castBallot(tx, right, ballot)
		return err
	})
	if err != nil {
		return s.castFailed(right, used, err)
	}
	s.box.settle(right)
	return nil
}

func (s *Store) castBallot(tx *sql.Tx, right panel.Right, ballot panel.Ballot) (used rightRow, err error) {
	if err := requireOpen(tx, right.Poll); err != nil {
		return used, err
	}
	round, _, _, err := pollKeys(tx, right.Poll)
	if err != nil {
		return used, err
	}
	r, err := loadRound(tx, round)
	if err != nil {
		return used, err
	}
	paper, err := loadPaper(tx, right.Poll, right.Kind)
	if err != nil {
		return used, err
	}
	complete, err := r.Rule.Complete(paper, ballot)
	if err != nil {
		return used, err
	}
	defer clear(complete)
	if used, err = s.useRight(tx, right); err != nil {
		return used, err
	}
	for _, c := range paper.Candidates {
		if err := s.fillSlot(tx, right.Poll, c, complete[c]); err != nil {
			return used, err
		}
	}
	return used, nil
}

// castFailed finds out what a failed commit has left behind. The disk may fail
// after the point of no return: then the ballot is in the box, and casting it
// again would spend another expert's right.
func (s *Store) castFailed(right panel.Right, used rightRow, cause error) error {
	if used.no == 0 {
		return cause // it never came to the commit
	}
	in := false
	err := s.read(func(tx *sql.Tx) error {
		return tx.QueryRow("SELECT used = ? FROM ballot_right WHERE poll_id = ? AND kind = ? AND no = ?",
			usedRight, right.Poll, used.kind, used.no).Scan(&in)
	})
	if err != nil || !in {
		return cause
	}
	s.box.doubt(right)
	return s.confirmCast(right)
}

// confirmCast makes a ballot durable that is in the box already: a commit that
// succeeds syncs the journal's folder too. It has to write something, and
// SQLite leaves out an UPDATE that changes nothing; the version it writes always.
func (s *Store) confirmCast(right panel.Right) error {
	err := s.change(func(tx *sql.Tx) error {
		var version int
		if err := tx.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
			return err
		}
		_, err := tx.Exec(fmt.Sprintf("PRAGMA user_version = %d", version))
		return err
	})
	if err == nil {
		s.box.settle(right)
	}
	return err
}

// useRight marks a right as used: the one that the code opens, or, of rights
// released by hand, the first unused one. Which one it is says nothing.
func (s *Store) useRight(tx *sql.Tx, right panel.Right) (row rightRow, err error) {
	var method panel.Method
	if err := tx.QueryRow("SELECT method FROM poll WHERE id = ?", right.Poll).Scan(&method); err != nil {
		return row, err
	}
	row.kind = right.Kind
	switch method {
	case panel.MethodCodes:
		if right.Token == noCode {
			return rightRow{}, panel.Refuse("right_spent", "")
		}
		err = tx.QueryRow("SELECT no FROM ballot_right WHERE poll_id = ? AND kind = ? AND code = ? AND used = ?",
			right.Poll, right.Kind, right.Token[:], unusedRight).Scan(&row.no)
		if errors.Is(err, sql.ErrNoRows) {
			return rightRow{}, panel.Refuse("bad_code", "used")
		}
	case panel.MethodHandOver:
		if !s.box.isReleased(right) {
			return rightRow{}, panel.Refuse("right_spent", "")
		}
		err = tx.QueryRow(`SELECT no FROM ballot_right WHERE poll_id = ? AND kind = ? AND used = ?
			ORDER BY no LIMIT 1`, right.Poll, right.Kind, unusedRight).Scan(&row.no)
		if errors.Is(err, sql.ErrNoRows) {
			return rightRow{}, panel.Refuse("already_voted", "")
		}
	default:
		return rightRow{}, panel.Refuse("other_method", string(method))
	}
	if err != nil {
		return rightRow{}, err
	}
	_, err = tx.Exec("UPDATE ballot_right SET used = ? WHERE poll_id = ? AND kind = ? AND no = ?",
		usedRight, right.Poll, row.kind, row.no)
	return row, err
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
