package report

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

// made is a document as its bytes.
func made(t testing.TB, d Document, m panel.Meeting) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := d.Make(&b, m); err != nil {
		t.Fatalf("%s: %v", d.Kind, err)
	}
	return b.Bytes()
}

// document is the one of a kind.
func document(k Kind) Document {
	for _, d := range Documents() {
		if d.Kind == k {
			return d
		}
	}
	panic(k)
}

// ready are the documents on paper that a meeting can have.
func ready(m panel.Meeting) []Document {
	var out []Document
	for _, d := range Documents() {
		if d.Ready(m) == nil && strings.HasSuffix(d.File, ".pdf") {
			out = append(out, d)
		}
	}
	return out
}

// meetings are the meetings whose documents are checked.
func meetings() []panel.Meeting {
	return []panel.Meeting{
		reporttest.Small(), reporttest.Hard(), reporttest.Paper(), reporttest.FewBallots(), reporttest.Again(),
		reporttest.Confirmed(reporttest.Small()), reporttest.Confirmed(reporttest.Hard()),
	}
}

// run gives a PDF to a program that is not ours; without it the test is skipped.
func run(t *testing.T, pdf []byte, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Skipf("%s is not installed: what readers see in the file is not checked", name)
	}
	file := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	if i := slices.Index(args, "FILE"); i >= 0 {
		args[i] = file
	} else {
		args = append(args, file)
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// linesOf is a PDF's text page by page.
func linesOf(t *testing.T, pdf []byte) []string {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed: what readers see in the file is not checked")
	}
	file := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(file, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", file, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
}

// textOf is linesOf without the space between lines and words.
func textOf(t *testing.T, pdf []byte) []string {
	t.Helper()
	pages := linesOf(t, pdf)
	for i, p := range pages {
		pages[i] = unspaced(p)
	}
	return pages
}

func unspaced(text string) string { return strings.NewReplacer("\n", "", " ", "").Replace(text) }
