package vote_test

import (
	"fmt"
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/uitest"
	"expertpanel/ui/vote"
	"expertpanel/ui/vote/votetest"

	"fyne.io/fyne/v2"
)

// noStore takes everything and does nothing.
type noStore struct {
	differences []panel.Difference
	own         *panel.PaperCount
}

func (noStore) ChooseMethod(panel.RoundID, panel.Method) error     { return nil }
func (noStore) ChoosePrinting(panel.RoundID, panel.Printing) error { return nil }
func (noStore) SetPIN(panel.RoundID, string) error                 { return nil }
func (noStore) OpenPoll(panel.RoundID) (panel.PollID, error)       { return 1, nil }
func (noStore) IssueCodes(panel.PollID) ([]panel.Slip, error)      { return nil, nil }
func (noStore) ClosePoll(panel.PollID) error                       { return nil }
func (noStore) Release(panel.PollID, int) (panel.Right, error)     { return panel.Right{}, nil }
func (noStore) Withdraw(panel.Right)                               {}
func (noStore) CheckPIN(panel.RoundID, string) error               { return nil }
func (noStore) Admit(panel.PollID, string) (panel.Right, error)    { return panel.Right{}, nil }
func (noStore) CastBallot(panel.Right, panel.Ballot) error         { return nil }

func (s noStore) EnterCount(panel.PollID, int, panel.PaperCount) ([]panel.Difference, error) {
	return s.differences, nil
}
func (s noStore) Differences(panel.PollID) ([]panel.Difference, error) { return s.differences, nil }
func (s noStore) OwnCount(panel.PollID, int) (panel.PaperCount, bool, error) {
	if s.own == nil {
		return panel.PaperCount{}, false, nil
	}
	return *s.own, true, nil
}

func show(t *testing.T, m panel.Meeting, s noStore, size fyne.Size) (*vote.Screen, fyne.Window) {
	t.Helper()
	_, host := votetest.NewShell(t, size)
	screen := vote.New(host, vote.Deps{Store: s, Slips: slips})
	host.Window.SetContent(screen.Object())
	screen.Show(m)
	return screen, host.Window
}

func with(m panel.Meeting, change func(*panel.Meeting)) panel.Meeting {
	change(&m)
	return m
}

var differences = []panel.Difference{
	{Kind: 2, Figure: panel.FigureReturned, First: 1, Second: 0},
	{Candidate: 4, Figure: panel.FigureAgree, First: 5, Second: 6},
	{Candidate: 4, Figure: panel.FigureOppose, First: 3, Second: 2},
}

func TestPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	for name, m := range map[string]panel.Meeting{
		"before":       votetest.Before(),
		"before-paper": with(votetest.Before(), func(m *panel.Meeting) { m.Round.Method, m.Round.PINSet = panel.MethodPaper, false }),
		"no-pin":       with(votetest.Before(), func(m *panel.Meeting) { m.Round.Method, m.Round.PINSet = panel.MethodCodes, false }),
		"few-experts": with(votetest.Before(), func(m *panel.Meeting) {
			for i := range 4 {
				m.Experts[8-i].Attendance = panel.Absent
			}
		}),
		"recusals": with(votetest.Before(), func(m *panel.Meeting) {
			m.Recusals = append(m.Recusals, panel.Recusal{Expert: 3, Candidate: 5}, panel.Recusal{Expert: 4, Candidate: 5}, panel.Recusal{Expert: 4, Candidate: 1}, panel.Recusal{Expert: 5, Candidate: 1}, panel.Recusal{Expert: 6, Candidate: 1})
		}),
		"strict": with(votetest.Before(), func(m *panel.Meeting) {
			m.Recusals = nil
			m.Round.Rule.Strict, m.Round.Rule.Abstain, m.Round.Rule.MaxAgree = true, false, 3
		}),
		"empty": with(votetest.Before(), func(m *panel.Meeting) { m.Candidates = nil }),
		"open":  votetest.Open(5), "full": votetest.Open(9),
		"codes-none": votetest.Codes(0, 0), "codes-again": votetest.Codes(2, 3),
		"paper": votetest.Paper(), "counting": votetest.Counting([2]bool{true, false}),
		"void": votetest.Void(), "run-off": votetest.Tie(), "run-off-after-void": votetest.VoidThenTie(), "decided": votetest.Final(),
	} {
		t.Run(name, func(t *testing.T) {
			_, w := show(t, m, noStore{}, votetest.Content)
			uitest.Golden(t, name, w)
		})
	}
	for name, m := range map[string]panel.Meeting{"before-wide": votetest.Before(), "paper-wide": votetest.Paper()} {
		t.Run(name, func(t *testing.T) {
			_, w := show(t, m, noStore{}, votetest.Wide)
			uitest.Golden(t, name, w)
		})
	}
	t.Run("differences", func(t *testing.T) {
		_, w := show(t, votetest.Counting([2]bool{true, true}), noStore{differences: differences}, votetest.Content)
		uitest.Golden(t, "differences", w)
	})
}

// TestDialogPictures draws the dialogs at the size of the whole window.
func TestDialogPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	s, w := show(t, votetest.Codes(1, 2), noStore{}, uitest.Laptop)
	votetest.Button(t, s.Object(), "更换…").Tapped(nil)
	typeInto(w, "1234567\n7654321\n")
	uitest.Golden(t, "pin", w)

	s, w = show(t, votetest.Counting([2]bool{}), noStore{}, uitest.Laptop)
	s.Advance()
	typeInto(w, "8\n9\n\n1\n1\n\n9\n\n\n\n6\n3\n1\n")
	uitest.Golden(t, "entry", w)

	own := panel.PaperCount{Papers: []panel.PaperReturn{{Kind: 1, Issued: 8, Returned: 8}, {Kind: 2, Issued: 1, Returned: 1}}}
	for i := range 5 {
		own.Candidates = append(own.Candidates, panel.CandidateCount{Candidate: panel.CandidateID(i + 1), Agree: 7, Oppose: 1, Abstain: 1})
	}
	own.Candidates[4].Abstain = 0
	s, w = show(t, votetest.Counting([2]bool{true, true}), noStore{differences: differences, own: &own}, uitest.Projector)
	votetest.Button(t, s.Object(), "更正…").Tapped(nil)
	uitest.Golden(t, "correction", w)
}

func TestSixtyCandidatesScroll(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	m := votetest.Counting([2]bool{true, false})
	m.Round.Rule.Abstain = false
	for i := 5; i < 60; i++ {
		id := panel.CandidateID(i + 1)
		m.Candidates = append(m.Candidates, panel.Candidate{ID: id, Name: fmt.Sprintf("第%d号申报人", i+1)})
		m.Polls[0].Candidates = append(m.Polls[0].Candidates, id)
		m.Polls[0].Papers[0].Candidates = append(m.Polls[0].Papers[0].Candidates, id)
		m.Polls[0].Papers[1].Candidates = append(m.Polls[0].Papers[1].Candidates, id)
	}
	s, w := show(t, m, noStore{}, uitest.Laptop)
	s.Advance()
	typeInto(w, "8\n8\n\n1\n1\n\n")
	for range 58 {
		typeInto(w, "6\n3\n\n")
	}
	uitest.Golden(t, "sixty", w)
}

// typeInto types into what has the focus; a new line is Enter.
func typeInto(w fyne.Window, text string) {
	for _, r := range text {
		focused := w.Canvas().Focused()
		if r == '\n' {
			focused.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			continue
		}
		focused.TypedRune(r)
	}
}
