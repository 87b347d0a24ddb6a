package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
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

var colours = map[fyne.ThemeColorName]color.Color{
	Ground: rgb(0xf4f6f8),
	Paper:  rgb(0xffffff),
	Line:   rgb(0xdfe4ea),
	Edge:   rgb(0xb9c4cf),

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

	Selected: rgb(0xeef3fc),
	Hovered:  rgb(0xf6f8fb),
	Veil:     withAlpha(0x14202e, 0x59),

	Stage:       rgb(0x10233f),
	StageLit:    rgb(0x21467c),
	StageLine:   rgb(0x2c4265),
	StageInk:    rgb(0xffffff),
	StageSecond: rgb(0xb7c7e0),
	StageAccent: rgb(0x7fb0f5),
	StageTime:   rgb(0xffd27a),
	StageGood:   rgb(0x6fd3a0),
	StageBad:    rgb(0xf0a39b),

	// Fyne's own names, for the widgets that are used as they are.
	fynetheme.ColorNameBackground:          rgb(0xf4f6f8),
	fynetheme.ColorNameForeground:          rgb(0x1d2733),
	fynetheme.ColorNameButton:              rgb(0xffffff),
	fynetheme.ColorNameDisabledButton:      rgb(0xe7ecf1),
	fynetheme.ColorNameDisabled:            rgb(0x5b6b7c),
	fynetheme.ColorNamePlaceHolder:         rgb(0x66758a),
	fynetheme.ColorNamePrimary:             rgb(0x2457a6),
	fynetheme.ColorNameForegroundOnPrimary: rgb(0xffffff),
	fynetheme.ColorNameHyperlink:           rgb(0x2457a6),
	fynetheme.ColorNameFocus:               withAlpha(0x2457a6, 0x3c),
	fynetheme.ColorNameHover:               withAlpha(0x1d2733, 0x0c),
	fynetheme.ColorNamePressed:             withAlpha(0x1d2733, 0x18),
	fynetheme.ColorNameSelection:           withAlpha(0x2457a6, 0x38),
	fynetheme.ColorNameInputBackground:     rgb(0xffffff),
	fynetheme.ColorNameInputBorder:         rgb(0xb9c4cf),
	fynetheme.ColorNameMenuBackground:      rgb(0xffffff),
	fynetheme.ColorNameOverlayBackground:   rgb(0xffffff),
	fynetheme.ColorNameHeaderBackground:    rgb(0xffffff),
	fynetheme.ColorNameSeparator:           rgb(0xdfe4ea),
	fynetheme.ColorNameShadow:              withAlpha(0x14202e, 0x1c),
	fynetheme.ColorNameScrollBar:           withAlpha(0x1d2733, 0x66),
	fynetheme.ColorNameScrollBarBackground: withAlpha(0x1d2733, 0x08),
	fynetheme.ColorNameError:               rgb(0xb3261e),
	fynetheme.ColorNameForegroundOnError:   rgb(0xffffff),
	fynetheme.ColorNameSuccess:             rgb(0x1f7a4d),
	fynetheme.ColorNameForegroundOnSuccess: rgb(0xffffff),
	fynetheme.ColorNameWarning:             rgb(0xb26a00),
	fynetheme.ColorNameForegroundOnWarning: rgb(0xffffff),
}
