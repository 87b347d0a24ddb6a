package sheet

import (
	"bytes"
	"io"
	"testing"

	"github.com/xuri/excelize/v2"
)

func written(t testing.TB, write func(io.Writer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, write(&b))
	return b.Bytes()
}

// edited is a file as people send it back.
func edited(t *testing.T, data []byte, edit func(f *excelize.File)) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	must(t, err)
	defer f.Close()
	edit(f)
	return bytesOf(t, f)
}

func TestTemplatesAsWritten(t *testing.T) {
	list := readCandidates(t, written(t, WriteCandidateTemplate))
	wantCodes(t, list.Problems, "!no_rows")
	experts, err := ReadExperts("a.xlsx", written(t, WriteExpertTemplate))
	must(t, err)
	wantCodes(t, experts.Problems, "!no_rows")
	if !bytes.Equal(written(t, WriteCandidateTemplate), written(t, WriteCandidateTemplate)) {
		t.Error("two templates differ")
	}
}

func TestTemplateFilledIn(t *testing.T) {
	row := []any{1, "张三", "某学院", "某县人社局", 12, "一级", "", "好", 3, "11010519491231002X", "13905541234", ""}
	for name, start := range map[string]string{"below the example": "A3", "over the example": "A2"} {
		t.Run(name, func(t *testing.T) {
			list := readCandidates(t, edited(t, written(t, WriteCandidateTemplate), func(f *excelize.File) {
				must(t, f.SetSheetRow("申报对象名单", start, &row))
			}))
			wantCodes(t, list.Problems)
			if len(list.Rows) != 1 || list.Rows[0].Value.Name != "张三" || list.Rows[0].Value.Staff != 3 || list.Rows[0].Value.IDNumber != "11010519491231002X" {
				t.Errorf("rows %+v", list.Rows)
			}
		})
	}
	experts, err := ReadExperts("a.xlsx", edited(t, written(t, WriteExpertTemplate), func(f *excelize.File) {
		must(t, f.SetSheetRow("评审专家名单", "A3", &[]any{1, "李四", "某大学", "主任", "教授", "13905541234"}))
	}))
	must(t, err)
	wantCodes(t, experts.Problems)
	if len(experts.Rows) != 1 || experts.Rows[0].Value.Title != "主任、教授" {
		t.Errorf("rows %+v", experts.Rows)
	}
}

func TestExampleChanged(t *testing.T) {
	list := readCandidates(t, edited(t, written(t, WriteCandidateTemplate), func(f *excelize.File) {
		must(t, f.SetCellStr("申报对象名单", "B2", "张三"))
	}))
	wantCodes(t, list.Problems, "!example_changed")
}

func TestTemplateFormats(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(written(t, WriteCandidateTemplate)))
	must(t, err)
	defer f.Close()
	const sheet = "申报对象名单"
	for _, c := range candidateTemplate.columns {
		cells, err := f.SearchSheet(sheet, c.header)
		must(t, err)
		if len(cells) != 1 {
			t.Fatalf("%s is at %v", c.header, cells)
		}
		column, _, err := excelize.SplitCellName(cells[0])
		must(t, err)
		id, err := f.GetColStyle(sheet, column)
		must(t, err)
		style, err := f.GetStyle(id)
		must(t, err)
		if (style.NumFmt == textFormat) != c.text {
			t.Errorf("%s: number format %d", c.header, style.NumFmt)
		}
	}
	panes, err := f.GetPanes(sheet)
	must(t, err)
	if !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes %+v", panes)
	}
}
