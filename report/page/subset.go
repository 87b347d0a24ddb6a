package page

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// subset is a TrueType file with the glyphs of face that codes name. Its cmap,
// of format 4, holds those codes and nothing else: gofpdf then has little to
// read, and characters beyond U+FFFF can stand under private-use codes, which is
// all that gofpdf can write. Codes are ascending; glyph i+1 of the subset is codes[i].
func subset(f *face, codes []uint16, indices []int) ([]byte, error) {
	var glyf, loca, hmtx []byte
	for i, index := range append([]int{0}, indices...) {
		outline := f.outline(index)
		if len(outline) > 0 && int16(u16(outline, 0)) < 0 {
			return nil, fmt.Errorf("font %s: glyph %d is made of others", f.name, index) // our faces have none
		}
		if brushed[f.name] {
			outline = simplified(outline)
		}
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		glyf = append(glyf, outline...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		left := int16(0)
		if len(outline) > 0 {
			left = int16(u16(outline, 2))
		}
		width := u16(f.tables["hmtx"], 4*min(index, f.hMetrics-1))
		if i == 0 {
			width = uint16(f.unitsPerEm) // the default of the file's width table
		}
		hmtx = binary.BigEndian.AppendUint16(hmtx, width)
		hmtx = binary.BigEndian.AppendUint16(hmtx, uint16(left))
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))

	count := uint16(len(indices) + 1)
	tables := map[string][]byte{
		"OS/2": f.tables["OS/2"],
		"cmap": cmapOf(codes),
		"glyf": glyf,
		"head": patched(f.tables["head"], 50, 1), // long loca
		"hhea": patched(f.tables["hhea"], 34, count),
		"hmtx": hmtx,
		"loca": loca,
		"maxp": patched(f.tables["maxp"], 4, count),
		"name": {0, 0, 0, 0, 0, 6}, // no names
		"post": patched(f.tables["post"][:32], 0, 3),
	}
	return assemble(tables), nil
}

// patched is a copy of a table with one number changed.
func patched(table []byte, at int, value uint16) []byte {
	out := slices.Clone(table)
	binary.BigEndian.PutUint16(out[at:], value)
	return out
}

// cmapOf maps each code to its place in the list, from 1 on.
func cmapOf(codes []uint16) []byte {
	var starts, ends, deltas []uint16
	for i, code := range codes {
		if n := len(ends); n > 0 && ends[n-1]+1 == code {
			ends[n-1] = code
			continue
		}
		starts, ends = append(starts, code), append(ends, code)
		deltas = append(deltas, uint16(i+1)-code)
	}
	starts, ends, deltas = append(starts, 0xFFFF), append(ends, 0xFFFF), append(deltas, 1)

	segments := len(starts)
	power := 1
	for power*2 <= segments {
		power *= 2
	}
	log := 0
	for 1<<log < power {
		log++
	}
	words := []uint16{
		0, 1, 3, 1, 0, 12, // one subtable, Windows Unicode
		4, uint16(16 + 8*segments), 0,
		uint16(2 * segments), uint16(2 * power), uint16(log), uint16(2*segments - 2*power),
	}
	words = append(words, ends...)
	words = append(words, 0)
	words = append(words, starts...)
	words = append(words, deltas...)
	words = append(words, make([]uint16, segments)...)
	var out []byte
	for _, w := range words {
		out = binary.BigEndian.AppendUint16(out, w)
	}
	return out
}

// assemble writes tables as a font file. gofpdf makes its own checksums.
func assemble(tables map[string][]byte) []byte {
	tags := make([]string, 0, len(tables))
	for tag := range tables {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	out := []byte{0, 1, 0, 0}
	out = binary.BigEndian.AppendUint16(out, uint16(len(tags)))
	out = append(out, make([]byte, 6)...)
	offset := len(out) + 16*len(tags)
	var body []byte
	for _, tag := range tags {
		table := tables[tag]
		out = append(out, tag...)
		out = binary.BigEndian.AppendUint32(out, 0)
		out = binary.BigEndian.AppendUint32(out, uint32(offset+len(body)))
		out = binary.BigEndian.AppendUint32(out, uint32(len(table)))
		body = append(body, table...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(out, body...)
}
