package store

import (
	"database/sql"
	"encoding/json"

	"expertpanel/store/panel"
)

// The two who count a poll on paper, each without seeing the other's figures.
const (
	Teller     = 1 // 计票人
	Scrutineer = 2 // 监票人
)

// EnterCount takes what one of the two counted. While only one count is in,
// nothing is said of it. When both are in, their differences are returned; each
// may then enter again. Without differences the count fills the slots and the
// poll is closed, or it is void when more ballots came back than were issued.
// Refusals: poll_not_counting, bad_count.
func (s *Store) EnterCount(poll panel.PollID, teller int, count panel.PaperCount) ([]panel.Difference, error) {
	var differences []panel.Difference
	err := s.change(func(tx *sql.Tx) error {
		differences = nil
		p, round, err := requireCounting(tx, poll)
		if err != nil {
			return err
		}
		m, err := loadMeeting(tx, round)
		if err != nil {
			return err
		}
		if err := m.CheckCount(p, count); err != nil {
			return err
		}
		if err := keepCount(tx, poll, teller, count); err != nil {
			return err
		}
		first, second, both, err := loadCounts(tx, poll)
		if err != nil {
			return err
		}
		facts := panel.EnteredFacts{Poll: p.No, Teller: teller}
		if both {
			differences = panel.Differences(first, second)
			agreed := len(differences) == 0
			facts.Agreed = &agreed
		}
		if err := s.note(tx, round, panel.ActEntered, facts); err != nil || !both || len(differences) > 0 {
			return err
		}
		return s.settleCount(tx, round, p, count)
	})
	return differences, err
}

// Differences are where the two counts of a poll disagree; none before both are in.
func (s *Store) Differences(poll panel.PollID) ([]panel.Difference, error) {
	var differences []panel.Difference
	err := s.read(func(tx *sql.Tx) error {
		if _, _, err := requireCounting(tx, poll); err != nil {
			return err
		}
		first, second, both, err := loadCounts(tx, poll)
		if both {
			differences = panel.Differences(first, second)
		}
		return err
	})
	return differences, err
}

// OwnCount is what a teller has entered, to be corrected after both are in. It
// is false before that: an entry stays hidden until the other's is in.
func (s *Store) OwnCount(poll panel.PollID, teller int) (count panel.PaperCount, ok bool, err error) {
	err = s.read(func(tx *sql.Tx) error {
		if _, _, err := requireCounting(tx, poll); err != nil {
			return err
		}
		first, second, both, err := loadCounts(tx, poll)
		count, ok = first, both
		if teller == Scrutineer {
			count = second
		}
		return err
	})
	if !ok {
		count = panel.PaperCount{}
	}
	return count, ok, err
}

// settleCount ends a poll on which both tellers agree.
func (s *Store) settleCount(tx *sql.Tx, round panel.RoundID, p panel.Poll, count panel.PaperCount) error {
	if count.Voids() {
		if err := setState(tx, p.ID, panel.PollVoid); err != nil {
			return err
		}
		facts := panel.VoidedFacts{Poll: p.No, Issued: count.Issued(), Returned: count.Returned()}
		var err error
		if facts.Rights, facts.Slots, err = boxDigests(tx, p.ID); err != nil {
			return err
		}
		return s.note(tx, round, panel.ActVoided, facts)
	}
	for _, r := range count.Papers {
		_, err := tx.Exec("UPDATE ballot_right SET used = ? WHERE poll_id = ? AND kind = ? AND no <= ?", usedRight, p.ID, r.Kind, r.Returned)
		if err != nil {
			return err
		}
	}
	for _, t := range count.Tallies(p) {
		if err := fillCounted(tx, p.ID, t); err != nil {
			return err
		}
	}
	p, _, err := pollAndRound(tx, p.ID)
	if err != nil {
		return err
	}
	return s.closeAndCount(tx, round, p)
}

// fillCounted puts a counted candidate's votes into the slots, sorted: paper
// ballots were mixed in their own box.
func fillCounted(tx *sql.Tx, poll panel.PollID, t panel.Tally) error {
	from := 1
	for _, part := range []struct {
		choice panel.Choice
		n      int
	}{{panel.Agree, t.Agree}, {panel.Oppose, t.Oppose}, {panel.Abstain, t.Abstain}, {panel.Invalid, t.Invalid}} {
		_, err := tx.Exec("UPDATE slot SET choice = ? WHERE poll_id = ? AND candidate_id = ? AND no BETWEEN ? AND ?",
			string(rune(part.choice)), poll, t.Candidate, from, from+part.n-1)
		if err != nil {
			return err
		}
		from += part.n
	}
	return nil
}

func requireCounting(tx *sql.Tx, poll panel.PollID) (panel.Poll, panel.RoundID, error) {
	p, round, err := pollAndRound(tx, poll)
	if err == nil && p.State != panel.PollCounting {
		err = panel.Refuse("poll_not_counting", "")
	}
	return p, round, err
}

func keepCount(tx *sql.Tx, poll panel.PollID, teller int, count panel.PaperCount) error {
	if teller != Teller && teller != Scrutineer {
		return panel.Refuse("bad_count", "teller")
	}
	data, err := json.Marshal(count)
	if err != nil {
		return err
	}
	_, err = tx.Exec(`INSERT INTO paper_count (poll_id, teller, data) VALUES (?, ?, ?)
		ON CONFLICT DO UPDATE SET data = excluded.data`, poll, teller, string(data))
	return err
}

// loadCounts reads both tellers' counts; both is false while one is missing.
func loadCounts(tx *sql.Tx, poll panel.PollID) (first, second panel.PaperCount, both bool, err error) {
	counts := map[int]panel.PaperCount{}
	err = each(tx, func(scan func(...any) error) error {
		var teller int
		var data string
		if err := scan(&teller, &data); err != nil {
			return err
		}
		var c panel.PaperCount
		if !wasWritten(data, &c) {
			return panel.Refuse("box_damaged", "")
		}
		counts[teller] = c
		return nil
	}, "SELECT teller, data FROM paper_count WHERE poll_id = ?", poll)
	return counts[Teller], counts[Scrutineer], len(counts) == 2, err
}

// wasWritten reads JSON and reports whether the program has written it, to the byte.
func wasWritten(data string, into any) bool {
	if json.Unmarshal([]byte(data), into) != nil {
		return false
	}
	again, err := json.Marshal(into)
	return err == nil && string(again) == data
}

// loadTellers says whose counts of a poll on paper are in.
func loadTellers(tx *sql.Tx, p *panel.Poll) error {
	return each(tx, func(scan func(...any) error) error {
		var teller int
		err := scan(&teller)
		if teller == Teller || teller == Scrutineer {
			p.Tellers[teller-1] = true
		}
		return err
	}, "SELECT teller FROM paper_count WHERE poll_id = ?", p.ID)
}
