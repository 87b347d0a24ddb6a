package store

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"

	"expertpanel/store/panel"
)

// Wordings lists the bureau's own words of documents, by kind. They belong to
// the data folder: every round's documents are worded by them.
func (s *Store) Wordings() ([]panel.Wording, error) {
	var list []panel.Wording
	err := s.read(func(tx *sql.Tx) error {
		return each(tx, func(scan func(...any) error) error {
			var w panel.Wording
			err := scan(&w.Kind, &w.Text, &w.Draft)
			list = append(list, w)
			return err
		}, "SELECT kind, text, draft FROM wording ORDER BY kind")
	})
	return list, err
}

// KeepDraft keeps words that are not to be used yet.
func (s *Store) KeepDraft(kind, text string) error {
	return s.change(func(tx *sql.Tx) error { return keepDraft(tx, kind, text) })
}

// SaveWording takes a text into use for a kind of document, unless check, which
// knows the document, refuses it. Then, and when it is refused with
// wording_in_use because experts are voting with the kind, the text is kept as
// the draft: what was written is never lost. Once voting has begun the change is
// noted in the trail of each round.
func (s *Store) SaveWording(kind, text string, check func(text string) error) error {
	if err := check(text); err != nil {
		return errors.Join(err, s.KeepDraft(kind, text))
	}
	err := s.change(func(tx *sql.Tx) error {
		if err := s.reword(tx, kind, text); err != nil {
			return err
		}
		return keepDraft(tx, kind, "")
	})
	if errors.Is(err, panel.Refuse("wording_in_use", "")) {
		return errors.Join(err, s.KeepDraft(kind, text))
	}
	return err
}

// RestoreWording goes back to the original's words. The bureau's own become the
// draft. Refused with wording_in_use as SaveWording is.
func (s *Store) RestoreWording(kind string) error {
	return s.change(func(tx *sql.Tx) error {
		own, err := wordingOf(tx, kind)
		if err != nil || own == "" {
			return err
		}
		if err := s.reword(tx, kind, ""); err != nil {
			return err
		}
		return keepDraft(tx, kind, own)
	})
}

// reword changes the words in use and notes it where a vote has begun.
func (s *Store) reword(tx *sql.Tx, kind, text string) error {
	before, err := wordingOf(tx, kind)
	if err != nil || before == text {
		return err
	}
	if panel.VotedWith(kind) {
		voting, err := underWay(tx)
		if err != nil {
			return err
		}
		if voting {
			return panel.Refuse("wording_in_use", "")
		}
	}
	_, err = tx.Exec(`INSERT INTO wording (kind, text, draft) VALUES (?, ?, '')
		ON CONFLICT (kind) DO UPDATE SET text = excluded.text`, kind, text)
	if err != nil {
		return err
	}
	var begun []panel.RoundID
	err = each(tx, func(scan func(...any) error) error {
		var id panel.RoundID
		err := scan(&id)
		begun = append(begun, id)
		return err
	}, "SELECT id FROM round WHERE rule_frozen ORDER BY id")
	if err != nil {
		return err
	}
	facts := panel.RewordedFacts{Document: kind}
	if text != "" {
		digest := sha256.Sum256([]byte(text))
		facts.SHA256 = hex.EncodeToString(digest[:])
	}
	for _, id := range begun {
		if err := s.note(tx, id, panel.ActReworded, facts); err != nil {
			return err
		}
	}
	return nil
}

func keepDraft(tx *sql.Tx, kind, text string) error {
	_, err := tx.Exec(`INSERT INTO wording (kind, text, draft) VALUES (?, '', ?)
		ON CONFLICT (kind) DO UPDATE SET draft = excluded.draft`, kind, text)
	return err
}

// wordingOf is a kind's own words in use, empty without any.
func wordingOf(tx *sql.Tx, kind string) (text string, err error) {
	err = tx.QueryRow("SELECT text FROM wording WHERE kind = ?", kind).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return text, err
}

// loadWordings are the words in use, nil without any.
func loadWordings(tx *sql.Tx) (map[string]string, error) {
	var all map[string]string
	err := each(tx, func(scan func(...any) error) error {
		var kind, text string
		if err := scan(&kind, &text); err != nil {
			return err
		}
		if all == nil {
			all = map[string]string{}
		}
		all[kind] = text
		return nil
	}, "SELECT kind, text FROM wording WHERE text <> ''")
	return all, err
}
