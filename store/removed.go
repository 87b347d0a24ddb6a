package store

import (
	"database/sql"
	"errors"
	"strings"

	"expertpanel/store/panel"
)

// Removed is a candidate or an expert that was taken off the list, with
// everything that was noted about that person. It is in memory only: closing
// the program makes the removal final.
type Removed struct {
	round  panel.RoundID
	person person
	rows   []removedRow // the person's own first
}

// person tells whom a row is about. An id alone does not: SQLite gives the id
// of a removed person to the next one.
type person struct {
	table      string // candidate or expert
	id         int64
	name, unit string
}

// removedRow is a row as it was, and where it names people.
type removedRow struct {
	table   string
	columns []string
	values  []any
	names   map[int]person // by the columns that refer to them
}

// reference is a column that refers to a person, and whose rows go with the person.
type reference struct{ table, column string }

// referencesTo finds the references in the schema, so that none that is added
// later can be forgotten.
func referencesTo(tx *sql.Tx, table string) ([]reference, error) {
	var found []reference
	err := each(tx, func(scan func(...any) error) error {
		var r reference
		err := scan(&r.table, &r.column)
		found = append(found, r)
		return err
	}, `SELECT m.name, f."from" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
		WHERE m.type = 'table' AND f."table" = ? AND f.on_delete = 'CASCADE' ORDER BY m.name`, table)
	return found, err
}

func readPerson(tx *sql.Tx, table string, id int64) (p person, round panel.RoundID, err error) {
	p = person{table: table, id: id}
	err = tx.QueryRow("SELECT round_id, name, unit FROM "+table+" WHERE id = ?", id).Scan(&round, &p.name, &p.unit)
	if errors.Is(err, sql.ErrNoRows) {
		err = panel.Refuse("not_found", table)
	}
	return p, round, err
}

// remember reads a person and what is noted about the person, before both are removed.
func remember(tx *sql.Tx, table string, id int64) (r Removed, err error) {
	if r.person, r.round, err = readPerson(tx, table, id); err != nil {
		return r, err
	}
	if r.rows, err = rowsNaming(tx, table, "id", id); err != nil {
		return r, err
	}
	references, err := referencesTo(tx, table)
	if err != nil {
		return r, err
	}
	for _, ref := range references {
		rows, err := rowsNaming(tx, ref.table, ref.column, id)
		if err != nil {
			return r, err
		}
		r.rows = append(r.rows, rows...)
	}
	return r, nil
}

// rowsNaming reads the rows whose column is id, with the people that they refer to.
func rowsNaming(tx *sql.Tx, table, column string, id int64) ([]removedRow, error) {
	rows, err := tx.Query("SELECT * FROM "+table+" WHERE "+column+" = ?", id)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	var found []removedRow
	for rows.Next() {
		row := removedRow{table: table, columns: columns, values: make([]any, len(columns))}
		into := make([]any, len(columns))
		for i := range into {
			into[i] = &row.values[i]
		}
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		found = append(found, row)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return nil, err
	}
	for i := range found {
		if err := found[i].nameAll(tx); err != nil {
			return nil, err
		}
	}
	return found, nil
}

// nameAll notes which people a row refers to.
func (r *removedRow) nameAll(tx *sql.Tx) error {
	r.names = map[int]person{}
	for _, table := range []string{"candidate", "expert"} {
		for i, column := range r.columns {
			if column != table+"_id" {
				continue
			}
			p, _, err := readPerson(tx, table, r.values[i].(int64))
			if err != nil {
				return err
			}
			r.names[i] = p
		}
	}
	return nil
}

// Restore puts a removed person back, with everything that was noted. What
// concerns somebody who is no longer on the list either stays away. Refusals:
// voting_started for a candidate and poll_open for an expert, as when one is
// added; duplicate when the person was added again meanwhile.
func (s *Store) Restore(r Removed) error {
	return s.change(func(tx *sql.Tx) error {
		guard := noOpenPoll
		if r.person.table == "candidate" {
			guard = notVoting
		}
		if err := guard(tx, r.round); err != nil {
			return err
		}
		id, err := r.restorePerson(tx)
		if isDuplicate(err) {
			return panel.Refuse("duplicate", r.person.table, "Name", r.person.name, "Unit", r.person.unit)
		}
		if err != nil {
			return err
		}
		for _, row := range r.rows[1:] {
			if err := row.restore(tx, r.person, id); err != nil {
				return err
			}
		}
		return onlyMembers(tx, r.round)
	})
}

// restorePerson gives the person the old id and place, or, where another has got them, new ones.
func (r Removed) restorePerson(tx *sql.Tx) (int64, error) {
	row := r.rows[0]
	values := append([]any(nil), row.values...)
	for i, column := range row.columns {
		var taken bool
		switch column {
		case "id":
			if err := tx.QueryRow("SELECT EXISTS (SELECT 1 FROM "+row.table+" WHERE id = ?)", values[i]).Scan(&taken); err != nil {
				return 0, err
			}
			if taken {
				values[i] = nil
			}
		case "place":
			if err := tx.QueryRow("SELECT EXISTS (SELECT 1 FROM "+row.table+" WHERE round_id = ? AND place = ?)", r.round, values[i]).Scan(&taken); err != nil {
				return 0, err
			}
			if taken {
				last, err := nextPlace(tx, row.table, r.round)
				if err != nil {
					return 0, err
				}
				values[i] = last
			}
		}
	}
	result, err := tx.Exec(row.insert(), values...)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

func (r removedRow) insert() string {
	return "INSERT INTO " + r.table + " (" + strings.Join(r.columns, ", ") + ") VALUES (?" + strings.Repeat(", ?", len(r.columns)-1) + ")"
}

// restore puts back what was noted about a person, who now has an id.
func (r removedRow) restore(tx *sql.Tx, about person, id int64) error {
	values := append([]any(nil), r.values...)
	for i, named := range r.names {
		if named == about {
			values[i] = id
			continue
		}
		now, _, err := readPerson(tx, named.table, named.id)
		if errors.Is(err, panel.Refuse("not_found", named.table)) || err == nil && now != named {
			return nil
		}
		if err != nil {
			return err
		}
	}
	_, err := tx.Exec(r.insert(), values...)
	return err
}
