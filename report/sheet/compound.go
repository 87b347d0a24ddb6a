package sheet

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
)

// compoundMagic begins the container of Office 97–2003 and of encrypted files (MS-CFB).
var compoundMagic = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}

// compoundKind tells by the names of its streams what a compound file is. The
// entries of the directory, 128 bytes each, are looked for all over the file:
// which sectors are the directory does not matter for knowing the names, and
// a damaged chain can't mislead.
func compoundKind(data []byte) string {
	for _, known := range []struct{ stream, kind string }{
		{"EncryptedPackage", "password"},
		{"Workbook", "old_xls"},
		{"Book", "old_xls"},
		{"WordDocument", "word_document"},
	} {
		if hasEntry(data, known.stream) {
			return known.kind
		}
	}
	return "not_spreadsheet"
}

// hasEntry looks for a directory entry: 64 bytes of name in UTF-16, then its
// length in bytes with the final zero.
func hasEntry(data []byte, stream string) bool {
	const size, nameSize = 128, 64
	name := make([]byte, 0, nameSize)
	for _, unit := range append(utf16.Encode([]rune(stream)), 0) {
		name = binary.LittleEndian.AppendUint16(name, unit)
	}
	for at := 0; at+size <= len(data); at += size {
		entry := data[at : at+size]
		if bytes.HasPrefix(entry, name) && int(binary.LittleEndian.Uint16(entry[nameSize:])) == len(name) {
			return true
		}
	}
	return false
}
