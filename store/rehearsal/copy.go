package rehearsal

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"expertpanel/store"
	"expertpanel/store/panel"
)

// FolderIn is where the practice copy of a data folder's round is kept: below
// it, with a data file and a lock of its own.
func FolderIn(dataDir string) string { return filepath.Join(dataDir, "practice") }

// Begun reports whether a practice can be gone on with in a folder. Refused
// with data_in_use.practice while a window has it open.
func Begun(dir string) (bool, error) {
	if _, err := os.Stat(filepath.Join(dir, store.DatabaseName)); errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	st, err := open(dir)
	if err != nil {
		return false, err
	}
	practice, err := st.ForPractice()
	return practice, errors.Join(err, st.Close())
}

// Begin makes a practice copy of a round in a folder, in place of any before:
// its texts and rule, the candidates with their checklists, the experts with
// their recusals, all of whom are absent again, and the words of documents. Where
// a panel was drawn, only it is copied. Draws, polls, publicity and the operator's PIN stay behind.
// Refusals: poll_open, since nothing of a round is copied while ballots are
// taken, data_in_use.practice, and those of the use cases.
func Begin(dir string, m panel.Meeting) error {
	if poll, under := m.OpenPoll(); under {
		return panel.Refuse("poll_open", "", "No", poll.No)
	}
	if err := discard(dir); err != nil {
		return err
	}
	st, err := open(dir)
	if err != nil {
		return err
	}
	return errors.Join(copyRound(st, m), st.Close())
}

// discard deletes the practice in a folder when there is one.
func discard(dir string) error {
	st, err := open(dir)
	if err != nil {
		return err
	}
	practice, err := st.ForPractice()
	if err == nil && practice {
		err = st.DiscardPractice()
	}
	return errors.Join(err, st.Close())
}

func open(dir string) (*store.Store, error) {
	st, err := store.Open(dir, store.Options{})
	if errors.Is(err, panel.Refuse("data_in_use", "")) {
		return nil, panel.Refuse("data_in_use", "practice")
	}
	return st, err
}

// copyRound makes the round anew. People get other ids: they are found again by
// their places in the lists.
func copyRound(st *store.Store, m panel.Meeting) error {
	round := m.Round
	round.Practice = true
	id, err := st.CreateRound(round)
	if err != nil {
		return err
	}
	if err := st.ImportCandidates(id, m.Candidates); err != nil {
		return err
	}
	for kind, text := range m.Wordings {
		if err := st.SaveWording(kind, text, func(string) error { return nil }); err != nil { // it is in use already
			return err
		}
	}
	members := m.Members()
	if err := st.ImportExperts(id, members); err != nil {
		return err
	}
	made, err := st.Meeting(id)
	if err != nil {
		return err
	}
	experts, candidates := map[panel.ExpertID]panel.ExpertID{}, map[panel.CandidateID]panel.CandidateID{}
	for i, e := range members {
		experts[e.ID] = made.Experts[i].ID
	}
	for i, c := range m.Candidates {
		candidates[c.ID] = made.Candidates[i].ID
	}
	copied := func(r panel.Recusal) panel.Recusal {
		return panel.Recusal{Expert: experts[r.Expert], Candidate: candidates[r.Candidate], Reason: r.Reason}
	}
	for _, r := range m.Recusals {
		if experts[r.Expert] == 0 {
			continue // was not drawn
		}
		if err := st.Recuse(copied(r)); err != nil {
			return err
		}
	}
	for _, r := range m.Dismissed {
		if experts[r.Expert] == 0 {
			continue
		}
		if err := st.DismissRecusal(copied(r)); err != nil {
			return err
		}
	}
	checks := slices.Clone(m.Checks)
	for i := range checks {
		checks[i].Candidate = candidates[checks[i].Candidate]
	}
	return st.CheckItems(checks...)
}
