package widgets

import (
	"fmt"
	"image/color"

	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// The marks are drawn rather than written: the program's faces have no tick.
var markPaths = map[Tone]string{
	Good:      `<path d="M5 12.5 L10 17.5 L19 7" stroke-width="2.6"/>`,
	Attention: `<path d="M12 4.5 L12 13.5 M12 18.4 L12 18.6" stroke-width="3"/>`,
	Bad:       `<path d="M6.5 6.5 L17.5 17.5 M17.5 6.5 L6.5 17.5" stroke-width="2.6"/>`,
	Neutral:   `<circle cx="12" cy="12" r="7.5" stroke-width="1.6"/>`,
}

// MarkImage is the sign of a tone in a colour: a tick, an exclamation mark, a
// cross or, when nothing is decided yet, a ring.
func MarkImage(tone Tone, colour fyne.ThemeColorName) fyne.Resource {
	c := color.NRGBAModel.Convert(theme.Colour(colour)).(color.NRGBA)
	hex := fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	svg := `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">` +
		`<g fill="none" stroke="` + hex + `" stroke-linecap="round" stroke-linejoin="round">` + markPaths[tone] + `</g></svg>`
	return fyne.NewStaticResource(fmt.Sprintf("mark-%d-%s.svg", tone, hex[1:]), []byte(svg))
}

// Mark is a small sign before a line of text.
type Mark struct {
	widget.BaseWidget
	image *canvas.Image
}

// NewMark makes a mark.
func NewMark(tone Tone) *Mark {
	m := &Mark{image: canvas.NewImageFromResource(nil)}
	m.image.FillMode = canvas.ImageFillContain
	m.image.SetMinSize(fyne.NewSquareSize(theme.Scaled(18)))
	m.ExtendBaseWidget(m)
	m.Set(tone)
	return m
}

// Set changes the tone.
func (m *Mark) Set(tone Tone) {
	_, ink := tone.colours()
	m.image.Resource = MarkImage(tone, ink)
	m.image.Refresh()
}

// CreateRenderer is called by Fyne.
func (m *Mark) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(m.image) }
