package preview_test

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"
	"testing"

	"expertpanel/report"
	"expertpanel/report/preview"
	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

// cache is one for all tests: compiling takes seconds.
var cache string

func TestMain(m *testing.M) {
	var err error
	if cache, err = os.MkdirTemp("", "preview"); err != nil {
		panic(err)
	}
	status := m.Run()
	_ = os.RemoveAll(cache)
	os.Exit(status)
}

func made(t testing.TB, kind report.Kind, m panel.Meeting) []byte {
	t.Helper()
	var b bytes.Buffer
	for _, d := range report.Documents() {
		if d.Kind == kind {
			if err := d.Make(&b, m); err != nil {
				t.Fatal(err)
			}
		}
	}
	return b.Bytes()
}

func open(t testing.TB, r *preview.Renderer, pdf []byte) *preview.Document {
	t.Helper()
	d, err := r.Open(pdf)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(d.Close)
	return d
}

// TestPagesAreDrawnAsAnotherProgramDrawsThem compares with poppler, in squares
// large enough that edges of letters do not matter.
func TestPagesAreDrawnAsAnotherProgramDrawsThem(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("pdftoppm is not installed")
	}
	r := preview.New(cache)
	defer r.Close()
	practice := reporttest.Small()
	practice.Round.Practice = true // the mark lies across in a colour that lets through
	for name, c := range map[string]struct {
		kind    report.Kind
		meeting panel.Meeting
		dpi     int
	}{
		"summary":    {report.KindResultSummary, reporttest.Small(), 60},
		"practice":   {report.KindSignInSheet, practice, 60},
		"notice":     {report.KindPublicityNotice, reporttest.Small(), 60},
		"production": {report.KindPlaqueProduction, reporttest.Small(), 20}, // outlines in a spot colour
		"ballots":    {report.KindPaperBallot, reporttest.Paper(), 60},
	} {
		t.Run(name, func(t *testing.T) {
			pdf := made(t, c.kind, c.meeting)
			d := open(t, r, pdf)
			want := poppler(t, pdf, c.dpi)
			if d.Len() != len(want) {
				t.Fatalf("%d pages, want %d", d.Len(), len(want))
			}
			for i, page := range want {
				got, err := d.Draw(i, page.Bounds().Dx())
				if err != nil {
					t.Fatal(err)
				}
				alike(t, i+1, got, page)
			}
		})
	}
}

func poppler(t *testing.T, pdf []byte, dpi int) []image.Image {
	t.Helper()
	dir := t.TempDir()
	cmd := exec.Command("pdftoppm", "-png", "-r", strconv.Itoa(dpi), "-", filepath.Join(dir, "p"))
	cmd.Stdin = bytes.NewReader(pdf)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.png")) // in the order of the pages
	if err != nil {
		t.Fatal(err)
	}
	var pages []image.Image
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		page, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, page)
	}
	return pages
}

// alike compares the mean lightness of squares.
func alike(t *testing.T, page int, got, want image.Image) {
	t.Helper()
	const square, most = 12, 40
	inked := false
	bounds := got.Bounds().Intersect(want.Bounds())
	if bounds.Dx() < want.Bounds().Dx()-1 || bounds.Dy() < want.Bounds().Dy()-1 {
		t.Fatalf("page %d is %v, want %v", page, got.Bounds(), want.Bounds())
	}
	for y := 0; y+square <= bounds.Dy(); y += square {
		for x := 0; x+square <= bounds.Dx(); x += square {
			g, w := mean(got, x, y, square), mean(want, x, y, square)
			inked = inked || w < 250
			if g-w > most || w-g > most {
				t.Fatalf("page %d at %d,%d is %d light, want %d", page, x, y, g, w)
			}
		}
	}
	if !inked {
		t.Errorf("page %d is empty", page)
	}
}

func mean(img image.Image, x, y, square int) int {
	sum := 0
	for dy := range square {
		for dx := range square {
			sum += int(color.GrayModel.Convert(img.At(x+dx, y+dy)).(color.Gray).Y)
		}
	}
	return sum / square / square
}

func TestSizesAreThoseOfThePages(t *testing.T) {
	r := preview.New(cache)
	defer r.Close()
	d := open(t, r, made(t, report.KindPlaqueProof, reporttest.Small()))
	const mm = 72 / 25.4
	width, _ := d.Size(0)
	if want := (600 + 2*20) * mm; width < want-0.1 || width > want+0.1 || !d.Landscape(0) {
		t.Errorf("a plaque's proof is %.2f pt wide, want %.2f, and landscape: %t", width, want, d.Landscape(0))
	}
	page, err := d.Draw(0, 1_000_000)
	if err != nil || page.Rect.Dx() != preview.Largest {
		t.Errorf("the largest picture is %v: %v", page.Rect, err)
	}
	for _, c := range []struct{ dpi, want int }{{72, int(width + 0.5)}, {36, int(width/2 + 0.5)}} {
		page, err := d.DrawForPrint(0, c.dpi)
		if err != nil || page.Rect.Dx() != c.want {
			t.Errorf("at %d dpi it is %v, want %d wide: %v", c.dpi, page.Rect, c.want, err)
		}
	}
}

// TestABrokenDocumentIsRefusedAndTheNextIsDrawn goes through what can be in a
// file by mistake; a document that is open stays so.
func TestABrokenDocumentIsRefusedAndTheNextIsDrawn(t *testing.T) {
	r := preview.New(cache)
	defer r.Close()
	whole := made(t, report.KindSignInSheet, reporttest.Small())
	d := open(t, r, whole)
	for name, data := range map[string][]byte{
		"nothing": {}, "text": []byte("签到表"), "half": whole[:len(whole)/2], "head": []byte("%PDF-1.7\n"),
	} {
		if _, err := r.Open(data); !errors.Is(err, panel.Refuse("preview_failed", "")) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := d.Draw(0, 100); err != nil {
			t.Fatalf("after %s the open document is not drawn: %v", name, err)
		}
	}
}

func TestManyDrawAtOnce(t *testing.T) {
	r := preview.New(cache)
	pdf := made(t, report.KindSignInSheet, reporttest.Small())
	var all sync.WaitGroup
	for range 6 {
		all.Go(func() {
			d, err := r.Open(pdf)
			if err != nil {
				t.Error(err)
				return
			}
			defer d.Close()
			if _, err := d.Draw(0, 300); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	r.Close()
	open(t, r, pdf) // it starts again
	r.Close()
}

func TestWithoutAFolderItDrawsToo(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles anew")
	}
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	r := preview.New(filepath.Join(file, "cache"))
	defer r.Close()
	d := open(t, r, made(t, report.KindSignInSheet, reporttest.Small()))
	if _, err := d.Draw(0, 100); err != nil {
		t.Error(err)
	}
}

// BenchmarkFirstPageEver is what the first look at a document costs on a new computer.
func BenchmarkFirstPageEver(b *testing.B) {
	pdf := made(b, report.KindResultSummary, reporttest.Usual())
	for range b.N {
		r := preview.New(b.TempDir())
		first(b, r, pdf)
	}
}

// BenchmarkFirstPage is what the first look costs in every later run of the program.
func BenchmarkFirstPage(b *testing.B) {
	pdf := made(b, report.KindResultSummary, reporttest.Usual())
	first(b, preview.New(cache), pdf)
	for b.Loop() {
		first(b, preview.New(cache), pdf)
	}
}

func first(b *testing.B, r *preview.Renderer, pdf []byte) {
	d, err := r.Open(pdf)
	if err != nil {
		b.Fatal(err)
	}
	if _, err := d.Draw(0, 900); err != nil {
		b.Fatal(err)
	}
	d.Close()
	r.Close()
}

// BenchmarkPage draws a page of the result summary, 900 pixels wide.
func BenchmarkPage(b *testing.B) {
	r := preview.New(cache)
	defer r.Close()
	d := open(b, r, made(b, report.KindResultSummary, reporttest.Usual()))
	for b.Loop() {
		if _, err := d.Draw(0, 900); err != nil {
			b.Fatal(err)
		}
	}
}
