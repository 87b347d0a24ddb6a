package store

import "database/sql"

// change runs one use case in one transaction: all of it is on disk when
// change returns nil, none of it otherwise.
func (s *Store) change(useCase func(tx *sql.Tx) error) error {
	tx, err := s.db.Begin()
	if err != nil {
		return s.explain(err)
	}
	if err := useCase(tx); err != nil {
		_ = tx.Rollback() // the use case's error is the one that matters
		return s.explain(err)
	}
	return s.explain(tx.Commit())
}

// read runs queries that see one state of the data.
func (s *Store) read(queries func(tx *sql.Tx) error) error {
	tx, err := s.db.Begin()
	if err != nil {
		return s.explain(err)
	}
	defer func() { _ = tx.Rollback() }() // nothing was changed
	return s.explain(queries(tx))
}

// each runs a query and calls row for every row of its answer.
func each(tx *sql.Tx, row func(scan func(...any) error) error, query string, args ...any) error {
	rows, err := tx.Query(query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}
