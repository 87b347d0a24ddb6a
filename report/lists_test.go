package report

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"expertpanel/report/reporttest"
	"expertpanel/report/sheet"
	"expertpanel/store/panel"

	"github.com/xuri/excelize/v2"
)

// TestListsAreReadAgainAsTheyWere: what one bureau writes another can import.
func TestListsAreReadAgainAsTheyWere(t *testing.T) {
	for name, m := range map[string]panel.Meeting{"small": reporttest.Small(), "hard": reporttest.Hard()} {
		m.Candidates = slices.Clone(m.Candidates)
		for i := range m.Candidates {
			c := &m.Candidates[i]
			c.Years, c.Staff, c.Award, c.Certificate = 12+i, i, "全省就业工作先进个人（2024年）", "职业指导师一级"
			c.IDNumber, c.Phone, c.Note = "34040019800101001X", "0554-6666666、13800000000", "=1+1"
			c.Excluded = ""
		}
		var file bytes.Buffer
		if err := CandidateBook(&file, m, Whole); err != nil {
			t.Fatal(err)
		}
		list, err := sheet.ReadCandidates("名单.xlsx", file.Bytes())
		if err != nil || len(list.Rows) != len(m.Candidates) {
			t.Fatalf("%s: %d candidates, %v", name, len(list.Rows), err)
		}
		for i, row := range list.Rows {
			want := m.Candidates[i]
			want.ID, want.Name = 0, strings.ReplaceAll(want.Name, "•", "·") // as the import writes every name
			if row.Value != want {
				t.Errorf("%s: read %+v, want %+v", name, row.Value, want)
			}
		}
		readExperts(t, name, m)
	}
}

func readExperts(t *testing.T, name string, m panel.Meeting) {
	t.Helper()
	var file bytes.Buffer
	if err := ExpertBook(&file, m, Whole); err != nil {
		t.Fatal(err)
	}
	list, err := sheet.ReadExperts("名单.xlsx", file.Bytes())
	if err != nil || len(list.Rows) != len(m.Members()) {
		t.Fatalf("%s: %d experts, %v", name, len(list.Rows), err)
	}
	for i, row := range list.Rows {
		want := m.Members()[i]
		want.ID, want.Attendance = 0, ""
		if row.Value != want {
			t.Errorf("%s: read %+v, want %+v", name, row.Value, want)
		}
	}
}

func TestListsMaskNumbersUnlessTheyAreAskedFor(t *testing.T) {
	m := reporttest.Small()
	m.Candidates = slices.Clone(m.Candidates)
	m.Candidates[0].IDNumber, m.Candidates[0].Phone = "34040019800101001X", "13812345678"
	for _, c := range []struct {
		numbers         Numbers
		identity, phone string
	}{{Masked, "340400********001X", "138****5678"}, {Whole, "34040019800101001X", "13812345678"}} {
		var file bytes.Buffer
		if err := CandidateBook(&file, m, c.numbers); err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(&file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		rows, err := f.GetRows("申报对象")
		if err != nil {
			t.Fatal(err)
		}
		all := ""
		for _, row := range rows {
			all += strings.Join(row, "|") + "\n"
		}
		if !strings.Contains(all, c.identity) || !strings.Contains(all, c.phone) {
			t.Errorf("%v: %s", c.numbers, all)
		}
		if panes, err := f.GetPanes("申报对象"); err != nil || !panes.Freeze {
			t.Errorf("the heads are not frozen: %v", err)
		}
	}
	for _, d := range Documents() { // what goes into a bundle
		if d.Kind != KindCandidateBook {
			continue
		}
		var file bytes.Buffer
		if err := d.Make(&file, m); err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(&file)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		if found, err := f.SearchSheet("申报对象", "34040019800101001X"); err != nil || len(found) > 0 {
			t.Errorf("a bundle has the whole number: %v", err)
		}
	}
}
