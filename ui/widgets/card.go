package widgets

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Card sets content on white paper with a thin border.
func Card(content fyne.CanvasObject) *fyne.Container {
	return Sheet(Inset(theme.Gap, theme.Gap, content))
}

// Sheet is a Card whose content goes to the edges, as a table's rows do.
func Sheet(content fyne.CanvasObject) *fyne.Container {
	paper := canvas.NewRectangle(theme.Colour(theme.Paper))
	paper.CornerRadius = theme.CardRadius
	paper.StrokeColor = theme.Colour(theme.Line)
	paper.StrokeWidth = 1
	return container.NewStack(paper, Inset(1, 1, content))
}

// Page sets a screen's parts one below another with the window's margins. The
// last part takes the height that is left over.
func Page(parts ...fyne.CanvasObject) fyne.CanvasObject {
	last := len(parts) - 1
	objects := append(append([]fyne.CanvasObject{}, parts[:last]...), Grow(parts[last]))
	return Tall(container.New(inset{theme.Margin, 18, theme.Margin, 22}, Column(theme.Gap, objects...)))
}

// Tall gives an object the height of its place. What needs more, because the
// window is small or text is large, can be scrolled.
func Tall(object fyne.CanvasObject) *fyne.Container { return container.New(paged{}, NewView(object)) }

type paged struct{}

func (paged) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].(*View).Content.MinSize().Width, theme.Scaled(leastScrolled))
}

func (paged) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	view := objects[0].(*View)
	view.Content.Resize(size) // its height is known only once it has its width
	view.Move(fyne.NewPos(0, 0))
	view.Resize(size)
	view.Refresh()
}

// Rule is a thin line across.
func Rule() fyne.CanvasObject {
	line := canvas.NewRectangle(theme.Colour(theme.Line))
	line.SetMinSize(fyne.NewSize(1, 1))
	return line
}
