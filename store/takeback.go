package store

import (
	"database/sql"

	"expertpanel/store/panel"
)

// TakeBackCandidates takes back an import: it removes the candidates as they
// were imported. It refuses with import_used, naming the first of them, when
// one was changed since or something was noted about one, and with
// voting_started once a poll has opened. One that was removed meanwhile is passed over.
func (s *Store) TakeBackCandidates(round panel.RoundID, imported []panel.Candidate) error {
	return s.change(func(tx *sql.Tx) error {
		now, err := loadCandidates(tx, round)
		if err != nil {
			return err
		}
		drawn, err := drawnIn(tx, round, panel.DrawOrder)
		if err != nil {
			return err
		}
		b := batch[panel.Candidate]{"candidate", map[int64]panel.Candidate{}, drawn}
		for _, c := range now {
			b.now[int64(c.ID)] = c
		}
		return takeBack(tx, round, b, imported, func(c panel.Candidate) (int64, string) { return int64(c.ID), c.Name })
	})
}

// TakeBackExperts takes an import of experts back, as TakeBackCandidates.
func (s *Store) TakeBackExperts(round panel.RoundID, imported []panel.Expert) error {
	return s.change(func(tx *sql.Tx) error {
		now, err := loadExperts(tx, round)
		if err != nil {
			return err
		}
		drawn, err := drawnIn(tx, round, panel.DrawExperts)
		if err != nil {
			return err
		}
		b := batch[panel.Expert]{"expert", map[int64]panel.Expert{}, drawn}
		for _, e := range now {
			b.now[int64(e.ID)] = e
		}
		return takeBack(tx, round, b, imported, func(e panel.Expert) (int64, string) { return int64(e.ID), e.Name })
	})
}

// batch is what a taking back of imported people is checked against.
type batch[T comparable] struct {
	table string
	now   map[int64]T
	used  map[int64]bool // something depends on them
}

func takeBack[T comparable](tx *sql.Tx, round panel.RoundID, b batch[T], imported []T, known func(T) (int64, string)) error {
	if err := notVoting(tx, round); err != nil {
		return err
	}
	if err := b.addNoted(tx); err != nil {
		return err
	}
	remove, err := tx.Prepare("DELETE FROM " + b.table + " WHERE id = ?")
	if err != nil {
		return err
	}
	defer remove.Close()
	for _, was := range imported {
		id, name := known(was)
		is, there := b.now[id]
		if !there {
			continue
		}
		if is != was || b.used[id] {
			return panel.Refuse("import_used", "", "Name", name)
		}
		if _, err := remove.Exec(id); err != nil {
			return err
		}
	}
	return nil
}

// addNoted adds the people about whom something is noted to those that are used.
func (b batch[T]) addNoted(tx *sql.Tx) error {
	references, err := referencesTo(tx, b.table)
	if err != nil {
		return err
	}
	for _, ref := range references {
		err := each(tx, func(scan func(...any) error) error {
			var id int64
			err := scan(&id)
			b.used[id] = true
			return err
		}, "SELECT DISTINCT "+ref.column+" FROM "+ref.table)
		if err != nil {
			return err
		}
	}
	return nil
}

// drawnIn are the people that the last draw of a kind was made among.
func drawnIn(tx *sql.Tx, round panel.RoundID, kind panel.DrawKind) (map[int64]bool, error) {
	used := map[int64]bool{}
	draws, err := loadDraws(tx, round)
	if err != nil {
		return nil, err
	}
	if d, drawn := (panel.Meeting{Draws: draws}).LastDraw(kind); drawn {
		for _, p := range d.Listed {
			used[p.ID] = true
		}
	}
	return used, nil
}
