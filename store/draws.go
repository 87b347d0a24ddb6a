package store

import (
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"expertpanel/store/panel"
)

// NewSeed proposes a seed for a draw: sixteen digits from the random source,
// short enough to be read aloud. A seed that people state in the room, say
// with dice, is as good.
func (s *Store) NewSeed() (string, error) {
	groups := make([]string, 4)
	for i := range groups {
		n, err := s.pick(10000)
		if err != nil {
			return "", err
		}
		groups[i] = fmt.Sprintf("%04d", n)
	}
	return strings.Join(groups, "-"), nil
}

// Draw draws the order of presentation or the panel by lot, keeps the record
// beside those of all draws before, and puts it into effect: candidates stand
// in the order drawn, and only experts on the panel are signed in. Refusals:
// those of panel.Meeting.Draw.
func (s *Store) Draw(round panel.RoundID, request panel.DrawRequest) (panel.Draw, error) {
	var d panel.Draw
	err := s.change(func(tx *sql.Tx) error {
		m, err := loadMeeting(tx, round)
		if err != nil {
			return err
		}
		if d, err = m.Draw(request); err != nil {
			return err
		}
		d.No, d.At = len(m.Draws)+1, s.minute()
		if err := insertDraw(tx, round, d); err != nil {
			return err
		}
		if d.Kind == panel.DrawOrder {
			return presentInOrder(tx, m, d)
		}
		return onlyMembers(tx, round)
	})
	return d, err
}

// ReplaceExpert puts the next reserve, in the order drawn, in an expert's place.
// Refusals: not_seated, voting_started, and those of panel.Draw.Replace.
func (s *Store) ReplaceExpert(out panel.ExpertID, reason, by string) (panel.Replacement, error) {
	var r panel.Replacement
	err := s.change(func(tx *sql.Tx) error {
		round, err := roundOfExpert(tx, out)
		if err != nil {
			return err
		}
		if err := notYetVoting(tx, round, "draw"); err != nil {
			return err
		}
		d, drawn, err := lastExpertDraw(tx, round)
		if err != nil {
			return err
		}
		if !drawn {
			return panel.Refuse("not_seated", "")
		}
		if r, err = d.Replace(out, reason, by); err != nil {
			return err
		}
		r.At = s.minute()
		d.Replacements = append(d.Replacements, r)
		if err := insertDraw(tx, round, d); err != nil {
			return err
		}
		return onlyMembers(tx, round)
	})
	return r, err
}

func insertDraw(tx *sql.Tx, round panel.RoundID, d panel.Draw) error {
	data, err := json.Marshal(d)
	if err != nil {
		return err
	}
	_, err = tx.Exec(`INSERT INTO draw (round_id, no, data) VALUES (?, ?, ?)
		ON CONFLICT DO UPDATE SET data = excluded.data`, round, d.No, string(data))
	return err
}

// presentInOrder puts the candidates that stand into the order drawn; those
// that are not voted on keep their order after them.
func presentInOrder(tx *sql.Tx, m panel.Meeting, d panel.Draw) error {
	var order []panel.CandidateID
	for _, p := range d.Drawn() {
		order = append(order, panel.CandidateID(p.ID))
	}
	for _, c := range m.Candidates {
		if !slices.Contains(order, c.ID) {
			order = append(order, c.ID)
		}
	}
	for i, id := range order {
		if _, err := tx.Exec("UPDATE candidate SET place = ? WHERE id = ?", i+1, id); err != nil {
			return err
		}
	}
	return nil
}

// onlyMembers takes back the sign-in of experts who are not on the panel (any more).
func onlyMembers(tx *sql.Tx, round panel.RoundID) error {
	m, err := loadMeeting(tx, round)
	if err != nil {
		return err
	}
	for _, e := range m.Experts {
		if e.Attendance == panel.Absent || m.IsMember(e.ID) {
			continue
		}
		if _, err := tx.Exec("UPDATE expert SET attendance = ? WHERE id = ?", panel.Absent, e.ID); err != nil {
			return err
		}
	}
	return nil
}

// seated refuses with not_seated when the panel was drawn without the expert.
func seated(tx *sql.Tx, round panel.RoundID, id panel.ExpertID) error {
	d, drawn, err := lastExpertDraw(tx, round)
	if err != nil || !drawn {
		return err
	}
	if !slices.ContainsFunc(d.Seated(), is(id)) {
		return panel.Refuse("not_seated", "")
	}
	return nil
}

// notDrawn refuses with expert_drawn when the expert sits on a panel that was
// drawn, or is a reserve of it.
func notDrawn(tx *sql.Tx, round panel.RoundID, id panel.ExpertID) error {
	d, drawn, err := lastExpertDraw(tx, round)
	if err != nil || !drawn {
		return err
	}
	if slices.ContainsFunc(slices.Concat(d.Seated(), d.ReservesLeft()), is(id)) {
		return panel.Refuse("expert_drawn", "")
	}
	return nil
}

func is(id panel.ExpertID) func(panel.Person) bool {
	return func(p panel.Person) bool { return p.ID == int64(id) }
}

func lastExpertDraw(tx *sql.Tx, round panel.RoundID) (panel.Draw, bool, error) {
	draws, err := loadDraws(tx, round)
	d, drawn := panel.Meeting{Draws: draws}.LastDraw(panel.DrawExperts)
	return d, drawn, err
}

func loadDraws(tx *sql.Tx, round panel.RoundID) ([]panel.Draw, error) {
	var list []panel.Draw
	err := each(tx, func(scan func(...any) error) error {
		var data string
		var d panel.Draw
		err := scan(&data)
		err = errors.Join(err, json.Unmarshal([]byte(data), &d))
		list = append(list, d)
		return err
	}, "SELECT data FROM draw WHERE round_id = ? ORDER BY no", round)
	return list, err
}
