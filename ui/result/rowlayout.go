package result

import (
	"expertpanel/ui/theme"

	"fyne.io/fyne/v2"
)

// Widths of a row's columns at 100 %; the bar takes what is left over.
const (
	placeWidth  float32 = 22
	nameWidth   float32 = 118
	countWidth  float32 = 66
	neededWidth float32 = 118
	badgeWidth  float32 = 124
	leastBar    float32 = 140
	cellGap     float32 = 14
)

// rowLayout sets a candidate's place, name, bar, counts, base and badge side by
// side, in columns. Where the bar would be too short, because the window is
// small or text is large, the bar goes below the name and the numbers below it.
type rowLayout struct {
	counts int
	width  float32 // that it was laid out for
}

// columns are the widths of all cells; the bar's is 0.
func (r *rowLayout) columns() []float32 {
	widths := []float32{theme.Scaled(placeWidth), theme.Scaled(nameWidth), 0}
	for range r.counts {
		widths = append(widths, theme.Scaled(countWidth))
	}
	return append(widths, theme.Scaled(neededWidth), theme.Scaled(badgeWidth))
}

// bar is the width that is left over for the bar of a line.
func (r *rowLayout) bar(width float32) float32 {
	for _, column := range r.columns() {
		width -= column + cellGap
	}
	return width + cellGap
}

func (r *rowLayout) stacks(width float32) bool {
	return width > 0 && r.bar(width) < theme.Scaled(leastBar)
}

// lines are the indices of the cells of each line.
func (r *rowLayout) lines(objects []fyne.CanvasObject, width float32) [][]int {
	all := make([]int, len(objects))
	for i := range all {
		all[i] = i
	}
	if !r.stacks(width) {
		return [][]int{all}
	}
	badge := len(all) - 1
	return [][]int{{0, 1, badge}, {2}, all[3:badge]}
}

func (r *rowLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, line := range r.lines(objects, r.width) {
		size.Height += highest(objects, line)
	}
	return size
}

func highest(objects []fyne.CanvasObject, line []int) float32 {
	var height float32
	for _, i := range line {
		height = max(height, objects[i].MinSize().Height)
	}
	return height
}

func (r *rowLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	r.width = size.Width
	lines := r.lines(objects, size.Width)
	widths := r.columns()
	widths[2] = r.bar(size.Width)
	if len(lines) > 1 {
		indent := widths[0] + cellGap
		widths[1] = size.Width - indent - widths[len(widths)-1] - cellGap
		widths[2] = size.Width - indent
		needed := len(widths) - 2
		widths[needed] = size.Width - indent - float32(r.counts)*(theme.Scaled(countWidth)+cellGap)
	}
	y := float32(0)
	for n, line := range lines {
		x := float32(0)
		if n > 0 {
			x = widths[0] + cellGap
		}
		for _, i := range line {
			objects[i].Resize(fyne.NewSize(widths[i], objects[i].MinSize().Height))
		}
		height := highest(objects, line)
		if len(lines) == 1 {
			height = size.Height
		}
		for _, i := range line {
			own := objects[i].MinSize().Height
			objects[i].Resize(fyne.NewSize(widths[i], own))
			objects[i].Move(fyne.NewPos(x, y+(height-own)/2))
			x += widths[i] + cellGap
		}
		y += height
	}
}
