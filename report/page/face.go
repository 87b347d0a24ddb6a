package page

import (
	"encoding/binary"
	"fmt"
	"sort"
	"sync"

	"expertpanel/assets"
)

// face is an opened TrueType file. It reads the shared bytes and never writes them.
type face struct {
	name       assets.Face
	tables     map[string][]byte
	unitsPerEm float64
	longLoca   bool
	glyphs     int
	hMetrics   int    // glyphs with an advance of their own
	bmp, all   []byte // cmap subtables of format 4 and 12, nil when absent
}

// opened holds each face of the program once it was asked for.
var opened = func() map[assets.Face]func() (*face, error) {
	m := map[assets.Face]func() (*face, error){}
	for _, name := range assets.Faces() {
		m[name] = sync.OnceValues(func() (*face, error) { return openFace(name) })
	}
	return m
}()

func openFace(name assets.Face) (*face, error) {
	data, err := assets.Font(name)
	if err != nil {
		return nil, err
	}
	f := &face{name: name, tables: map[string][]byte{}}
	count := int(u16(data, 4))
	for i := range count {
		record := data[12+16*i:]
		offset, size := u32(record, 8), u32(record, 12)
		f.tables[string(record[:4])] = data[offset : offset+size]
	}
	for _, tag := range []string{"head", "hhea", "maxp", "hmtx", "loca", "glyf", "cmap", "OS/2", "post", "name"} {
		if f.tables[tag] == nil {
			return nil, fmt.Errorf("font %s: no table %s", name, tag)
		}
	}
	f.unitsPerEm = float64(u16(f.tables["head"], 18))
	f.longLoca = u16(f.tables["head"], 50) == 1
	f.glyphs = int(u16(f.tables["maxp"], 4))
	f.hMetrics = int(u16(f.tables["hhea"], 34))
	cmap := f.tables["cmap"]
	for i := range int(u16(cmap, 2)) {
		subtable := cmap[u32(cmap, 4+8*i+4):]
		switch u16(subtable, 0) {
		case 4:
			f.bmp = subtable
		case 12:
			f.all = subtable
		}
	}
	return f, nil
}

// glyph is the index of a character's glyph, 0 when the face lacks it.
func (f *face) glyph(r rune) int {
	if f.all != nil {
		return lookup12(f.all, uint32(r))
	}
	if f.bmp != nil && r <= 0xFFFF {
		return lookup4(f.bmp, uint16(r))
	}
	return 0
}

func lookup12(table []byte, code uint32) int {
	groups := int(u32(table, 12))
	i := sort.Search(groups, func(i int) bool { return u32(table, 16+12*i+4) >= code })
	if i == groups || u32(table, 16+12*i) > code {
		return 0
	}
	return int(u32(table, 16+12*i+8) + code - u32(table, 16+12*i))
}

func lookup4(table []byte, code uint16) int {
	segments := int(u16(table, 6)) / 2
	i := sort.Search(segments, func(i int) bool { return u16(table, 14+2*i) >= code })
	if i == segments {
		return 0
	}
	starts := 16 + 2*segments
	start := u16(table, starts+2*i)
	delta := u16(table, starts+2*segments+2*i)
	offsets := starts + 4*segments
	offset := u16(table, offsets+2*i)
	switch {
	case start > code:
		return 0
	case offset == 0:
		return int(code + delta)
	}
	glyph := u16(table, offsets+2*i+int(offset)+2*int(code-start))
	if glyph == 0 {
		return 0
	}
	return int(glyph + delta)
}

// advance is a glyph's width in characters.
func (f *face) advance(glyph int) float64 {
	return float64(u16(f.tables["hmtx"], 4*min(glyph, f.hMetrics-1))) / f.unitsPerEm
}

// ink is where a glyph's drawing starts and ends, in characters.
func (f *face) ink(glyph int) (from, to float64) {
	outline := f.outline(glyph)
	if len(outline) == 0 {
		return 0, 0
	}
	return float64(int16(u16(outline, 2))) / f.unitsPerEm, float64(int16(u16(outline, 6))) / f.unitsPerEm
}

// height is how far a glyph's drawing reaches above the baseline, in characters.
func (f *face) height(glyph int) float64 {
	outline := f.outline(glyph)
	if len(outline) == 0 {
		return 0
	}
	return float64(int16(u16(outline, 8))) / f.unitsPerEm
}

// outline is a glyph's drawing as the glyf table has it, empty for a space.
func (f *face) outline(glyph int) []byte {
	loca := f.tables["loca"]
	if f.longLoca {
		return f.tables["glyf"][u32(loca, 4*glyph):u32(loca, 4*glyph+4)]
	}
	return f.tables["glyf"][2*int(u16(loca, 2*glyph)) : 2*int(u16(loca, 2*glyph+2))]
}

func u16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }
func u32(b []byte, at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }
