package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"expertpanel/store/panel"
)

// certifiedMeeting is auditedMeeting with what a certificate needs besides.
func certifiedMeeting(t *testing.T) (*Store, panel.Meeting) {
	t.Helper()
	s, id := auditedMeeting(t)
	m := meetingOf(t, s, id)
	if len(m.Certificates) != 0 {
		t.Errorf("certified without an issuing body: %v", m.Certificates)
	}
	m.Round.Office.Bureau = "淮南市人力资源和社会保障局"
	m.Round.Plaque.Issued = panel.Date{Year: 2026, Month: 12, Day: 1}
	if err := s.ChangeRound(m.Round); err != nil {
		t.Fatal(err)
	}
	return s, meetingOf(t, s, id)
}

func meetingOf(t *testing.T, s *Store, id panel.RoundID) panel.Meeting {
	t.Helper()
	m, err := s.Meeting(id)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestCertificatesAreSignedOnceTheyAreDue(t *testing.T) {
	s, m := certifiedMeeting(t)
	key, err := s.PublicKey()
	if err != nil || key != m.PublicKey || key.IsZero() {
		t.Fatalf("key %v, %v; the meeting has %v", key, err, m.PublicKey)
	}
	if len(m.Certificates) != 1 {
		t.Fatalf("%d certificates", len(m.Certificates))
	}
	c := m.Certificates[0]
	if err := c.Verify(key); err != nil || c.Name != "甲0" || c.Number != "淮职指〔2026〕001号" {
		t.Errorf("%+v: %v", c, err)
	}
	if findings := audit(t, s, m.Round.ID); len(findings) > 0 {
		t.Errorf("findings %v", findings)
	}

	// The key stays when the program is closed.
	dir := s.dir
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = Open(dir, Options{Digest: quick}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if again := meetingOf(t, s, m.Round.ID); len(again.Certificates) != 1 || again.Certificates[0] != c {
		t.Errorf("read again, the certificates are %v", again.Certificates)
	}

	// Another folder has another key, and neither verifies the other's.
	other, err := Open(t.TempDir(), Options{Digest: quick})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	strange, err := other.PublicKey()
	if err != nil || strange == key {
		t.Errorf("two folders have the key %v, %v", strange, err)
	}
	if err := c.Verify(strange); !errors.Is(err, panel.Refuse("certificate_unknown_key", "")) {
		t.Errorf("the other folder's key: %v", err)
	}
}

func TestTheKeyChangesOnlyItsOwnTable(t *testing.T) {
	s, m := certifiedMeeting(t)
	var tables int
	err := s.db.QueryRow(`SELECT count(*) FROM sqlite_schema WHERE name = 'signing_key' OR sql LIKE '%signing_key%'`).Scan(&tables)
	if err != nil || tables != 1 {
		t.Errorf("%d tables, indices or triggers know the key, %v", tables, err)
	}
	var seed []byte
	if err := s.db.QueryRow("SELECT seed FROM signing_key").Scan(&seed); err != nil {
		t.Fatal(err)
	}
	for _, c := range m.Certificates {
		if bytes.Contains([]byte(c.Text()+m.PublicKey.String()), seed) {
			t.Error("the record tells the private key")
		}
	}
	data, err := os.ReadFile(filepath.Join(s.dir, DatabaseName))
	if err != nil || bytes.Count(data, seed) != 1 {
		t.Errorf("the private key is %d times in the file, %v", bytes.Count(data, seed), err)
	}
}
