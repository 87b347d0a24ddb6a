package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"expertpanel/store/panel"

	"github.com/xuri/excelize/v2"
)

// The meeting that the test holds: everybody agrees on the first, seven of
// nine on the second, two of nine on the third.
var (
	meetingCandidates = [][]any{
		{"2026年度申报对象汇总表"},
		{"序号", "领衔人", "工作单位", "推荐单位", "从业年限", "工作人员数"},
		{1, "张𬱖", "淮南师范学院", "淮南师范学院", 14, 3},
		{2, "王䶮", "寿县公共就业服务中心", "寿县人力资源和社会保障局", 12, 2},
		{3, "李㛃", "凤台县公共就业服务中心", "凤台县人力资源和社会保障局", 21, 4},
	}
	meetingBallots = []string{"111", "112", "112", "112", "112", "112", "112", "122", "121"}
)

func expertRows() [][]any {
	rows := [][]any{{"专家姓名", "单位", "职称"}}
	for i := range len(meetingBallots) {
		rows = append(rows, []any{fmt.Sprintf("专家%c", '甲'+rune(i)), "安徽大学", "教授"})
	}
	return rows
}

// workbook writes rows as a spreadsheet and returns its path.
func workbook(t *testing.T, name string, rows [][]any) string {
	t.Helper()
	f := excelize.NewFile()
	for i, row := range rows {
		if err := f.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), name)
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestAMeetingByKeyboard holds a meeting in the real window, from two
// spreadsheets to the plaques and the folder of documents, with nothing but the keyboard.
func TestAMeetingByKeyboard(t *testing.T) {
	w := startWindow(t)
	w.waitTitle("评审会")
	w.press("ctrl+n")
	w.waitTitle("新建年度评审")
	w.press("ctrl+Return")
	w.waitTitle("申报对象")

	w.importList(workbook(t, "candidates.xlsx", meetingCandidates), "candidates", 3, "SELECT count(*) FROM candidate")
	w.press("ctrl+3")
	w.waitTitle("评审专家")
	w.importList(workbook(t, "experts.xlsx", expertRows()), "experts", 9, "SELECT count(*) FROM expert")
	w.signInAll(9)

	w.press("ctrl+4")
	w.waitTitle("表决")
	w.pressSeen("ctrl+Return") // no PIN yet: it is asked for, twice
	for range 2 {
		w.typeText(operatorPIN)
		w.press("Return")
	}
	w.waitFor("PINs", 1, "SELECT count(*) FROM round WHERE pin <> ''")
	w.pressSeen("ctrl+Return") // open, and yes
	w.pressSeen("Return")
	w.waitFor("open polls", 1, "SELECT count(*) FROM poll WHERE state = 'open'")
	w.press("ctrl+Return")
	w.waitTitle("无记名投票")
	w.rest()
	for i, ballot := range meetingBallots {
		w.enter(operatorPIN)
		w.fillAndCast(ballot)
		w.waitFor("ballots", i+1, ballotsInBox)
		w.rest()
		w.pressSeen("Return") // the next expert, and in the end back to the staff
		w.rest()
	}
	w.enter(operatorPIN)
	w.waitTitle("表决")
	w.pressSeen("ctrl+Return") // close, and yes
	w.pressSeen("Return")
	w.waitFor("closed polls", 1, "SELECT count(*) FROM poll WHERE state = 'closed'")

	w.afterTheVote()
	out := t.TempDir()
	w.export(out)
	checkBundle(t, out)
	w.close()
}

// afterTheVote publishes the result in the room, has it signed and posted long
// enough ago, and confirms who is recognised.
func (w *realWindow) afterTheVote() {
	w.t.Helper()
	w.waitTitle("结果")
	w.pressSeen("ctrl+g") // publish, and yes
	w.pressSeen("Return")
	w.waitFor("published results", 1, acts(panel.ActPublished))
	w.pressSeen("ctrl+Return")
	w.typeText("Wang")
	w.pressSeen("Return")
	w.waitFor("signatures", 1, acts(panel.ActSigned))

	w.pressSeen("ctrl+Return")
	w.waitTitle("公示")
	w.press("shift+Tab", "shift+Tab", "ctrl+a") // back from the end, over how the days are counted, to the day of posting
	w.typeText(time.Now().AddDate(0, 0, -30).Format(time.DateOnly))
	w.pressSeen("ctrl+Return")
	w.waitFor("publicity", 1, "SELECT count(*) FROM publicity WHERE posted < date('now', '-20 days')")

	w.pressSeen("ctrl+Return") // the period is over
	w.waitTitle("认定授牌")
	w.pressSeen("ctrl+Return")
	w.typeText("No. 12")
	w.pressSeen("Return")
	w.waitFor("confirmations", 1, "SELECT count(*) FROM confirmation WHERE number = 'No. 12'")
}

func acts(kind panel.ActKind) string {
	return fmt.Sprintf("SELECT count(*) FROM act WHERE kind = '%s'", kind)
}

// export writes all documents to a folder.
func (w *realWindow) export(dir string) {
	w.t.Helper()
	w.press("ctrl+8")
	w.waitTitle("文书与导出")
	w.pressSeen("ctrl+Return")     // no folder yet: it is asked for
	w.press("shift+Tab", "ctrl+a") // from the list to the path
	w.typeText(dir)
	w.pressSeen("Return") // go there
	w.pressSeen("Return") // save there
	w.waitFile(filepath.Join(dir, "manifest.json"))
}

// checkBundle looks for every kind of document and reads the notice.
func checkBundle(t *testing.T, dir string) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct{ Files []struct{ Path, Kind string } }
	if err := json.Unmarshal(data, &manifest); err != nil {
		t.Fatal(err)
	}
	paths := map[string]string{}
	for _, f := range manifest.Files {
		paths[f.Kind] = filepath.Join(dir, f.Path)
	}
	for _, kind := range []string{"sign_in_sheet", "result_summary", "results_xlsx", "publicity_notice", "publicity_html", "publicity_text", "confirmation", "plaque_proof"} {
		if paths[kind] == "" {
			t.Errorf("no %s in %s", kind, data)
		}
	}
	text, err := exec.Command("pdftotext", paths["publicity_notice"], "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	notice := strings.Join(strings.Fields(string(text)), "")
	for _, want := range []string{"张𬱖职业指导大师工作室", "王䶮职业指导大师工作室", "寿县公共就业服务中心", "5个工作日"} {
		if !strings.Contains(notice, want) {
			t.Errorf("no %s in the notice:\n%s", want, text)
		}
	}
	if strings.Contains(notice, "李㛃") {
		t.Errorf("李㛃 did not pass and is in the notice:\n%s", text)
	}
}
