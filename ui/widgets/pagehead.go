package widgets

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// PageHead is the top of a screen: its title, one line about where things
// stand, and the screen's lesser actions at the right.
type PageHead struct {
	widget.BaseWidget
	title, subtitle *Text
	content         *fyne.Container
}

// NewPageHead makes a head.
func NewPageHead(title string, actions ...fyne.CanvasObject) *PageHead {
	h := &PageHead{
		title:    Title(title),
		subtitle: NewText("", Style{Colour: theme.Second, Fit: Wrap}),
	}
	h.content = Lead(10, 260, Column(0, h.title, h.subtitle), EndFlow(10, actions...))
	h.ExtendBaseWidget(h)
	return h
}

// SetTitle changes the title.
func (h *PageHead) SetTitle(title string) { h.title.SetText(title) }

// SetSubtitle changes the line below the title.
func (h *PageHead) SetSubtitle(subtitle string) { h.subtitle.SetText(subtitle) }

// CreateRenderer is called by Fyne.
func (h *PageHead) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(h.content)
}
