package widgets

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Tips shows a sentence beside what the pointer or the focus is on. It lies
// over a window's content and takes neither taps nor keys.
type Tips struct {
	text   *Text
	paper  *canvas.Rectangle
	bubble *fyne.Container
	of     fyne.CanvasObject
	Object *fyne.Container // the content with the tips over it
}

// NewTips makes a place for tips over content.
func NewTips(content fyne.CanvasObject) *Tips {
	t := &Tips{text: NewText("", Style{Size: theme.HintText, Colour: theme.Ink}), paper: canvas.NewRectangle(theme.Colour(theme.Paper))}
	t.paper.CornerRadius = theme.Radius
	t.paper.StrokeColor = theme.Colour(theme.Edge)
	t.paper.StrokeWidth = 1
	t.bubble = container.NewStack(t.paper, Inset(10, 6, t.text))
	t.bubble.Hide()
	t.Object = container.NewStack(content, container.NewWithoutLayout(t.bubble))
	return t
}

// tipWidth is the widest that a tip gets before it goes on in another line, at 100 %.
const tipWidth float32 = 360

// Show says something at the right of an object, or below it where there is no room.
func (t *Tips) Show(of fyne.CanvasObject, text string) {
	if text == "" {
		return
	}
	t.of = of
	t.text.SetText(text)
	t.text.SetStyle(Style{Size: theme.HintText, Colour: theme.Ink})
	width := min(t.text.MinSize().Width, theme.Scaled(tipWidth))
	t.text.SetStyle(Style{Size: theme.HintText, Colour: theme.Ink, Fit: Wrap})
	t.text.Resize(fyne.NewSize(width+1, 0))
	size := fyne.NewSize(width+21, t.text.MinSize().Height+12)
	driver := fyne.CurrentApp().Driver()
	at := driver.AbsolutePositionForObject(of).Subtract(driver.AbsolutePositionForObject(t.Object))
	room := t.Object.Size()
	place := at.AddXY(of.Size().Width+8, (of.Size().Height-size.Height)/2)
	if place.X+size.Width > room.Width {
		place = at.AddXY(0, of.Size().Height+6)
	}
	place.X = max(4, min(place.X, room.Width-size.Width-4))
	place.Y = max(4, min(place.Y, room.Height-size.Height-4))
	t.bubble.Move(place)
	t.bubble.Resize(size)
	t.bubble.Show()
}

// Hide takes the sentence away that belongs to an object.
func (t *Tips) Hide(of fyne.CanvasObject) {
	if t.of == of {
		t.of = nil
		t.bubble.Hide()
	}
}
