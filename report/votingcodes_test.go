package report

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

func TestSlipsOfAKindAreAlikeButForTheirCodes(t *testing.T) {
	for _, m := range []panel.Meeting{reporttest.Codes(), reporttest.HardCodes()} {
		p := m.Polls[0]
		slips := reporttest.Slips(p)
		var b bytes.Buffer
		if err := VotingCodes(&b, m, p, slips); err != nil {
			t.Fatal(err)
		}
		if out := run(t, b.Bytes(), "qpdf", "--check"); strings.Contains(out, "WARNING") {
			t.Error(out)
		}
		for _, line := range strings.Split(strings.TrimSpace(run(t, b.Bytes(), "pdffonts")), "\n")[2:] {
			if !strings.Contains(line, "yes yes yes") {
				t.Errorf("a font is not embedded, not a subset or without text: %s", line)
			}
		}
		pages := textOf(t, b.Bytes())
		seen := 0
		for _, page := range pages {
			var kinds []int
			for _, s := range slips {
				if strings.Count(page, s.Code.Grouped()) == 1 {
					kinds = append(kinds, s.Kind)
					page = strings.Replace(page, s.Code.Grouped(), "CODE", 1)
				}
			}
			seen += len(kinds)
			if len(slices.Compact(kinds)) != 1 {
				t.Errorf("a page has slips of the kinds %v", kinds)
			}
			parts := strings.Split(page, m.Round.Title)[1:]
			for _, part := range parts {
				if part != parts[0] || strings.Count(part, "CODE") != 1 || !strings.Contains(part, paperName(m, p, p.Papers[kinds[0]-1])) {
					t.Errorf("slips of a kind differ: %s and %s", part, parts[0])
				}
			}
		}
		if seen != len(slips) {
			t.Errorf("%d slips of %d", seen, len(slips))
		}
		text := strings.Join(pages, "")
		for _, e := range m.Experts {
			named := slices.ContainsFunc(m.Candidates, func(c panel.Candidate) bool { return strings.Contains(c.Name, e.Name) })
			if !named && strings.Contains(text, e.Name) {
				t.Errorf("a slip tells of %s", e.Name)
			}
		}
	}
}

func TestSlipsOfARehearsalSaySo(t *testing.T) {
	m := reporttest.Codes()
	m.Round.Practice = true
	var b bytes.Buffer
	if err := VotingCodes(&b, m, m.Polls[0], reporttest.Slips(m.Polls[0])); err != nil {
		t.Fatal(err)
	}
	text := strings.Join(textOf(t, b.Bytes()), "")
	if n := strings.Count(text, "演练·第一轮表决投票码"); n != len(reporttest.Slips(m.Polls[0])) {
		t.Errorf("%d slips are marked", n)
	}
	if !strings.Contains(text, "演练·不作为评审依据") {
		t.Error("the pages are not marked")
	}
}

func TestSlipsAreRefused(t *testing.T) {
	m := reporttest.Codes()
	for code, slips := range map[string][]panel.Slip{"no_codes": nil, "not_found": {{Code: "0123456789", Kind: 7}}} {
		var b bytes.Buffer
		if err := VotingCodes(&b, m, m.Polls[0], slips); !errors.Is(err, panel.Refuse(code, "")) || b.Len() > 0 {
			t.Errorf("%v, want %s", err, code)
		}
	}
}

func TestSlipsLookAsTheyDid(t *testing.T) {
	for name, m := range map[string]panel.Meeting{"codes": reporttest.Codes(), "hardcodes": reporttest.HardCodes()} {
		var b bytes.Buffer
		if err := VotingCodes(&b, m, m.Polls[0], reporttest.Slips(m.Polls[0])); err != nil {
			t.Fatal(err)
		}
		compareText(t, name, b.Bytes())
		if name == "codes" {
			compare(t, name, b.Bytes(), 0)
		}
	}
}
