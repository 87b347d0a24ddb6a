//go:build !windows

package printing

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"expertpanel/store/panel"
)

var quick = cups{patience: 5 * time.Second, rest: time.Millisecond, printed: time.Second}

// standIn puts scripts into the place of CUPS' commands and returns the folder
// in which they may leave notes.
func standIn(t *testing.T, scripts map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, script := range scripts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\ncd '"+dir+"'\n"+script+"\n"), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", dir+":/usr/bin:/bin")
	return dir
}

func read(t *testing.T, name ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(name...))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func refusal(t *testing.T, err error, code string) *panel.Error {
	t.Helper()
	var refused *panel.Error
	if !errors.As(err, &refused) || refused.Code != code {
		t.Fatalf("error %v, want %s", err, code)
	}
	return refused
}

func TestPrintersAreListedWithTheDefaultFirst(t *testing.T) {
	for _, c := range []struct {
		name, script string
		want         []Printer
	}{
		{
			"several", `case $1 in -e) echo Canon; echo HP_LaserJet; echo A4;; -d) echo "system default destination: HP_LaserJet";; esac`,
			[]Printer{{"HP_LaserJet", true}, {"A4", false}, {"Canon", false}},
		},
		{"no default", `case $1 in -e) echo Canon;; -d) echo "no system default destination";; esac`, []Printer{{"Canon", false}}},
		{"the default is not asked for", `case $1 in -e) echo Canon;; -d) echo "lpstat: Error" >&2; exit 1;; esac`, []Printer{{"Canon", false}}},
		{"none", `exit 0`, nil},
		{"in the C locale", `case $1 in -e) echo "$LC_ALL";; esac`, []Printer{{"C", false}}},
	} {
		standIn(t, map[string]string{"lpstat": c.script})
		got, err := quick.Printers()
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, %v; want %v", c.name, got, err, c.want)
		}
	}
}

func TestWhyPrintersAreNotListed(t *testing.T) {
	standIn(t, map[string]string{"lpstat": `echo "lpstat: Scheduler is not running." >&2; exit 1`})
	_, err := quick.Printers()
	if r := refusal(t, err, "printers_unknown"); r.Values["Problem"] != "lpstat: Scheduler is not running." {
		t.Errorf("the problem is %v", r.Values)
	}
	standIn(t, map[string]string{"lpstat": "sleep 60"})
	impatient := quick
	impatient.patience = 50 * time.Millisecond
	_, err = impatient.Printers()
	refusal(t, err, "printers_unknown")
	t.Setenv("PATH", t.TempDir())
	_, err = quick.Printers()
	refusal(t, err, "no_printing")
}

// noting writes down how lp was called, one argument a line, and what it read.
const noting = `printf '%s\n' "$@" > arguments; cat > paper; echo "request id is Canon-12 (0 file(s))"`

func TestAJobIsHandedOverWhole(t *testing.T) {
	pdf := "%PDF-1.7\x00\xff" + strings.Repeat("x", 1<<20)
	for _, c := range []struct {
		job  Job
		want []string
	}{
		{
			Job{Printer: "Canon", Title: "签到表 -n 9", Copies: 1, PDF: []byte(pdf)},
			[]string{"-d", "Canon", "-n", "1", "-t", "签到表 -n 9", "-o", "document-format=application/pdf", "-o", "media=A4", "-o", "sides=one-sided", "-o", "print-scaling=none"},
		},
		{
			Job{Printer: "Canon", Title: "公示", Copies: 3, Sides: LongEdge, PDF: []byte(pdf)},
			[]string{"-d", "Canon", "-n", "3", "-t", "公示", "-o", "document-format=application/pdf", "-o", "media=A4", "-o", "sides=two-sided-long-edge", "-o", "print-scaling=none", "-o", "collate=true"},
		},
		{
			Job{Printer: "Canon", Title: "样稿", Copies: 1, Sides: ShortEdge, Fit: true, PDF: []byte(pdf)},
			[]string{"-d", "Canon", "-n", "1", "-t", "样稿", "-o", "document-format=application/pdf", "-o", "media=A4", "-o", "sides=two-sided-short-edge", "-o", "print-scaling=fit"},
		},
	} {
		dir := standIn(t, map[string]string{"lp": noting})
		id, err := quick.Print(c.job)
		if err != nil || id != "Canon-12" {
			t.Fatalf("%s: job %q, %v", c.job.Title, id, err)
		}
		if got := strings.Split(strings.TrimSpace(read(t, dir, "arguments")), "\n"); !slices.Equal(got, c.want) {
			t.Errorf("%s: lp %q, want %q", c.job.Title, got, c.want)
		}
		if read(t, dir, "paper") != pdf {
			t.Errorf("%s: lp did not get the document as it is", c.job.Title)
		}
	}
}

func TestAPrinterThatRefuses(t *testing.T) {
	standIn(t, map[string]string{"lp": `echo "lp: The printer or class does not exist." >&2; exit 1`})
	_, err := quick.Print(Job{Printer: "Canon", Copies: 1})
	if r := refusal(t, err, "print_failed"); r.Values["Printer"] != "Canon" || r.Values["Problem"] != "lp: The printer or class does not exist." {
		t.Errorf("said %v", r.Values)
	}
}

// TestASecretJobIsForgottenOnceItIsPrinted: it is in the list twice, and then printed.
func TestASecretJobIsForgottenOnceItIsPrinted(t *testing.T) {
	dir := standIn(t, map[string]string{
		"lpstat": `echo x >> looks; echo "Canon-120 root 1024 Mon"; [ $(wc -l < looks) -gt 2 ] || echo "Canon-12 root 1024 Mon"`,
		"cancel": `echo "$@" > cancelled; wc -l < looks >> cancelled`,
	})
	quick.Forget("Canon-12")
	if got := strings.Fields(read(t, dir, "cancelled")); !slices.Equal(got, []string{"-x", "Canon-12", "3"}) {
		t.Errorf("cancel was called with %q", got)
	}
}
