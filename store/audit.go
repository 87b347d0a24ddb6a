package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"reflect"
	"slices"

	"expertpanel/store/panel"
)

// Audit recounts every poll of a round that is over and holds the record
// against the audit trail, the rules and the calendar. Each finding names what
// does not fit; none means that all does. A poll that is under way is not
// counted.
func (s *Store) Audit(round panel.RoundID) ([]*panel.Error, error) {
	var findings []*panel.Error
	err := s.read(func(tx *sql.Tx) (err error) {
		findings, err = auditRound(tx, round)
		return err
	})
	return findings, err
}

func auditRound(tx *sql.Tx, round panel.RoundID) ([]*panel.Error, error) {
	m, err := loadMeeting(tx, round)
	if err != nil {
		return []*panel.Error{unreadable(err)}, nil
	}
	findings := m.CheckRecord()
	found, err := auditRule(tx, round)
	if err != nil {
		return findings, err
	}
	findings = append(findings, found...)
	if found, err = auditDraws(tx, round); err != nil {
		return findings, err
	}
	findings = append(findings, found...)
	for _, p := range m.Polls {
		found, err := auditBox(tx, m, p)
		if err != nil {
			return findings, err
		}
		findings = append(findings, found...)
	}
	found, err = auditPublicity(tx, m)
	return append(findings, found...), err
}

// auditRule looks at the rule as it is kept: a field that nobody knows any more
// would quietly take its default.
func auditRule(tx *sql.Tx, round panel.RoundID) ([]*panel.Error, error) {
	var text string
	var rule panel.Rule
	err := tx.QueryRow("SELECT rule FROM round WHERE id = ?", round).Scan(&text)
	if err == nil && !wasWritten(text, &rule) {
		return []*panel.Error{panel.Refuse("audit_differs", "rule", "No", 1)}, nil
	}
	return nil, err
}

// auditDraws looks at the records of draws as they are kept; that they are those
// that were sealed, CheckRecord sees by their digests.
func auditDraws(tx *sql.Tx, round panel.RoundID) ([]*panel.Error, error) {
	var findings []*panel.Error
	err := each(tx, func(scan func(...any) error) error {
		var no int
		var text string
		var d panel.Draw
		err := scan(&no, &text)
		if err == nil && (!wasWritten(text, &d) || d.No != no) {
			findings = append(findings, panel.Refuse("audit_rule", "draw", "No", no))
		}
		return err
	}, "SELECT no, data FROM draw WHERE round_id = ? ORDER BY no", round)
	return findings, err
}

// unreadable is the finding that the record can't be read at all. A refusal,
// such as box_damaged, says more than that.
func unreadable(err error) *panel.Error {
	var refused *panel.Error
	if errors.As(err, &refused) {
		return refused
	}
	return panel.Refuse("audit_unreadable", "record", "Problem", err.Error())
}

// auditBox compares the rights and slots of a poll that is over with their
// sealed digests and, on paper, the tellers' counts with the slots.
func auditBox(tx *sql.Tx, m panel.Meeting, p panel.Poll) ([]*panel.Error, error) {
	if p.UnderWay() {
		return nil, nil
	}
	var findings []*panel.Error
	find := func(detail string) {
		findings = append(findings, panel.Refuse("audit_differs", detail, "No", p.No))
	}
	rights, slots, err := boxDigests(tx, p.ID)
	if err != nil {
		return nil, err
	}
	var last, candidates int
	err = tx.QueryRow("SELECT coalesce(max(place), 0), count(*) FROM poll_candidate WHERE poll_id = ? AND place > 0", p.ID).Scan(&last, &candidates)
	if err != nil {
		return nil, err
	}
	if last != candidates || candidates != len(p.Candidates) {
		find("candidates")
	}
	for _, sealed := range sealedBoxes(m, p.No) {
		if sealed.rights != rights {
			find("rights_digest")
		}
		if sealed.slots != slots {
			find("slots_digest")
		}
	}
	if p.Method != panel.MethodPaper {
		return findings, nil
	}
	first, second, both, err := loadCounts(tx, p.ID)
	switch {
	case err != nil, !both, !reflect.DeepEqual(first, second), m.CheckCount(p, first) != nil:
		find("paper")
	case first.Voids() != (p.State == panel.PollVoid):
		find("paper")
	case p.State == panel.PollClosed && !slices.Equal(first.Tallies(p), p.Tallies):
		find("paper")
	}
	return findings, nil
}

type boxSeal struct{ rights, slots string }

// sealedBoxes are the digests of a poll's box that the trail holds: one, when all is in order.
func sealedBoxes(m panel.Meeting, no int) []boxSeal {
	var out []boxSeal
	for _, act := range m.Trail {
		var f panel.CountedFacts // a voided poll's facts have the same digests
		if act.Kind != panel.ActCounted && act.Kind != panel.ActVoided {
			continue
		}
		if json.Unmarshal([]byte(act.Facts), &f) == nil && f.Poll == no {
			out = append(out, boxSeal{f.Rights, f.Slots})
		}
	}
	return out
}

// auditPublicity counts the publicity days again (第六条（四）).
func auditPublicity(tx *sql.Tx, m panel.Meeting) ([]*panel.Error, error) {
	if m.Publicity == nil {
		return nil, nil
	}
	calendar, err := loadCalendar(tx)
	if err != nil {
		return nil, err
	}
	period, err := calendar.PublicityPeriod(m.Publicity.Posted, m.Publicity.CountFrom)
	if err != nil || !slices.Equal(period.Days, m.Publicity.Period.Days) {
		return []*panel.Error{panel.Refuse("audit_differs", "publicity")}, nil
	}
	return nil, nil
}
