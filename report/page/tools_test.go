package page

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"expertpanel/store/panel"
)

var made = panel.Date{Year: 2026, Month: 11, Day: 23}

// bytesOf finishes a document.
func bytesOf(t testing.TB, d *Doc) []byte {
	t.Helper()
	var b bytes.Buffer
	if _, err := d.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
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
	for i, a := range args {
		if a == "FILE" {
			args[i] = file
		}
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// extracted is a PDF's text in the order in which it was set, as pdftotext reads it.
func extracted(t *testing.T, pdf []byte) string {
	t.Helper()
	return run(t, pdf, "pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-")
}

// unwrapped joins lines. A space at which a line was broken is not printed.
func unwrapped(text string) string {
	return strings.NewReplacer("\n", "", "\f", "", " ", "").Replace(text)
}
