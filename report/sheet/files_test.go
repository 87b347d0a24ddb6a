package sheet

import (
	"bytes"
	"slices"
	"testing"

	"expertpanel/store/panel"

	"github.com/xuri/excelize/v2"
)

// rows is a sheet as people see it, from A1.
type rows [][]any

// header is the shortest header of a list of candidates.
var header = []any{"姓名", "单位", "推荐单位"}

// workbookOf makes an XLSX file of one sheet; edit may change it.
func workbookOf(t testing.TB, content rows, edit ...func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(t, f, "Sheet1", content)
	for _, e := range edit {
		e(f)
	}
	return bytesOf(t, f)
}

func fill(t testing.TB, f *excelize.File, sheet string, content rows) {
	t.Helper()
	for i, row := range content {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		must(t, err)
		must(t, f.SetSheetRow(sheet, cell, &row))
	}
}

func bytesOf(t testing.TB, f *excelize.File, options ...excelize.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, f.Write(&b, options...))
	return b.Bytes()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func readCandidates(t testing.TB, data []byte) List[panel.Candidate] {
	t.Helper()
	list, err := ReadCandidates("名单.xlsx", data)
	must(t, err)
	return list
}

// codes are the codes of problems, those that block with a mark.
func codes(problems []Problem) []string {
	var codes []string
	for _, p := range problems {
		code := p.Code
		if p.Blocks {
			code = "!" + code
		}
		codes = append(codes, code)
	}
	return codes
}

func wantCodes(t *testing.T, problems []Problem, want ...string) {
	t.Helper()
	if got := codes(problems); !slices.Equal(got, want) {
		t.Errorf("problems %v, want %v\n%+v", got, want, problems)
	}
}

func wantRefusal(t *testing.T, err error, detail string) {
	t.Helper()
	refusal, ok := err.(*panel.Error)
	if !ok || refusal.Code != "bad_list" || refusal.Detail != detail {
		t.Errorf("error %v, want bad_list.%s", err, detail)
	}
}

func refusalValue(err error, name string) any {
	refusal, ok := err.(*panel.Error)
	if !ok {
		return nil
	}
	return refusal.Values[name]
}
