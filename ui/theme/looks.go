package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// Look is a set of colours that the user can choose.
type Look string

// The looks.
const (
	Light    Look = "light"    // white paper on a grey ground
	Dark     Look = "dark"     // for a room with the lights down
	Contrast Look = "contrast" // black on white with strong borders, for weak eyes and bad displays
)

// Looks are all of them, the usual one first.
var Looks = []Look{Light, Dark, Contrast}

var palettes = map[Look]map[fyne.ThemeColorName]color.Color{
	Light: {
		Ground: rgb(0xf4f6f8),
		Paper:  rgb(0xffffff),
		Line:   rgb(0xdfe4ea),
		Edge:   rgb(0x7f8d9c),

		Ink:      rgb(0x1d2733),
		Second:   rgb(0x5b6b7c),
		OnAccent: rgb(0xffffff),

		Accent:     rgb(0x2457a6),
		AccentDark: rgb(0x1c4687),
		AccentSoft: rgb(0xe6edf8),
		Muted:      rgb(0xe7ecf1),
		Soft:       rgb(0xeef1f4),

		Good:          rgb(0x1f7a4d),
		GoodSoft:      rgb(0xe6f5ed),
		Attention:     rgb(0xb26a00),
		AttentionInk:  rgb(0x8a5200),
		AttentionSoft: rgb(0xfff1da),
		Bad:           rgb(0xb3261e),
		BadSoft:       rgb(0xfde8e6),
		Against:       rgb(0xc0766f),

		Selected: rgb(0xeef3fc),
		Hovered:  rgb(0xf6f8fb),
	},
	Dark: {
		Ground: rgb(0x12171d),
		Paper:  rgb(0x1b222a),
		Line:   rgb(0x313c47),
		Edge:   rgb(0x72818f),

		Ink:      rgb(0xe9eef3),
		Second:   rgb(0xa9b6c3),
		OnAccent: rgb(0x0b1420),

		Accent:     rgb(0x82b1f4),
		AccentDark: rgb(0xa5c8f9),
		AccentSoft: rgb(0x20344f),
		Muted:      rgb(0x2b353f),
		Soft:       rgb(0x27303a),

		Good:          rgb(0x62c992),
		GoodSoft:      rgb(0x173626),
		Attention:     rgb(0xe2a545),
		AttentionInk:  rgb(0xf0bd68),
		AttentionSoft: rgb(0x3b2d14),
		Bad:           rgb(0xff938a),
		BadSoft:       rgb(0x43211f),
		Against:       rgb(0xb0675f),

		Selected: rgb(0x22324a),
		Hovered:  rgb(0x222b34),
	},
	Contrast: {
		Ground: rgb(0xffffff),
		Paper:  rgb(0xffffff),
		Line:   rgb(0x6b7480),
		Edge:   rgb(0x000000),

		Ink:      rgb(0x000000),
		Second:   rgb(0x2b333c),
		OnAccent: rgb(0xffffff),

		Accent:     rgb(0x003a9e),
		AccentDark: rgb(0x00286f),
		AccentSoft: rgb(0xdce8ff),
		Muted:      rgb(0xe3e7eb),
		Soft:       rgb(0xeceff2),

		Good:          rgb(0x00512b),
		GoodSoft:      rgb(0xd9f5e5),
		Attention:     rgb(0x7d4300),
		AttentionInk:  rgb(0x5e3300),
		AttentionSoft: rgb(0xffeac7),
		Bad:           rgb(0x8c0f0a),
		BadSoft:       rgb(0xffe3e0),
		Against:       rgb(0xc9605a),

		Selected: rgb(0xfff0a8),
		Hovered:  rgb(0xeef2f7),
	},
}
