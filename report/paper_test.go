package report

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"
)

var pageStream = regexp.MustCompile(`(?s)\nstream\n(.*?)endstream`)

// drawn is what each page of a PDF draws.
func drawn(t *testing.T, pdf []byte) []string {
	t.Helper()
	var pages []string
	for _, match := range pageStream.FindAllStringSubmatch(run(t, pdf, "qpdf", "--qdf", "--stream-data=uncompress", "--no-original-object-ids", "--static-id", "FILE", "-"), -1) {
		if strings.Contains(match[1], "\nBT ") {
			pages = append(pages, match[1])
		}
	}
	return pages
}

func TestBallotsOfAKindDoNotDiffer(t *testing.T) {
	for _, m := range []panel.Meeting{reporttest.Paper(), reporttest.HardPaper()} {
		for _, practice := range []bool{false, true} {
			m.Round.Practice = practice
			p := m.Polls[0]
			pages := drawn(t, made(t, document(KindPaperBallot), m))
			if len(pages)%p.Rights() != 0 {
				t.Fatalf("%d pages for %d ballots", len(pages), p.Rights())
			}
			each := len(pages) / p.Rights()
			for i, paper := range p.Papers {
				first := pages[:each]
				for n := range paper.Rights {
					if !slices.Equal(pages[:each], first) {
						t.Errorf("ballot %d of kind %d differs from the first", n+1, i+1)
					}
					pages = pages[each:]
				}
				if len(pages) > 0 && slices.Equal(pages[:each], first) {
					t.Errorf("kinds %d and %d do not differ", i+1, i+2)
				}
			}
		}
	}
}

func TestABallotHasItsCandidatesAndTheRule(t *testing.T) {
	m := reporttest.Paper()
	pages := textOf(t, made(t, document(KindPaperBallot), m))
	if len(pages) != 9 {
		t.Fatalf("%d ballots for 9 experts", len(pages))
	}
	last := pages[8]
	for _, part := range []string{
		"评审第一轮表决票回避：欧阳㛃、张𬱖", "对某位申报人不填的，按弃权计。", "同意不同意弃权1欧阳㛃淮南师范学院回避回避回避2王洋丽安徽理工大学3张𬱖",
		"评审专用章", "第1页/共1页", "画“○”，只选一项",
	} {
		if !strings.Contains(last, part) {
			t.Errorf("the ballot lacks %s: %s", part, last)
		}
	}
	for i, want := range []string{"未回避", "未回避", "未回避", "未回避", "未回避", "未回避", "未回避", "回避：赵敏"} {
		if !strings.Contains(pages[i], "表决票"+want+"1．") {
			t.Errorf("ballot %d is not of the kind %s", i+1, want)
		}
	}
	m = reporttest.HardPaper()
	hard := textOf(t, made(t, document(KindPaperBallot), m))
	for i, page := range hard[:3] {
		for _, part := range []string{fmt.Sprintf("第%d页/共3页", i+1), "本次表决不设弃权；对某位申报人不填的，按废票计。", "同意的不超过30人；超过的，整张按废票计。", "一并对折"} {
			if !strings.Contains(page, part) {
				t.Errorf("page %d lacks %s", i+1, part)
			}
		}
	}
	whole := strings.Join(hard[:3], "")
	for i, c := range m.Candidates {
		if !strings.Contains(whole, fmt.Sprint(i+1)+unspaced(c.Name)+c.Unit) {
			t.Errorf("the ballot lacks %s", c.Name)
		}
	}
	if strings.Contains(whole, "弃权1") {
		t.Error("a column for abstentions though there are none")
	}
}

func TestSixtyCandidatesHaveABallot(t *testing.T) {
	m := reporttest.HardPaper()
	for i := range 20 {
		c := panel.Candidate{ID: panel.CandidateID(100 + i), Name: fmt.Sprint("申报人", i), Unit: m.Candidates[5].Unit}
		m.Candidates = append(m.Candidates, c)
		m.Polls[0].Candidates = append(m.Polls[0].Candidates, c.ID)
	}
	m.Polls[0].Papers = []panel.Paper{{Kind: 1, Candidates: m.Polls[0].Candidates, Rights: 2}}
	pages := textOf(t, made(t, document(KindPaperBallot), m))
	if n := len(pages); n%2 != 0 || !strings.Contains(pages[n-1], fmt.Sprintf("第%d页/共%d页", n/2, n/2)) || !strings.Contains(pages[n-1], "60申报人19") {
		t.Errorf("%d pages, the last is %s", n, pages[n-1])
	}
}

func TestPaperDocumentsAreForPaperPolls(t *testing.T) {
	counting, closed := reporttest.Paper(), reporttest.Again()
	counting.Polls[0].State = panel.PollCounting
	for name, c := range map[string]struct {
		meeting        panel.Meeting
		ballots, sheet bool
	}{
		"open":     {reporttest.Paper(), true, true},
		"counting": {counting, false, true},
		"closed":   {closed, false, true},
		"by hand":  {reporttest.Small(), false, false},
		"by codes": {reporttest.Codes(), false, false},
		"no poll":  {panel.Meeting{}, false, false},
	} {
		for kind, want := range map[Kind]bool{KindPaperBallot: c.ballots, KindCountSheet: c.sheet, KindBallotRecord: c.sheet} {
			err := document(kind).Make(io.Discard, c.meeting)
			if want && err != nil || !want && !errors.Is(err, panel.Refuse("no_paper_poll", "")) {
				t.Errorf("%s, %s: %v", name, kind, err)
			}
		}
	}
}

func TestCountSheetsAreForTwo(t *testing.T) {
	text := strings.Join(textOf(t, made(t, document(KindCountSheet), reporttest.Paper())), "")
	for _, part := range []string{
		"（计票人用）", "（监票人用）", "1未回避7", "2回避：赵敏1", "3回避：欧阳㛃、张𬱖1", "合计9", "1欧阳㛃淮南师范学院8", "2王洋丽安徽理工大学9",
		"同意＋不同意＋弃权＋废票＝合计", "发出＝收回＋未收回",
	} {
		if !strings.Contains(text, part) {
			t.Errorf("the count sheet lacks %s: %s", part, text)
		}
	}
	if text := strings.Join(textOf(t, made(t, document(KindCountSheet), reporttest.HardPaper())), ""); strings.Contains(text, "弃权") {
		t.Error("abstentions are counted though there are none")
	}
	if n := strings.Count(strings.Join(textOf(t, made(t, document(KindCountSheet), reporttest.Again())), ""), "人用）"); n != 8 {
		t.Errorf("%d sheets for four polls", n)
	}
}

func TestAMeetingHasPaperDocumentsWhenItVotesOnPaper(t *testing.T) {
	chosen := reporttest.Small()
	chosen.Polls, chosen.Round.Method = nil, panel.MethodPaper
	changed := reporttest.Again() // voted on paper; the next poll would not be
	changed.Round.Method = panel.MethodCodes
	for name, c := range map[string]struct {
		meeting panel.Meeting
		lacks   int // the register of objections, and what is for paper
	}{
		"nothing": {panel.Meeting{}, 4}, "by hand": {reporttest.Small(), 4}, "chosen": {chosen, 1}, "changed": {changed, 1},
	} {
		if got, want := len(For(c.meeting)), len(Documents())-c.lacks; got != want {
			t.Errorf("%s: %d documents, want %d", name, got, want)
		}
	}
}
