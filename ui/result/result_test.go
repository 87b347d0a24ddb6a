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

	published, withdrawn []panel.PollID
	signed               []string
}

func (s *store) PublishResult(p panel.PollID) error {
	s.published = append(s.published, p)
	return s.err
}

func (s *store) WithdrawResult(p panel.PollID) error {
	s.withdrawn = append(s.withdrawn, p)
	return s.err
}

func (s *store) ConfirmSigned(_ panel.RoundID, chair string) error {
	s.signed = append(s.signed, chair)
	return s.err
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
		"many": votetest.Many(40), "published": votetest.Published(votetest.Tie()), "signed": votetest.Signed(votetest.Final(), "王主持"),
		"signed-corrected": votetest.Corrected(votetest.Signed(votetest.Final(), "王主持")),
		"counting":         votetest.Counting([2]bool{true, false}), "void": votetest.Void(), "after-void": votetest.VoidThenTie(),
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
		"signed":      {votetest.Signed(votetest.Final(), "王主持"), screen.Publicity},
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

// texts are all that the screen says.
func texts(s *result.Screen) (all string) {
	for _, o := range test.LaidOutObjects(s.Object()) {
		if text, ok := o.(*widgets.Text); ok {
			all += text.Text() + "\n"
		}
	}
	return all
}

func TestPublishingSaysWhatTheRoomWillSee(t *testing.T) {
	for printing, want := range map[panel.Printing]string{panel.PrintCounts: "票数和结论", panel.PrintPassed: "不列票数"} {
		shell, host := votetest.NewShell(t, votetest.Content)
		st := &store{}
		s := result.New(host, st, votetest.NewPapers(t.TempDir(), nil, host.Fail))
		host.Window.SetContent(s.Object())
		m := votetest.Tie()
		m.Round.Printing = printing
		s.Show(m)
		votetest.Button(t, s.Object(), "公布到投影…").Tapped(nil)
		if len(st.published) != 0 || shell.Asked == nil || !strings.Contains(shell.Asked.Text, want) {
			t.Fatalf("with %s it asks %+v", printing, shell.Asked)
		}
		if gives := strings.Contains(shell.Asked.Text, "全部同意"); gives != (printing == panel.PrintCounts) {
			t.Errorf("with %s it says what the votes give away: %v", printing, gives)
		}
		shell.Asked.Do()
		if len(st.published) != 1 || st.published[0] != m.Polls[0].ID {
			t.Errorf("published %v", st.published)
		}
		s.Show(votetest.Published(m))
		votetest.Button(t, s.Object(), "撤下").Tapped(nil)
		if len(st.withdrawn) != 1 {
			t.Errorf("withdrawn %v", st.withdrawn)
		}
	}
}

func TestTheChairConfirmsTheSignatures(t *testing.T) {
	shell, host := votetest.NewShell(t, votetest.Content)
	st := &store{err: panel.Refuse("name_missing", "chair")}
	s := result.New(host, st, votetest.NewPapers(t.TempDir(), nil, host.Fail))
	host.Window.SetContent(s.Object())
	s.Show(votetest.Final())
	votetest.Button(t, s.Object(), "确认签字…").Tapped(nil)
	uitest.Press(host.Window, "已签字")
	if shell.Changes != 0 || host.Window.Canvas().Overlays().Top() == nil {
		t.Fatal("a refused name is taken")
	}
	st.err = nil
	test.Type(host.Window.Canvas().Focused(), "王主持")
	uitest.Press(host.Window, "已签字")
	if shell.Changes != 1 || st.signed[len(st.signed)-1] != "王主持" || host.Window.Canvas().Overlays().Top() != nil {
		t.Errorf("signed by %q, %d changes", st.signed, shell.Changes)
	}
	s.Show(votetest.Signed(votetest.Final(), "王主持"))
	if said := texts(s); !strings.Contains(said, "王主持已确认汇总表签字齐全") || !strings.Contains(said, "汇总表已签字") {
		t.Errorf("it says %q", said)
	}
	s.Show(votetest.Corrected(votetest.Signed(votetest.Final(), "王主持")))
	s.Advance() // the one who confirmed before is the one to confirm again
	if e, ok := host.Window.Canvas().Focused().(*widgets.Entry); !ok || e.Text != "王主持" {
		t.Errorf("after a correction the name is asked for with %v", host.Window.Canvas().Focused())
	}
	uitest.Press(host.Window, "取消")
	if said := texts(s); !strings.Contains(said, "之后又有更正") || strings.Contains(said, "汇总表已签字") {
		t.Errorf("after a correction it says %q", said)
	}
}

func TestAResultThatIsNotSignedIsSignedNext(t *testing.T) {
	shell, host := votetest.NewShell(t, votetest.Content)
	st := &store{}
	s := result.New(host, st, votetest.NewPapers(t.TempDir(), nil, host.Fail))
	host.Window.SetContent(s.Object())
	m := votetest.Final()
	m.Round.Meeting.Chair = "王主持"
	s.Show(m)
	s.Advance()
	uitest.Press(host.Window, "已签字")
	if shell.Changes != 1 || len(st.signed) != 1 || st.signed[0] != "王主持" {
		t.Errorf("signed by %q instead of the round's chair", st.signed)
	}
	s.Keys()[fyne.KeyG]()
	if shell.Asked == nil {
		t.Fatal("the key for publishing does nothing")
	}
	shell.Asked.Do()
	if len(st.published) != 1 {
		t.Errorf("published %v by its key", st.published)
	}
}

func TestATieSaysWhyAndWhatHappens(t *testing.T) {
	_, s, _, _ := show(t, votetest.Tie(), votetest.Content)
	said := texts(s)
	for _, want := range []string{"张岫、陈思敏都是 7 票同意，并列第 3", "前面已有 2 人，余 1 个，不够这 2 人", "第二轮只投这 2 人", "现在 9 人"} {
		if !strings.Contains(strings.ReplaceAll(said, "\n", ""), want) {
			t.Errorf("no %q in %q", want, said)
		}
	}
	s.Show(votetest.Final())
	if said := texts(s); strings.Contains(said, "同票说明") {
		t.Errorf("without a tie it says %q", said)
	}
}

func TestALongResultIsShownByOutcome(t *testing.T) {
	_, s, _, _ := show(t, votetest.Many(40), votetest.Content)
	rows := func() (n int) { return strings.Count(texts(s), "\n同意\n") }
	all := rows()
	var choice *widgets.Choice
	for _, o := range test.LaidOutObjects(s.Object()) {
		if c, ok := o.(*widgets.Choice); ok && c.Value() == "" {
			choice = c
		}
	}
	if choice == nil || all < 40 {
		t.Fatalf("%d rows, filter %v", all, choice)
	}
	choice.OnChanged(string(panel.Recognised))
	if n := rows(); n >= all || n < 8 {
		t.Errorf("of %d rows %d are recognised", all, n)
	}
}
