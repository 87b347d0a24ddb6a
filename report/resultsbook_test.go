package report

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/store/panel"

	"github.com/xuri/excelize/v2"
)

// opened is the workbook of a meeting as it is read back.
func opened(t *testing.T, m panel.Meeting) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(made(t, document(KindResultsBook), m)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// linesIn are a sheet's rows, their cells joined.
func linesIn(t *testing.T, f *excelize.File, sheet string) []string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, row := range rows {
		out = append(out, strings.Join(row, " "))
	}
	return out
}

func TestResultsBookHasEveryFigure(t *testing.T) {
	f := opened(t, reporttest.Small())
	if got := f.GetSheetList(); !slices.Equal(got, []string{"评审结果", "拟认定名单", "申报对象", "评审专家"}) {
		t.Fatalf("sheets %q", got)
	}
	want := []string{
		"2026年度淮南市职业指导大师工作室评审结果",
		"序号 领衔人 所在单位 应投 回避 同意 不同意 弃权 未投 基数 需得票 结论",
		"第一轮表决",
		"投票方式：轮流在电脑上投票。到会专家9人，应发选票9张，收回9张，未投0张。本轮可用名额3个。",
		"1 欧阳㛃 淮南师范学院 9 0 9 0 0 0 9 6 认定",
		"2 王洋丽 安徽理工大学 9 0 8 1 0 0 9 6 认定",
		"3 张𬱖 淮南联合大学招生就业处 9 0 7 1 1 0 9 6 同票再投",
		"4 赵敏 淮南市公共就业人才管理服务中心 8 1 7 1 0 0 8 6 同票再投",
		"5 王䶮 寿县公共就业人才服务中心 9 0 4 4 1 0 9 6 未通过",
		"第二轮表决",
		"上一轮同票的张𬱖、赵敏再次表决。投票方式：轮流在电脑上投票。到会专家9人，应发选票9张，收回9张，未投0张。本轮可用名额1个。",
		"1 张𬱖 淮南联合大学招生就业处 9 0 7 2 0 0 9 6 认定",
		"2 赵敏 淮南市公共就业人才管理服务中心 8 1 6 2 0 0 8 6 超出名额，未认定",
	}
	if got := linesIn(t, f, "评审结果"); !slices.Equal(got, want) {
		t.Errorf("results\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for cell, want := range map[string]excelize.CellType{"F5": excelize.CellTypeUnset, "B5": excelize.CellTypeSharedString} {
		if got, err := f.GetCellType("评审结果", cell); err != nil || got != want {
			t.Errorf("%s has type %d, want %d: %v", cell, got, want, err)
		}
	}
	if got := linesIn(t, f, "拟认定名单"); len(got) != 6 || got[5] != "3 张𬱖 淮南联合大学招生就业处 张𬱖职业指导大师工作室" {
		t.Errorf("recognised\n%s", strings.Join(got, "\n"))
	}
}

func TestResultsBookMasksWhatIsPersonal(t *testing.T) {
	m := reporttest.Small()
	m.Candidates[1].Excluded, m.Candidates[1].Years = "本人书面申请退出", 12
	m.Experts[0].Phone = "13905541234"
	f := opened(t, m)
	candidates, experts := linesIn(t, f, "申报对象"), linesIn(t, f, "评审专家")
	if want := "2 王洋丽 安徽理工大学 12 340400********0001 138****0001 本人书面申请退出"; candidates[3] != want {
		t.Errorf("candidate %q, want %q", candidates[3], want)
	}
	if !strings.HasPrefix(experts[3], "2 ") || !strings.HasSuffix(strings.TrimSpace(experts[3]), "到会 赵敏") {
		t.Errorf("expert %q", experts[3])
	}
	for _, line := range slices.Concat(candidates, experts) {
		for _, c := range m.Candidates {
			if strings.Contains(line, c.IDNumber) || strings.Contains(line, c.Phone) || strings.Contains(line, "13905541234") {
				t.Errorf("%s tells a number", line)
			}
		}
	}
	if !strings.Contains(experts[2], "139****1234") {
		t.Errorf("expert %q", experts[2])
	}
}

func TestResultsBookTellsNoVotesWhereOnlyThePassedArePrinted(t *testing.T) {
	m := reporttest.Small()
	m.Round.Printing = panel.PrintPassed
	m.Polls = m.Polls[:1]
	m.Polls[0].Tallies = slices.Clone(m.Polls[0].Tallies)
	m.Polls[0].Tallies[3] = panel.Tally{Candidate: 4, Eligible: 8, Agree: 2, Oppose: 6} // no tie
	other := m
	other.Polls = slices.Clone(m.Polls)
	other.Polls[0].Tallies = slices.Clone(m.Polls[0].Tallies)
	other.Polls[0].Tallies[0] = panel.Tally{Candidate: 1, Eligible: 9, Agree: 7, Abstain: 2}
	other.Polls[0].Tallies[2] = panel.Tally{Candidate: 3, Eligible: 9, Agree: 9}
	if slices.Equal(m.Recognised(), other.Recognised()) {
		t.Fatal("the ranks do not differ")
	}
	if !bytes.Equal(made(t, document(KindResultsBook), m), made(t, document(KindResultsBook), other)) {
		t.Error("the workbook depends on the votes")
	}
	if got := linesIn(t, opened(t, m), "评审结果"); got[1] != "序号 领衔人 所在单位 应投 回避 结论" || got[6] != "3 张𬱖 淮南联合大学招生就业处 9 0 认定" {
		t.Errorf("results\n%s", strings.Join(got, "\n"))
	}
}

func TestResultsBookTellsOfVoidPolls(t *testing.T) {
	lines := linesIn(t, opened(t, reporttest.Again()), "评审结果")
	at := slices.Index(lines, "第一轮表决（作废）")
	if at < 0 || !strings.Contains(lines[at+1], "本轮作废，不计票，重新表决。") || lines[at+2] != "第二轮表决" || !strings.Contains(lines[1], "弃权 未收回 基数") {
		t.Errorf("results\n%s", strings.Join(lines, "\n"))
	}
}

func TestResultsBookWithoutAnybodyRecognised(t *testing.T) {
	m := reporttest.Small()
	m.Round.Rule.MinExperts = 10
	if lines := linesIn(t, opened(t, m), "拟认定名单"); lines[len(lines)-1] != "没有申报人获得认定。" {
		t.Errorf("recognised %q", lines)
	}
}

func TestResultsBookOfARehearsalIsMarked(t *testing.T) {
	const mark = "演练·不作为评审依据"
	m := reporttest.Small()
	m.Round.Practice = true
	f := opened(t, m)
	for _, sheet := range f.GetSheetList() {
		if lines := linesIn(t, f, sheet); lines[0] != mark {
			t.Errorf("%s begins with %s", sheet, lines[0])
		}
		if h, err := f.GetHeaderFooter(sheet); err != nil || !strings.Contains(h.OddHeader, mark) {
			t.Errorf("%s is printed under %+v: %v", sheet, h, err)
		}
	}
}

// TestResultsBookIsReproducible looks at the times in the file too: a clock would
// make two files of one minute alike and those of two days different.
func TestResultsBookIsReproducible(t *testing.T) {
	for _, m := range meetings() {
		d := document(KindResultsBook)
		if d.Ready(m) != nil {
			continue
		}
		first := made(t, d, m)
		for range 5 {
			if !bytes.Equal(first, made(t, d, m)) {
				t.Fatal("the same meeting makes other bytes")
			}
		}
		z, err := zip.NewReader(bytes.NewReader(first), int64(len(first)))
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range z.File {
			if part.Modified.Year() > 1980 || len(part.Extra) > 0 { // what no time at all reads as
				t.Errorf("%s has a time: %v", part.Name, part.Modified)
			}
		}
		core, err := z.Open("docProps/core.xml")
		if err != nil {
			t.Fatal(err)
		}
		facts, err := io.ReadAll(core)
		if err != nil || strings.Count(string(facts), ">2026-11-20T00:00:00Z<") != 2 {
			t.Errorf("the file's facts are %s: %v", facts, err)
		}
	}
}
