package page

import "expertpanel/assets"

// Role is a typeface by its place in a document.
type Role int

// The roles.
const (
	FangSong Role = iota // 仿宋, body
	Song                 // 小标宋, titles
	Hei                  // 黑体, first headings and table heads
	Kai                  // 楷体, second headings
)

// rareFaces are asked in turn for what a role's own faces lack: hanzi first,
// then signs such as ½ and ㎡, which FangSong and Kai lack.
var rareFaces = []assets.Face{assets.RareBMP, assets.RareBabelStone, assets.RareHanaMin, assets.Hei}

var roleFaces = map[Role][]assets.Face{
	FangSong: {assets.FangSong, assets.FangSongRare},
	Song:     {assets.SongBold},
	Hei:      {assets.Hei},
	Kai:      {assets.Kai, assets.KaiRare},
}

// Sizes of Chinese type, in points.
const (
	Size0      = 42.0 // 初号
	Size2      = 22.0 // 二号
	Size3      = 16.0 // 三号
	Size4      = 14.0 // 四号
	Size4Small = 12.0 // 小四
	Size5      = 10.5 // 五号
)

// Align says where a line stands in its measure.
type Align int

// The alignments. Justified sets both edges straight but for the last line.
const (
	Left Align = iota
	Centre
	Right
	Justified
)

// Colour is red, green and blue; its zero value is black.
type Colour struct{ R, G, B uint8 }

// Style is how text is set.
type Style struct {
	Role    Role
	Size    float64 // points
	Leading float64 // from line to line, points; 0 = 1.5 × Size
	Align   Align
	Indent  float64 // of the first line, in characters
	Colour  Colour
	Spacing float64 // added between characters, in characters
}

// lineHeight is the leading in millimetres.
func (s Style) lineHeight() float64 {
	if s.Leading > 0 {
		return s.Leading * mmPerPoint
	}
	return 1.5 * s.Size * mmPerPoint
}

// em is the width of a full character in millimetres.
func (s Style) em() float64 { return s.Size * mmPerPoint }

// baseline is how far below the top of a line its baseline is, in millimetres:
// a hanzi's square stands 0.88 above and 0.12 below the baseline.
func (s Style) baseline() float64 {
	return (s.lineHeight()-s.em())/2 + 0.88*s.em()
}

// foot is how far below the top of a line the hanzi's square ends, in millimetres.
func (s Style) foot() float64 { return (s.lineHeight() + s.em()) / 2 }

// flush is the style without an indent.
func (s Style) flush() Style {
	s.Indent = 0
	return s
}

// With is the style in another alignment.
func (s Style) With(a Align) Style {
	s.Align = a
	return s
}

// Body is the text of an official page, 3号 FangSong. At 16 pt, 28 characters
// are wider than the type area, so the size gives way a little and the pitch is
// a 28th of the width (GB/T 9704-2012, 5.2.3 asks for 28).
func (f Format) Body() Style {
	s := Style{
		Role: FangSong, Size: 15.75, Align: Justified, Indent: 2,
		Leading: f.LineHeight() / mmPerPoint,
	}
	if f.CharsWide > 0 {
		s.Spacing = f.TypeWidth()/float64(f.CharsWide)/s.em() - 1
	}
	return s
}
