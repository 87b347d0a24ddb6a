package store

import (
	"database/sql"
	"encoding/json"
	"errors"

	"expertpanel/store/panel"
)

// note adds an act to the round's trail, in the transaction of what was done.
func (s *Store) note(tx *sql.Tx, round panel.RoundID, kind panel.ActKind, facts any) error {
	text, err := json.Marshal(facts)
	if err != nil {
		return err
	}
	act := panel.Act{No: 1, Kind: kind, At: s.minute(), Facts: string(text)}
	var before []byte
	err = tx.QueryRow("SELECT no + 1, seal FROM act WHERE round_id = ? ORDER BY no DESC LIMIT 1", round).Scan(&act.No, &before)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	var last panel.Seal
	copy(last[:], before)
	act = act.Sealed(last)
	_, err = tx.Exec("INSERT INTO act (round_id, no, kind, at, facts, seal) VALUES (?, ?, ?, ?, ?, ?)",
		round, act.No, act.Kind, act.At, act.Facts, act.Seal[:])
	return err
}

// minute is the instant now, as the trail writes it.
func (s *Store) minute() string { return s.now().UTC().Format("2006-01-02T15:04Z") }

func loadTrail(tx *sql.Tx, round panel.RoundID) ([]panel.Act, error) {
	var trail []panel.Act
	err := each(tx, func(scan func(...any) error) error {
		var a panel.Act
		var seal []byte
		err := scan(&a.No, &a.Kind, &a.At, &a.Facts, &seal)
		copy(a.Seal[:], seal)
		trail = append(trail, a)
		return err
	}, "SELECT no, kind, at, facts, seal FROM act WHERE round_id = ? ORDER BY no", round)
	return trail, err
}

// NotePrinted notes that a document was opened to be read or printed. Before
// the first poll there is no trail and nothing is noted.
func (s *Store) NotePrinted(round panel.RoundID, document, sha256 string) error {
	return s.noteOnceVoting(round, panel.ActPrinted, panel.PrintedFacts{Document: document, SHA256: sha256})
}

// NoteExported notes that documents were written to a folder, by the digest of its manifest.
func (s *Store) NoteExported(round panel.RoundID, documents int, sha256 string) error {
	return s.noteOnceVoting(round, panel.ActExported, panel.ExportedFacts{Documents: documents, SHA256: sha256})
}

func (s *Store) noteOnceVoting(round panel.RoundID, kind panel.ActKind, facts any) error {
	return s.change(func(tx *sql.Tx) error {
		r, err := loadRound(tx, round)
		if err != nil || !r.RuleFrozen {
			return err
		}
		return s.note(tx, round, kind, facts)
	})
}

// noteCorrected notes that a person's name or unit was changed after the first poll opened.
func (s *Store) noteCorrected(tx *sql.Tx, round panel.RoundID, what string, id int64, from, to string) error {
	r, err := loadRound(tx, round)
	if err != nil || !r.RuleFrozen || from == to {
		return err
	}
	return s.note(tx, round, panel.ActCorrected, panel.CorrectedFacts{What: what, ID: id, From: from, To: to})
}
