package widgets

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// TopRow sets objects side by side, all as high as the row. A Grow among them
// takes the width that is left over. Where that would be too little, because
// the window is small or text is large, they are set one below another.
func TopRow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&topRow{gap: gap}, objects...)
}

// Equal sets objects side by side, all of one width, from the top down; where
// that is too narrow for one of them, one below another.
func Equal(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&equal{gap: gap}, objects...)
}

// Flow sets objects side by side from the left and goes on below where they
// don't fit.
func Flow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap}, objects...)
}

// EndFlow is a Flow from the right.
func EndFlow(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&flow{gap: gap, end: true}, objects...)
}

// Lead sets an object that takes the width that is left over before what belongs
// to it at the right; where that would leave it less than room, at 100 %, above it.
func Lead(gap, room float32, object, right fyne.CanvasObject) *fyne.Container {
	return container.New(&lead{gap: gap, room: room}, object, right)
}

// enough is the share of the widest neighbour's width below which what grows
// beside it would be too narrow.
const enough = 0.8

type topRow struct {
	gap   float32
	width float32 // that it was laid out for
}

func (t *topRow) stacks(objects []fyne.CanvasObject, width float32) bool {
	if width == 0 {
		return false
	}
	left, widest, growing, n := width, float32(0), float32(0), 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		n++
		least := o.MinSize().Width
		if grows(o) {
			growing += least
			continue
		}
		left -= least
		widest = max(widest, least)
	}
	left -= t.gap * float32(max(0, n-1))
	return left < growing || growing > 0 && left < enough*widest
}

func (t *topRow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	stacks := t.stacks(objects, t.width)
	n := 0
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		n++
		least := o.MinSize()
		size.Width = max(size.Width, least.Width)
		if stacks {
			size.Height += least.Height
		} else {
			size.Height = max(size.Height, least.Height)
		}
	}
	if stacks {
		size.Height += t.gap * float32(max(0, n-1))
	}
	return size
}

func (t *topRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	t.width = size.Width
	if t.stacks(objects, size.Width) {
		column{t.gap}.Layout(objects, size)
		return
	}
	row{t.gap}.Layout(objects, size)
	for _, o := range objects {
		o.Move(fyne.NewPos(o.Position().X, 0))
		o.Resize(fyne.NewSize(o.Size().Width, size.Height))
	}
}

type equal struct {
	gap   float32
	width float32 // that it was laid out for
}

func (e *equal) cell(n int, width float32) float32 {
	return (width - e.gap*float32(n-1)) / float32(n)
}

func (e *equal) stacks(objects []fyne.CanvasObject, width float32) bool {
	return width > 0 && e.cell(len(objects), width) < least(objects).Width
}

func least(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, o := range objects {
		size = size.Max(o.MinSize())
	}
	return size
}

func (e *equal) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if e.stacks(objects, e.width) {
		return column{e.gap}.MinSize(objects)
	}
	return least(objects)
}

func (e *equal) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	e.width = size.Width
	if e.stacks(objects, size.Width) {
		column{e.gap}.Layout(objects, size)
		return
	}
	width := e.cell(len(objects), size.Width)
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i)*(width+e.gap), 0))
		o.Resize(fyne.NewSize(width, heightAt(o, width)))
	}
}

type flow struct {
	gap   float32
	end   bool
	width float32 // that it was laid out for
}

// lines are the objects of each line of a width.
func (f *flow) lines(objects []fyne.CanvasObject, width float32) [][]fyne.CanvasObject {
	var lines [][]fyne.CanvasObject
	var line []fyne.CanvasObject
	used := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		need := o.MinSize().Width
		if len(line) > 0 && used+f.gap+need > width+0.5 {
			lines, line, used = append(lines, line), nil, 0
		}
		if len(line) > 0 {
			used += f.gap
		}
		line, used = append(line, o), used+need
	}
	if len(line) > 0 {
		lines = append(lines, line)
	}
	return lines
}

// whole is the width of all objects on one line.
func (f *flow) whole(objects []fyne.CanvasObject) float32 { return row{f.gap}.MinSize(objects).Width }

func (f *flow) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := f.width
	if width == 0 {
		width = f.whole(objects)
	}
	var size fyne.Size
	for i, line := range f.lines(objects, width) {
		if i > 0 {
			size.Height += f.gap
		}
		size.Height += least(line).Height
		size.Width = max(size.Width, least(line).Width)
	}
	return size
}

func (f *flow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	y := float32(0)
	for _, line := range f.lines(objects, size.Width) {
		height, x := least(line).Height, float32(0)
		if f.end {
			x = size.Width - f.whole(line)
		}
		for _, o := range line {
			need := o.MinSize()
			width := min(need.Width, size.Width)
			o.Move(fyne.NewPos(max(0, x), y+(height-need.Height)/2))
			o.Resize(fyne.NewSize(width, need.Height))
			x += width + f.gap
		}
		y += height + f.gap
	}
}

type lead struct {
	gap, room float32
	width     float32 // that it was laid out for
}

func (l *lead) stacks(objects []fyne.CanvasObject, width float32) bool {
	need := l.need(objects)
	return width > 0 && need > 0 && width-need-l.gap < theme.Scaled(l.room)
}

// need is the width of what stands at the right, on one line.
func (l *lead) need(objects []fyne.CanvasObject) float32 {
	if !objects[1].Visible() {
		return 0
	}
	if c, ok := objects[1].(*fyne.Container); ok {
		if f, ok := c.Layout.(*flow); ok {
			return f.whole(c.Objects)
		}
	}
	return objects[1].MinSize().Width
}

func (l *lead) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if l.need(objects) == 0 {
		return objects[0].MinSize()
	}
	if l.stacks(objects, l.width) {
		return column{l.gap}.MinSize(objects)
	}
	return least(objects)
}

func (l *lead) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	need := l.need(objects)
	switch {
	case need == 0:
		objects[0].Move(fyne.NewPos(0, (size.Height-heightAt(objects[0], size.Width))/2))
		objects[0].Resize(fyne.NewSize(size.Width, heightAt(objects[0], size.Width)))
	case l.stacks(objects, size.Width):
		height := heightAt(objects[0], size.Width)
		objects[0].Move(fyne.NewPos(0, 0))
		objects[0].Resize(fyne.NewSize(size.Width, height))
		width := min(need, size.Width)
		objects[1].Move(fyne.NewPos(0, height+l.gap))
		objects[1].Resize(fyne.NewSize(width, heightAt(objects[1], width)))
	default:
		width := size.Width - need - l.gap
		for i, at := range []fyne.Position{{}, {X: width + l.gap}} {
			w := []float32{width, need}[i]
			height := heightAt(objects[i], w)
			objects[i].Move(fyne.NewPos(at.X, (size.Height-height)/2))
			objects[i].Resize(fyne.NewSize(w, height))
		}
	}
}
