package widgets

import (
	"strings"

	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Fit says what a text does when its place is narrower than it is.
type Fit int

// The ways to fit.
const (
	Whole    Fit = iota // takes the width that it needs
	Ellipsis            // is cut and ends in …
	Wrap                // goes on in the next line
)

// Style is how a text looks.
type Style struct {
	Size   float32             // 0: theme.BodyText
	Colour fyne.ThemeColorName // empty: theme.Ink
	Bold   bool
	Align  fyne.TextAlign
	Fit    Fit
}

// longestLine is how many hanzi a line of text that wraps has at most, however
// wide the window: the eye loses its way back along longer ones.
const longestLine = 60

// Text is text in the program's faces, each hanzi in a face that has it.
type Text struct {
	widget.BaseWidget
	text  string
	style Style
	lines []string
	width float32 // that lines were made for
}

// NewText makes a text; the zero Style is body text that takes the width it needs.
func NewText(text string, style Style) *Text {
	t := &Text{text: text, style: style}
	t.ExtendBaseWidget(t)
	return t
}

// Title is a screen's title.
func Title(text string) *Text {
	return NewText(text, Style{Size: theme.TitleText, Bold: true, Fit: Ellipsis})
}

// Heading is the title of a card.
func Heading(text string) *Text { return NewText(text, Style{Bold: true, Fit: Ellipsis}) }

// Paragraph is body text that wraps.
func Paragraph(text string) *Text { return NewText(text, Style{Fit: Wrap}) }

// Aside is second text that wraps.
func Aside(text string) *Text {
	return NewText(text, Style{Colour: theme.Second, Fit: Wrap})
}

// Hint is small second text that wraps.
func Hint(text string) *Text {
	return NewText(text, Style{Size: theme.HintText, Colour: theme.Second, Fit: Wrap})
}

// Text is what is shown.
func (t *Text) Text() string { return t.text }

// SetText shows another text.
func (t *Text) SetText(text string) {
	if text == t.text {
		return
	}
	t.text = text
	t.forget()
}

// SetStyle changes the look.
func (t *Text) SetStyle(style Style) {
	if style == t.style {
		return
	}
	t.style = style
	t.forget()
}

// Cut is what is shown of a text that is longer than its place; empty when all is shown.
func (t *Text) Cut() string {
	if t.style.Fit != Ellipsis {
		return ""
	}
	if shown := t.fit(t.Size().Width)[0]; shown != strings.ReplaceAll(t.text, "\n", " ") {
		return shown
	}
	return ""
}

func (t *Text) forget() {
	t.lines = nil
	t.Refresh()
}

func (t *Text) size() float32 {
	if t.style.Size == 0 {
		return theme.BodyText
	}
	return t.style.Size
}

func (t *Text) colour() fyne.ThemeColorName {
	if t.style.Colour == "" {
		return theme.Ink
	}
	return t.style.Colour
}

func (t *Text) measure(s string) float32 {
	var width float32
	for _, r := range runs(s, t.style.Bold) {
		size, _ := fyne.CurrentApp().Driver().RenderedTextSize(r.text, t.size(), fyne.TextStyle{Bold: t.style.Bold}, r.face)
		width += size.Width
	}
	return width
}

func (t *Text) lineHeight() float32 {
	height, _ := t.line("国", nil)
	return height
}

// line is how tall a run is in its face, and how far below its top the writing stands.
func (t *Text) line(text string, face fyne.Resource) (height, baseline float32) {
	size, baseline := fyne.CurrentApp().Driver().RenderedTextSize(text, t.size(), fyne.TextStyle{Bold: t.style.Bold}, face)
	return size.Height, baseline
}

// fit makes the lines for a width.
func (t *Text) fit(width float32) []string {
	if t.lines != nil && t.width == width {
		return t.lines
	}
	t.width = width
	switch t.style.Fit {
	case Wrap:
		t.lines = wrapped(t.text, min(width, longestLine*t.size()), t.measure)
	case Ellipsis:
		t.lines = []string{shortened(t.text, width, t.measure)}
	default:
		t.lines = strings.Split(t.text, "\n")
	}
	return t.lines
}

// CreateRenderer is called by Fyne.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	r := &textRenderer{text: t}
	LayOut(r, t)
	return r
}

type textRenderer struct {
	text    *Text
	objects []fyne.CanvasObject
}

func (r *textRenderer) MinSize() fyne.Size {
	t := r.text
	height := t.lineHeight()
	switch t.style.Fit {
	case Ellipsis:
		return fyne.NewSize(3*t.size(), height)
	case Wrap:
		lines := 1 // until it has a width: guessing would make windows tall
		if t.Size().Width > 0 {
			lines = len(t.fit(t.Size().Width))
		}
		return fyne.NewSize(3*t.size(), height*float32(lines))
	}
	var width float32
	lines := t.fit(0)
	for _, line := range lines {
		width = max(width, t.measure(line))
	}
	return fyne.NewSize(width, height*float32(len(lines)))
}

func (r *textRenderer) Layout(size fyne.Size) {
	t := r.text
	width := size.Width
	if t.style.Fit == Whole {
		width = 0
	}
	r.empty()
	height, baseline := t.line("国", nil)
	for i, line := range t.fit(width) {
		x := float32(0)
		switch t.style.Align {
		case fyne.TextAlignCenter:
			x = (size.Width - t.measure(line)) / 2
		case fyne.TextAlignTrailing:
			x = size.Width - t.measure(line)
		}
		for _, run := range runs(line, t.style.Bold) {
			piece := canvas.NewText(run.text, theme.Colour(t.colour()))
			piece.TextSize = t.size()
			piece.TextStyle.Bold = t.style.Bold
			piece.FontSource = run.face
			_, own := t.line(run.text, run.face) // rare faces stand higher or lower in their box
			piece.Move(fyne.NewPos(x, height*float32(i)+baseline-own))
			piece.Resize(piece.MinSize())
			x += piece.Size().Width
			r.objects = append(r.objects, piece)
		}
	}
}

// empty takes the old writing out of the window for good: what a text no longer
// says must not stay in memory behind it.
func (r *textRenderer) empty() {
	for _, o := range r.objects {
		o.(*canvas.Text).Text = ""
	}
	r.objects = nil
}

func (r *textRenderer) Refresh() {
	r.Layout(r.text.Size())
	canvas.Refresh(r.text)
}

func (r *textRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *textRenderer) Destroy() {}
