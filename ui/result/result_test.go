package result_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"expertpanel/store/panel"
	"expertpanel/ui/result"
	"expertpanel/ui/screen"
	"expertpanel/ui/uitest"
	"expertpanel/ui/vote/votetest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// store notes what is chosen.
type store struct {
	chosen panel.Printing
	err    error
}

func (s *store) ChoosePrinting(_ panel.RoundID, p panel.Printing) error {
	s.chosen = p
	return s.err
}

func show(t *testing.T, m panel.Meeting, size fyne.Size) (*votetest.Shell, *result.Screen, fyne.Window, *string) {
	t.Helper()
	shell, host := votetest.NewShell(t, size)
	opened := new(string)
	s := result.New(host, &store{}, votetest.NewPapers(t.TempDir(), func(path string) { *opened = path }, host.Fail))
	host.Window.SetContent(s.Object())
	s.Show(m)
	return shell, s, host.Window, opened
}

// unresolved ties again in the last poll that the rule allows.
func unresolved() panel.Meeting {
	m := votetest.Final()
	m.Round.Rule.MaxPolls = 2
	m.Polls[1].Tallies[1] = panel.Tally{Candidate: 5, Eligible: 8, Agree: 7, Oppose: 1}
	return m
}

// few has candidates without quorum, beyond the quota and with ballots not cast.
func few() panel.Meeting {
	m := votetest.Tie()
	m.Candidates[1].Name, m.Candidates[3].Name = "阿卜杜热西提·买买提明", "刘𫍰"
	m.Round.Rule.Tie, m.Round.Rule.Strict, m.Round.Rule.Abstain = panel.TieNone, true, false
	m.Polls[0].Tallies = []panel.Tally{
		{Candidate: 1, Eligible: 9, Agree: 9},
		{Candidate: 2, Eligible: 9, Agree: 7, Oppose: 1},
		{Candidate: 3, Eligible: 9, Agree: 8},
		{Candidate: 4, Eligible: 9, Agree: 7, Oppose: 1},
		{Candidate: 5, Eligible: 8, Oppose: 6},
	}
	return m
}

func nobody() panel.Meeting {
	m := votetest.Tie()
	m.Round.Rule.Base = panel.BaseExpressed
	for i := range m.Polls[0].Tallies {
		m.Polls[0].Tallies[i] = panel.Tally{Candidate: panel.CandidateID(i + 1), Eligible: 9, Agree: i, Oppose: 9 - i - i/2, Abstain: i / 2}
	}
	return m
}

func TestPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	for name, m := range map[string]panel.Meeting{
		"none": votetest.Before(), "open": votetest.Open(4), "tie": votetest.Tie(), "final": votetest.Final(),
		"unresolved": unresolved(), "few": few(), "nobody": nobody(),
		"counting": votetest.Counting([2]bool{true, false}), "void": votetest.Void(), "after-void": votetest.VoidThenTie(),
	} {
		t.Run(name, func(t *testing.T) {
			_, _, w, _ := show(t, m, votetest.Content)
			uitest.Golden(t, name, w)
		})
	}
	t.Run("wide", func(t *testing.T) {
		_, _, w, _ := show(t, votetest.Tie(), votetest.Wide)
		uitest.Golden(t, "wide", w)
	})
}

func TestWhatComesNext(t *testing.T) {
	for name, tt := range map[string]struct {
		m    panel.Meeting
		want screen.Step
	}{
		"no poll":     {votetest.Before(), screen.Vote},
		"open":        {votetest.Open(4), screen.Vote},
		"tie":         {votetest.Tie(), screen.Vote},
		"final":       {votetest.Final(), screen.Publicity},
		"unresolved":  {unresolved(), screen.Publicity}, // two are recognised all the same
		"nobody":      {nobody(), screen.Documents},
		"second open": {secondOpen(), screen.Vote},
		"counting":    {votetest.Counting([2]bool{}), screen.Vote},
		"void":        {votetest.Void(), screen.Vote},
		"after void":  {votetest.VoidThenTie(), screen.Vote},
	} {
		shell, s, _, _ := show(t, tt.m, votetest.Content)
		s.Advance()
		if shell.Went != tt.want {
			t.Errorf("%s: went to step %d, want %d", name, shell.Went, tt.want)
		}
	}
}

func secondOpen() panel.Meeting {
	m := votetest.Final()
	m.Polls[1].State, m.Polls[1].Tallies = panel.PollOpen, nil
	return m
}

func TestTheSummaryIsMadeAndOpened(t *testing.T) {
	shell, s, _, opened := show(t, votetest.Final(), votetest.Content)
	votetest.Button(t, s.Object(), "评审结果汇总表").Tapped(nil)
	if shell.Failed != nil {
		t.Fatal(shell.Failed)
	}
	data, err := os.ReadFile(*opened)
	if err != nil || string(data[:5]) != "%PDF-" || filepath.Ext(*opened) != ".pdf" {
		t.Errorf("opened %q: %v", *opened, err)
	}
}

func TestPrintingIsChosenOnTheSpot(t *testing.T) {
	shell, host := votetest.NewShell(t, votetest.Content)
	st := &store{}
	s := result.New(host, st, nil)
	host.Window.SetContent(s.Object())
	m := votetest.Final()
	shell.OnChanged = func() {
		m.Round.Printing = st.chosen
		s.Show(m)
	}
	s.Show(m)
	choice(t, s).OnChanged(string(panel.PrintPassed))
	if st.chosen != panel.PrintPassed || choice(t, s).Value() != string(panel.PrintPassed) {
		t.Errorf("chose %q, shows %q", st.chosen, choice(t, s).Value())
	}
	st.err = panel.Refuse("bad_printing", "")
	choice(t, s).SetValue(string(panel.PrintCounts))
	choice(t, s).OnChanged(string(panel.PrintCounts))
	if shell.Failed == nil || choice(t, s).Value() != string(panel.PrintPassed) {
		t.Errorf("a choice that is refused (%v) shows %q", shell.Failed, choice(t, s).Value())
	}
}

// choice is the choice of what is printed.
func choice(t *testing.T, s *result.Screen) *widgets.Choice {
	t.Helper()
	for _, o := range test.LaidOutObjects(s.Object()) {
		if c, ok := o.(*widgets.Choice); ok && (c.Value() == string(panel.PrintCounts) || c.Value() == string(panel.PrintPassed)) {
			return c
		}
	}
	t.Fatal("nothing to choose")
	return nil
}

func TestTheSealIsShown(t *testing.T) {
	m := votetest.Tie()
	_, s, _, _ := show(t, m, votetest.Content)
	want := "封存码：" + m.Polls[0].Seal.Grouped()
	for _, o := range test.LaidOutObjects(s.Object()) {
		if text, ok := o.(*widgets.Text); ok && text.Text() == want {
			return
		}
	}
	t.Errorf("%q is not shown", want)
}

func TestWhatTheDocumentsGiveAwayIsSaidOfThePollThatIsShown(t *testing.T) {
	m := votetest.Final()
	m.Polls[1].Tallies[0] = panel.Tally{Candidate: 2, Eligible: 9, Agree: 9}
	said := func(s *result.Screen) (texts string) {
		for _, o := range test.LaidOutObjects(s.Object()) {
			if text, ok := o.(*widgets.Text); ok {
				texts += text.Text() + "\n"
			}
		}
		return texts
	}
	_, s, _, _ := show(t, m, votetest.Content)
	if got := said(s); !strings.Contains(got, "张岫：9 位专家全部同意") || strings.Contains(got, "欧阳契：9 位专家全部同意") {
		t.Errorf("of the second poll it says %q", got)
	}
	m.Round.Printing = panel.PrintPassed
	s.Show(m)
	if got := said(s); strings.Contains(got, "全部同意") {
		t.Errorf("when only the passed are printed it says %q", got)
	}
}
