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

// bareWorkbook is a workbook with one sheet of the given XML.
func bareWorkbook(t testing.TB, content string) []byte {
	t.Helper()
	const worksheet = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
	return container(t, map[string]string{
		"xl/workbook.xml":            `<workbook><sheets><sheet name="a" r:id="1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="1" Type="` + worksheet + `" Target="a.xml"/></Relationships>`,
		"xl/a.xml":                   content,
	})
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
	bomb := bareWorkbook(t, "<worksheet>"+strings.Repeat(" ", mostUnpacked)+"</worksheet>")
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
		if len(list.Rows) != 1 || list.Rows[0].Name != "张三" {
			t.Errorf("%s: %+v", name, list.Rows)
		}
	}
}
