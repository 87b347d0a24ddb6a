package theme

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
)

// Text sizes and measures, in Fyne's units: pixels at scale 1.
const (
	TitleText   float32 = 24
	HeadingText float32 = 18
	BodyText    float32 = 15
	HintText    float32 = 13

	Radius     float32 = 8  // what can be pressed or typed into
	CardRadius float32 = 10 // cards and dialogs

	Gap       float32 = 16 // between cards, and inside them
	Margin    float32 = 28 // from the window's edge to the cards
	RowHeight float32 = 46
)

var sizes = map[fyne.ThemeSizeName]float32{
	fynetheme.SizeNameText:            BodyText,
	fynetheme.SizeNameCaptionText:     HintText,
	fynetheme.SizeNameSubHeadingText:  HeadingText,
	fynetheme.SizeNameHeadingText:     TitleText,
	fynetheme.SizeNamePadding:         4,
	fynetheme.SizeNameInnerPadding:    8,
	fynetheme.SizeNameLineSpacing:     4,
	fynetheme.SizeNameInlineIcon:      18,
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
