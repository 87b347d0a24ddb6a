package wordings

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"expertpanel/report"
	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"
)

// drawer keeps wordings as the store does.
type drawer struct {
	kept map[string]panel.Wording
	err  error
}

func (d *drawer) Wordings() ([]panel.Wording, error) {
	var all []panel.Wording
	for _, w := range d.kept {
		all = append(all, w)
	}
	return all, nil
}

func (d *drawer) KeepDraft(kind, text string) error {
	w := d.kept[kind]
	w.Kind, w.Draft = kind, text
	d.kept[kind] = w
	return nil
}

func (d *drawer) SaveWording(kind, text string, check func(string) error) error {
	if err := errors.Join(check(text), d.err); err != nil {
		return errors.Join(err, d.KeepDraft(kind, text))
	}
	d.kept[kind] = panel.Wording{Kind: kind, Text: text}
	return nil
}

func (d *drawer) RestoreWording(kind string) error {
	d.kept[kind] = panel.Wording{Kind: kind, Draft: d.kept[kind].Text}
	return nil
}

// table shows specimens on paper that can be read.
type table struct {
	file string
	data bytes.Buffer
	err  error
}

func (t *table) ShowMade(_, file string, write func(io.Writer) error) {
	t.file = file
	t.data.Reset()
	t.err = write(&t.data)
}

type scene struct {
	*uitest.Bench
	*editor
	drawer *drawer
	table  *table
}

func newScene(t *testing.T, kind report.Kind) *scene {
	t.Helper()
	s := &scene{Bench: uitest.NewBench(t, uitest.Laptop), drawer: &drawer{kept: map[string]panel.Wording{}}, table: &table{}}
	s.Host.Window.SetContent(widgets.Page(widgets.NewPageHead("文书与导出"), widgets.Card(widgets.Paragraph(""))))
	s.Host.Window.Resize(uitest.Laptop)
	s.reopen(t, kind)
	return s
}

// reopen opens the editor as it is opened again another day.
func (s *scene) reopen(t *testing.T, kind report.Kind) {
	t.Helper()
	s.editor = &editor{host: s.Host, store: s.drawer, papers: s.table, meeting: reporttest.Small(), all: report.Wordings()}
	if err := s.load(); err != nil {
		t.Fatal(err)
	}
	s.build()
	for i, w := range s.all {
		if w.Kind == kind {
			s.open(i)
		}
	}
	if s.kind() != kind {
		t.Fatalf("no words of %s", kind)
	}
}

func TestABrokenLineIsToldWithItsNumberAndKept(t *testing.T) {
	s := newScene(t, report.KindSignInSheet)
	s.take(2)
	s.entry.SetText("【条】{{.没有这个}}")
	if s.wrong != 2 || !strings.Contains(s.notice.Text(), "第 2 行") || !s.save.Disabled() || !s.show.Disabled() {
		t.Errorf("line %d, said %q", s.wrong, s.notice.Text())
	}
	s.modal.Close()
	if w := s.drawer.kept[string(report.KindSignInSheet)]; w.Text != "" || !strings.Contains(w.Draft, "没有这个") {
		t.Fatalf("kept %+v", w)
	}
	s.reopen(t, report.KindSignInSheet)
	if s.lines[1] != "【条】{{.没有这个}}" || s.wrong != 2 || !strings.Contains(s.state.Text(), "草稿") {
		t.Errorf("reopened with %q, line %d, %q", s.lines[1], s.wrong, s.state.Text())
	}
}

func TestOwnWordsAreUsedAndGivenBack(t *testing.T) {
	s := newScene(t, report.KindSignInSheet)
	original := s.text()
	last := len(s.lines)
	s.take(last)
	s.entry.SetText(s.lines[last-1] + "\n本表一式一份。")
	if len(s.lines) != last+1 || s.now != last+1 || s.save.Disabled() {
		t.Fatalf("%d lines, at %d: %q", len(s.lines), s.now, s.notice.Text())
	}
	s.specimen()
	if s.table.err != nil || !bytes.HasPrefix(s.table.data.Bytes(), []byte("%PDF-")) || !strings.HasPrefix(s.table.file, "样张-") {
		t.Errorf("specimen %s: %v", s.table.file, s.table.err)
	}
	s.save.Tapped(nil)
	kind := string(report.KindSignInSheet)
	if w := s.drawer.kept[kind]; !strings.HasSuffix(w.Text, "本表一式一份。\n") || w.Draft != "" || len(s.Failed) > 0 {
		t.Fatalf("kept %+v, failed %v", w, s.Failed)
	}
	s.restore.Tapped(nil)
	if s.text() != original || !strings.Contains(s.drawer.kept[kind].Draft, "本表一式一份。") {
		t.Errorf("after going back: %q, kept %+v", s.text(), s.drawer.kept[kind])
	}
	s.modal.Close()
	if !strings.Contains(s.drawer.kept[kind].Draft, "本表一式一份。") {
		t.Error("closing lost the draft")
	}
}

func TestWordsInUseWhileExpertsVoteStayAndTheDraftIsKept(t *testing.T) {
	s := newScene(t, report.KindPaperBallot)
	s.drawer.err = panel.Refuse("wording_in_use", "")
	s.lines = append([]string{s.lines[0]}, s.lines[1:]...)
	s.take(1)
	s.entry.SetText(s.lines[0] + " ")
	s.save.Tapped(nil)
	if len(s.Failed) != 1 || s.drawer.kept[string(report.KindPaperBallot)].Draft == "" {
		t.Errorf("failed %v, kept %+v", s.Failed, s.drawer.kept)
	}
}

func TestAnotherDocumentKeepsTheDraftOfTheFirst(t *testing.T) {
	s := newScene(t, report.KindSignInSheet)
	s.take(1)
	s.entry.SetText("【标题】我们的签到表")
	other := (s.at + 1) % len(s.all)
	s.which.SetSelectedIndex(other)
	if s.at != other || !strings.Contains(s.drawer.kept[string(report.KindSignInSheet)].Draft, "我们的签到表") {
		t.Errorf("at %d, kept %+v", s.at, s.drawer.kept)
	}
}

func TestEveryOriginalCanBeUsed(t *testing.T) {
	s := newScene(t, report.KindSignInSheet)
	for i, w := range s.all {
		s.open(i)
		if s.wrong != 0 || s.show.Disabled() {
			t.Errorf("%s: %s", w.Kind, s.notice.Text())
		}
	}
}

func TestPicture(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	s := newScene(t, report.KindSignInSheet)
	s.take(2)
	s.entry.SetText("【条】{{.评审名}}")
	uitest.Golden(t, "editor", s.Host.Window)
}
