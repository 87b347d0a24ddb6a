package theme

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"
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

func TestTextCanBeRead(t *testing.T) {
	pairs := []struct{ text, ground fyne.ThemeColorName }{
		{Ink, Paper},
		{Ink, Ground},
		{Ink, Selected},
		{Ink, Hovered},
		{Ink, Soft},
		{Second, Paper},
		{Second, Ground},
		{Second, Soft},
		{Second, Muted},
		{Ink, Muted},
		{Second, Selected},
		{OnAccent, Accent},
		{OnAccent, AccentDark},
		{OnAccent, Good},
		{OnAccent, Bad},
		{Accent, Paper},
		{AccentDark, AccentSoft},
		{Good, Paper},
		{Good, GoodSoft},
		{Good, Selected},
		{AttentionInk, Paper},
		{AttentionInk, AttentionSoft},
		{AttentionInk, Ground},
		{Bad, Paper},
		{Bad, BadSoft},
		{StageInk, Stage},
		{StageInk, StageLit},
		{StageSecond, Stage},
		{StageSecond, StageLit},
		{StageAccent, Stage},
		{StageTime, Stage},
		{StageTime, StageLit},
		{StageGood, Stage},
		{StageBad, Stage},
		{fynetheme.ColorNamePlaceHolder, Paper},
		{fynetheme.ColorNameDisabled, Paper},
	}
	for _, p := range pairs {
		if got := contrast(p.text, p.ground); got < 4.5 {
			t.Errorf("%s on %s: contrast %.2f, want at least 4.5", p.text, p.ground, got)
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
