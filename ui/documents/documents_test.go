package documents_test

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"expertpanel/report"
	"expertpanel/report/bundle"
	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
	"expertpanel/ui/documents"
	"expertpanel/ui/documents/checking"
	"expertpanel/ui/documents/wordings"
	"expertpanel/ui/screen"
	"expertpanel/ui/uitest"
	"expertpanel/ui/vote/votetest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// later is a runner that holds work back until it is asked for.
type later struct{ work func() }

func (l *later) Background(work func() error, done func(error)) {
	l.work = func() { done(work()) }
}

// final is a meeting that is decided, with the trail that the store gives it.
func final() panel.Meeting { return reporttest.WithTrail(votetest.Final()) }

// worded and keyed are not asked.
type (
	worded = wordings.Store
	keyed  = checking.Store
)

type scene struct {
	*votetest.Shell
	worded
	keyed
	screen  *documents.Screen
	window  fyne.Window
	runner  *later
	opened  string
	printed []report.Kind
	noted   []string // digests of manifests
}

// desk stands in for what shows and prints documents.
type desk struct {
	votetest.Papers
	scene *scene
}

func (d desk) ShowDocument(document report.Document, m panel.Meeting) { d.Show(document.Kind, m) }

func (d desk) ShowMade(string, string, func(io.Writer) error) {}

func (d desk) Print(_ string, documents []report.Document, _ panel.Meeting) {
	d.scene.printed = nil
	for _, document := range documents {
		d.scene.printed = append(d.scene.printed, document.Kind)
	}
}

func (s *scene) NoteExported(_ panel.RoundID, _ int, sha256 string) error {
	s.noted = append(s.noted, sha256)
	return nil
}

func show(t *testing.T, m panel.Meeting, size fyne.Size) *scene {
	t.Helper()
	s := &scene{runner: &later{}}
	shell, host := votetest.NewShell(t, size)
	host.Runner = s.runner
	s.Shell, s.window = shell, host.Window
	s.screen = documents.New(host, documents.Deps{Store: s, Papers: desk{votetest.NewPapers(t.TempDir(), func(path string) { s.opened = path }, host.Fail), s}})
	host.Window.SetContent(s.screen.Object())
	s.screen.Show(m)
	return s
}

func (s *scene) said() string {
	var said []string
	for _, o := range test.LaidOutObjects(s.screen.Object()) {
		if text, ok := o.(*widgets.Text); ok {
			said = append(said, text.Text())
		}
	}
	return strings.Join(said, "\n")
}

func (s *scene) typed(t *testing.T, path string) {
	t.Helper()
	for _, o := range test.LaidOutObjects(s.screen.Object()) {
		if e, ok := o.(*widgets.Entry); ok {
			e.SetText(path)
			return
		}
	}
	t.Fatal("no entry")
}

func TestPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	none := votetest.Before()
	none.Experts, none.Candidates = nil, nil
	paper := votetest.Before()
	paper.Round.Method = panel.MethodPaper
	for name, tt := range map[string]struct {
		m    panel.Meeting
		size fyne.Size
	}{
		"none":   {none, votetest.Content},
		"before": {votetest.Before(), votetest.Content},
		"paper":  {paper, votetest.Content},
		"all":    {reporttest.WithTrail(votetest.Public(panel.PostedDay)), votetest.Content},
		"wide":   {reporttest.WithTrail(votetest.Public(panel.PostedDay)), votetest.Wide},
	} {
		t.Run(name, func(t *testing.T) {
			uitest.Golden(t, name, show(t, tt.m, tt.size).window)
		})
	}
	// A path of fixed text, which no machine has: the refusal is in the picture.
	t.Run("failed", func(t *testing.T) {
		s := show(t, reporttest.WithTrail(votetest.Public(panel.PostedDay)), votetest.Content)
		s.typed(t, "/media/评审/不在的U盘")
		s.screen.Advance()
		uitest.Golden(t, "writing", s.window)
		s.runner.work()
		uitest.Golden(t, "failed", s.window)
	})
}

func TestAllAreWrittenAndCompared(t *testing.T) {
	s := show(t, reporttest.WithTrail(votetest.Public(panel.PostedDay)), votetest.Content)
	dir := t.TempDir()
	s.typed(t, ` "`+dir+`" `) // as it is pasted from a file manager
	s.screen.Advance()
	s.runner.work()
	due := len(bundle.Due(reporttest.WithTrail(votetest.Public(panel.PostedDay))))
	if said := s.said(); due < 12 || !strings.Contains(said, fmt.Sprintf("已写入并核对 %d 个文件：\n%s", due, dir)) {
		t.Errorf("said %q", said)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(files) != due+1 {
		t.Errorf("the folder holds %q: %v", files, err)
	}
	manifest, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	if want := fmt.Sprintf("%x", sha256.Sum256(manifest)); !slices.Equal(s.noted, []string{want}) {
		t.Errorf("the trail notes %q, want the manifest's digest %s once", s.noted, want)
	}
	printed := reporttest.WithTrail(votetest.Public(panel.PostedDay))
	printed.Trail = append(printed.Trail, panel.Act{Kind: panel.ActExported})
	s.screen.Show(printed)
	if !strings.Contains(s.said(), "已写入并核对") {
		t.Error("the outcome goes because the trail notes the export")
	}
}

func TestVotesThatWouldBeGivenAwayAreSaidBeforePrinting(t *testing.T) {
	if s := show(t, final(), votetest.Content); strings.Contains(s.said(), "会透露个人的票") != (len(final().Disclosures()) > 0) {
		t.Errorf("%d disclosures, said %q", len(final().Disclosures()), s.said())
	}
	alike := final()
	for i, tally := range alike.Polls[0].Tallies {
		alike.Polls[0].Tallies[i] = panel.Tally{Candidate: tally.Candidate, Eligible: tally.Eligible, Agree: tally.Eligible}
	}
	if s := show(t, alike, votetest.Content); !strings.Contains(s.said(), "会透露个人的票") {
		t.Errorf("all alike, said %q", s.said())
	}
}

func TestTheOutcomeGoesWithWhatItToldOf(t *testing.T) {
	s := show(t, final(), votetest.Content)
	s.typed(t, t.TempDir())
	s.screen.Advance()
	s.runner.work()
	if !strings.Contains(s.said(), fmt.Sprintf("已写入并核对 %d 个文件", len(bundle.Due(final())))) {
		t.Fatalf("said %q", s.said())
	}
	s.screen.Show(votetest.Public(panel.PostedDay))
	if strings.Contains(s.said(), "已写入并核对") {
		t.Error("the outcome of other documents is still there")
	}
}

func TestOneIsOpened(t *testing.T) {
	s := show(t, votetest.Before(), votetest.Content)
	votetest.Button(t, s.screen.Object(), "预览").Tapped(nil) // the sign-in sheet
	data, err := os.ReadFile(s.opened)
	if err != nil || !strings.HasPrefix(string(data), "%PDF-") || s.Failed != nil {
		t.Errorf("opened %q: %v, %v", s.opened, err, s.Failed)
	}
}

func TestEveryFormOfADocumentIsOpened(t *testing.T) {
	s := show(t, reporttest.WithTrail(votetest.Public(panel.PostedDay)), votetest.Content)
	var opened []string
	for _, o := range test.LaidOutObjects(s.screen.Object()) {
		if b, ok := o.(*widgets.Button); ok && (b.Text() == "打开" || b.Text() == "预览") {
			b.Tapped(nil)
			data, err := os.ReadFile(s.opened)
			if err != nil || len(data) == 0 || s.Failed != nil {
				t.Errorf("opened %q: %v, %v", s.opened, err, s.Failed)
			}
			opened = append(opened, filepath.Base(s.opened))
		}
	}
	var want []string
	m := reporttest.WithTrail(votetest.Public(panel.PostedDay))
	for _, stage := range []report.Stage{report.Before, report.During, report.After} {
		for _, d := range report.For(m) {
			if report.StageOf(d.Kind) == stage && d.Ready(m) == nil {
				want = append(want, d.FileOf(m))
			}
		}
	}
	if len(want) < 11 || !slices.Equal(opened, want) {
		t.Errorf("opened %q, want %q", opened, want)
	}
}

func TestWithoutPeopleThereAreNoDocuments(t *testing.T) {
	none := votetest.Before()
	none.Experts, none.Candidates = nil, nil
	s := show(t, none, votetest.Content)
	s.screen.Advance()
	if s.Went != screen.Candidates {
		t.Errorf("went to step %d", s.Went)
	}
}

func TestTheOutcomeGoesWhenTheMeetingChanges(t *testing.T) {
	s := show(t, final(), votetest.Content)
	s.typed(t, t.TempDir())
	s.screen.Advance()
	if s.screen.Busy() == "" {
		t.Error("while it writes, the program may be closed")
	}
	s.runner.work()
	s.screen.Show(final())
	if !strings.Contains(s.said(), "已写入并核对") || s.screen.Busy() != "" {
		t.Fatalf("said %q, busy with %q", s.said(), s.screen.Busy())
	}
	corrected := final()
	corrected.Candidates[0].Unit = "改过的单位" // as many documents, but others
	s.screen.Show(corrected)
	if strings.Contains(s.said(), "已写入并核对") {
		t.Error("the outcome still stands after the meeting has changed")
	}
}

func TestTheOutcomeIsNotToldUnderAnotherRound(t *testing.T) {
	s := show(t, final(), votetest.Content)
	s.typed(t, t.TempDir())
	s.screen.Advance()
	other := final()
	other.Round.ID, other.Round.Title = 2, "另一轮评审"
	s.screen.Show(other)
	s.runner.work()
	if strings.Contains(s.said(), "已写入并核对") {
		t.Errorf("under another round it says %q", s.said())
	}
	if !strings.HasPrefix(s.Told, final().Round.Title) || !strings.Contains(s.Told, fmt.Sprintf("已写入并核对 %d 个文件", len(bundle.Due(final())))) {
		t.Errorf("told %q", s.Told)
	}
}

func TestNothingIsExportedWhileAPollIsOpen(t *testing.T) {
	s := show(t, votetest.Open(4), votetest.Content)
	s.typed(t, t.TempDir())
	s.screen.Advance()
	if s.runner.work != nil || s.Went != screen.Vote || !strings.Contains(s.said(), "第一轮正在投票") {
		t.Errorf("went to step %d, said %q", s.Went, s.said())
	}
}

// TestEveryRefusalOfADocumentSaysWhereItIsMended goes through rounds from the
// first to the last step.
func TestEveryRefusalOfADocumentSaysWhereItIsMended(t *testing.T) {
	for name, m := range map[string]panel.Meeting{
		"new": {Round: panel.NewRound(2026)}, "before": votetest.Before(), "open": votetest.Open(4), "final": final(), "paper": reporttest.Paper(),
	} {
		for _, d := range report.For(m) {
			err := d.Ready(m)
			if err == nil {
				continue
			}
			if step := documents.Mends(err); step < screen.Round || step > screen.Award {
				t.Errorf("%s: %s is refused with %v and nobody says where it is mended", name, d.Kind, err)
			}
		}
	}
}
