package sheet

import (
	"testing"

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
