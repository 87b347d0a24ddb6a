package store

import (
	"database/sql"

	"expertpanel/store/panel"
)

// CheckIntegrity lets SQLite examine the whole file. Refusal: data_damaged
// with the first problem found.
func (s *Store) CheckIntegrity() error {
	return s.read(func(tx *sql.Tx) error {
		var verdict string
		if err := tx.QueryRow("PRAGMA integrity_check(1)").Scan(&verdict); err != nil {
			return err
		}
		if verdict != "ok" {
			return panel.Refuse("data_damaged", "", "Folder", s.dir, "Problem", verdict)
		}
		return each(tx, func(scan func(...any) error) error {
			var table, parent string
			var row, key any
			if err := scan(&table, &row, &parent, &key); err != nil {
				return err
			}
			return panel.Refuse("data_damaged", "", "Folder", s.dir, "Problem", table+" → "+parent)
		}, "PRAGMA foreign_key_check")
	})
}
