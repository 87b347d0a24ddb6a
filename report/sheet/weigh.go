package sheet

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"
)

// What a file may hold at most. Lists need a small part of it.
const (
	mostUnpacked = 64 << 20
	mostCells    = 1000000 // with gaps, about 200 bytes each once loaded
	mostElements = 3 * mostCells
	mostAreas    = 5000                  // merged areas, each of which is compared with all others
	mostMoves    = mostLines * mostLines // of rows that are not numbered in order, past all others
)

// weigh refuses a workbook that would take too much to load, or whose parts
// are cut or don't match their checksums, which excelize passes over.
//
// Excelize fills the gaps of each row up to its last cell, even an empty one:
// a stray border in column XFD of thousands of rows takes gigabytes. Its Rows
// doesn't load the sheet, but leaves empty cells out, and so can't tell. That
// is why the XML of all parts is read here first, without keeping anything.
func weigh(name string, archive *zip.Reader) error {
	var unpacked uint64
	for _, f := range archive.File {
		if unpacked += min(f.UncompressedSize64, mostUnpacked+1); unpacked > mostUnpacked {
			return refuse("unpacks_too_large", name, "MB", mostUnpacked>>20)
		}
	}
	var s scale
	for _, f := range archive.File {
		err := s.weigh(f)
		switch {
		case s.cells > mostCells:
			return refuse("too_many_cells", name, "Column", columnName(s.part.widest-1), "Row", s.part.row)
		case s.overloaded():
			return refuse("too_complex", name)
		case err != nil:
			return refuse("damaged", name)
		}
	}
	return nil
}

// scale counts over all parts.
type scale struct {
	elements, cells, areas int
	part                   partScale
}

// partScale counts within a part, as if it were a worksheet.
type partScale struct {
	rows, unsorted     int
	row, column, width int // the row that is being read, its last cell, and how far it reaches
	widest             int // how far any row reaches
}

func (s *scale) overloaded() bool {
	return s.cells > mostCells || s.elements > mostElements || s.areas > mostAreas || s.part.rows*s.part.unsorted > mostMoves
}

// weigh reads a part until there is too much, or as far as it is XML.
func (s *scale) weigh(f *zip.File) error {
	s.part = partScale{}
	part, err := f.Open()
	if err != nil {
		return err
	}
	defer part.Close()
	decoder := xml.NewDecoder(part)
	for !s.overloaded() {
		token, err := decoder.RawToken() // keeps no stack, so that depth costs nothing
		if broken := (*xml.SyntaxError)(nil); err == io.EOF || errors.As(err, &broken) {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := token.(xml.StartElement); ok {
			s.add(e)
		}
	}
	return nil
}

func (s *scale) add(e xml.StartElement) {
	s.elements++
	p := &s.part
	switch e.Name.Local {
	case "row":
		p.addRow(e)
	case "c":
		p.column++
		for _, a := range e.Attr {
			if column, _, err := excelize.CellNameToCoordinates(a.Value); err == nil && a.Name.Local == "r" {
				p.column = max(p.column, column)
			}
		}
		s.cells += max(p.column-p.width, 0)
		p.width = max(p.column, p.width)
		p.widest = max(p.width, p.widest)
	case "mergeCell":
		s.areas++
	}
}

func (p *partScale) addRow(e xml.StartElement) {
	number := 0
	for _, a := range e.Attr {
		if n, err := strconv.Atoi(a.Value); err == nil && a.Name.Local == "r" {
			number = n
		}
	}
	p.rows++
	if number <= p.row {
		p.unsorted++
		number = p.row + 1
	}
	p.row, p.column, p.width = number, 0, 0
}
