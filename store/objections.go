package store

import (
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"

	"expertpanel/store/panel"
)

// RegisterObjection enters an objection at the end of the round's register and
// returns its identity. Its number is given here. Refusals: those of
// panel.CheckObjection, publicity_not_due and confirmed.
func (s *Store) RegisterObjection(round panel.RoundID, o panel.Objection) (id panel.ObjectionID, err error) {
	err = s.change(func(tx *sql.Tx) error {
		m, err := afterVote(tx, round)
		if err != nil {
			return err
		}
		if err := unconfirmed(m); err != nil {
			return err
		}
		if err := m.CheckObjection(o); err != nil {
			return err
		}
		o.No = len(m.Objections) + 1
		err = tx.QueryRow(`INSERT INTO objection (round_id, no, objector, name, contact, way, candidate_id, text, received, due, handling, outcome, decided)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			round, o.No, o.By, o.Name, o.Contact, o.Way, o.Candidate, o.Text,
			o.Received.String(), o.Due.String(), o.Handling, o.Outcome, o.Decided.String()).Scan(&id)
		if err != nil {
			return err
		}
		return s.note(tx, round, panel.ActObjection, o.Facts())
	})
	return id, err
}

// ChangeObjection saves an entry of the register: a correction, how it is
// handled, or its outcome. Refusals: as RegisterObjection.
func (s *Store) ChangeObjection(o panel.Objection) error {
	return s.change(func(tx *sql.Tx) error {
		m, was, err := objectionOf(tx, o.ID)
		if err != nil {
			return err
		}
		if err := unconfirmed(m); err != nil {
			return err
		}
		if err := m.CheckObjection(o); err != nil {
			return err
		}
		o.No = was.No
		_, err = tx.Exec(`UPDATE objection SET objector = ?, name = ?, contact = ?, way = ?, candidate_id = ?, text = ?,
				received = ?, due = ?, handling = ?, outcome = ?, decided = ? WHERE id = ?`,
			o.By, o.Name, o.Contact, o.Way, o.Candidate, o.Text,
			o.Received.String(), o.Due.String(), o.Handling, o.Outcome, o.Decided.String(), o.ID)
		if err != nil || o.Facts() == was.Facts() {
			return err
		}
		return s.note(tx, m.Round.ID, panel.ActObjection, o.Facts())
	})
}

// Attach keeps a file with an objection, under a safe name. The same content is
// kept once: when it was removed, it is put back. Refusals: attachment_empty,
// attachment_large.
func (s *Store) Attach(objection panel.ObjectionID, name string, content []byte) error {
	switch {
	case len(content) == 0:
		return panel.Refuse("attachment_empty", "", "File", name)
	case len(content) > panel.MaxAttachment:
		return panel.Refuse("attachment_large", "", "File", name, "Most", panel.MaxAttachment>>20)
	}
	sum := sha256.Sum256(content)
	digest := hex.EncodeToString(sum[:])
	return s.change(func(tx *sql.Tx) error {
		_, o, err := objectionOf(tx, objection)
		if err != nil {
			return err
		}
		for _, a := range o.Attachments {
			if a.SHA256 == digest {
				_, err := tx.Exec("UPDATE attachment SET removed = 0 WHERE id = ?", a.ID)
				return err
			}
		}
		_, err = tx.Exec("INSERT INTO attachment (objection_id, name, sha256, content) VALUES (?, ?, ?, ?)",
			objection, panel.SafeName(name), digest, content)
		return err
	})
}

// RemoveAttachment takes a file off an objection's list, or puts it back. The
// content stays: what was handed in is not destroyed.
func (s *Store) RemoveAttachment(id panel.AttachmentID, removed bool) error {
	return s.change(func(tx *sql.Tx) error {
		var objection panel.ObjectionID
		err := tx.QueryRow("SELECT objection_id FROM attachment WHERE id = ?", id).Scan(&objection)
		if errors.Is(err, sql.ErrNoRows) {
			return panel.Refuse("not_found", "attachment")
		}
		if err != nil {
			return err
		}
		if _, _, err := objectionOf(tx, objection); err != nil {
			return err
		}
		_, err = tx.Exec("UPDATE attachment SET removed = ? WHERE id = ?", removed, id)
		return err
	})
}

// Attachment is a file's content. One that is not what was attached is refused
// with attachment_changed.
func (s *Store) Attachment(id panel.AttachmentID) (content []byte, err error) {
	err = s.read(func(tx *sql.Tx) error {
		var name, digest string
		err := tx.QueryRow("SELECT name, sha256, content FROM attachment WHERE id = ?", id).Scan(&name, &digest, &content)
		if errors.Is(err, sql.ErrNoRows) {
			return panel.Refuse("not_found", "attachment")
		}
		if err != nil {
			return err
		}
		if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != digest {
			return panel.Refuse("attachment_changed", "", "File", name)
		}
		return nil
	})
	return content, err
}

// afterVote is the meeting once its vote is decided. What comes after it may be
// written only then: nothing of it is noted between two ballots of the round.
func afterVote(tx *sql.Tx, round panel.RoundID) (panel.Meeting, error) {
	m, err := loadMeeting(tx, round)
	switch {
	case err != nil:
		return m, err
	case !m.Decided():
		return m, panel.Refuse("publicity_not_due", "polls")
	case len(m.Recognised()) == 0:
		return m, panel.Refuse("publicity_not_due", "nobody")
	}
	return m, nil
}

// unconfirmed refuses with confirmed once the studios are: who is among them
// then changes only by taking the confirmation back.
func unconfirmed(m panel.Meeting) error {
	if m.Confirmation != nil {
		return panel.Refuse("confirmed", "", "Dated", m.Confirmation.Dated)
	}
	return nil
}

// objectionOf finds an objection and its meeting.
func objectionOf(tx *sql.Tx, id panel.ObjectionID) (panel.Meeting, panel.Objection, error) {
	var round panel.RoundID
	err := tx.QueryRow("SELECT round_id FROM objection WHERE id = ?", id).Scan(&round)
	if errors.Is(err, sql.ErrNoRows) {
		return panel.Meeting{}, panel.Objection{}, panel.Refuse("not_found", "objection")
	}
	if err != nil {
		return panel.Meeting{}, panel.Objection{}, err
	}
	m, err := afterVote(tx, round)
	if err != nil {
		return m, panel.Objection{}, err
	}
	for _, o := range m.Objections {
		if o.ID == id {
			return m, o, nil
		}
	}
	return m, panel.Objection{}, panel.Refuse("not_found", "objection")
}

func loadObjections(tx *sql.Tx, round panel.RoundID) ([]panel.Objection, error) {
	var list []panel.Objection
	err := each(tx, func(scan func(...any) error) error {
		var o panel.Objection
		var received, due, decided string
		err := scan(&o.ID, &o.No, &o.By, &o.Name, &o.Contact, &o.Way, &o.Candidate, &o.Text, &received, &due, &o.Handling, &o.Outcome, &decided)
		list = append(list, o)
		return errors.Join(err, readDates(map[*panel.Date]string{
			&list[len(list)-1].Received: received, &list[len(list)-1].Due: due, &list[len(list)-1].Decided: decided,
		}))
	}, `SELECT id, no, objector, name, contact, way, candidate_id, text, received, due, handling, outcome, decided
		FROM objection WHERE round_id = ? ORDER BY no`, round)
	if err != nil {
		return nil, err
	}
	byID := map[panel.ObjectionID]int{}
	for i, o := range list {
		byID[o.ID] = i
	}
	err = each(tx, func(scan func(...any) error) error {
		var a panel.Attachment
		var of panel.ObjectionID
		err := scan(&a.ID, &of, &a.Name, &a.SHA256, &a.Bytes, &a.Removed)
		if i, known := byID[of]; known {
			list[i].Attachments = append(list[i].Attachments, a)
		}
		return err
	}, `SELECT a.id, a.objection_id, a.name, a.sha256, length(a.content), a.removed
		FROM attachment a JOIN objection o ON o.id = a.objection_id WHERE o.round_id = ? ORDER BY a.id`, round)
	return list, err
}

// readDates reads dates as they are kept; an empty one is the zero date.
func readDates(dates map[*panel.Date]string) error {
	for d, text := range dates {
		if err := d.UnmarshalText([]byte(text)); err != nil {
			return err
		}
	}
	return nil
}
