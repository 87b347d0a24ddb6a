package widgets

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Tone is what a badge or a mark says before it is read.
type Tone int

// The tones.
const (
	Neutral Tone = iota
	Good
	Attention
	Bad
)

func (t Tone) colours() (fill, ink fyne.ThemeColorName) {
	switch t {
	case Good:
		return theme.GoodSoft, theme.Good
	case Attention:
		return theme.AttentionSoft, theme.AttentionInk
	case Bad:
		return theme.BadSoft, theme.Bad
	}
	return theme.Soft, theme.Second
}

// Badge is a short text in a softly coloured pill. An empty one is not seen.
type Badge struct {
	widget.BaseWidget
	text  string
	tone  Tone
	label *Text
	pill  *canvas.Rectangle
}

// NewBadge makes a badge.
func NewBadge(text string, tone Tone) *Badge {
	b := &Badge{label: NewText("", Style{}), pill: canvas.NewRectangle(nil)}
	b.pill.CornerRadius = 6
	b.ExtendBaseWidget(b)
	b.Set(text, tone)
	return b
}

// Set changes what the badge says.
func (b *Badge) Set(text string, tone Tone) {
	b.text, b.tone = text, tone
	fill, ink := tone.colours()
	b.pill.FillColor = theme.Colour(fill)
	b.pill.Hidden = text == ""
	b.label.SetText(text)
	b.label.SetStyle(Style{Size: theme.HintText, Colour: ink, Fit: Ellipsis})
	b.Refresh()
}

// Text is what the badge says.
func (b *Badge) Text() string { return b.text }

// CreateRenderer is called by Fyne.
func (b *Badge) CreateRenderer() fyne.WidgetRenderer { return &badgeRenderer{b} }

type badgeRenderer struct{ badge *Badge }

const badgeMargin float32 = 8

// MinSize has the height of a text while there is none too, so that nothing
// moves when there is one.
func (r *badgeRenderer) MinSize() fyne.Size {
	height := r.badge.label.lineHeight() + 4
	if r.badge.text == "" {
		return fyne.NewSize(0, height)
	}
	return fyne.NewSize(r.badge.label.measure(r.badge.text)+2*badgeMargin, height)
}

// Layout keeps the pill as small as its text, however large its place.
func (r *badgeRenderer) Layout(size fyne.Size) {
	least := r.MinSize()
	width := min(size.Width, least.Width)
	y := (size.Height - least.Height) / 2
	r.badge.pill.Move(fyne.NewPos(0, y))
	r.badge.pill.Resize(fyne.NewSize(width, least.Height))
	r.badge.label.Move(fyne.NewPos(badgeMargin, y+2))
	// A hair wider than the text, lest rounding cut its last character.
	r.badge.label.Resize(fyne.NewSize(width-2*badgeMargin+0.5, least.Height-4))
}

func (r *badgeRenderer) Refresh() {
	r.Layout(r.badge.Size())
	canvas.Refresh(r.badge)
}

func (r *badgeRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.badge.pill, r.badge.label}
}

func (r *badgeRenderer) Destroy() {}
