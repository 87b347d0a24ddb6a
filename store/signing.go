package store

import (
	"crypto/ed25519"
	"database/sql"
	"errors"
	"io"

	"expertpanel/store/panel"
)

// The key that signs certificates lies in the data folder and leaves it only with
// a backup, which is all of the folder: no document, export or practice copy
// holds it. Whoever has the folder or a backup, such as the thief of a laptop
// whose disk is not encrypted, can sign certificates that verify as genuine. Ballots are no safer or less safe by it. The bureau
// then publishes that certificates under this key's ID count only when they are
// in its own register, and begins a new data folder, which has a new key.

// makeKey gives a data folder its key when it has none.
func (s *Store) makeKey() error {
	err := s.read(func(tx *sql.Tx) error {
		_, err := loadKey(tx)
		return err
	})
	if !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	seed := make([]byte, ed25519.SeedSize)
	if _, err := io.ReadFull(s.random, seed); err != nil {
		return err
	}
	return s.change(func(tx *sql.Tx) error {
		_, err := tx.Exec("INSERT INTO signing_key (id, seed) VALUES (1, ?)", seed)
		return err
	})
}

func loadKey(tx *sql.Tx) (ed25519.PrivateKey, error) {
	var seed []byte
	if err := tx.QueryRow("SELECT seed FROM signing_key").Scan(&seed); err != nil {
		return nil, err
	}
	if len(seed) != ed25519.SeedSize {
		return nil, panel.Refuse("data_damaged", "", "Folder", "", "Problem", "signing_key")
	}
	return ed25519.NewKeyFromSeed(seed), nil
}

// PublicKey is the key that verifies the certificates of this data folder.
func (s *Store) PublicKey() (panel.PublicKey, error) {
	var key ed25519.PrivateKey
	err := s.read(func(tx *sql.Tx) (err error) {
		key, err = loadKey(tx)
		return err
	})
	if err != nil {
		return panel.PublicKey{}, err
	}
	return panel.PublicKey(key.Public().(ed25519.PublicKey)), nil
}

// signCertificates signs what the round certifies, once it does.
func signCertificates(tx *sql.Tx, m *panel.Meeting) error {
	key, err := loadKey(tx)
	if err != nil {
		return err
	}
	m.PublicKey = panel.PublicKey(key.Public().(ed25519.PublicKey))
	due, err := m.CertificatesDue()
	if err != nil {
		return nil // what is missing yet is asked for when a certificate is made
	}
	for _, c := range due {
		m.Certificates = append(m.Certificates, c.Sign(key))
	}
	return nil
}
