package ui

import (
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// tipped is content that can't be pressed and has a tip.
type tipped struct {
	widget.BaseWidget
	content fyne.CanvasObject
	tips    *widgets.Tips
	tip     func() string
}

func newTipped(content fyne.CanvasObject, tips *widgets.Tips, tip func() string) *tipped {
	t := &tipped{content: content, tips: tips, tip: tip}
	t.ExtendBaseWidget(t)
	return t
}

// MouseIn is called by Fyne.
func (t *tipped) MouseIn(*desktop.MouseEvent) { t.tips.Show(t, t.tip()) }

// MouseMoved is called by Fyne.
func (t *tipped) MouseMoved(*desktop.MouseEvent) {}

// MouseOut is called by Fyne.
func (t *tipped) MouseOut() { t.tips.Hide(t) }

// CreateRenderer is called by Fyne.
func (t *tipped) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.content) }
