package store

import (
	"database/sql"
	"strings"

	"expertpanel/store/panel"
)

// PublishResult lets the public display show the result of a closed poll. To
// publish it again changes nothing. Refusals: not_found, not_counted,
// poll_open while another poll is under way.
func (s *Store) PublishResult(poll panel.PollID) error { return s.show(poll, true) }

// WithdrawResult takes a result off the public display. Refusals as with PublishResult.
func (s *Store) WithdrawResult(poll panel.PollID) error { return s.show(poll, false) }

func (s *Store) show(poll panel.PollID, public bool) error {
	return s.change(func(tx *sql.Tx) error {
		p, round, err := pollAndRound(tx, poll)
		if err != nil {
			return err
		}
		m, err := settled(tx, round)
		if err != nil {
			return err
		}
		switch {
		case p.State != panel.PollClosed:
			return panel.Refuse("not_counted", "", "No", p.No)
		case m.Published(p.No) == public:
			return nil
		case public:
			return s.note(tx, round, panel.ActPublished, panel.PublishedFacts{Poll: p.No})
		}
		return s.note(tx, round, panel.ActWithdrawn, panel.PublishedFacts{Poll: p.No})
	})
}

// ConfirmSigned notes that the chair confirms that the summary of the polls so
// far was signed by the panel. Refusals: poll_open, not_counted before the
// vote is decided, name_missing, private_use, bad_character.
func (s *Store) ConfirmSigned(round panel.RoundID, chair string) error {
	chair = strings.TrimSpace(chair)
	if chair == "" {
		return panel.Refuse("name_missing", "chair")
	}
	if err := panel.CheckText(chair); err != nil {
		return err
	}
	return s.change(func(tx *sql.Tx) error {
		m, err := settled(tx, round)
		if err != nil {
			return err
		}
		if !m.Decided() {
			return panel.Refuse("not_counted", "", "No", max(1, len(m.Polls)))
		}
		return s.note(tx, round, panel.ActSigned, panel.SignedFacts{Poll: m.Polls[len(m.Polls)-1].No, Chair: chair})
	})
}

// settled is a round's record, refused with poll_open while a poll is under way:
// until it is closed nothing is noted that could fall between two ballots.
func settled(tx *sql.Tx, round panel.RoundID) (panel.Meeting, error) {
	m, err := loadMeeting(tx, round)
	if err != nil {
		return m, err
	}
	if p, open := m.OpenPoll(); open {
		return m, panel.Refuse("poll_open", "", "No", p.No)
	}
	return m, nil
}
