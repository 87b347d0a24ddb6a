package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
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
	w := newWorkbook(archive)
	if !w.has("xl/workbook.xml") {
		return nil, refuse(w.kind(), name)
	}
	pages, err := w.pages()
	switch {
	case errors.Is(err, errUnpacked):
		return nil, refuse("unpacks_too_large", name, "MB", mostUnpacked>>20)
	case err != nil:
		return nil, refuse("damaged", name)
	case len(pages) == 0:
		return nil, refuse("no_header", name)
	}
	return pages, nil
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
