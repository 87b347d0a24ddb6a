package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// The colours, by what they are for.
const (
	Ground fyne.ThemeColorName = "panel.ground" // behind everything
	Paper  fyne.ThemeColorName = "panel.paper"  // cards, entries, the sidebar
	Line   fyne.ThemeColorName = "panel.line"   // borders of cards and rows
	Edge   fyne.ThemeColorName = "panel.edge"   // borders of what can be pressed or typed into

	Ink      fyne.ThemeColorName = "panel.ink"       // text
	Second   fyne.ThemeColorName = "panel.second"    // second text
	OnAccent fyne.ThemeColorName = "panel.on_accent" // text on Accent, Good or Bad

	Accent     fyne.ThemeColorName = "panel.accent" // what to do next
	AccentDark fyne.ThemeColorName = "panel.accent_dark"
	AccentSoft fyne.ThemeColorName = "panel.accent_soft" // the current step
	Muted      fyne.ThemeColorName = "panel.muted"       // a primary button that can't be pressed
	Soft       fyne.ThemeColorName = "panel.soft"        // a neutral pill

	Good          fyne.ThemeColorName = "panel.good"
	GoodSoft      fyne.ThemeColorName = "panel.good_soft"
	Attention     fyne.ThemeColorName = "panel.attention"
	AttentionInk  fyne.ThemeColorName = "panel.attention_ink" // attention as text on AttentionSoft
	AttentionSoft fyne.ThemeColorName = "panel.attention_soft"
	Bad           fyne.ThemeColorName = "panel.bad"
	BadSoft       fyne.ThemeColorName = "panel.bad_soft"
	Against       fyne.ThemeColorName = "panel.against" // votes against, beside Good: the two differ in lightness too

	Selected fyne.ThemeColorName = "panel.selected" // a row of a table
	Hovered  fyne.ThemeColorName = "panel.hovered"
	Veil     fyne.ThemeColorName = "panel.veil" // over the window behind a dialog

	// The public display, whatever the look of the window: dark, so that it
	// does not dazzle in a room with the lights down.
	Stage       fyne.ThemeColorName = "stage"
	StageLit    fyne.ThemeColorName = "stage.lit" // the ground while the time is rung
	StageLine   fyne.ThemeColorName = "stage.line"
	StageInk    fyne.ThemeColorName = "stage.ink"
	StageSecond fyne.ThemeColorName = "stage.second"
	StageAccent fyne.ThemeColorName = "stage.accent"
	StageTime   fyne.ThemeColorName = "stage.time" // the last minute
	StageGood   fyne.ThemeColorName = "stage.good"
	StageBad    fyne.ThemeColorName = "stage.bad"
)

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}

func withAlpha(hex uint32, alpha uint8) color.NRGBA {
	c := rgb(hex)
	c.A = alpha
	return c
}

// colours are the same in every look.
var colours = map[fyne.ThemeColorName]color.Color{
	Veil: withAlpha(0x0a1420, 0x66),

	Stage:       rgb(0x10233f),
	StageLit:    rgb(0x21467c),
	StageLine:   rgb(0x2c4265),
	StageInk:    rgb(0xffffff),
	StageSecond: rgb(0xb7c7e0),
	StageAccent: rgb(0x7fb0f5),
	StageTime:   rgb(0xffd27a),
	StageGood:   rgb(0x6fd3a0),
	StageBad:    rgb(0xf0a39b),
}
