package report

import (
	"bytes"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
)

// TestTheProductionFileHasNoFonts: a workshop without our fonts must cut the
// same shapes, and the proof must keep its text to be read and searched.
func TestTheProductionFileHasNoFonts(t *testing.T) {
	for _, practice := range []bool{false, true} {
		m := reporttest.Hard()
		m.Round.Practice = practice
		pdf := made(t, document(KindPlaqueProduction), m)
		if lines := strings.Split(strings.TrimSpace(run(t, pdf, "pdffonts")), "\n"); len(lines) != 2 { // the table's head
			t.Errorf("fonts: %s", lines[2:])
		}
		if text := strings.Join(textOf(t, pdf), ""); text != "" {
			t.Errorf("it has the text %s", text)
		}
		if !bytes.Contains(pdf, []byte("/Separation /Plaque")) || bytes.Count(pdf, []byte("/Separation")) != 1 {
			t.Error("it has not exactly the one spot colour")
		}
		if n := len(m.Recognised()); bytes.Count(pdf, []byte("/Type /Page\n")) != n {
			t.Errorf("%d pages, want %d", bytes.Count(pdf, []byte("/Type /Page\n")), n)
		}
		if text := strings.Join(textOf(t, made(t, document(KindPlaqueProof), m)), ""); !strings.Contains(text, m.InPrint()[0].Studio()) {
			t.Error("the proof has no text")
		}
	}
}

// TestEachCertificateIsOnePage, whatever has to fit on it.
func TestEachCertificateIsOnePage(t *testing.T) {
	m := reporttest.Hard()
	m.Round.Plaque.Issuer = "淮南市人力资源和社会保障局 淮南市财政局 淮南市教育体育局 淮南市总工会"
	m.Candidates[0].Name = "阿卜杜勒艾则孜·买买提明江·吐尔逊江"
	m = reporttest.Certified(m)
	if pages := textOf(t, made(t, document(KindCertificate), m)); len(pages) != len(m.Certificates) {
		t.Errorf("%d pages for %d certificates", len(pages), len(m.Certificates))
	}
}

// TestPlaquesOfARoundAreAlikeBelowTheName: however long a name is, who issues the
// plaque stands in the same place and size (第六条（五）: 统一规格).
func TestPlaquesOfARoundAreAlikeBelowTheName(t *testing.T) {
	m := reporttest.Small()
	m.Round.Plaque.Issuer = "淮南市人力资源和社会保障局 淮南市财政局 淮南市教育体育局"
	m.Candidates[1].Name = "阿卜杜勒艾则孜·买买提明江·吐尔逊"
	for _, page := range linesOf(t, made(t, document(KindPlaqueProof), m)) {
		for _, body := range strings.Fields(m.Round.Plaque.Issuer) {
			if !strings.Contains("\n"+page+"\n", "\n"+body+"\n") {
				t.Errorf("%s does not stand in a line of its own:\n%s", body, page)
			}
		}
	}
}
