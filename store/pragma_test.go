package store

import "testing"

// TestSettingsOfTheFile: secrecy and durability rest on these, and a misspelt
// setting is silently ignored by SQLite.
func TestSettingsOfTheFile(t *testing.T) {
	s, err := Open(t.TempDir(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for pragma, want := range map[string]string{
		"journal_mode":   "delete",
		"synchronous":    "3", // EXTRA
		"secure_delete":  "1",
		"foreign_keys":   "1",
		"trusted_schema": "0",
		"busy_timeout":   "5000",
	} {
		var got string
		if err := s.db.QueryRow("PRAGMA " + pragma).Scan(&got); err != nil || got != want {
			t.Errorf("%s is %s (%v), want %s", pragma, got, err, want)
		}
	}
	if _, err := s.db.Exec(`SELECT "not a column"`); err == nil {
		t.Error("a double-quoted word passes as a string")
	}
	if _, err := s.db.Exec("PRAGMA writable_schema = 1; DELETE FROM sqlite_schema"); err == nil {
		t.Error("the schema can be written to: defensive mode is off")
	}
}
