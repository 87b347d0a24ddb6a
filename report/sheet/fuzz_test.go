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
	f.Add(container(f, parts(sheetXML(`<row r="1"><c r="A1" t="b"><v>1</v></c></row>`, ""))))
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
			if row.Value.Name != cleanName(row.Value.Name) || row.Value.Unit != cleanLine(row.Value.Unit) {
				t.Errorf("row is not clean: %+q of %+q", row.Value.Name, row.Value.Unit)
			}
		}
	})
}

// FuzzWorksheet gives any XML as the rows of a sheet and as what follows them,
// which bytes of a zip file hardly ever reach.
func FuzzWorksheet(f *testing.F) {
	const head = `<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c t="str"><v>单位</v></c></row>`
	f.Add(head+`<row><c r="A2" t="s"><v>0</v></c><c r="B2"><f>1+1</f></c></row>`, `<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`)
	f.Add(head+`<row r="2" hidden="1"><c r="A2" t="str"><f t="shared" ref="A2:A3" si="0">B2</f></c></row>`+
		`<row r="3"><c r="A3"><f t="shared" si="0"/></c></row>`, "")
	f.Add(`<row r="3000"><c r="XFD1"><v>1</v></c></row>`, `<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`)
	f.Fuzz(func(t *testing.T, rows, after string) {
		_, _ = ReadExperts("a", bareWorkbook(t, sheetXML(rows, after)))
	})
}
