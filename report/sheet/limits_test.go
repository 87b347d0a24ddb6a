package sheet

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// manyRows is a list as long as is allowed, and extra rows.
func manyRows(extra int) rows {
	content := rows{{"序号", "姓名", "单位", "推荐单位", "从业年限", "职业资格证书", "获奖", "主要业绩", "工作人员数", "身份证号", "联系电话", "备注"}}
	for i := range mostRows + extra {
		content = append(content, []any{
			i + 1, "张三", fmt.Sprintf("某学院%d系", i), "某县人力资源和社会保障局", 12, "职业指导师一级", "省级表彰",
			"近三年开展职业指导活动60余场，服务5000余人次", 3, "11010519491231002X", 13905541234, "无",
		})
	}
	return content
}

// withoutSameName leaves only the problems that are not about the one name of manyRows.
func withoutSameName(problems []Problem) []Problem {
	var others []Problem
	for _, p := range problems {
		if p.Code != "same_name" {
			others = append(others, p)
		}
	}
	return others
}

func TestTooManyRows(t *testing.T) {
	list := readCandidates(t, workbookOf(t, manyRows(0)))
	wantCodes(t, withoutSameName(list.Problems))
	list = readCandidates(t, workbookOf(t, manyRows(1)))
	wantCodes(t, withoutSameName(list.Problems), "!too_many_rows")
	if len(list.Rows) != mostRows {
		t.Errorf("%d rows", len(list.Rows))
	}
	wantCodes(t, withoutSameName(readCandidates(t, workbookOf(t, manyRows(3000))).Problems), "!too_many_rows")
}

// TestHostileSheets holds what would take gigabytes or minutes if it were loaded.
func TestHostileSheets(t *testing.T) {
	var far strings.Builder
	for i := range mostLines {
		fmt.Fprintf(&far, `<row r="%d"><c r="A%d"><v>1</v></c><c r="XFD%d" s="1"/></row>`, i+1, i+1, i+1)
	}
	for _, c := range []struct{ name, rows, after, detail string }{
		{"far cells", far.String(), "", "too_many_cells"},
		{"many cells", strings.Repeat("<row>"+strings.Repeat("<c/>", 256)+"</row>", mostLines), "", "too_many_cells"},
		{"many areas", "", "<mergeCells>" + strings.Repeat(`<mergeCell ref="A1:XFD1048576"/>`, 2*mostAreas) + "</mergeCells>", "too_complex"},
		{"deep nesting", strings.Repeat("<a>", mostUnpacked/4), "", "too_complex"},
		{"rows unending", strings.Repeat("<row/>", mostUnpacked/8), "", "too_complex"},
		{"rows in a heap", strings.Repeat(`<row r="1048576"/>`, 2*mostLines), "", "too_complex"},
		{"the last row", `<row r="1048576"><c r="A1048576"><v>1</v></c></row>`, "", "no_header"},
		{"beyond the last row", `<row r="1048577"><c><v>1</v></c></row>`, "", "damaged"},
		{"beyond the last column", `<row><c r="XFE1"><v>1</v></c></row>`, "", "damaged"},
		{"rows backwards", `<row r="9"><c r="A9"><v>1</v></c></row><row r="3"><c r="C1"><v>1</v></c></row><row><c r="B9"/></row>`, "", "no_header"},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			_, err := ReadCandidates("a", bareWorkbook(t, sheetXML(c.rows, c.after)))
			wantRefusal(t, err, c.detail)
			if spent := time.Since(start); spent > 30*time.Second {
				t.Errorf("took %v", spent)
			}
		})
	}
}

// TestFarCells says where the cells are that are to be deleted.
func TestFarCells(t *testing.T) {
	var far strings.Builder
	for i := range 200 {
		fmt.Fprintf(&far, `<row r="%d"><c r="XFC%d" s="1"/></row>`, i+1, i+1)
	}
	_, err := ReadCandidates("a", bareWorkbook(t, sheetXML(far.String(), "")))
	if refusalValue(err, "Column") != "XFC" || refusalValue(err, "Row") != 62 {
		t.Errorf("told as %v", err)
	}
}

func BenchmarkReadCandidates5000(b *testing.B) {
	xlsx := workbookOf(b, manyRows(0))
	b.Run("xlsx", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			readCandidates(b, xlsx)
		}
	})
	var text []byte
	for _, row := range manyRows(0) {
		for i, value := range row {
			if i > 0 {
				text = append(text, ',')
			}
			text = fmt.Append(text, value)
		}
		text = append(text, '\n')
	}
	for name, data := range map[string][]byte{"csv utf-8": text, "csv gb18030": encode(b, simplifiedchinese.GB18030, string(text))} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				readCandidates(b, data)
			}
		})
	}
}
