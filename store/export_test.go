package store

import (
	"testing"

	"expertpanel/store/panel"
)

// FilledSlots lists the numbers of the slots that hold a vote.
func FilledSlots(t *testing.T, s *Store, poll panel.PollID) []int {
	t.Helper()
	rows, err := s.db.Query("SELECT no FROM slot WHERE poll_id = ? AND choice <> ?", poll, emptySlot)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var filled []int
	for rows.Next() {
		var no int
		if err := rows.Scan(&no); err != nil {
			t.Fatal(err)
		}
		filled = append(filled, no)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return filled
}

// KeptPIN is what the data hold of the operator's PIN.
func KeptPIN(t *testing.T, s *Store, round panel.RoundID) string {
	t.Helper()
	var kept string
	if err := s.db.QueryRow("SELECT pin FROM round WHERE id = ?", round).Scan(&kept); err != nil {
		t.Fatal(err)
	}
	return kept
}
