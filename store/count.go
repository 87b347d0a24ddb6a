package store

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"slices"

	"expertpanel/store/panel"
)

// countSlots counts the box of a poll that is over, from the slots alone and
// twice: once by the database's own grouping and once slot by slot. It refuses
// with box_damaged when the two disagree or a slot holds what no vote is.
func countSlots(tx *sql.Tx, poll panel.PollID, order []panel.CandidateID) ([]panel.Tally, error) {
	grouped, err := countGrouped(tx, poll, order)
	if err != nil {
		return nil, err
	}
	single, err := countSingly(tx, poll, order)
	if err != nil {
		return nil, err
	}
	if !slices.Equal(grouped, single) {
		return nil, panel.Refuse("box_damaged", "")
	}
	return grouped, nil
}

func newTallies(order []panel.CandidateID) []panel.Tally {
	tallies := make([]panel.Tally, len(order))
	for i, c := range order {
		tallies[i].Candidate = c
	}
	return tallies
}

func countGrouped(tx *sql.Tx, poll panel.PollID, order []panel.CandidateID) ([]panel.Tally, error) {
	tallies := newTallies(order)
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
		return addVotes(&tallies[i], choice, n)
	}, "SELECT candidate_id, choice, count(*) FROM slot WHERE poll_id = ? GROUP BY candidate_id, choice", poll)
	return tallies, err
}

func countSingly(tx *sql.Tx, poll panel.PollID, order []panel.CandidateID) ([]panel.Tally, error) {
	tallies := newTallies(order)
	err := each(tx, func(scan func(...any) error) error {
		var c panel.CandidateID
		var no int
		var choice string
		if err := scan(&c, &no, &choice); err != nil {
			return err
		}
		i := slices.Index(order, c)
		if i < 0 || no != tallies[i].Eligible+1 { // slots are numbered from 1 without a gap
			return panel.Refuse("box_damaged", "")
		}
		return addVotes(&tallies[i], choice, 1)
	}, "SELECT candidate_id, no, choice FROM slot WHERE poll_id = ? ORDER BY candidate_id, no", poll)
	return tallies, err
}

// addVotes adds n slots that hold the same.
func addVotes(t *panel.Tally, choice string, n int) error {
	t.Eligible += n
	switch choice {
	case emptySlot:
	case string(rune(panel.Agree)):
		t.Agree += n
	case string(rune(panel.Oppose)):
		t.Oppose += n
	case string(rune(panel.Abstain)):
		t.Abstain += n
	case string(rune(panel.Invalid)):
		t.Invalid += n
	default:
		return panel.Refuse("box_damaged", "")
	}
	return nil
}

// filledSlots is how many slots of a poll there are and how many hold a vote.
func filledSlots(tx *sql.Tx, poll panel.PollID) (slots, filled int, err error) {
	err = tx.QueryRow("SELECT count(*), coalesce(sum(choice <> ?), 0) FROM slot WHERE poll_id = ?", emptySlot, poll).Scan(&slots, &filled)
	return slots, filled, err
}

// boxDigests are SHA-256 over every right and over every slot of a poll that is over.
func boxDigests(tx *sql.Tx, poll panel.PollID) (rights, slots string, err error) {
	_, _, salt, err := pollKeys(tx, poll)
	if err != nil {
		return "", "", err
	}
	h := sha256.New()
	fmt.Fprintf(h, "salt %x\n", salt)
	err = each(tx, func(scan func(...any) error) error {
		var kind, no int
		var used string
		var code []byte
		err := scan(&kind, &no, &used, &code)
		fmt.Fprintf(h, "right %d %d %s %x\n", kind, no, used, code)
		return err
	}, "SELECT kind, no, used, code FROM ballot_right WHERE poll_id = ? ORDER BY kind, no", poll)
	if err != nil {
		return "", "", err
	}
	rights = hex.EncodeToString(h.Sum(nil))
	h.Reset()
	err = each(tx, func(scan func(...any) error) error {
		var candidate, no int
		var choice string
		err := scan(&candidate, &no, &choice)
		fmt.Fprintf(h, "slot %d %d %s\n", candidate, no, choice)
		return err
	}, "SELECT candidate_id, no, choice FROM slot WHERE poll_id = ? ORDER BY candidate_id, no", poll)
	return rights, hex.EncodeToString(h.Sum(nil)), err
}
