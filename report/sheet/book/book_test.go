package book

import (
	"bytes"
	"strings"
	"testing"

	"expertpanel/store/panel"

	"github.com/xuri/excelize/v2"
)

func small() Book {
	return Book{
		Title: "2026年度评审&认定", Mark: "演练", Date: panel.Date{Year: 2026, Month: 11, Day: 20},
		Sheets: []Sheet{{
			Name: "结果", Title: "结果表",
			Columns: []Column{{Head: "序号", Width: 7, Centre: true}, {Head: "单位", Width: 20}, {Head: "备注", Width: 20, Optional: true}, {Head: "身份证号", Width: 24}},
			Rows: []Row{
				{Sentence: "第一轮", Heading: true},
				{Cells: []any{1, "某学院", "", "340400********1234"}},
				{Cells: []any{2, strings.Repeat("长", 30), "", "=1+1"}},
			},
		}, {Name: "专家's", Title: "专家", Columns: []Column{{Head: "姓名", Width: 10}}, Rows: []Row{{Cells: []any{"李四"}}}}},
	}
}

func written(t *testing.T, b Book) *excelize.File {
	t.Helper()
	var file bytes.Buffer
	if err := b.Write(&file); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&file)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestCellsAreWhatTheyWere(t *testing.T) {
	f := written(t, small())
	for _, c := range []struct {
		cell, want string
		kind       excelize.CellType
		format     int
	}{
		{"A1", "演练", excelize.CellTypeSharedString, 0},
		{"A2", "结果表", excelize.CellTypeSharedString, 0},
		{"C3", "身份证号", excelize.CellTypeSharedString, 0}, // the notes are empty and left out
		{"A4", "第一轮", excelize.CellTypeSharedString, 0},
		{"A5", "1", excelize.CellTypeUnset, 1}, // a number has no type of its own
		{"C5", "340400********1234", excelize.CellTypeSharedString, textFormat},
		{"C6", "=1+1", excelize.CellTypeSharedString, textFormat},
		{"D5", "", excelize.CellTypeUnset, 0},
	} {
		got, err := f.GetCellValue("结果", c.cell)
		kind, kindErr := f.GetCellType("结果", c.cell)
		id, styleErr := f.GetCellStyle("结果", c.cell)
		style, lookErr := f.GetStyle(id)
		for _, err := range []error{err, kindErr, styleErr, lookErr} {
			if err != nil {
				t.Fatal(err)
			}
		}
		if got != c.want || kind != c.kind || style.NumFmt != c.format {
			t.Errorf("%s: %q of type %d and format %d, want %+v", c.cell, got, kind, style.NumFmt, c)
		}
		if boxed := len(style.Border) == 4; boxed != (c.want != "" && c.cell > "A2") {
			t.Errorf("%s: borders %v", c.cell, style.Border)
		}
		if c.want != "" && !style.Alignment.WrapText {
			t.Errorf("%s does not wrap", c.cell)
		}
	}
	if formula, err := f.GetCellFormula("结果", "C6"); err != nil || formula != "" {
		t.Errorf("a text became the formula %q: %v", formula, err)
	}
	if merged, err := f.GetMergeCells("结果"); err != nil || len(merged) != 3 || merged[0].GetEndAxis() != "C1" {
		t.Errorf("merged %v: %v", merged, err)
	}
	for row, least := range map[int]float64{5: 20, 6: 4 * 15} {
		if height, err := f.GetRowHeight("结果", row); err != nil || height < least {
			t.Errorf("row %d is %v high, want %v: %v", row, height, least, err)
		}
	}
}

func TestSheetsPrintRight(t *testing.T) {
	f := written(t, small())
	panes, err := f.GetPanes("结果")
	if err != nil || !panes.Freeze || panes.YSplit != 3 || panes.TopLeftCell != "A4" {
		t.Errorf("panes %+v: %v", panes, err)
	}
	layout, err := f.GetPageLayout("结果")
	if err != nil || *layout.Orientation != "landscape" || *layout.Size != 9 || *layout.FitToWidth != 1 || *layout.FitToHeight != 0 {
		t.Errorf("layout %+v: %v", layout, err)
	}
	props, err := f.GetSheetProps("结果")
	if err != nil || !*props.FitToPage {
		t.Errorf("properties %+v: %v", props, err)
	}
	running, err := f.GetHeaderFooter("结果")
	if err != nil || running.OddHeader != "&L2026年度评审&&认定&C演练&R&A" || running.OddFooter != "&C第 &P 页  共 &N 页" {
		t.Errorf("header and footer %+v: %v", running, err)
	}
	names := map[string]string{}
	for _, n := range f.GetDefinedName() {
		names[n.Scope+" "+n.Name] = n.RefersTo
	}
	for name, want := range map[string]string{
		"结果 _xlnm.Print_Area": "'结果'!$A$1:$C$6", "结果 _xlnm.Print_Titles": "'结果'!$1:$3",
		"专家's _xlnm.Print_Area": "'专家''s'!$A$1:$A$4",
	} {
		if names[name] != want {
			t.Errorf("%s is %q, want %q", name, names[name], want)
		}
	}
	facts, err := f.GetDocProps()
	if err != nil || facts.Created != "2026-11-20T00:00:00Z" || facts.Modified != facts.Created || facts.Title != "2026年度评审&认定（演练）" {
		t.Errorf("facts %+v: %v", facts, err)
	}
}

func TestALongTitleStillPrints(t *testing.T) {
	b := small()
	b.Title = strings.Repeat("长&", 200)
	running, err := written(t, b).GetHeaderFooter("结果")
	if err != nil || !strings.Contains(running.OddHeader, "…&C演练") {
		t.Errorf("header %+v: %v", running, err)
	}
}

func TestBooksThatAreWrong(t *testing.T) {
	short, odd := small(), small()
	short.Sheets[0].Rows[1].Cells = []any{1}
	odd.Sheets[0].Rows[1].Cells = []any{1.5, "", "", ""}
	for name, b := range map[string]Book{"too few cells": short, "a cell of no kind": odd} {
		var file bytes.Buffer
		if err := b.Write(&file); err == nil || file.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", name, err, file.Len())
		}
	}
}

func TestLines(t *testing.T) {
	for _, c := range []struct {
		text    string
		columns float64
		want    float64
	}{
		{"", 10, 1}, {"序号", 7, 1}, {"不同意", 9, 1}, {strings.Repeat("长", 40), 40, 3}, {"甲\n乙", 20, 2}, {"340400********1234", 24, 1},
	} {
		if got := lines(c.text, c.columns, bodySize); got != c.want {
			t.Errorf("%q in %v: %v lines, want %v", c.text, c.columns, got, c.want)
		}
	}
}
