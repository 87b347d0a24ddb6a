package widgets

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Notice is a sentence on a soft ground that explains the state of what is beside it.
type Notice struct {
	widget.BaseWidget
	mark    *Mark
	text    *Text
	paper   *canvas.Rectangle
	content *fyne.Container
}

// NewNotice makes a notice; an empty text hides it.
func NewNotice(text string, tone Tone) *Notice {
	n := &Notice{mark: NewMark(tone), text: Paragraph(""), paper: canvas.NewRectangle(nil)}
	n.paper.CornerRadius = theme.Radius
	n.content = container.NewStack(n.paper, Inset(12, 10, Row(10, n.mark, Grow(n.text))))
	n.ExtendBaseWidget(n)
	n.Set(text, tone)
	return n
}

// Set changes what the notice says.
func (n *Notice) Set(text string, tone Tone) {
	fill, ink := tone.colours()
	n.paper.FillColor = theme.Colour(fill)
	n.mark.Set(tone)
	n.text.SetText(text)
	n.text.SetStyle(Style{Size: theme.HintText + 1, Colour: ink, Fit: Wrap})
	n.Hidden = text == ""
	n.content.Refresh()
}

// Text is what the notice says.
func (n *Notice) Text() string { return n.text.Text() }

// CreateRenderer is called by Fyne.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(n.content) }
