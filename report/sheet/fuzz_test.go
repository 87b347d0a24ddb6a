package sheet

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"expertpanel/store/panel"

	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// FuzzReadCandidates gives any bytes: they are read or refused, with words,
// and every problem is somewhere in a sheet.
func FuzzReadCandidates(f *testing.F) {
	f.Add([]byte("姓名,单位,推荐单位\n张三,甲校,局\n"))
	f.Add([]byte("姓名;单位\r\n\"张\n三\";\"甲\"\"校\n"))
	f.Add(encode(f, simplifiedchinese.GBK, "姓名\t单位\n卢鲁\t陆路\n"))
	f.Add(encode(f, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "姓名\t单位\n张三\t甲校\n"))
	f.Add(workbookOf(f, rows{header, {"张三", "甲校", "局"}, {"合计"}}))
	f.Add(written(f, WriteCandidateTemplate))
	f.Add(compound("Workbook"))
	f.Add(container(f, map[string]string{"xl/workbook.xml": "<a/>", "xl/_rels/workbook.xml.rels": "<a/>"}))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := ReadCandidates("a", data)
		if refusal, ok := err.(*panel.Error); err != nil && (!ok || refusal.Code != "bad_list") {
			t.Fatalf("untyped error %v", err)
		}
		for _, p := range list.Problems {
			if p.Code == "" || p.Row < 0 || p.Facts()["Sheet"] != list.Sheet && p.Code != "other_sheet" {
				t.Errorf("problem %+v", p)
			}
		}
		for _, row := range list.Rows {
			if row.Name != cleanName(row.Name) || row.Unit != cleanLine(row.Unit) {
				t.Errorf("row is not clean: %+q of %+q", row.Name, row.Unit)
			}
		}
	})
}

// FuzzWorksheet gives any XML as the only sheet of a workbook, which bytes of
// a zip file hardly ever reach.
func FuzzWorksheet(f *testing.F) {
	f.Add(`<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c t="str"><v>单位</v></c></row>` +
		`<row><c r="A2" t="s"><v>0</v></c><c r="B2"><f>1+1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>`)
	f.Add(`<row r="1048576"><c r="XFD1"><v>1</v></c></row><mergeCell ref="A1:XFD1048576"/>`)
	f.Fuzz(func(t *testing.T, content string) {
		_, _ = ReadExperts("a", bareWorkbook(t, content))
	})
}

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

// TestHostileSheets holds what would take gigabytes or minutes if done naively.
func TestHostileSheets(t *testing.T) {
	var far, areas strings.Builder
	for i := range mostLines {
		fmt.Fprintf(&far, `<row r="%d"><c r="A%d"><v>1</v></c><c r="XFD%d"><v>1</v></c></row>`, i+1, i+1, i+1)
	}
	for range 2 * mostAreas {
		areas.WriteString(`<mergeCell ref="A1:XFD1048576"/>`)
	}
	for name, content := range map[string]string{
		"far cells":     far.String(),
		"many areas":    far.String() + areas.String(),
		"deep nesting":  strings.Repeat("<a>", mostUnpacked/4),
		"rows unending": strings.Repeat("<row/>", mostUnpacked/8),
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := ReadCandidates("a", bareWorkbook(t, content))
			wantRefusal(t, err, "no_header")
			if spent := time.Since(start); spent > 30*time.Second {
				t.Errorf("took %v", spent)
			}
		})
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
