package sheet

import (
	"strings"
	"testing"

	"expertpanel/store/panel"

	"github.com/xuri/excelize/v2"
)

// sharedStrings are the shared strings of the workbooks below.
const sharedStrings = `<sst xmlns="` + mainNamespace + `">` +
	`<si><t>姓名</t></si><si><t>单位</t></si><si><t>推荐单位</t></si><si><t>从业年限</t></si><si><t>身份证号</t></si><si><t>联系电话</t></si>` +
	`<si><t>张三</t></si><si><t>甲校</t></si><si><t>局</t></si>` +
	`<si><r><rPr><b/></rPr><t>李</t></r><r><t xml:space="preserve"> 四</t></r></si>` +
	`<si><t>王五</t><rPh sb="0" eb="1"><t>ワン</t></rPh><phoneticPr fontId="1"/></si>` +
	`<si><t>11010519491231002X</t></si><si><t>110105194912310021</t></si><si><t>某_x000D_学院_x005F_x</t></si></sst>`

// listOf is a workbook whose second row has the given cells, in place of those
// of an ordinary row.
func listOf(t *testing.T, after string, cells ...string) []byte {
	t.Helper()
	var row strings.Builder
	for i, usual := range []string{`<c r="A2" t="s"><v>6</v></c>`, `<c r="B2" t="s"><v>7</v></c>`, `<c r="C2" t="s"><v>8</v></c>`} {
		column := `"` + columnName(i) + `2"`
		if !strings.Contains(strings.Join(cells, ""), column) {
			row.WriteString(usual)
		}
		for _, c := range cells {
			if strings.Contains(c, column) {
				row.WriteString(c)
			}
		}
	}
	for _, c := range cells {
		if c[len(`<c r="`)] > 'C' {
			row.WriteString(c)
		}
	}
	var header strings.Builder
	for i := range 6 {
		header.WriteString(`<c r="` + columnName(i) + `1" t="s"><v>` + string(rune('0'+i)) + `</v></c>`)
	}
	p := parts(sheetXML(`<row r="1">`+header.String()+`</row><row r="2">`+row.String()+`</row>`, after))
	p["xl/sharedStrings.xml"] = sharedStrings
	return container(t, p)
}

// TestCellKinds gives cells as spreadsheet programs write them.
func TestCellKinds(t *testing.T) {
	name := func(r panel.Candidate) string { return r.Name }
	unit := func(r panel.Candidate) string { return r.Unit }
	identity := func(r panel.Candidate) string { return r.IDNumber }
	phone := func(r panel.Candidate) string { return r.Phone }
	years := func(r panel.Candidate) string { return string(rune('0' + r.Years)) }
	for _, c := range []struct {
		what, cell string
		of         func(panel.Candidate) string
		want       string
		problems   string
	}{
		{"shared string", `<c r="A2" t="s"><v>6</v></c>`, name, "张三", ""},
		{"rich text", `<c r="A2" t="s"><v>9</v></c>`, name, "李四", ""},
		{"with a reading", `<c r="A2" t="s"><v>10</v></c>`, name, "王五", ""},
		{"escaped", `<c r="B2" t="s"><v>13</v></c>`, unit, "某学院_x", ""},
		{"no such string", `<c r="A2" t="s"><v>99</v></c>`, name, "", "!name_missing"},
		{"inline string", `<c r="A2" t="inlineStr"><is><t>赵六</t></is></c>`, name, "赵六", ""},
		{"inline rich text", `<c r="A2" t="inlineStr"><is><r><t>赵</t></r><r><t>六</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>`, name, "赵六", ""},
		{"text identity", `<c r="E2" t="s"><v>11</v></c>`, identity, "11010519491231002X", ""},
		{"digits as text", `<c r="E2" t="s"><v>12</v></c>`, identity, "110105194912310021", "identity_checksum"},
		{"digits as number", `<c r="E2"><v>110105194912310000</v></c>`, identity, "110105194912310000", "!digits_lost"},
		{"scientific number", `<c r="E2" t="n"><v>1.1010519491231E+17</v></c>`, identity, "110105194912310000", "!digits_lost"},
		{"scientific, still right", `<c r="F2"><v>1.3905541234E10</v></c>`, phone, "13905541234", ""},
		{"computed, not quite whole", `<c r="D2"><v>7.9999999999999998</v></c>`, years, "8", ""},
		{"truth", `<c r="D2" t="b"><v>1</v></c>`, years, "0", "!not_a_number"},
		{"formula with a text", `<c r="A2" t="str"><f>B1</f><v>钱七</v></c>`, name, "钱七", ""},
		{"formula with a number", `<c r="D2"><f>1+1</f><v>2</v></c>`, years, "2", ""},
		{"formula with an empty text", `<c r="F2" t="str"><f>""</f><v></v></c>`, phone, "", ""},
		{"formula without its result", `<c r="F2"><f>B1</f></c>`, phone, "", "!formula_unsaved"},
		{"formula with an empty result", `<c r="A2"><f>B1</f><v></v></c>`, name, "", "!formula_unsaved"},
		{"error", `<c r="A2" t="e"><f>Z1</f><v>#REF!</v></c>`, name, "#REF!", "!formula_error"},
		{"styled, empty", `<c r="F2" s="1"/>`, phone, "", ""},
	} {
		list := readCandidates(t, listOf(t, "", c.cell))
		if got := strings.Join(codes(list.Problems), " "); got != c.problems {
			t.Errorf("%s: problems %q, want %q", c.what, got, c.problems)
		}
		if len(list.Rows) != 1 || c.of(list.Rows[0].Value) != c.want {
			t.Errorf("%s: read %+v, want %q", c.what, list.Rows, c.want)
		}
	}
}

// TestMergedFormula has a formula above and beside merged cells that are empty.
func TestMergedFormula(t *testing.T) {
	list := readCandidates(t, listOf(t, `<mergeCells><mergeCell ref="C2:F2"/></mergeCells>`,
		`<c r="C2" t="str"><f>B1</f><v>局</v></c>`, `<c r="D2" s="1"/>`, `<c r="F2" s="1"/>`))
	wantCodes(t, list.Problems)
}

// TestNumberFormats looks at values below formats that show something else.
func TestNumberFormats(t *testing.T) {
	list := readCandidates(t, workbookOf(t, rows{{"姓名", "单位", "推荐单位", "从业年限", "联系电话"}, {"张三", "甲校", "局", 12, 13905541234}}, func(f *excelize.File) {
		style, err := f.NewStyle(&excelize.Style{NumFmt: 14}) // a date
		must(t, err)
		must(t, f.SetCellStyle("Sheet1", "D2", "E2", style))
	}))
	wantCodes(t, list.Problems)
	if got := list.Rows[0]; got.Value.Years != 12 || got.Value.Phone != "13905541234" {
		t.Errorf("%+v", got)
	}
}

func TestHiddenRows(t *testing.T) {
	list := readCandidates(t, workbookOf(
		t, rows{{"名单"}, header, {"张三", "甲校", "局"}, {}, {"李四", "乙校", "局"}, {}, {}, {"王五", "丙校", "局"}, {"赵六", "丁校", "局"}},
		func(f *excelize.File) {
			for _, row := range []int{1, 5, 6, 8} {
				must(t, f.SetRowVisible("Sheet1", row, false))
			}
		},
	))
	wantCodes(t, list.Problems, "hidden_rows")
	if p := list.Problems[0]; p.Values["Count"] != 2 || p.Values["First"] != 5 {
		t.Errorf("told as %+v", p)
	}
	if len(list.Rows) != 4 || list.Rows[2].Row != 8 {
		t.Errorf("rows %+v", list.Rows)
	}
}

// TestBareRows has rows and cells that don't say where they are, as small writers leave them.
func TestBareRows(t *testing.T) {
	text := func(texts ...string) string {
		var row strings.Builder
		for _, s := range texts {
			row.WriteString(`<c t="inlineStr"><is><t>` + s + `</t></is></c>`)
		}
		return "<row>" + row.String() + "</row>"
	}
	list := readCandidates(t, bareWorkbook(t, sheetXML(text("姓名", "单位", "推荐单位", "联系电话")+text("张三", "甲校", "局", "110105194912310021")+"<row/>"+
		`<row><c t="inlineStr"><is><t>李四</t></is></c><c t="inlineStr"><is><t>乙校</t></is></c><c><f>A1</f></c><c><v>13905541234</v></c></row>`, "")))
	wantCodes(t, list.Problems, "!formula_unsaved", "recommender_missing")
	if len(list.Rows) != 2 || list.Rows[0].Value.Phone != "110105194912310021" || list.Rows[1].Row != 4 || list.Rows[1].Value.Phone != "13905541234" {
		t.Errorf("rows %+v", list.Rows)
	}
}

// TestStrayCells has a few cells far out, which do no harm.
func TestStrayCells(t *testing.T) {
	list := readCandidates(t, workbookOf(t, rows{header, {"张三", "甲校", "局"}}, func(f *excelize.File) {
		must(t, f.SetCellValue("Sheet1", "XFD2", 1))
		must(t, f.SetCellValue("Sheet1", "XFC1", "x"))
		must(t, f.SetCellValue("Sheet1", "B20000", ""))
	}))
	wantCodes(t, list.Problems)
}

// TestOtherNames has parts where some programs put them.
func TestOtherNames(t *testing.T) {
	text := func(texts ...string) string {
		return `<row><c t="inlineStr"><is><t>` + strings.Join(texts, `</t></is></c><c t="inlineStr"><is><t>`) + `</t></is></c></row>`
	}
	p := parts("")
	p["_rels/.rels"] = strings.Replace(p["_rels/.rels"], "xl/workbook.xml", "/xl/workbook2.xml", 1)
	p["xl/workbook2.xml"], p["xl/_rels/workbook2.xml.rels"] = p["xl/workbook.xml"], strings.Replace(p["xl/_rels/workbook.xml.rels"], "a.xml", "/xl/a.xml", 1)
	delete(p, "xl/workbook.xml")
	delete(p, "xl/_rels/workbook.xml.rels")
	p["xl/a.xml"] = sheetXML(text("姓名", "单位", "推荐单位")+text("张三", "甲校", "局"), "")
	list := readCandidates(t, container(t, p))
	wantCodes(t, list.Problems)
	if len(list.Rows) != 1 || list.Rows[0].Value.Name != "张三" {
		t.Errorf("rows %+v", list.Rows)
	}
}
