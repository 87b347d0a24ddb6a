package store

import (
	"crypto/subtle"
	"database/sql"
	"encoding/base64"
	"fmt"
	"io"
	"strings"

	"expertpanel/store/panel"

	"golang.org/x/crypto/argon2"
)

// The cost of one try at a PIN or a voting code: the second recommendation of
// RFC 9106, 64 MiB and three passes, some 60 ms on a laptop.
const (
	slowTime    = 3
	slowMemory  = 64 << 10 // KiB
	slowLanes   = 4
	digestSize  = panel.TokenSize
	saltSize    = 16
	leastPIN    = 6
	longestPIN  = 12
	pinAlphabet = "0123456789" // a number pad is enough to type it
)

// slowDigest is argon2id, so that a table of codes or a PIN can't be searched
// in an afternoon by somebody with a copy of the data.
func slowDigest(secret, salt []byte) [digestSize]byte {
	return [digestSize]byte(argon2.IDKey(secret, salt, slowTime, slowMemory, slowLanes, digestSize))
}

// SetPIN chooses the operator's PIN (操作员密码), which releases ballots and
// leads out of the voting window. It is kept as argon2id. A PIN that replaces
// another is noted in the trail once voting has begun. Refusal: bad_pin.
func (s *Store) SetPIN(round panel.RoundID, pin string) error {
	if len(pin) < leastPIN || len(pin) > longestPIN || strings.Trim(pin, pinAlphabet) != "" {
		return panel.Refuse("bad_pin", "", "Least", leastPIN, "Longest", longestPIN)
	}
	salt := make([]byte, saltSize)
	if _, err := io.ReadFull(s.random, salt); err != nil {
		return err
	}
	digest := s.digest([]byte(pin), salt)
	return s.change(func(tx *sql.Tx) error {
		r, err := loadRound(tx, round)
		if err != nil {
			return err
		}
		if _, err := tx.Exec("UPDATE round SET pin = ? WHERE id = ?", encodePIN(salt, digest), round); err != nil {
			return err
		}
		if !r.RuleFrozen {
			return nil
		}
		return s.note(tx, round, panel.ActPINSet, struct{}{})
	})
}

// CheckPIN refuses with wrong_pin, after too many wrong ones with try_later,
// and with pin_missing when none was chosen.
func (s *Store) CheckPIN(round panel.RoundID, pin string) error {
	var kept string
	err := s.read(func(tx *sql.Tx) error {
		return tx.QueryRow("SELECT pin FROM round WHERE id = ?", round).Scan(&kept)
	})
	if err != nil {
		return err
	}
	if kept == "" {
		return panel.Refuse("pin_missing", "")
	}
	if err := s.pinTries.allowed(s.now()); err != nil {
		return err
	}
	salt, want, err := decodePIN(kept)
	if err != nil {
		return err
	}
	got := s.digest([]byte(pin), salt)
	if subtle.ConstantTimeCompare(got[:], want) != 1 {
		s.pinTries.failed(s.now())
		return panel.Refuse("wrong_pin", "")
	}
	s.pinTries.succeeded()
	return nil
}

// encodePIN is the usual text form of an argon2id digest.
func encodePIN(salt []byte, digest [digestSize]byte) string {
	b64 := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, slowMemory, slowTime, slowLanes,
		b64.EncodeToString(salt), b64.EncodeToString(digest[:]))
}

func decodePIN(text string) (salt, digest []byte, err error) {
	parts := strings.Split(text, "$")
	if len(parts) != 6 || parts[1] != "argon2id" {
		return nil, nil, panel.Refuse("data_damaged", "", "Folder", "", "Problem", "pin")
	}
	b64 := base64.RawStdEncoding
	if salt, err = b64.DecodeString(parts[4]); err != nil {
		return nil, nil, err
	}
	digest, err = b64.DecodeString(parts[5])
	return salt, digest, err
}
