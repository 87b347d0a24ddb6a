package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// call runs panelctl and returns its exit status and what it printed.
func call(args ...string) (status int, out, errs string) {
	var o, e bytes.Buffer
	status = run(args, console{&o, &e})
	return status, o.String(), e.String()
}

// file writes a file for the test and returns its path.
func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const seven = `{"round": {"year": 2026, "title": "2026年度淮南市职业指导大师工作室评审", "rule": {"seats": 1}},
 "candidates": [
  {"id": "c1", "name": "张𬱖", "unit": "淮南市某学院", "recommender": "某县人社局"},
  {"id": "c2", "name": "王䶮", "unit": "某县公共就业服务中心", "recommender": "某县人社局"}],
 "experts": [
  {"id": "e1", "name": "甲", "unit": "某大学"}, {"id": "e2", "name": "乙", "unit": "某大学"},
  {"id": "e3", "name": "丙", "unit": "某大学"}, {"id": "e4", "name": "丁", "unit": "某大学"},
  {"id": "e5", "name": "戊", "unit": "某大学"}, {"id": "e6", "name": "己", "unit": "某大学"},
  {"id": "e7", "name": "庚", "unit": "某大学"}],
 "present": ["e1", "e2", "e3", "e4", "e5", "e6", "e7"],
 "polls": [{"ballots": [
  {"expert": "e1", "choices": {"c1": "agree", "c2": "agree"}}, {"expert": "e2", "choices": {"c1": "agree", "c2": "agree"}},
  {"expert": "e3", "choices": {"c1": "agree", "c2": "agree"}}, {"expert": "e4", "choices": {"c1": "agree", "c2": "agree"}},
  {"expert": "e5", "choices": {"c1": "agree", "c2": "agree"}}, {"expert": "e6", "choices": {"c1": "oppose", "c2": "agree"}},
  {"expert": "e7", "choices": {"c1": "agree"}}]}],
 "publicity": {"posted": "2026-09-28"}}`

const sevenRecord = `{
  "polls": [{"no": 1, "present": 7, "ballots": 7, "results": [
    {"candidate": "c1", "eligible": 7, "cast": 7, "agree": 6, "oppose": 1, "abstain": 0, "not_returned": 0,
     "base": 7, "required": 5, "quorum_met": true, "outcome": "runoff"},
    {"candidate": "c2", "eligible": 7, "cast": 7, "agree": 6, "oppose": 0, "abstain": 1, "not_returned": 0,
     "base": 7, "required": 5, "quorum_met": true, "outcome": "runoff"}]}],
  "pending": ["c1", "c2"], "recognised": []}`

func TestRehearsePrintsTheRecord(t *testing.T) {
	status, out, errs := call("rehearse", "-script", file(t, "script.json", seven))
	if status != 0 || errs != "" {
		t.Fatalf("status %d, %s%s", status, out, errs)
	}
	if got, want := compact(t, out), compact(t, sevenRecord); got != want {
		t.Errorf("record\n%s\nwant\n%s", got, want)
	}
}

func TestRehearseDecided(t *testing.T) {
	script := strings.Replace(seven, `"seats": 1`, `"seats": 2`, 1)
	out := filepath.Join(t.TempDir(), "文书")
	data := filepath.Join(t.TempDir(), "data")
	status, printed, errs := call("rehearse", "-script", file(t, "script.json", script), "-out", out, "-data", data)
	if status != 0 {
		t.Fatalf("status %d, %s%s", status, printed, errs)
	}
	var record struct {
		Recognised []struct{ Candidate, Studio string }
		Publicity  struct {
			First string `json:"first_day"`
			Last  string `json:"last_day"`
		}
	}
	if err := json.Unmarshal([]byte(printed), &record); err != nil {
		t.Fatal(err)
	}
	if len(record.Recognised) != 2 || record.Recognised[0].Studio != "张𬱖职业指导大师工作室" {
		t.Errorf("recognised %+v", record.Recognised)
	}
	if record.Publicity.First != "2026-09-28" || record.Publicity.Last != "2026-10-09" {
		t.Errorf("publicity %+v", record.Publicity)
	}
	if got := kinds(t, out); got != "candidate_list candidate_list_xlsx confidentiality_pledge confirmation count_report expert_list_xlsx minutes plaque_production plaque_proof "+
		"precheck_sheet publicity_html publicity_notice publicity_text recusal_pledge result_summary results_xlsx sign_in_sheet zero_report" {
		t.Errorf("documents %s", got)
	}
	if status, printed, _ := call("rehearse", "-script", file(t, "script.json", strings.Replace(script, `"e7"]`, `"e6"]`, 1)), "-data", filepath.Join(t.TempDir(), "other")); status != 2 {
		t.Errorf("present twice: %d %s", status, printed)
	}
	// The data are kept, and a second rehearsal does not mix with them.
	if status, _, _ := call("doctor", "-data", data); status != 0 {
		t.Error("doctor finds the kept data wanting")
	}
	status, printed, _ = call("rehearse", "-script", file(t, "script.json", script), "-data", data)
	if status != 2 || !strings.Contains(printed, "data_not_empty") {
		t.Errorf("a second rehearsal in the same folder: %d %s", status, printed)
	}
}

// kinds lists the kinds of documents that a folder's manifest names, each checked to be there.
func kinds(t *testing.T, dir string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct {
		Files []struct {
			Path, Kind string
			Bytes      int64
		}
	}
	if err := json.Unmarshal(data, &manifest); err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, f := range manifest.Files {
		info, err := os.Stat(filepath.Join(dir, filepath.FromSlash(f.Path)))
		if err != nil || info.Size() != f.Bytes {
			t.Errorf("%s: %v", f.Path, err)
		}
		found = append(found, f.Kind)
	}
	return strings.Join(slices.Sorted(slices.Values(found)), " ")
}

func TestRehearseRefuses(t *testing.T) {
	for name, c := range map[string]struct{ script, code string }{
		"not JSON":        {"{", "bad_script"},
		"two scripts":     {`{} {}`, "bad_script"},
		"six voters":      {strings.Replace(seven, `, "e7"]`, `]`, 1), "quorum_not_met"},
		"a wrong rule":    {strings.Replace(seven, `"seats": 1`, `"min_experts": 6`, 1), "bad_rule"},
		"a rare mistake":  {strings.Replace(seven, "王䶮", "王\uE863", 1), "private_use"},
		"an unknown vote": {strings.Replace(seven, "oppose", "perhaps", 1), "bad_script"},
	} {
		status, out, _ := call("rehearse", "-script", file(t, "script.json", c.script))
		var answer struct {
			Error struct{ Code, Message string }
		}
		if err := json.Unmarshal([]byte(out), &answer); err != nil {
			t.Fatalf("%s: %v in %s", name, err, out)
		}
		if status != 2 || answer.Error.Code != c.code || !strings.ContainsRune(answer.Error.Message, '。') {
			t.Errorf("%s: status %d, %+v, want %s with a sentence", name, status, answer, c.code)
		}
	}
	if status, out, _ := call("rehearse", "-script", filepath.Join(t.TempDir(), "none.json")); status != 2 || !strings.Contains(out, "bad_script") {
		t.Errorf("a missing script: %d %s", status, out)
	}
}

func TestFailedRehearsalLeavesItsFolderFree(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	short := strings.Replace(seven, `, "e7"]`, `]`, 1)
	if status, out, _ := call("rehearse", "-data", data, "-script", file(t, "short.json", short)); status != 2 || !strings.Contains(out, "quorum_not_met") {
		t.Fatalf("status %d, %s", status, out)
	}
	if status, out, _ := call("rehearse", "-data", data, "-script", file(t, "seven.json", seven)); status != 0 {
		t.Errorf("the mended script in the same folder: %d %s", status, out)
	}
}

func TestDoctorLeavesAnEmptyFolderAlone(t *testing.T) {
	data := t.TempDir()
	if status, out, _ := call("doctor", "-data", data); status != 0 || !strings.Contains(out, "还没有数据") || !strings.Contains(out, "剩余空间") {
		t.Errorf("status %d, %s", status, out)
	}
	if left, err := os.ReadDir(data); err != nil || len(left) > 0 {
		t.Errorf("doctor made %v, %v", left, err)
	}
}

func TestDemoWritesTheMeeting(t *testing.T) {
	out := filepath.Join(t.TempDir(), "demo")
	status, printed, errs := call("demo", "-out", out)
	if status != 0 {
		t.Fatalf("status %d, %s%s", status, printed, errs)
	}
	for _, want := range []string{"第 2 轮表决", "同票再投", "𬱖", "䶮", "公示"} {
		if !strings.Contains(printed, want) {
			t.Errorf("no %s in\n%s", want, printed)
		}
	}
	if got := kinds(t, out); got != "agenda assessment_form candidate_list candidate_list_xlsx certificate confidentiality_pledge confirmation count_report expert_draw expert_list_xlsx "+
		"minutes plaque_production plaque_proof plaque_receipt precheck_sheet provincial_list public_key public_key_text publicity_html publicity_notice publicity_text "+
		"recusal_pledge result_summary results_xlsx round_notice sign_in_sheet subsidy_list zero_report" {
		t.Errorf("documents %s", got)
	}
}

func TestReadList(t *testing.T) {
	good := file(t, "名单.csv", "姓名,所在单位,推荐单位,从业年限\n张𬱖,淮南市某学院,某县人社局,12\n")
	status, out, errs := call("read", "-kind", "candidates", good)
	var reading struct {
		Rows     []map[string]any
		Problems []struct {
			Row                   int
			Column, Code, Message string
		}
	}
	if err := json.Unmarshal([]byte(out), &reading); err != nil {
		t.Fatalf("%v in %s%s", err, out, errs)
	}
	if status != 0 || len(reading.Rows) != 1 || reading.Rows[0]["name"] != "张𬱖" || reading.Rows[0]["years"] != 12.0 || len(reading.Problems) != 0 {
		t.Errorf("status %d, %s", status, out)
	}

	bad := file(t, "名单.csv", "姓名,所在单位,推荐单位,从业年限\n张𬱖,淮南市某学院,某县人社局,很久\n")
	status, out, _ = call("read", "-kind", "candidates", bad)
	reading.Problems = nil
	if err := json.Unmarshal([]byte(out), &reading); err != nil {
		t.Fatal(err)
	}
	if status != 1 || len(reading.Problems) != 1 || reading.Problems[0].Row != 2 || reading.Problems[0].Column != "从业年限" {
		t.Errorf("status %d, %s", status, out)
	}
	if status, out, _ = call("read", "-kind", "experts", file(t, "x.xlsx", "not a workbook")); status != 1 || !strings.Contains(out, `"message"`) {
		t.Errorf("a file that is no list: %d %s", status, out)
	}
}

func TestHelpAndMistakes(t *testing.T) {
	for _, cmd := range commands() {
		status, out, errs := call(cmd.name, "-h")
		if status != 0 || !strings.Contains(out, "panelctl "+cmd.name) || errs != "" {
			t.Errorf("%s -h: %d %q %q", cmd.name, status, out, errs)
		}
		if status, _, errs := call(cmd.name, "-nonsense"); status != 2 || !strings.Contains(errs, "panelctl "+cmd.name) {
			t.Errorf("%s -nonsense: %d %q", cmd.name, status, errs)
		}
	}
	for _, args := range [][]string{{}, {"vote"}, {"rehearse"}, {"demo"}, {"read", "-kind", "ballots", "x"}, {"calendar"}} {
		if status, _, errs := call(args...); status != 2 || !strings.Contains(errs, "用法") {
			t.Errorf("%v: %d %q", args, status, errs)
		}
	}
}

func TestCalendarYearIsAdded(t *testing.T) {
	data := t.TempDir()
	year := file(t, "2027.json", `{"year":2027,"source":"国办通知","off":{"2027-01-01":"元旦"},"work":{}}`)
	if status, out, errs := call("calendar", "-data", data, year); status != 0 || !strings.Contains(out, "2027") {
		t.Errorf("status %d, %s%s", status, out, errs)
	}
	wrong := file(t, "2028.json", `{"year":2028,"off":{"2027-01-01":"元旦"}}`)
	if status, _, errs := call("calendar", "-data", data, wrong); status != 2 || !strings.Contains(errs, "2027-01-01") {
		t.Errorf("a year with another year's day: %d %s", status, errs)
	}
}

func compact(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(text)); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return b.String()
}

func TestAuditNamesWhatWasChanged(t *testing.T) {
	data := filepath.Join(t.TempDir(), "data")
	script := file(t, "s.json", smallMeeting)
	if status, out, errs := call("rehearse", "-script", script, "-data", data); status != 0 {
		t.Fatalf("%d %s%s", status, out, errs)
	}
	if status, out, errs := call("audit", "-data", data); status != 0 || !strings.Contains(out, "审计通过") || !strings.Contains(out, "封存码") {
		t.Errorf("untouched: %d %s%s", status, out, errs)
	}
	db, err := sql.Open("sqlite", "file:"+filepath.Join(data, "panel.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("UPDATE slot SET choice = 'o' WHERE no = 1"); err != nil {
		t.Fatal(err)
	}
	if status, out, _ := call("audit", "-data", data); status != 1 || !strings.Contains(out, "张三的票数或结论与封存的不一致") {
		t.Errorf("a changed vote: %d %s", status, out)
	}
	if status, _, errs := call("audit", "-data", filepath.Join(t.TempDir(), "nowhere")); status != 2 || !strings.Contains(errs, "没有评审数据") {
		t.Errorf("no data: %d %s", status, errs)
	}
}

// smallMeeting is a meeting in which seven experts agree on one candidate.
const smallMeeting = `{"candidates":[{"id":"c1","name":"张三"}],
	"experts":[{"id":"e1"},{"id":"e2"},{"id":"e3"},{"id":"e4"},{"id":"e5"},{"id":"e6"},{"id":"e7"}],
	"present":["e1","e2","e3","e4","e5","e6","e7"],
	"polls":[{"ballots":[
		{"expert":"e1","choices":{"c1":"agree"}},{"expert":"e2","choices":{"c1":"agree"}},{"expert":"e3","choices":{"c1":"agree"}},
		{"expert":"e4","choices":{"c1":"agree"}},{"expert":"e5","choices":{"c1":"agree"}},{"expert":"e6","choices":{"c1":"agree"}},
		{"expert":"e7","choices":{"c1":"agree"}}]}]}`
