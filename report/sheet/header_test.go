package sheet

import (
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestNormalHeader(t *testing.T) {
	for text, want := range map[string]string{
		"姓名": "姓名", " 姓　名 ": "姓名", "姓名（必填）": "姓名", "*姓名": "姓名", "姓\n名：": "姓名", "从业年限（年）": "从业年限",
		"从业年限【截至2026年】": "从业年限", "职务/职称": "职务职称", "ＮＯ．": "no", "（备注）": "",
	} {
		if got := normalHeader(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestColumnProblems(t *testing.T) {
	list := readCandidates(t, workbookOf(t, rows{
		{"序号", "姓名", "性别", "单位", "推荐单位", "工作年限", "从业年限"}, {1, "张三", "男", "甲校", "局", 1, 2, "多写"},
	}))
	wantCodes(t, list.Problems, "unused_column", "!repeated_column", "nameless_column")
	if p := list.Problems[1]; p.Column != "从业年限" || p.Values["First"] != "工作年限" || p.Values["FirstAt"] != "F" || p.Values["At"] != "G" {
		t.Errorf("told as %+v", p)
	}
	if list.Rows[0].Value.Years != 1 {
		t.Errorf("%d years, want those of the first column", list.Rows[0].Value.Years)
	}
}

func TestTwoPhones(t *testing.T) {
	content := rows{
		{"姓名", "单位", "推荐单位", "联系电话", "手机"},
		{"张三", "甲校", "局", "0554-6644321", "13905541234"},
		{"李四", "乙校", "局", " ", 13905541235},
		{"王五", "丙校", "局", "", "1.39E+10"},
		{"赵六", "丁校", "局"},
	}
	list := readCandidates(t, workbookOf(t, content))
	wantCodes(t, list.Problems, "two_phones", "!digits_lost")
	if p := list.Problems[0]; p.Row != 1 || p.Column != "手机" || p.Values["First"] != "联系电话" {
		t.Errorf("told as %+v", p)
	}
	if p := list.Problems[1]; p.Row != 4 || p.Column != "手机" {
		t.Errorf("told as %+v", p)
	}
	for i, want := range []string{"0554-6644321", "13905541235", "1.39E+10", ""} {
		if got := list.Rows[i].Value.Phone; got != want {
			t.Errorf("row %d: phone %q, want %q", i, got, want)
		}
	}
	experts, err := ReadExperts("a.xlsx", workbookOf(t, content))
	must(t, err)
	wantCodes(t, experts.Problems, "unused_column", "two_phones", "!digits_lost")
	content[0] = append(content[0], "电话")
	wantCodes(t, readCandidates(t, workbookOf(t, content)).Problems, "two_phones", "!repeated_column", "!digits_lost")
}

func TestHeaderOfTwoRows(t *testing.T) {
	list := readCandidates(t, workbookOf(
		t, rows{
			{"申报汇总表"},
			{"序号", "姓名", "单位", "推荐单位", "联系方式", ""},
			{"", "", "", "", "手机", "邮箱"},
			{1, "张三", "甲校", "局", "13905541234", "a@b.cn"},
		},
		func(f *excelize.File) {
			must(t, f.MergeCell("Sheet1", "A1", "F1"))
			must(t, f.MergeCell("Sheet1", "E2", "F2"))
			for _, column := range []string{"A", "B", "C", "D"} {
				must(t, f.MergeCell("Sheet1", column+"2", column+"3"))
			}
		},
	))
	wantCodes(t, list.Problems, "unused_column")
	if len(list.Rows) != 1 || list.Rows[0].Value.Phone != "13905541234" {
		t.Errorf("rows %+v", list.Rows)
	}
}

func TestNoList(t *testing.T) {
	for _, c := range []struct {
		content rows
		detail  string
		columns string
	}{
		{rows{{"甲", "乙"}, {"丙", "丁"}}, "no_header", ""},
		{rows{{"备注"}, {"丙", "丁"}}, "no_header", ""},
		{rows{{"姓名", "性别"}, {"张三", "男"}}, "missing_columns", "单位"},
		{rows{{"单位", "推荐单位"}, {"甲校", "局"}}, "missing_columns", "姓名"},
	} {
		_, err := ReadCandidates("a.xlsx", workbookOf(t, c.content))
		wantRefusal(t, err, c.detail)
		if c.columns != "" && refusalValue(err, "Columns") != c.columns {
			t.Errorf("%v: missing %v, want %s", c.content, refusalValue(err, "Columns"), c.columns)
		}
	}
}

func TestSheets(t *testing.T) {
	list := rows{header, {"张三", "甲校", "局"}}
	other := rows{header, {"李四", "乙校", "局"}}
	sheets := func(hide string, contents ...rows) []byte {
		return workbookOf(t, contents[0], func(f *excelize.File) {
			for i, content := range contents[1:] {
				name := "表" + columnName(i)
				_, err := f.NewSheet(name)
				must(t, err)
				fill(t, f, name, content)
			}
			if hide != "" {
				f.SetActiveSheet(1)
				must(t, f.SetSheetVisible(hide, false))
			}
		})
	}
	for _, c := range []struct {
		name     string
		data     []byte
		sheet    string
		problems []string
	}{
		{"the first with a header", sheets("", rows{{"说明"}}, list), "表A", nil},
		{"hidden ones are skipped", sheets("Sheet1", other, list), "表A", nil},
		{"the first with rows", sheets("", rows{header}, list), "表A", nil},
		{"others are told", sheets("", list, other, rows{{"x"}}, other), "Sheet1", []string{"other_sheet", "other_sheet"}},
		{"none has rows", sheets("", rows{header}, rows{header}), "Sheet1", []string{"!no_rows"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := readCandidates(t, c.data)
			if got.Sheet != c.sheet {
				t.Errorf("read %s, want %s", got.Sheet, c.sheet)
			}
			wantCodes(t, got.Problems, c.problems...)
		})
	}
}

func TestExperts(t *testing.T) {
	list, err := ReadExperts("a.xlsx", workbookOf(t, rows{
		{"专家姓名", "工作单位", "职务", "职称", "手机", "备注"},
		{"张三", "甲校", "主任", "教授", 13905541234, "组长"},
		{"李四", "乙校", "教授", "教授"},
		{"王五", "丙校", "", "研究员"},
		{"赵六", "丁校", "处长"},
	}))
	must(t, err)
	wantCodes(t, list.Problems)
	for i, want := range []string{"主任、教授", "教授", "研究员", "处长"} {
		if got := list.Rows[i].Value.Title; got != want {
			t.Errorf("row %d: title %q, want %q", i, got, want)
		}
	}
	for _, title := range []string{"职务职称", "职务/职称", "职务、职称", "专业技术职务"} {
		list, err := ReadExperts("a.xlsx", workbookOf(t, rows{{"姓名", "单位", title}, {"张三", "甲校", "教授"}}))
		must(t, err)
		if list.Rows[0].Value.Title != "教授" {
			t.Errorf("%s: title %q", title, list.Rows[0].Value.Title)
		}
	}
	candidates, err := ReadExperts("a.xlsx", workbookOf(t, rows{{"姓名", "单位", "推荐单位", "从业年限"}, {"张三", "甲校", "局", 12}}))
	must(t, err)
	wantCodes(t, candidates.Problems, "looks_like_candidates", "unused_column", "unused_column")
}
