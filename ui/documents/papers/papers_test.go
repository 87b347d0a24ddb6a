package papers

import (
	"errors"
	"fmt"
	"image"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"expertpanel/report"
	"expertpanel/report/printing"
	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
	"expertpanel/ui/documents/viewer"
	"expertpanel/ui/uitest"
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// book stands in for the pages of a document: A4 and grey, each a little darker.
type book struct {
	pages  int
	drawn  []string
	closed int
}

func (b *book) Len() int                                     { return b.pages }
func (b *book) Size(int) (float64, float64)                  { return 595.28, 841.89 }
func (b *book) Landscape(int) bool                           { return false }
func (b *book) Close()                                       { b.closed++ }
func (b *book) DrawForPrint(i, dpi int) (*image.RGBA, error) { return b.Draw(i, dpi) }

func (b *book) Draw(i, width int) (*image.RGBA, error) {
	b.drawn = append(b.drawn, fmt.Sprintf("%d at %d", i+1, width))
	img := image.NewRGBA(image.Rect(0, 0, width, width*1414/1000))
	for k := range img.Pix {
		img.Pix[k] = uint8(250 - 6*i)
	}
	return img, nil
}

// press is a printing system that remembers.
type press struct {
	printers  []printing.Printer
	err       error
	refuse    string // the title that it does not take
	jobs      []printing.Job
	forgotten []string
}

func (p *press) Printers() ([]printing.Printer, error) { return p.printers, p.err }

func (p *press) Print(j printing.Job) (string, error) {
	if j.Title == p.refuse {
		return "", panel.Refuse("print_failed", "", "Printer", j.Printer, "Problem", "缺纸")
	}
	j.Pages = nil
	p.jobs = append(p.jobs, j)
	return fmt.Sprint("job-", len(p.jobs)), nil
}

func (p *press) Forget(id string) { p.forgotten = append(p.forgotten, id) }

type scene struct {
	*uitest.Bench
	desk   *Desk
	book   *book
	press  *press
	noted  []string
	opened []string
	told   []string
	broken error // why pages can't be shown
}

func newScene(t *testing.T) *scene {
	t.Helper()
	s := &scene{Bench: uitest.NewBench(t, uitest.Laptop), book: &book{pages: 12}, press: &press{printers: []printing.Printer{{Name: "Canon", Default: true}, {Name: "HP"}}}}
	s.Host.Tell = func(title, text string) { s.told = append(s.told, title+"\n"+text) }
	s.Host.Window.SetContent(widgets.Page(widgets.NewPageHead("文书与导出"), widgets.Card(widgets.Paragraph(""))))
	s.Host.Window.Resize(uitest.Laptop)
	s.desk = New(s.Host, Deps{
		Viewer: viewer.Viewer{Dir: t.TempDir(), Open: func(path string) error { s.opened = append(s.opened, path); return nil }},
		Preview: func([]byte) (Pages, error) {
			if s.broken != nil {
				return nil, s.broken
			}
			return s.book, nil
		},
		Printers: s.press,
		Note: func(_ panel.RoundID, document, sha256 string) error {
			s.noted = append(s.noted, document+" "+fmt.Sprint(len(sha256)))
			return nil
		},
	})
	return s
}

// said is all text on the dialog that is on top.
func (s *scene) said() string {
	var said []string
	top := s.Host.Window.Canvas().Overlays().Top()
	if top == nil {
		return ""
	}
	for _, o := range test.LaidOutObjects(top) {
		if text, ok := o.(*widgets.Text); ok {
			said = append(said, text.Text())
		}
	}
	return strings.Join(said, "\n")
}

func (s *scene) key(names ...fyne.KeyName) {
	for _, name := range names {
		s.Host.Window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (s *scene) ctrl(name fyne.KeyName) {
	s.Host.Window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: fyne.KeyModifierControl})
}

func (s *scene) button(t *testing.T, label string) *widgets.Button {
	t.Helper()
	for _, o := range test.LaidOutObjects(s.Host.Window.Canvas().Overlays().Top()) {
		if b, ok := o.(*widgets.Button); ok && b.Text() == label {
			return b
		}
	}
	t.Fatalf("no button “%s”", label)
	return nil
}

func entries(s *scene) []*widgets.NumberEntry {
	var all []*widgets.NumberEntry
	for _, o := range test.LaidOutObjects(s.Host.Window.Canvas().Overlays().Top()) {
		if e, ok := o.(*widgets.NumberEntry); ok {
			all = append(all, e)
		}
	}
	return all
}

func TestPagesAreTurnedWithTheKeys(t *testing.T) {
	s := newScene(t)
	s.desk.Show(report.KindSignInSheet, reporttest.Small())
	want := func(sentence string) {
		t.Helper()
		if !strings.Contains(s.said(), sentence) {
			t.Errorf("said %q, want %s", s.said(), sentence)
		}
	}
	want("第 1/12 页")
	s.key(fyne.KeyRight)
	want("第 2/12 页")
	s.key(fyne.KeyEnd)
	want("第 12/12 页")
	s.key(fyne.KeyLeft)
	want("第 11/12 页")
	s.key(fyne.KeyHome)
	want("第 1/12 页")
}

func TestOnlyPagesInSightAreDrawnAndKept(t *testing.T) {
	s := newScene(t)
	s.book.pages = 30
	s.desk.Show(report.KindSignInSheet, reporttest.Small())
	view := s.Host.Window.Canvas().Focused().(*pageView)
	for range 150 {
		s.key(fyne.KeyPageDown)
		kept := 0
		for _, slot := range view.slots {
			if slot.picture.Image != nil {
				kept++
			}
		}
		if kept > 4 {
			t.Fatalf("%d pictures are kept", kept)
		}
	}
	if page, of := view.page(); page != 29 || of != 30 {
		t.Errorf("at page %d of %d", page+1, of)
	}
	if len(s.book.drawn) > 60 {
		t.Errorf("%d pages drawn for 30", len(s.book.drawn))
	}
	s.key(fyne.KeyEscape)
	if s.book.closed != 1 || s.Host.Window.Canvas().Overlays().Top() != nil {
		t.Errorf("closed %d times", s.book.closed)
	}
}

func TestTheSizeOfThePagesFollowsTheKeysAndTheWindow(t *testing.T) {
	s := newScene(t)
	s.desk.Show(report.KindSignInSheet, reporttest.Small())
	view := s.Host.Window.Canvas().Focused().(*pageView)
	if view.percent() != 100 {
		t.Errorf("at first %d %%", view.percent())
	}
	view.fitTo(fitWidth)
	wide := view.scale
	s.ctrl(fyne.KeyMinus)
	s.ctrl(fyne.KeyMinus)
	if view.percent() >= int(wide*100) || !slices.Contains(steps, view.percent()) {
		t.Errorf("from %v to %d %%", wide, view.percent())
	}
	smaller := view.percent()
	s.ctrl(fyne.KeyEqual) // where + is without Shift
	if view.percent() <= smaller {
		t.Errorf("not larger than %d %%: %d", smaller, view.percent())
	}
	s.ctrl(fyne.Key0)
	if view.scale != wide {
		t.Errorf("the width fits at %v, before at %v", view.scale, wide)
	}
	for range 30 {
		s.ctrl(fyne.KeyPlus)
	}
	if view.percent() != 400 {
		t.Errorf("the largest is %d %%", view.percent())
	}
	view.fitTo(fitPage)
	if size := view.size(view.slots[0]); size.Height > view.scroll.Size().Height || size.Width > view.scroll.Size().Width {
		t.Errorf("a whole page is %v in %v", size, view.scroll.Size())
	}
	s.Host.Window.Resize(fyne.NewSize(1024, 700))
	if size := view.size(view.slots[0]); size.Height > view.scroll.Size().Height {
		t.Errorf("in a smaller window a whole page is %v in %v", size, view.scroll.Size())
	}
}

func TestPagesThatCanNotBeShownArePrintedAllTheSame(t *testing.T) {
	s := newScene(t)
	s.broken = panel.Refuse("preview_failed", "", "Problem", "内存不足")
	s.desk.Show(report.KindSignInSheet, reporttest.Small())
	if !strings.Contains(s.said(), "内存不足") || s.button(t, "打印…").Disabled() || !s.button(t, "下一页").Disabled() {
		t.Errorf("said %q", s.said())
	}
}

func TestWhatCanNotBeMadeIsSaidAndNothingIsShown(t *testing.T) {
	s := newScene(t)
	s.desk.Show(report.KindResultSummary, panel.Meeting{})
	if len(s.Failed) != 1 || s.Host.Window.Canvas().Overlays().Top() != nil {
		t.Errorf("failed with %v", s.Failed)
	}
}

func TestWhatIsNoPDFIsOpenedElsewhere(t *testing.T) {
	s := newScene(t)
	s.desk.Show(report.KindResultsBook, reporttest.Small())
	if len(s.opened) != 1 || filepath.Ext(s.opened[0]) != ".xlsx" {
		t.Errorf("opened %q", s.opened)
	}
}

func TestPrintedAndNotedWithItsDigest(t *testing.T) {
	s := newScene(t)
	s.desk.Show(report.KindSignInSheet, reporttest.Small())
	s.key(fyne.KeyReturn) // Enter prints
	entries(s)[0].SetText("3")
	s.button(t, "打印").Tapped(nil)
	if len(s.press.jobs) != 1 {
		t.Fatalf("jobs %v", s.press.jobs)
	}
	job := s.press.jobs[0]
	if job.Printer != "Canon" || job.Copies != 3 || job.Title != "签到表" || job.Sides != printing.OneSided || !strings.HasPrefix(string(job.PDF), "%PDF-") {
		t.Errorf("job %s ×%d “%s” %v", job.Printer, job.Copies, job.Title, job.Sides)
	}
	if want := []string{"sign_in_sheet 64"}; !slices.Equal(s.noted, want) {
		t.Errorf("noted %q", s.noted)
	}
	if len(s.told) != 1 || !strings.Contains(s.told[0], "签到表：3 份，已送“Canon”") {
		t.Errorf("told %q", s.told)
	}
	if !strings.Contains(s.said(), "第 1/12 页") {
		t.Error("the preview is gone after printing")
	}
}

func ready(m panel.Meeting) []report.Document {
	var all []report.Document
	for _, d := range report.For(m) {
		if d.Ready(m) == nil {
			all = append(all, d)
		}
	}
	return all
}

// TestAStepIsPrintedInOneGo leaves out what no office prints, and goes on after
// paper was put in with what is not printed yet.
func TestAStepIsPrintedInOneGo(t *testing.T) {
	s := newScene(t)
	m := reporttest.Small()
	s.press.refuse = "公示"
	s.desk.Print("会后", ready(m), m)
	s.button(t, "打印").Tapped(nil)
	var before []string
	for _, j := range s.press.jobs {
		before = append(before, j.Title)
	}
	if !strings.Contains(s.said(), "缺纸") || slices.Contains(before, "公示") || len(before) == 0 {
		t.Fatalf("printed %q, said %q", before, s.said())
	}
	s.press.refuse = ""
	s.button(t, "打印").Tapped(nil)
	var titles []string
	for _, j := range s.press.jobs {
		titles = append(titles, j.Title)
	}
	var want []string
	for _, d := range ready(m) {
		if report.CopiesOf(d.Kind).Usual > 0 {
			want = append(want, paperOf(d, m).title)
		}
	}
	if !slices.Equal(titles, want) || len(s.noted) != len(want) {
		t.Errorf("printed %q, want %q each once; noted %q", titles, want, s.noted)
	}
}

func TestBallotsArePrintedOnce(t *testing.T) {
	s := newScene(t)
	m := reporttest.Paper()
	s.desk.Show(report.KindPaperBallot, m)
	s.key(fyne.KeyReturn)
	if n := len(entries(s)); n != 0 {
		t.Fatalf("%d entries for copies of ballots", n)
	}
	for _, o := range test.LaidOutObjects(s.Host.Window.Canvas().Overlays().Top()) {
		if sides, ok := o.(*widgets.ChoiceField); ok {
			sides.SetValue("both")
		}
	}
	s.button(t, "打印").Tapped(nil)
	if len(s.press.jobs) != 1 || s.press.jobs[0].Copies != 1 || s.press.jobs[0].Sides != printing.OneSided || len(s.Asked) != 0 {
		t.Fatalf("jobs %d, asked %d times", len(s.press.jobs), len(s.Asked))
	}
	m.Trail = append(m.Trail, panel.Act{Kind: panel.ActOpened}, panel.Act{Kind: panel.ActPrinted, Facts: `{"document":"paper_ballot"}`})
	s.desk.Print("会中", []report.Document{viewer.Find(report.KindPaperBallot)}, m)
	s.button(t, "打印").Tapped(nil)
	if len(s.Asked) != 1 || !s.Asked[0].Danger {
		t.Errorf("a second printing asks %v", s.Asked)
	}
}

func TestCopiesThatAreNone(t *testing.T) {
	s := newScene(t)
	s.desk.Show(report.KindSignInSheet, reporttest.Small())
	s.key(fyne.KeyReturn)
	for text, want := range map[string]bool{"": false, "0": false, "1": true, "99": true, "100": false, "9999": false} {
		entries(s)[0].SetText(text)
		if got := !s.button(t, "打印").Disabled(); got != want {
			t.Errorf("%q copies can be printed: %t", text, got)
		}
	}
}

func TestWithoutPrintersItIsOpenedElsewhere(t *testing.T) {
	for name, c := range map[string]struct {
		err  error
		want string
	}{
		"no system":  {panel.Refuse("no_printing", ""), "没有打印服务"},
		"no printer": {nil, "还没有添加打印机"},
		"no answer":  {panel.Refuse("printers_unknown", "", "Problem", "x"), "检查打印服务"},
	} {
		s := newScene(t)
		s.press.printers, s.press.err = nil, c.err
		s.desk.Show(report.KindSignInSheet, reporttest.Small())
		s.key(fyne.KeyReturn)
		if !strings.Contains(s.said(), c.want) || !s.button(t, "打印").Disabled() {
			t.Errorf("%s: said %q", name, s.said())
		}
		s.button(t, "用别的程序打开").Tapped(nil)
		if len(s.opened) != 1 {
			t.Errorf("%s: opened %q", name, s.opened)
		}
	}
}

// TestSlipsArePrintedUnseenAndForgotten: no picture, no file, one copy.
func TestSlipsArePrintedUnseenAndForgotten(t *testing.T) {
	s := newScene(t)
	s.desk.PrintSlips(reporttest.Codes(), "码条.pdf", []byte("%PDF-1.7 codes"))
	if len(entries(s)) != 0 || strings.Contains(s.said(), "另存") {
		t.Errorf("said %q", s.said())
	}
	s.button(t, "打印").Tapped(nil)
	if len(s.press.jobs) != 1 || s.press.jobs[0].Copies != 1 || len(s.book.drawn) != 0 || len(s.opened) != 0 || !slices.Equal(s.press.forgotten, []string{"job-1"}) {
		t.Errorf("jobs %d, drawn %v, opened %v, forgotten %v", len(s.press.jobs), s.book.drawn, s.opened, s.press.forgotten)
	}
	s.told = nil
	s.desk.PrintSlips(reporttest.Codes(), "码条.pdf", []byte("%PDF-1.7 codes"))
	s.button(t, "取消").Tapped(nil)
	if len(s.told) != 1 || !strings.Contains(s.told[0], "重新生成") {
		t.Errorf("told %q", s.told)
	}
}

func TestSavedAsAFile(t *testing.T) {
	s := newScene(t)
	dir := t.TempDir()
	p := paperOf(viewer.Find(report.KindSignInSheet), reporttest.Small())
	file := filepath.Join(dir, p.file)
	s.desk.save(p, dir)
	data, err := os.ReadFile(file)
	if err != nil || !slices.Equal(data, p.data) || !slices.Equal(s.noted, []string{"sign_in_sheet 64"}) || len(s.told) != 1 {
		t.Fatalf("%d bytes, %v; noted %q, told %q", len(data), err, s.noted, s.told)
	}
	s.desk.save(p, filepath.Join(dir, "none"))
	if len(s.Failed) != 1 || !errors.Is(s.Failed[0], panel.Refuse("folder_missing", "")) {
		t.Errorf("failed with %v", s.Failed)
	}
}

func TestASpecimenIsShownAndNotNoted(t *testing.T) {
	s := newScene(t)
	s.desk.ShowMade("公示样张", "公示样张.pdf", func(w io.Writer) error {
		_, err := io.WriteString(w, "%PDF-1.7")
		return err
	})
	s.key(fyne.KeyReturn)
	s.button(t, "打印").Tapped(nil)
	if len(s.press.jobs) != 1 || len(s.noted) != 0 {
		t.Errorf("jobs %d, noted %q", len(s.press.jobs), s.noted)
	}
}

func TestPictures(t *testing.T) {
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	s := newScene(t)
	s.desk.Show(report.KindSignInSheet, reporttest.Small())
	uitest.GoldenInSight(t, "preview", s.Host.Window)
	s.key(fyne.KeyReturn)
	uitest.GoldenInSight(t, "print", s.Host.Window)
	s = newScene(t)
	m := reporttest.Small()
	s.press.printers = nil
	s.desk.Print("会后的文书", ready(m), m)
	uitest.Golden(t, "print-step", s.Host.Window)
}

// TestPrintingStopsAfterTheDocumentInHand: the printer has what it has.
func TestPrintingStopsAfterTheDocumentInHand(t *testing.T) {
	s := newScene(t)
	m := reporttest.Small()
	p := s.desk.print("会后", []*paper{paperOf(viewer.Find(report.KindSignInSheet), m), paperOf(viewer.Find(report.KindZeroReport), m)})
	p.busy, p.stopped = true, true
	p.hand(0)
	if len(s.press.jobs) != 0 || p.busy || !strings.Contains(s.said(), "已停止") {
		t.Fatalf("%d jobs, said %q", len(s.press.jobs), s.said())
	}
	s.button(t, "打印").Tapped(nil)
	if len(s.press.jobs) != 2 {
		t.Errorf("%d jobs after going on", len(s.press.jobs))
	}
}
