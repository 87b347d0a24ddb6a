package sheet

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"regexp"
	"strconv"
	"strings"
)

// workbook reads what a list needs of an XLSX file (ECMA-376): the names of
// the sheets, the shared strings, cells with their types, merged areas.
//
// Excelize, which writes our files, is not asked to read those of others: to
// tell a numeric cell from a text and to know the merged areas it builds a
// whole sheet in memory with every gap filled, which one stray cell at the
// far corner of each row makes gigabytes. Here a sheet streams through, and
// memory follows the bytes that are unpacked, of which there is a limit.
type workbook struct {
	parts   map[string]*zip.File // by name in lower case
	budget  int64                // bytes that may still be unpacked
	strings []string
}

// mostUnpacked is the limit of all parts that are read together.
const mostUnpacked = 64 << 20

// mostStrings is the limit of shared strings, of which a bomb holds millions of empty ones.
const mostStrings = 1 << 20

var errUnpacked = errors.New("sheet: unpacks to more than the limit")

// errEnough stops a walk that has what it wants.
var errEnough = errors.New("sheet: enough")

func newWorkbook(archive *zip.Reader) *workbook {
	w := &workbook{parts: map[string]*zip.File{}, budget: mostUnpacked}
	for _, f := range archive.File {
		w.parts[partKey(f.Name)] = f
	}
	return w
}

func partKey(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func (w *workbook) has(part string) bool { return w.parts[partKey(part)] != nil }

// kind tells what a container without a workbook is.
func (w *workbook) kind() string {
	switch {
	case w.has("word/document.xml"):
		return "word_document"
	case w.has("xl/workbook.bin"), w.has("content.xml"):
		return "other_spreadsheet" // .xlsb, .ods
	}
	return "not_spreadsheet"
}

// pages reads the visible worksheets in order.
func (w *workbook) pages() ([]page, error) {
	const book = "xl/workbook.xml"
	related, err := w.relations(book)
	if err != nil {
		return nil, err
	}
	for _, r := range related {
		if r.kind == "sharedStrings" && w.has(r.target) {
			if err := w.readStrings(r.target); err != nil {
				return nil, err
			}
		}
	}
	var pages []page
	err = w.walk(book, func(t xml.Token) error {
		e, ok := t.(xml.StartElement)
		if !ok || e.Name.Local != "sheet" || strings.Contains(strings.ToLower(attr(e, "state")), "hidden") {
			return nil
		}
		r := related[attr(e, "id")]
		if r.kind != "worksheet" || !w.has(r.target) {
			return nil // a chart, or a sheet that is not there
		}
		p, err := w.worksheet(attr(e, "name"), r.target)
		pages = append(pages, p)
		return err
	})
	return pages, err
}

// relation is what one part calls another.
type relation struct{ kind, target string }

// relations are the relations of a part by id.
func (w *workbook) relations(part string) (map[string]relation, error) {
	dir, base := path.Split(part)
	related := map[string]relation{}
	err := w.walk(dir+"_rels/"+base+".rels", func(t xml.Token) error {
		e, ok := t.(xml.StartElement)
		if !ok || e.Name.Local != "Relationship" {
			return nil
		}
		target := attr(e, "Target")
		if !strings.HasPrefix(target, "/") {
			target = path.Join(dir, target)
		}
		related[attr(e, "Id")] = relation{path.Base(attr(e, "Type")), target}
		return nil
	})
	return related, err
}

// readStrings reads the shared strings, without the readings of hanzi (rPh).
func (w *workbook) readStrings(part string) error {
	var text strings.Builder
	inText, inReading := false, false
	return w.walk(part, func(t xml.Token) error {
		switch e := t.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "si":
				text.Reset()
			case "rPh":
				inReading = true
			case "t":
				inText = !inReading
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "si":
				if len(w.strings) == mostStrings {
					return errUnpacked
				}
				w.strings = append(w.strings, unescape(text.String()))
			case "rPh":
				inReading = false
			case "t":
				inText = false
			}
		case xml.CharData:
			if inText {
				text.Write(e)
			}
		}
		return nil
	})
}

// walk hands the tokens of a part to a function. Raw tokens keep no stack, so
// that depth costs nothing.
func (w *workbook) walk(part string, each func(xml.Token) error) error {
	f := w.parts[partKey(part)]
	if f == nil {
		return io.ErrUnexpectedEOF
	}
	unpacked, err := f.Open()
	if err != nil {
		return err
	}
	defer unpacked.Close()
	decoder := xml.NewDecoder(&metered{unpacked, &w.budget})
	for {
		token, err := decoder.RawToken()
		if err == io.EOF {
			return nil
		}
		if err == nil {
			err = each(token)
		}
		if err == errEnough {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// metered reads until a common budget is used up.
type metered struct {
	from   io.Reader
	budget *int64
}

func (m *metered) Read(p []byte) (int, error) {
	if *m.budget <= 0 {
		return 0, errUnpacked
	}
	n, err := m.from.Read(p[:min(int64(len(p)), *m.budget)])
	*m.budget -= int64(n)
	return n, err
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name && a.Name.Space != "xmlns" {
			return a.Value
		}
	}
	return ""
}

// escaped is how a workbook writes characters that XML can't hold, such as _x000D_.
var escaped = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

func unescape(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	return escaped.ReplaceAllStringFunc(text, func(code string) string {
		n, err := strconv.ParseUint(code[2:6], 16, 16)
		if err != nil || n >= 0xD800 && n < 0xE000 {
			return code
		}
		return string(rune(n))
	})
}
