package sheet

import (
	"strings"
	"testing"

	"expertpanel/store/panel"

	"github.com/xuri/excelize/v2"
)

func TestCandidateColumns(t *testing.T) {
	list := readCandidates(t, workbookOf(t, rows{
		{"2026年度职业指导大师工作室申报汇总表"},
		{},
		{
			"序号", "联系 电话", "领衔人\n姓名", "所在单位（全称）", "＊推荐部门", "从业年限(年)", "职业资格证书",
			"获奖情况", "主要业绩", "工作人员数（人）", "公民身份号码", "备注",
		},
		{1, 13905541234, "张 三", "淮南市某学院", "某县人社局", "12年", "一级", "省级表彰", "好", 3, "11010519491231002x", "无"},
		{},
		{2, "0554-6644321", "李四", "某大学", "某大学", 20, "", "", "", "５人", "", ""},
	}))
	wantCodes(t, list.Problems)
	if len(list.Rows) != 2 {
		t.Fatalf("%d rows, want 2", len(list.Rows))
	}
	want := Row[panel.Candidate]{Source: Source{"Sheet1", 4}, Value: panel.Candidate{
		Name: "张三", Unit: "淮南市某学院", Recommender: "某县人社局", Years: 12, Certificate: "一级", Award: "省级表彰",
		Merit: "好", Staff: 3, IDNumber: "11010519491231002X", Phone: "13905541234", Note: "无",
	}}
	if list.Rows[0] != want {
		t.Errorf("got  %+v\nwant %+v", list.Rows[0], want)
	}
	if got := list.Rows[1]; got.Row != 6 || got.Value.Years != 20 || got.Value.Staff != 5 {
		t.Errorf("second row %+v", got)
	}
}

func TestSynonyms(t *testing.T) {
	for _, c := range []struct {
		header string
		of     func(panel.Candidate) string
	}{
		{"姓名 领衔人 领衔大师 申报人 候选人 大师姓名", func(r panel.Candidate) string { return r.Name }},
		{"单位 所在单位 工作单位 申报单位", func(r panel.Candidate) string { return r.Unit }},
		{"推荐单位 推荐部门 报送单位", func(r panel.Candidate) string { return r.Recommender }},
		{"职业资格证书 证书 职业资格", func(r panel.Candidate) string { return r.Certificate }},
		{"获奖 表彰 荣誉", func(r panel.Candidate) string { return r.Award }},
		{"主要业绩 工作成绩 业绩", func(r panel.Candidate) string { return r.Merit }},
		{"联系电话 电话 手机 手机号码 联系方式", func(r panel.Candidate) string { return r.Phone }},
		{"备注", func(r panel.Candidate) string { return r.Note }},
		{"身份证号 身份证号码 公民身份号码", func(r panel.Candidate) string { return r.IDNumber }},
	} {
		for synonym := range strings.FieldsSeq(c.header) {
			header, row := []any{synonym}, []any{"甲"}
			for _, other := range []string{"姓名", "单位"} {
				if candidateLayout[synonym] != candidateLayout[other] {
					header, row = append(header, other), append(row, "乙")
				}
			}
			list := readCandidates(t, workbookOf(t, rows{header, row}))
			if got := c.of(list.Rows[0].Value); got != "甲" {
				t.Errorf("%s: read %q", synonym, got)
			}
		}
	}
	for synonym, get := range map[string]func(panel.Candidate) int{
		"从业年限": func(r panel.Candidate) int { return r.Years }, "从事就业服务工作年限": func(r panel.Candidate) int { return r.Years },
		"工作年限": func(r panel.Candidate) int { return r.Years }, "工作人员数": func(r panel.Candidate) int { return r.Staff },
		"工作人员": func(r panel.Candidate) int { return r.Staff }, "团队人数": func(r panel.Candidate) int { return r.Staff },
	} {
		list := readCandidates(t, workbookOf(t, rows{{"姓名", "单位", synonym}, {"甲", "乙", 7}}))
		if got := get(list.Rows[0].Value); got != 7 {
			t.Errorf("%s: read %d", synonym, got)
		}
	}
}

// TestCell puts one value below one header and looks at what is told.
func TestCell(t *testing.T) {
	long := strings.Repeat("长", 41)
	for _, c := range []struct {
		header string
		value  any
		want   string
	}{
		{"姓名", "", "!name_missing"},
		{"姓名", long, "!name_too_long"},
		{"姓名", "张三、李四", "name_unusual"},
		{"姓名", "张三丰\n李四光", "name_unusual"},
		{"姓名", "张三（女）", "name_unusual"},
		{"姓名", "张\n三", ""},
		{"姓名", "买买提•艾力", ""},
		{"姓名", "John O'Neil", ""},
		{"姓名", "\uE863某", "!private_use"},
		{"姓名", "\uE000某", "!private_use_unknown"},
		{"姓名", "\U000F0001某", "!private_use_unknown"},
		{"姓名", "\uFFFD某", "!unreadable_character"},
		{"姓名", "#REF!", "!formula_error"},
		{"单位", "", "!unit_missing"},
		{"单位", "某\uE864院", "!private_use"},
		{"推荐单位", " 　", "recommender_missing"},
		{"从业年限", "", ""},
		{"从业年限", "12", ""},
		{"从业年限", "十二年", ""},
		{"从业年限", "12.5", "rounded_down"},
		{"从业年限", 12.5, "rounded_down"},
		{"从业年限", 11.999999999999998, ""},
		{"从业年限", "12年以上", "!not_a_number"},
		{"从业年限", "多年", "!not_a_number"},
		{"从业年限", 60, ""},
		{"从业年限", 61, "!out_of_range"},
		{"从业年限", -1, "!out_of_range"},
		{"从业年限", "#N/A", "!formula_error"},
		{"工作人员数", "3人", ""},
		{"工作人员数", "若干", "!not_a_number"},
		{"工作人员数", 1000, "!out_of_range"},
		{"身份证号", "11010519491231002X", ""},
		{"身份证号", "110105 19491231 002x", ""},
		{"身份证号", "110105194912310021", "identity_checksum"},
		{"身份证号", "110105194913310021", "identity_checksum"},
		{"身份证号", "110105491231002", "identity_malformed"},
		{"身份证号", int64(110105194912310000), "!digits_lost"},
		{"身份证号", 1.10105194912310e17, "!digits_lost"},
		{"身份证号", int64(1101051949123100), "!digits_lost"},
		{"身份证号", int64(110105491231002), "identity_malformed"},
		{"身份证号", "1.10105E+17", "!digits_lost"},
		{"身份证号", "'11010519491231002X", ""},
		{"联系电话", 13905541234, ""},
		{"联系电话", "1.39055E+10", "!digits_lost"},
		{"联系电话", "0554-6644321、13905541234", ""},
		{"备注", "#DIV/0!", "!formula_error"},
	} {
		all := []any{"姓名", "单位", "推荐单位", "从业年限", "工作人员数", "身份证号", "联系电话", "备注"}
		row := []any{"张三", "某学院", "某县人社局", "", "", "", "", ""}
		for i, header := range all {
			if header == c.header {
				row[i] = c.value
			}
		}
		list := readCandidates(t, workbookOf(t, rows{all, row}))
		got := strings.Join(codes(list.Problems), " ")
		if got != c.want {
			t.Errorf("%s %v: %q, want %q", c.header, c.value, got, c.want)
		}
		for _, p := range list.Problems {
			if p.Row != 2 || p.Column != c.header || p.Sheet != "Sheet1" {
				t.Errorf("%s %v: told at %s %d %s", c.header, c.value, p.Sheet, p.Row, p.Column)
			}
		}
	}
}

func TestDuplicates(t *testing.T) {
	list := readCandidates(t, workbookOf(t, rows{
		header, {"张三", "甲校", "局"}, {"张 三", "甲 校", "局"}, {"张三", "乙校", "局"}, {"张　三", "　甲校", "局"},
	}))
	wantCodes(t, list.Problems, "same_name", "same_name", "!duplicate")
	if p := list.Problems[2]; p.Row != 5 || p.Values["Other"] != 2 {
		t.Errorf("duplicate told as %+v", p)
	}
}

func TestClosingRows(t *testing.T) {
	for _, c := range []struct {
		row  []any
		want string
	}{
		{[]any{"合计", "", 1}, "closing_row"},
		{[]any{"", "合计：1人"}, "closing_row"},
		{[]any{"填表人：王五", "", "", "审核人：赵六"}, "closing_row"},
		{[]any{"备注：以上人员均已公示"}, "closing_row"},
		{[]any{"", "注 本表一式两份"}, "closing_row"},
		{[]any{"以上共一人"}, "closing_row"},
		{[]any{2}, ""},
		{[]any{"2."}, ""},
		{[]any{"序号", "姓名", "单位", "推荐单位"}, ""},
		{[]any{2, "李四"}, "!unit_missing recommender_missing"},
		{[]any{2, "注新", "乙校", "局"}, ""},
		{[]any{2, "", "乙校", "局"}, "!name_missing"},
	} {
		list := readCandidates(t, workbookOf(t, rows{{"序号", "姓名", "单位", "推荐单位"}, {1, "张三", "甲校", "局"}, c.row}))
		if got := strings.Join(codes(list.Problems), " "); got != c.want {
			t.Errorf("%v: %q, want %q", c.row, got, c.want)
		}
	}
}

func TestMergedRecommender(t *testing.T) {
	list := readCandidates(t, workbookOf(
		t, rows{header, {"张三", "甲校", "某县人社局"}, {"李四", "乙校"}, {"王五", "丙校"}, {"赵六", "丁校"}},
		func(f *excelize.File) { must(t, f.MergeCell("Sheet1", "C2", "C4")) },
	))
	wantCodes(t, list.Problems, "recommender_missing")
	for i, want := range []string{"某县人社局", "某县人社局", "某县人社局", ""} {
		if got := list.Rows[i].Value.Recommender; got != want {
			t.Errorf("row %d: recommender %q, want %q", i, got, want)
		}
	}
}

func TestMergedName(t *testing.T) {
	list := readCandidates(t, workbookOf(
		t, rows{header, {"张三", "甲校", "局"}, {"", "乙校", "局"}, {"李四", "丙校", "局"}},
		func(f *excelize.File) { must(t, f.MergeCell("Sheet1", "A2", "A3")) },
	))
	wantCodes(t, list.Problems, "!merged_name")
	if p := list.Problems[0]; p.Row != 2 || p.Values["Next"] != 3 {
		t.Errorf("told as %+v", p)
	}

	tall := readCandidates(t, workbookOf(
		t, rows{header, {"张三", "甲校", "局"}, {}, {"李四", "丙校", "局"}},
		func(f *excelize.File) {
			for _, column := range []string{"A", "B", "C"} {
				must(t, f.MergeCell("Sheet1", column+"2", column+"3"))
			}
		},
	))
	wantCodes(t, tall.Problems)
}

func TestMergedOther(t *testing.T) {
	list := readCandidates(t, workbookOf(
		t, rows{{"姓名", "单位", "推荐单位", "从业年限"}, {"张三", "甲校", "局", 12}, {"李四", "乙校", "局"}, {"王五", "丙校", "局"}},
		func(f *excelize.File) { must(t, f.MergeCell("Sheet1", "D2", "D4")) },
	))
	wantCodes(t, list.Problems, "merged_cell")
	if list.Rows[0].Value.Years != 12 || list.Rows[1].Value.Years != 0 {
		t.Errorf("years %d and %d, want 12 and 0", list.Rows[0].Value.Years, list.Rows[1].Value.Years)
	}
}
