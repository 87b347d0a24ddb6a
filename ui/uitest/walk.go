package uitest

import (
	"expertpanel/ui/widgets"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// placed is a visible object and where it stands in the window.
type placed struct {
	object  fyne.CanvasObject
	at      fyne.Position
	parents []placed // from the top down
}

func (p placed) area() area { return area{p.at, p.object.Size()} }

// walk visits an object and all that is in sight inside it, as it is laid out now.
func walk(top fyne.CanvasObject, visit func(placed)) {
	walkFrom(placed{object: top, at: top.Position()}, visit)
}

func walkFrom(p placed, visit func(placed)) {
	if !p.object.Visible() {
		return
	}
	visit(p)
	var children []fyne.CanvasObject
	switch o := p.object.(type) {
	case *fyne.Container:
		children = o.Objects
	case fyne.Widget:
		children = test.WidgetRenderer(o).Objects()
	}
	parents := append(p.parents[:len(p.parents):len(p.parents)], p)
	for _, child := range children {
		if child != nil {
			walkFrom(placed{child, p.at.Add(child.Position()), parents}, visit)
		}
	}
}

// scrolls is what scrolls an object's content; nil when it is none that does.
func scrolls(o fyne.CanvasObject) *container.Scroll {
	switch o := o.(type) {
	case *container.Scroll:
		return o
	case *widgets.View:
		return &o.Scroll
	}
	return nil
}

// scroll is the innermost thing that scrolls the object; nil when nothing does.
func (p placed) scroll() *placed {
	for i := len(p.parents) - 1; i >= 0; i-- {
		if scrolls(p.parents[i].object) != nil {
			return &p.parents[i]
		}
	}
	return nil
}

// inside reports whether another object is one of those that hold this one.
func (p placed) inside(o fyne.CanvasObject) bool {
	for _, parent := range p.parents {
		if parent.object == o {
			return true
		}
	}
	return false
}

// area is a rectangle of the window.
type area struct {
	at   fyne.Position
	size fyne.Size
}

// hair is what rounding may be wrong by.
const hair float32 = 1

// holds reports whether another area is within this one.
func (a area) holds(b area) bool {
	return b.at.X >= a.at.X-hair && b.at.Y >= a.at.Y-hair &&
		b.at.X+b.size.Width <= a.at.X+a.size.Width+hair && b.at.Y+b.size.Height <= a.at.Y+a.size.Height+hair
}

// common is what two areas have in common.
func (a area) common(b area) area {
	at := fyne.NewPos(max(a.at.X, b.at.X), max(a.at.Y, b.at.Y))
	end := fyne.NewPos(min(a.at.X+a.size.Width, b.at.X+b.size.Width), min(a.at.Y+a.size.Height, b.at.Y+b.size.Height))
	return area{at, fyne.NewSize(max(0, end.X-at.X), max(0, end.Y-at.Y))}
}

func (a area) empty() bool { return a.size.Width <= hair || a.size.Height <= hair }
