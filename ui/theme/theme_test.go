package theme

import (
	"image/color"
	"math"
	"testing"

	"expertpanel/assets"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"
)

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func contrast(a, b fyne.ThemeColorName) float64 {
	la, lb := luminance(Colour(a)), luminance(Colour(b))
	if la < lb {
		la, lb = lb, la
	}
	return (la + 0.05) / (lb + 0.05)
}

type pair struct{ front, ground fyne.ThemeColorName }

// texts is every colour of text on every ground that it stands on.
func texts() []pair {
	var pairs []pair
	for ink, grounds := range map[fyne.ThemeColorName][]fyne.ThemeColorName{
		Ink:          {Paper, Ground, Selected, Hovered, Soft, Muted, AccentSoft},
		Second:       {Paper, Ground, Selected, Hovered, Soft, Muted},
		OnAccent:     {Accent, AccentDark, Good, Bad},
		Accent:       {Paper, Ground, Soft, Selected, AccentSoft},
		AccentDark:   {Paper, AccentSoft},
		Good:         {Paper, Ground, GoodSoft, Selected},
		AttentionInk: {Paper, Ground, AttentionSoft, Selected},
		Bad:          {Paper, Ground, BadSoft, Selected},

		fynetheme.ColorNamePlaceHolder: {Paper},
		fynetheme.ColorNameDisabled:    {Paper, fynetheme.ColorNameDisabledButton},
		fynetheme.ColorNameForeground:  {fynetheme.ColorNameInputBackground, fynetheme.ColorNameMenuBackground, fynetheme.ColorNameBackground},
	} {
		for _, ground := range grounds {
			pairs = append(pairs, pair{ink, ground})
		}
	}
	return pairs
}

// signs is what must be seen and is not text: borders of what can be pressed
// or typed into, rings of the focus, marks.
var signs = []pair{
	{Against, Paper},
	{Good, Paper},
	{Edge, Paper},
	{Edge, Ground},
	{Accent, Paper},
	{Accent, Ground},
	{Accent, AccentSoft},
	{OnAccent, Attention},
	{Attention, Paper},
	{Good, Paper},
	{Bad, Paper},
	{fynetheme.ColorNameInputBorder, Paper},
}

func TestTextAndSignsCanBeSeenInEveryLook(t *testing.T) {
	defer Use(Light, 1)
	for _, look := range Looks {
		Use(look, 1)
		least := 4.5
		if look == Contrast {
			least = 7 // WCAG 2.2, AAA
		}
		for _, p := range texts() {
			if got := contrast(p.front, p.ground); got < least {
				t.Errorf("%s: %s on %s: contrast %.2f, want at least %v", look, p.front, p.ground, got, least)
			}
		}
		for _, p := range signs {
			if got := contrast(p.front, p.ground); got < 3 {
				t.Errorf("%s: %s on %s: contrast %.2f, want at least 3", look, p.front, p.ground, got)
			}
		}
		if got := contrast(Line, Paper); look == Contrast && got < 3 {
			t.Errorf("lines have contrast %.2f in the look of high contrast", got)
		}
	}
}

func TestThePublicDisplayCanBeReadInEveryLook(t *testing.T) {
	for _, p := range []pair{
		{StageInk, Stage},
		{StageInk, StageLit},
		{StageSecond, Stage},
		{StageSecond, StageLit},
		{StageAccent, Stage},
		{StageTime, Stage},
		{StageTime, StageLit},
		{StageGood, Stage},
		{StageBad, Stage},
	} {
		if got := contrast(p.front, p.ground); got < 4.5 {
			t.Errorf("%s on %s: contrast %.2f, want at least 4.5", p.front, p.ground, got)
		}
	}
}

func TestEveryLookHasEveryColour(t *testing.T) {
	for _, look := range Looks {
		for name := range palettes[Light] {
			if _, ok := palettes[look][name]; !ok {
				t.Errorf("%s has no %s", look, name)
			}
		}
		if len(palettes[look]) != len(palettes[Light]) {
			t.Errorf("%s has other colours than the light look", look)
		}
	}
}

func TestTextGrowsAndMarginsStay(t *testing.T) {
	defer Use(Light, 1)
	for _, scale := range Scales {
		Use(Light, scale)
		if BodyText != 15*scale || RowHeight != 46*scale || Scaled(48) != 48*scale {
			t.Errorf("at %v: text %v, rows %v", scale, BodyText, RowHeight)
		}
		if got := New().Size(fynetheme.SizeNameText); got != BodyText {
			t.Errorf("at %v Fyne's own text is %v", scale, got)
		}
		if got := New().Size(fynetheme.SizeNamePadding); got != 4 {
			t.Errorf("at %v Fyne's padding is %v", scale, got)
		}
	}
}

// Figures below one another stand in columns only when all are as wide.
func TestFiguresAreAsWideAsOneAnother(t *testing.T) {
	for _, name := range []assets.Face{assets.UIRegular, assets.Hei} {
		f := open(name)
		want := fixed.Int26_6(0)
		for r := '0'; r <= '9'; r++ {
			index, err := f.outlines.GlyphIndex(&f.buffer, r)
			if err != nil {
				t.Fatal(err)
			}
			width, err := f.outlines.GlyphAdvance(&f.buffer, index, fixed.I(1000), font.HintingNone)
			if err != nil {
				t.Fatal(err)
			}
			if r == '0' {
				want = width
			} else if width != want {
				t.Errorf("%s: %c is %v wide, 0 is %v", name, r, width, want)
			}
		}
	}
}

func TestEveryStyleHasAFace(t *testing.T) {
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}, {Monospace: true}, {Symbol: true}, {Bold: true, Italic: true}} {
		if res := New().Font(style); res == nil || len(res.Content()) == 0 {
			t.Errorf("%+v has no face", style)
		}
	}
}

func TestFaceForRareHanzi(t *testing.T) {
	tests := []struct {
		r     rune
		bold  bool
		other bool // drawn with another face than the style's own
	}{
		{'王', false, false},
		{'王', true, false},
		{'龑', false, false},
		{'龑', true, true},
		{'䶮', true, false},
		{'𫍰', false, true},
		{'A', true, false},
		{'✓', false, false},
	}
	for _, tt := range tests {
		if _, other := FaceFor(tt.r, tt.bold); other != tt.other {
			t.Errorf("FaceFor(%c, bold %v) = %v, want %v", tt.r, tt.bold, other, tt.other)
		}
	}
}
