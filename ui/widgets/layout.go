package widgets

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Column sets objects one below another. It gives each its width before it
// asks for the height, so that text which wraps gets the lines it needs. A
// Grow among them takes the height that is left over.
func Column(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(column{gap}, objects...)
}

// Row sets objects side by side, centred on one line. A Grow or Spring among
// them takes the width that is left over.
func Row(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(row{gap}, objects...)
}

// Grow marks an object that takes what is left over in a Row or Column.
func Grow(object fyne.CanvasObject) *fyne.Container { return container.New(&grow{}, object) }

// Spring is an empty Grow.
func Spring() *fyne.Container { return container.New(&grow{}) }

// Inset keeps an object away from the edges.
func Inset(horizontal, vertical float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(inset{horizontal, vertical, horizontal, vertical}, object)
}

// Sized gives an object a width of at least width and a height of at least
// height, both at 100 %: they grow with the scale of text.
func Sized(width, height float32, object fyne.CanvasObject) *fyne.Container {
	return container.New(sized{fyne.NewSize(theme.Scaled(width), theme.Scaled(height))}, object)
}

type grow struct{ inset }

func grows(o fyne.CanvasObject) bool {
	c, ok := o.(*fyne.Container)
	if !ok {
		return false
	}
	_, ok = c.Layout.(*grow)
	return ok
}

type column struct{ gap float32 }

func (c column) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	n := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		least := o.MinSize()
		size.Width = max(size.Width, least.Width)
		size.Height += least.Height
		n++
	}
	size.Height += c.gap * float32(max(0, n-1))
	return size
}

func (c column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	heights := make([]float32, len(objects))
	left, growing, n := size.Height, 0, 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		n++
		heights[i] = heightAt(o, size.Width)
		left -= heights[i]
		if grows(o) {
			growing++
		}
	}
	left -= c.gap * float32(max(0, n-1))
	y := float32(0)
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		height := heights[i]
		if grows(o) && left > 0 {
			height += left / float32(growing)
		}
		o.Move(fyne.NewPos(0, y))
		o.Resize(fyne.NewSize(size.Width, height))
		y += height + c.gap
	}
}

// heightAt is the least height of an object that is as wide as width.
func heightAt(o fyne.CanvasObject, width float32) float32 {
	o.Resize(fyne.NewSize(width, max(o.Size().Height, o.MinSize().Height)))
	return o.MinSize().Height
}

type row struct{ gap float32 }

func (r row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	n := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		least := o.MinSize()
		size.Width += least.Width
		size.Height = max(size.Height, least.Height)
		n++
	}
	size.Width += r.gap * float32(max(0, n-1))
	return size
}

func (r row) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, growing, n := size.Width, 0, 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		n++
		left -= o.MinSize().Width
		if grows(o) {
			growing++
		}
	}
	left -= r.gap * float32(max(0, n-1))
	x := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		width := o.MinSize().Width
		if grows(o) && left > 0 {
			width += left / float32(growing)
		}
		height := heightAt(o, width)
		o.Move(fyne.NewPos(x, (size.Height-height)/2))
		o.Resize(fyne.NewSize(width, height))
		x += width + r.gap
	}
}

type inset struct{ left, top, right, bottom float32 }

func (i inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		if o.Visible() {
			size = size.Max(o.MinSize())
		}
	}
	return size.AddWidthHeight(i.left+i.right, i.top+i.bottom)
}

func (i inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		o.Move(fyne.NewPos(i.left, i.top))
		o.Resize(size.SubtractWidthHeight(i.left+i.right, i.top+i.bottom))
	}
}

type sized struct{ least fyne.Size }

func (s sized) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return inset{}.MinSize(objects).Max(s.least)
}

func (s sized) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	inset{}.Layout(objects, size)
}
