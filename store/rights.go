package store

import (
	"database/sql"
	"encoding/binary"
	"errors"
	"io"
	"math/bits"

	"expertpanel/store/panel"
)

// noCode stands in a right that is released by hand.
var noCode [panel.TokenSize]byte

// Release gives out one ballot of a kind of paper, to be used once or given
// back with Withdraw. Never are more given out than rights are left. The
// caller has asked for the operator's PIN. Refusals: poll_not_open,
// other_method, already_voted.
func (s *Store) Release(poll panel.PollID, kind int) (panel.Right, error) {
	right := panel.Right{Poll: poll, Kind: kind}
	err := s.read(func(tx *sql.Tx) error {
		if err := requireOpen(tx, poll); err != nil {
			return err
		}
		if err := requireMethod(tx, poll, panel.MethodHandOver); err != nil {
			return err
		}
		paper, err := loadPaper(tx, poll, kind)
		if err != nil {
			return err
		}
		if paper.Used+s.box.outstanding(poll, kind) >= paper.Rights {
			return panel.Refuse("already_voted", "")
		}
		_, err = io.ReadFull(s.random, right.Token[:])
		return err
	})
	if err != nil {
		return panel.Right{}, err
	}
	s.box.release(right)
	return right, nil
}

// Withdraw takes back a ballot that was released and not cast.
func (s *Store) Withdraw(right panel.Right) { s.box.withdraw(right) }

// IssueCodes makes a voting code for every right that is unused and returns
// them, in an order that says nothing. They are kept as salted digests only:
// what is returned can't be read again, and codes of earlier calls that were
// not used are no longer valid. Refusals: poll_not_open, other_method.
func (s *Store) IssueCodes(poll panel.PollID) ([]panel.Slip, error) {
	var slips []panel.Slip
	err := s.change(func(tx *sql.Tx) error {
		slips = nil
		if err := requireOpen(tx, poll); err != nil {
			return err
		}
		if err := requireMethod(tx, poll, panel.MethodCodes); err != nil {
			return err
		}
		round, no, salt, err := pollKeys(tx, poll)
		if err != nil {
			return err
		}
		rights, err := unusedRights(tx, poll)
		if err != nil {
			return err
		}
		for _, r := range rights {
			code, err := s.newCode()
			if err != nil {
				return err
			}
			digest := s.digest([]byte(code), salt)
			_, err = tx.Exec("UPDATE ballot_right SET code = ? WHERE poll_id = ? AND kind = ? AND no = ?", digest[:], poll, r.kind, r.no)
			if err != nil {
				return err
			}
			slips = append(slips, panel.Slip{Code: code, Kind: r.kind})
		}
		return s.note(tx, round, panel.ActCodesIssued, panel.CodesFacts{Poll: no, Codes: len(slips)})
	})
	if err != nil {
		return nil, err
	}
	return slips, s.shuffle(slips)
}

type rightRow struct{ kind, no int }

func unusedRights(tx *sql.Tx, poll panel.PollID) ([]rightRow, error) {
	var rights []rightRow
	err := each(tx, func(scan func(...any) error) error {
		var r rightRow
		err := scan(&r.kind, &r.no)
		rights = append(rights, r)
		return err
	}, "SELECT kind, no FROM ballot_right WHERE poll_id = ? AND used = ? ORDER BY kind, no", poll, unusedRight)
	return rights, err
}

// newCode draws numbers until one has a code; five of 37 have none.
func (s *Store) newCode() (panel.Code, error) {
	for {
		var b [8]byte
		if _, err := io.ReadFull(s.random, b[:]); err != nil {
			return "", err
		}
		if code, ok := panel.NewCode(binary.BigEndian.Uint64(b[:])); ok {
			return code, nil
		}
	}
}

// shuffle orders slips by chance within their kinds: neither the sheet nor the
// pile may say which right a code belongs to.
func (s *Store) shuffle(slips []panel.Slip) error {
	for i := len(slips) - 1; i > 0; i-- {
		j, err := s.below(i + 1)
		if err != nil {
			return err
		}
		slips[i], slips[j] = slips[j], slips[i]
	}
	return nil
}

// below is a number of 0..n-1, all equally likely.
func (s *Store) below(n int) (int, error) {
	mask := uint64(1)<<bits.Len64(uint64(n-1)) - 1
	for {
		var b [8]byte
		if _, err := io.ReadFull(s.random, b[:]); err != nil {
			return 0, err
		}
		if v := binary.BigEndian.Uint64(b[:]) & mask; v < uint64(n) {
			return int(v), nil
		}
	}
}

// Admit takes a voting code and gives the right that it opens, without using
// it up. Refusals: bad_code with detail mistyped (no such code), used (its
// ballot is in the box) or earlier (of an earlier poll); try_later after too
// many that are of no poll; poll_not_open, other_method.
func (s *Store) Admit(poll panel.PollID, text string) (panel.Right, error) {
	var right panel.Right
	code, err := panel.ParseCode(text)
	if err != nil {
		return right, err
	}
	if err := s.codeTries.allowed(s.now()); err != nil {
		return right, err
	}
	err = s.read(func(tx *sql.Tx) error {
		if err := requireOpen(tx, poll); err != nil {
			return err
		}
		if err := requireMethod(tx, poll, panel.MethodCodes); err != nil {
			return err
		}
		right, err = s.findRight(tx, poll, code)
		return err
	})
	if errors.Is(err, panel.Refuse("bad_code", "mistyped")) {
		s.codeTries.failed(s.now())
	}
	if err != nil {
		return panel.Right{}, err
	}
	s.codeTries.succeeded()
	return right, nil
}

// findRight looks for a code in the poll and, to be able to say so, in the
// earlier polls of its round.
func (s *Store) findRight(tx *sql.Tx, poll panel.PollID, code panel.Code) (panel.Right, error) {
	right := panel.Right{Poll: poll}
	_, _, salt, err := pollKeys(tx, poll)
	if err != nil {
		return right, err
	}
	right.Token = s.digest([]byte(code), salt)
	var used string
	err = tx.QueryRow("SELECT kind, used FROM ballot_right WHERE poll_id = ? AND code = ?", poll, right.Token[:]).Scan(&right.Kind, &used)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return right, s.refuseForeignCode(tx, poll, code)
	case err != nil:
		return right, err
	case used != unusedRight:
		return right, panel.Refuse("bad_code", "used")
	}
	return right, nil
}

func (s *Store) refuseForeignCode(tx *sql.Tx, poll panel.PollID, code panel.Code) error {
	var earlier []panel.PollID
	err := each(tx, func(scan func(...any) error) error {
		var id panel.PollID
		err := scan(&id)
		earlier = append(earlier, id)
		return err
	}, `SELECT e.id FROM poll e JOIN poll p ON p.round_id = e.round_id
		WHERE p.id = ? AND e.no < p.no AND e.method = ?`, poll, panel.MethodCodes)
	if err != nil {
		return err
	}
	for _, id := range earlier {
		_, _, salt, err := pollKeys(tx, id)
		if err != nil {
			return err
		}
		digest, found := s.digest([]byte(code), salt), 0
		if err := tx.QueryRow("SELECT count(*) FROM ballot_right WHERE poll_id = ? AND code = ?", id, digest[:]).Scan(&found); err != nil {
			return err
		}
		if found > 0 {
			return panel.Refuse("bad_code", "earlier")
		}
	}
	return panel.Refuse("bad_code", "mistyped")
}

func pollKeys(tx *sql.Tx, poll panel.PollID) (round panel.RoundID, no int, salt []byte, err error) {
	err = tx.QueryRow("SELECT round_id, no, salt FROM poll WHERE id = ?", poll).Scan(&round, &no, &salt)
	return round, no, salt, err
}

// requireMethod refuses with other_method what the poll's method has no place for.
func requireMethod(tx *sql.Tx, poll panel.PollID, want panel.Method) error {
	var method panel.Method
	if err := tx.QueryRow("SELECT method FROM poll WHERE id = ?", poll).Scan(&method); err != nil {
		return err
	}
	if method != want {
		return panel.Refuse("other_method", string(method))
	}
	return nil
}
