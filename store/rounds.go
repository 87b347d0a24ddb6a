package store

import (
	"cmp"
	"database/sql"
	"encoding/json"
	"errors"
	"strings"

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
// round is a practice one. Refusals: round_incomplete, bad_rule, practice_apart.
func (s *Store) CreateRound(r panel.Round) (panel.RoundID, error) {
	if err := checkRound(r); err != nil {
		return 0, err
	}
	var id panel.RoundID
	err := s.change(func(tx *sql.Tx) error {
		practice, err := apart(tx, r.Practice)
		if err != nil {
			return err
		}
		rule, office, venue, plaque, err := roundColumns(r)
		if err != nil {
			return err
		}
		return tx.QueryRow(`INSERT INTO round (year, title, rule, practice, method, printing, office, venue, plaque)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
			r.Year, r.Title, rule, practice, cmp.Or(r.Method, panel.MethodHandOver), cmp.Or(r.Printing, panel.PrintCounts),
			office, venue, plaque).Scan(&id)
	})
	return id, err
}

// ChangeRound saves the round's texts and rule. Whether it is a practice round
// never changes. The rule is refused with rule_frozen once the first poll has opened.
func (s *Store) ChangeRound(r panel.Round) error {
	if err := checkRound(r); err != nil {
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
		rule, office, venue, plaque, err := roundColumns(r)
		if err != nil {
			return err
		}
		_, err = tx.Exec(`UPDATE round SET year = ?, title = ?, rule = ?, office = ?, venue = ?, plaque = ? WHERE id = ?`,
			r.Year, r.Title, rule, office, venue, plaque, r.ID)
		return err
	})
}

func checkRound(r panel.Round) error {
	if strings.TrimSpace(r.Title) == "" {
		return panel.Refuse("round_incomplete", "title")
	}
	if r.Year < 2000 || r.Year > 2999 {
		return panel.Refuse("round_incomplete", "year", "Year", r.Year)
	}
	o := r.Office
	err := panel.CheckText(r.Title, r.Meeting.Place, r.Plaque.Issuer,
		o.Bureau, o.Department, o.Phone, o.Address, o.PostCode, o.Email, o.DocumentNumber)
	if err != nil {
		return err
	}
	return r.Rule.Validate()
}

const selectRound = `SELECT id, year, title, rule, rule_frozen, practice,
	method, printing, pin <> '', office, venue, plaque FROM round`

func loadRound(tx *sql.Tx, id panel.RoundID) (panel.Round, error) {
	r, err := scanRound(tx.QueryRow(selectRound+" WHERE id = ?", id).Scan)
	if errors.Is(err, sql.ErrNoRows) {
		return r, panel.Refuse("not_found", "round")
	}
	return r, err
}

func scanRound(scan func(...any) error) (panel.Round, error) {
	var r panel.Round
	var rule, office, venue, plaque string
	err := scan(&r.ID, &r.Year, &r.Title, &rule, &r.RuleFrozen, &r.Practice,
		&r.Method, &r.Printing, &r.PINSet, &office, &venue, &plaque)
	if err != nil {
		return r, err
	}
	return r, errors.Join(
		json.Unmarshal([]byte(rule), &r.Rule), json.Unmarshal([]byte(office), &r.Office),
		json.Unmarshal([]byte(venue), &r.Meeting), json.Unmarshal([]byte(plaque), &r.Plaque))
}

func roundColumns(r panel.Round) (rule, office, venue, plaque string, err error) {
	var texts [4]string
	for i, v := range []any{r.Rule, r.Office, r.Meeting, r.Plaque} {
		data, err := json.Marshal(v)
		if err != nil {
			return "", "", "", "", err
		}
		texts[i] = string(data)
	}
	return texts[0], texts[1], texts[2], texts[3], nil
}
