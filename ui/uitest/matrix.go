package uitest

import (
	"fmt"
	"image"
	"testing"

	"expertpanel/assets/words"
	"expertpanel/ui/screen"
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
)

// manner is how the window shows things.
type manner struct {
	language words.Language
	look     theme.Look
	scale    float32
}

func (m manner) String() string { return fmt.Sprintf("%s-%s-%.0f", m.language, m.look, 100*m.scale) }

// use sets the manner until the test ends.
func (m manner) use(t *testing.T) {
	t.Helper()
	language, look, scale := words.Spoken(), theme.Current(), theme.Scale()
	words.Use(m.language)
	theme.Use(m.look, m.scale)
	t.Cleanup(func() {
		words.Use(language)
		theme.Use(look, scale)
	})
}

// manners are both languages in the light look, with text of some scales.
func manners(scales ...float32) []manner {
	var out []manner
	for _, language := range []words.Language{words.Chinese, words.English} {
		for _, scale := range scales {
			out = append(out, manner{language, theme.Light, scale})
		}
	}
	return out
}

// Pictures compares a screen in both languages, light and dark, with text of
// 100 % and 150 %, with testdata/name-language-look-scale.png: eight pictures of
// half the size, 1280 × 800. It must look the same after it was out of sight.
func Pictures(t *testing.T, name string, show Shown) {
	t.Helper()
	pictures(t, name, show, taken)
}

// PicturesInSight is Pictures for a page that nothing is ever shown over; see GoldenInSight.
func PicturesInSight(t *testing.T, name string, show Shown) {
	t.Helper()
	pictures(t, name, show, func(_ *testing.T, _ string, w fyne.Window) image.Image { return w.Canvas().Capture() })
}

func pictures(t *testing.T, name string, show Shown, take func(*testing.T, string, fyne.Window) image.Image) {
	t.Helper()
	if testing.Short() {
		t.Skip("drawing is slow under the race detector")
	}
	for _, m := range manners(1, 1.5) {
		for _, look := range []theme.Look{theme.Light, theme.Dark} {
			m.look = look
			t.Run(m.String(), func(t *testing.T) {
				m.use(t)
				full := name + "-" + m.String()
				compare(t, full, paletted(halved(take(t, full, show(t, Laptop)))))
			})
		}
	}
}

// Beside is the place of a screen in a window of a size, beside the steps.
func Beside(window fyne.Size) fyne.Size {
	return window.SubtractWidthHeight(screen.StepsWidth(window.Width), 0)
}
