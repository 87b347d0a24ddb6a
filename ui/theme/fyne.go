package theme

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// tint is one of the look's colours, with an alpha where Fyne draws it over something.
type tint struct {
	name  fyne.ThemeColorName
	alpha uint8
}

const opaque uint8 = 0xff

func (t tint) colour() color.Color {
	c := color.NRGBAModel.Convert(Colour(t.name)).(color.NRGBA)
	c.A = t.alpha
	return c
}

// tints give Fyne's own widgets, where they are used as they are, the look's colours.
var tints = map[fyne.ThemeColorName]tint{
	fynetheme.ColorNameBackground:          {Ground, opaque},
	fynetheme.ColorNameForeground:          {Ink, opaque},
	fynetheme.ColorNameButton:              {Paper, opaque},
	fynetheme.ColorNameDisabledButton:      {Muted, opaque},
	fynetheme.ColorNameDisabled:            {Second, opaque},
	fynetheme.ColorNamePlaceHolder:         {Second, opaque},
	fynetheme.ColorNamePrimary:             {Accent, opaque},
	fynetheme.ColorNameForegroundOnPrimary: {OnAccent, opaque},
	fynetheme.ColorNameHyperlink:           {Accent, opaque},
	fynetheme.ColorNameFocus:               {Accent, 0x3c},
	fynetheme.ColorNameHover:               {Ink, 0x0c},
	fynetheme.ColorNamePressed:             {Ink, 0x18},
	fynetheme.ColorNameSelection:           {Accent, 0x38},
	fynetheme.ColorNameInputBackground:     {Paper, opaque},
	fynetheme.ColorNameInputBorder:         {Edge, opaque},
	fynetheme.ColorNameMenuBackground:      {Paper, opaque},
	fynetheme.ColorNameOverlayBackground:   {Paper, opaque},
	fynetheme.ColorNameHeaderBackground:    {Paper, opaque},
	fynetheme.ColorNameSeparator:           {Line, opaque},
	fynetheme.ColorNameShadow:              {Veil, 0x12},
	fynetheme.ColorNameScrollBar:           {Ink, 0x66},
	fynetheme.ColorNameScrollBarBackground: {Ink, 0x08},
	fynetheme.ColorNameError:               {Bad, opaque},
	fynetheme.ColorNameForegroundOnError:   {OnAccent, opaque},
	fynetheme.ColorNameSuccess:             {Good, opaque},
	fynetheme.ColorNameForegroundOnSuccess: {OnAccent, opaque},
	fynetheme.ColorNameWarning:             {Attention, opaque},
	fynetheme.ColorNameForegroundOnWarning: {OnAccent, opaque},
}
