package store

import (
	"cmp"
	"database/sql"
	"encoding/json"
	"errors"

	"expertpanel/store/panel"
)

// Rounds lists all rounds, the newest first.
func (s *Store) Rounds() ([]panel.Round, error) {
	var rounds []panel.Round
	err := s.read(func(tx *sql.Tx) error {
		return each(tx, func(scan func(...any) error) error {
			r, err := scanRound(scan)
			rounds = append(rounds, r)
			return err
		}, selectRound+" ORDER BY year DESC, id DESC")
	})
	return rounds, err
}

// CreateRound starts a year's review (第三条). In a folder of rehearsals every
// round is a practice one. Refusals: those of panel.Round.Check, practice_apart.
func (s *Store) CreateRound(r panel.Round) (panel.RoundID, error) {
	if err := r.Check(); err != nil {
		return 0, err
	}
	var id panel.RoundID
	err := s.change(func(tx *sql.Tx) error {
		practice, err := apart(tx, r.Practice)
		if err != nil {
			return err
		}
		texts, err := roundColumns(r)
		if err != nil {
			return err
		}
		return tx.QueryRow(`INSERT INTO round (year, title, practice, method, printing, rule, office, notice, venue, award, plaque)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			append([]any{r.Year, r.Title, practice, cmp.Or(r.Method, panel.MethodHandOver), cmp.Or(r.Printing, panel.PrintCounts)}, texts...)...).Scan(&id)
	})
	return id, err
}

// ChangeRound saves the round's texts and rule. Whether it is a practice round
// never changes. The rule is refused with rule_frozen once the first poll has opened.
func (s *Store) ChangeRound(r panel.Round) error {
	if err := r.Check(); err != nil {
		return err
	}
	return s.change(func(tx *sql.Tx) error {
		old, err := loadRound(tx, r.ID)
		if err != nil {
			return err
		}
		if old.RuleFrozen && old.Rule != r.Rule {
			return panel.Refuse("rule_frozen", "")
		}
		texts, err := roundColumns(r)
		if err != nil {
			return err
		}
		_, err = tx.Exec(`UPDATE round SET rule = ?, office = ?, notice = ?, venue = ?, award = ?, plaque = ?, year = ?, title = ? WHERE id = ?`,
			append(texts, r.Year, r.Title, r.ID)...)
		return err
	})
}

const selectRound = `SELECT id, year, title, rule_frozen, practice, method, printing, pin <> '',
	rule, office, notice, venue, award, plaque FROM round`

func loadRound(tx *sql.Tx, id panel.RoundID) (panel.Round, error) {
	r, err := scanRound(tx.QueryRow(selectRound+" WHERE id = ?", id).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return r, panel.Refuse("not_found", "round")
	}
	return r, err
}

func scanRound(scan func(...any) error) (panel.Round, error) {
	var r panel.Round
	parts := jsonParts(&r)
	texts := make([]string, len(parts))
	into := []any{&r.ID, &r.Year, &r.Title, &r.RuleFrozen, &r.Practice, &r.Method, &r.Printing, &r.PINSet}
	for i := range texts {
		into = append(into, &texts[i])
	}
	if err := scan(into...); err != nil {
		return r, err
	}
	for i, part := range parts {
		if err := json.Unmarshal([]byte(texts[i]), part); err != nil {
			return r, err
		}
	}
	return r, nil
}

// roundColumns are the values of the columns that hold JSON.
func roundColumns(r panel.Round) ([]any, error) {
	parts := jsonParts(&r)
	columns := make([]any, len(parts))
	for i, part := range parts {
		text, err := json.Marshal(part)
		if err != nil {
			return nil, err
		}
		columns[i] = string(text)
	}
	return columns, nil
}

// jsonParts are a round's parts that are kept as JSON, in the order of the
// columns rule, office, notice, venue, award and plaque.
func jsonParts(r *panel.Round) []any {
	return []any{&r.Rule, &r.Office, &r.Notice, &r.Meeting, &r.Award, &r.Plaque}
}
