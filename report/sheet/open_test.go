package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// compound is a compound file of one sector with the given entries in its directory.
func compound(streams ...string) []byte {
	file := make([]byte, 512+512)
	copy(file, compoundMagic)
	for i, stream := range append([]string{"Root Entry"}, streams...) {
		entry := file[512+128*i:]
		units := utf16.Encode([]rune(stream))
		for j, unit := range units {
			binary.LittleEndian.PutUint16(entry[2*j:], unit)
		}
		binary.LittleEndian.PutUint16(entry[64:], uint16(2*len(units)+2))
	}
	return file
}

// container is a zip file with parts of the given contents.
func container(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range parts {
		part, err := w.Create(name)
		must(t, err)
		_, err = part.Write([]byte(content))
		must(t, err)
	}
	must(t, w.Close())
	return b.Bytes()
}

// stored is a zip file without compression, whose bytes were changed afterwards.
func stored(t testing.TB, parts map[string]string, from, to string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range parts {
		part, err := w.CreateHeader(&zip.FileHeader{Name: name})
		must(t, err)
		_, err = part.Write([]byte(content))
		must(t, err)
	}
	must(t, w.Close())
	return bytes.Replace(b.Bytes(), []byte(from), []byte(to), 1)
}

// parts are the parts of a workbook with one sheet of the given XML.
func parts(content string) map[string]string {
	const (
		relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
		office        = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	)
	return map[string]string{
		"_rels/.rels": relationships + `<Relationship Id="1" Type="` + office + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": `<workbook xmlns="` + mainNamespace + `" xmlns:r="` + office + `">` +
			`<sheets><sheet name="a" sheetId="1" r:id="1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": relationships + `<Relationship Id="1" Type="` + office + `/worksheet" Target="a.xml"/>` +
			`<Relationship Id="2" Type="` + office + `/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
		"xl/a.xml": content,
	}
}

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

// sheetXML is the XML of a sheet with the given rows and what follows them.
func sheetXML(rows, after string) string {
	return `<worksheet xmlns="` + mainNamespace + `"><sheetData>` + rows + `</sheetData>` + after + `</worksheet>`
}

// bareWorkbook is a workbook with one sheet of the given XML.
func bareWorkbook(t testing.TB, content string) []byte {
	t.Helper()
	return container(t, parts(content))
}

// protected is a workbook with a password, as Excel writes it.
func protected(t testing.TB) []byte {
	f := excelize.NewFile()
	defer f.Close()
	fill(t, f, "Sheet1", rows{header, {"张三", "甲校", "局"}})
	return bytesOf(t, f, excelize.Options{Password: "secret"})
}

func TestRefusals(t *testing.T) {
	list := workbookOf(t, rows{header, {"张三", "甲校", "局"}})
	bomb := bareWorkbook(t, sheetXML(strings.Repeat(" ", mostUnpacked), ""))
	hidden := parts(sheetXML("", ""))
	hidden["xl/workbook.xml"] = strings.Replace(hidden["xl/workbook.xml"], "<sheet ", `<sheet state="veryHidden" `, 1)
	absent := parts("")
	delete(absent, "xl/a.xml")
	for _, c := range []struct {
		name   string
		data   []byte
		detail string
	}{
		{"nothing", nil, "empty_file"},
		{"white space", []byte(" \r\n"), "empty_file"},
		{"too large", bytes.Repeat([]byte("姓名,单位\n"), mostBytes/10), "too_large"},
		{"password", protected(t), "password"},
		{"xls of Excel 97", compound("Workbook"), "old_xls"},
		{"xls of Excel 5", compound("Book"), "old_xls"},
		{"doc", compound("1Table", "WordDocument"), "word_document"},
		{"another compound file", compound("Contents"), "not_spreadsheet"},
		{"only the magic", compoundMagic, "not_spreadsheet"},
		{"docx", container(t, map[string]string{"word/document.xml": "<w/>"}), "word_document"},
		{"ods", container(t, map[string]string{"content.xml": "<o/>"}), "other_spreadsheet"},
		{"xlsb", container(t, map[string]string{"xl/workbook.bin": ""}), "other_spreadsheet"},
		{"an archive", container(t, map[string]string{"名单.txt": ""}), "not_spreadsheet"},
		{"cut short", list[:len(list)/2], "damaged"},
		{"broken part", container(t, map[string]string{"xl/workbook.xml": "<a", "xl/_rels/workbook.xml.rels": "<a/>"}), "damaged"},
		{"broken sheet", bareWorkbook(t, sheetXML(`<row r="1"><c r="A1"><v>1</v></c>`, "")), "damaged"},
		{"another character set", bareWorkbook(t, `<?xml version="1.0" encoding="GBK"?>`+sheetXML("", "")), "damaged"},
		{"changed on the way", stored(t, parts(sheetXML(`<row><c><v>1</v></c></row>`, "")), "<v>1</v>", "<v>7</v>"), "damaged"},
		{"only hidden sheets", container(t, hidden), "no_header"},
		{"a sheet that is not there", container(t, absent), "no_header"},
		{"no relations", container(t, map[string]string{"xl/workbook.xml": "<a/>"}), "damaged"},
		{"bomb", bomb, "unpacks_too_large"},
		{"web page", []byte("\xEF\xBB\xBF\n<html><table><tr><td>姓名"), "web_page"},
		{"PDF", []byte("%PDF-1.7\n姓名,单位"), "not_spreadsheet"},
		{"picture", []byte("\x89PNG\r\n\x1a\n\x00\x00"), "not_spreadsheet"},
		{"plain text", []byte("今天开会"), "no_header"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := ReadCandidates(`C:\名单\a.xlsx`, c.data)
			wantRefusal(t, err, c.detail)
			if got := refusalValue(err, "Name"); got != "a.xlsx" {
				t.Errorf("named %v, want a.xlsx", got)
			}
		})
	}
}

// TestContentNotExtension gives files names that lie.
func TestContentNotExtension(t *testing.T) {
	for name, data := range map[string][]byte{
		"a.csv": workbookOf(t, rows{header, {"张三", "甲校", "局"}}),
		"a.xls": []byte("姓名,单位,推荐单位\n张三,甲校,局\n"),
		"a":     []byte("姓名,单位,推荐单位\n张三,甲校,局\n"),
	} {
		list, err := ReadCandidates(name, data)
		must(t, err)
		if len(list.Rows) != 1 || list.Rows[0].Value.Name != "张三" {
			t.Errorf("%s: %+v", name, list.Rows)
		}
	}
}
