package report

import (
	"flag"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

var update = flag.Bool("update", false, "draw the golden pictures of the documents anew")

// Dots per inch of the pictures; plaques are drawn in real size.
var goldenDPI = map[Kind]int{KindPlaqueProof: 10, KindPlaqueProduction: 10}

const usualDPI = 36

func TestDocumentsLookAsTheyDid(t *testing.T) {
	if _, err := exec.LookPath("pdftoppm"); err != nil {
		t.Skip("pdftoppm is not installed: pages are not compared with their pictures")
	}
	bare := reporttest.Small() // an office that gave nothing, a rehearsal, upright plaques
	bare.Round.Practice = true
	bare.Round.Office = panel.Office{Bureau: bare.Round.Office.Bureau, DocumentNumber: "淮人社秘〔2026〕12号"}
	bare.Round.Meeting = panel.Venue{}
	bare.Round.Plaque = panel.PlaqueSpec{WidthMM: 400, HeightMM: 600}
	bare.Round.Rule.Seats, bare.Recusals, bare.Polls = 0, nil, bare.Polls[:1]
	bare.Polls[0].Recusals = nil
	passed := reporttest.Corrected(reporttest.Small())
	passed.Round.Printing = panel.PrintPassed
	long := reporttest.Small() // long names and units, a joint issuing body, a rehearsal
	long.Round.Practice, long.Round.Plaque.Issuer = true, "淮南市人力资源和社会保障局 淮南市财政局 淮南市教育体育局"
	long.Candidates[0].Unit = reporttest.Hard().Candidates[5].Unit
	long.Candidates[1].Name = "阿卜杜勒艾则孜·买买提明江·吐尔逊"
	long = reporttest.Certified(long)
	after := []Kind{KindObjectionRegister, KindConfirmation, KindPlaqueReceipt, KindSubsidyList}
	draft := reporttest.Usual() // four studios: the list stands in the text, nobody objected, no number yet
	draft.Round.Rule.Seats = 4
	draft = reporttest.WithTrail(draft)
	hard := []Kind{KindZeroReport, KindResultSummary, KindPublicityNotice} // pages of the others look alike
	for name, c := range map[string]struct {
		meeting panel.Meeting
		kinds   []Kind // all when there are none
	}{
		"small":  {reporttest.Small(), nil},
		"bare":   {bare, nil},
		"hard":   {reporttest.Hard(), hard},
		"long":   {long, []Kind{KindPlaqueProof, KindPlaqueProduction, KindCertificate, KindPublicKey}},
		"award":  {reporttest.Confirmed(reporttest.Small()), after},
		"awards": {reporttest.Confirmed(reporttest.Hard()), after},
		"later":  {reporttest.Confirmed(reporttest.Small()), []Kind{KindAssessmentForm, KindProvincialList, KindRevocation, KindRemovalRecord}},
		"draft":  {draft, []Kind{KindConfirmation}},
		"passed": {passed, []Kind{KindResultSummary}},
		"again":  {reporttest.Again(), []Kind{KindResultSummary}},
		"paper":  {reporttest.Paper(), []Kind{KindZeroReport, KindPaperBallot, KindBallotRecord, KindCountSheet}},
		"few":    {reporttest.FewBallots(), []Kind{KindPaperBallot, KindCountSheet}},
		"before": {reporttest.Before(reporttest.Small()), early},
		"crowd":  {crowd(), []Kind{KindCandidateList, KindExpertDraw, KindRecusalPledge, KindAgenda}},
	} {
		for _, d := range ready(c.meeting) {
			asked := slices.Contains(c.kinds, d.Kind) || len(c.kinds) == 0 && !slices.Contains(early, d.Kind)
			if !asked {
				continue
			}
			name, pdf := fmt.Sprintf("%s-%s", name, d.Kind), made(t, d, c.meeting)
			compareText(t, name, pdf)
			compare(t, name, pdf, goldenDPI[d.Kind])
		}
	}
}

// compareText holds every word: squares of grey do not tell one word from another.
func compareText(t *testing.T, name string, pdf []byte) {
	t.Helper()
	golden := filepath.Join("testdata", name+".txt")
	text := strings.Join(linesOf(t, pdf), "\n\n")
	if *update {
		if err := os.WriteFile(golden, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if unspaced(text) != unspaced(string(want)) {
		t.Errorf("%s says\n%s\nand said\n%s", name, text, want)
	}
}

func compare(t *testing.T, name string, pdf []byte, dpi int) {
	t.Helper()
	if dpi == 0 {
		dpi = usualDPI
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "document.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("pdftoppm", "-png", "-gray", "-r", fmt.Sprint(dpi), file, filepath.Join(dir, name)).CombinedOutput(); err != nil {
		t.Fatalf("pdftoppm: %v %s", err, out)
	}
	pages, err := filepath.Glob(filepath.Join(dir, "*.png"))
	if err != nil {
		t.Fatal(err)
	}
	golden, err := filepath.Glob(filepath.Join("testdata", name+"-*.png"))
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		for _, old := range golden {
			if err := os.Remove(old); err != nil {
				t.Fatal(err)
			}
		}
		for _, page := range pages {
			data, err := os.ReadFile(page)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join("testdata", filepath.Base(page)), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		return
	}
	if len(pages) != len(golden) {
		t.Errorf("%s has %d pages, its pictures are %d", name, len(pages), len(golden))
		return
	}
	for _, page := range pages {
		if where := differ(t, page, filepath.Join("testdata", filepath.Base(page))); where != "" {
			t.Errorf("%s looks different %s; look at it, then run with -update", filepath.Base(page), where)
		}
	}
}

// differ compares the mean grey of small squares, so that the smoothing of
// edges, which changes from one pdftoppm to the next, does not count, and a
// moved line or a missing word does.
func differ(t *testing.T, a, b string) string {
	t.Helper()
	const side, most = 12, 14.0
	was, is := picture(t, b), picture(t, a)
	if was.Bounds() != is.Bounds() {
		return fmt.Sprintf("in size: %v, was %v", is.Bounds(), was.Bounds())
	}
	for y := 0; y < is.Bounds().Dy(); y += side {
		for x := 0; x < is.Bounds().Dx(); x += side {
			square := image.Rect(x, y, x+side, y+side).Intersect(is.Bounds())
			if d := mean(is, square) - mean(was, square); d > most || d < -most {
				return fmt.Sprintf("at %d,%d", x, y)
			}
		}
	}
	return ""
}

func picture(t *testing.T, name string) image.Image {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return img
}

// mean is the mean grey of a part of a picture, 0 to 255.
func mean(img image.Image, part image.Rectangle) float64 {
	sum := 0.0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			r, _, _, _ := img.At(x, y).RGBA()
			sum += float64(r) / 257
		}
	}
	return sum / float64(part.Dx()*part.Dy())
}
