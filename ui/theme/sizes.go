package theme

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Text sizes and what must grow with them, in Fyne's units: pixels at scale 1.
// Use sets them for the scale of text that the user chose; they are read when
// content is made, and content is made anew when the scale changes.
var (
	TitleText   = titleText
	HeadingText = headingText
	BodyText    = bodyText
	HintText    = hintText
	RowHeight   = rowHeight
)

// The sizes of text at 100 %.
const (
	titleText   float32 = 24
	headingText float32 = 18
	bodyText    float32 = 15
	hintText    float32 = 13
	rowHeight   float32 = 46
)

// Measures that stay as they are: the room around text need not grow with it.
const (
	Radius     float32 = 8  // what can be pressed or typed into
	CardRadius float32 = 10 // cards and dialogs

	Gap    float32 = 16 // between cards, and inside them
	Margin float32 = 28 // from the window's edge to the cards
)

// Scales are the scales of text that can be chosen.
var Scales = []float32{1, 1.25, 1.5, 1.75, 2}

// Scaled is a width or height that holds text, for the scale in use: a column
// 48 wide at 100 % is 72 wide at 150 %.
func Scaled(at100 float32) float32 { return at100 * scale }

// sizes are Fyne's own measures that stay.
var sizes = map[fyne.ThemeSizeName]float32{
	fynetheme.SizeNamePadding:         4,
	fynetheme.SizeNameInnerPadding:    8,
	fynetheme.SizeNameLineSpacing:     4,
	fynetheme.SizeNameInputBorder:     1,
	fynetheme.SizeNameInputRadius:     Radius,
	fynetheme.SizeNameButtonRadius:    Radius,
	fynetheme.SizeNameSelectionRadius: 6,
	fynetheme.SizeNameMenuRadius:      Radius,
	fynetheme.SizeNameCardRadius:      CardRadius,
	fynetheme.SizeNamePopupRadius:     CardRadius,
	fynetheme.SizeNameDialogRadius:    CardRadius,
	fynetheme.SizeNameScrollBar:       10,
	fynetheme.SizeNameScrollBarSmall:  4,
	fynetheme.SizeNameModalBlurRadius: 0, // blur is slow on the weak graphics chips of meeting rooms
}

// textSizes are Fyne's own measures that grow with text, at 100 %.
var textSizes = map[fyne.ThemeSizeName]float32{
	fynetheme.SizeNameText:           bodyText,
	fynetheme.SizeNameCaptionText:    hintText,
	fynetheme.SizeNameSubHeadingText: headingText,
	fynetheme.SizeNameHeadingText:    titleText,
	fynetheme.SizeNameInlineIcon:     18,
}
