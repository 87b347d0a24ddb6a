package sheet

import (
	"archive/zip"
	"bytes"
	"strings"
)

// mostBytes is far above any list without pictures.
const mostBytes = 20 << 20

// open reads the pages of a file by what its bytes are.
func open(name string, data []byte, known layout) ([]page, error) {
	switch {
	case len(bytes.TrimSpace(data)) == 0:
		return nil, refuse("empty_file", name)
	case len(data) > mostBytes:
		return nil, refuse("too_large", name, "MB", mostBytes>>20)
	case bytes.HasPrefix(data, compoundMagic):
		return nil, refuse(compoundKind(data), name)
	case bytes.HasPrefix(data, []byte("PK")):
		return openZip(name, data)
	}
	if detail := notText(data); detail != "" {
		return nil, refuse(detail, name)
	}
	return []page{readCSV(baseName(name), data, known)}, nil
}

// openZip reads a workbook, or tells what else the container holds.
func openZip(name string, data []byte) ([]page, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, refuse("damaged", name)
	}
	if kind := containerKind(archive); kind != "" {
		return nil, refuse(kind, name)
	}
	if err := weigh(name, archive); err != nil {
		return nil, err
	}
	pages, err := readWorkbook(data)
	switch {
	case err != nil:
		return nil, refuse("damaged", name)
	case len(pages) == 0:
		return nil, refuse("no_header", name)
	}
	return pages, nil
}

// containerKind tells what a container without a workbook is, empty for one with it.
func containerKind(archive *zip.Reader) string {
	parts := map[string]bool{}
	for _, f := range archive.File {
		part := strings.ToLower(strings.ReplaceAll(f.Name, `\`, "/"))
		if strings.HasPrefix(part, "xl/workbook") && strings.HasSuffix(part, ".xml") {
			return ""
		}
		parts[part] = true
	}
	switch {
	case parts["word/document.xml"]:
		return "word_document"
	case parts["xl/workbook.bin"], parts["content.xml"]:
		return "other_spreadsheet" // .xlsb, .ods
	}
	return "not_spreadsheet"
}

// notText names what is neither a container nor text, empty for text.
func notText(data []byte) string {
	start := strings.ToLower(string(bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 512)], utf8BOM))))
	switch {
	case strings.HasPrefix(start, "<"):
		return "web_page" // what many web systems export under the name .xls
	case strings.HasPrefix(start, "%pdf"), strings.HasPrefix(start, `{\rtf`):
		return "not_spreadsheet"
	case isUTF16(data):
		return ""
	case bytes.IndexByte(data, 0) >= 0:
		return "not_spreadsheet"
	}
	return ""
}
